import type { Theme } from '../theme.ts';

export const energy: Theme = {
  need: [
    'Energie- und Umweltdaten entstehen in {ort} an vielen Stellen, aber sie treffen sich nie: Zählerstände beim Versorger, Leitungen im Bauamt, Beobachtungen bei Vereinen. Entscheidungen stützen sich deshalb auf Durchschnitte, die für keinen Straßenzug stimmen.',
    'Der Klimaschutz verlangt Investitionen, die Jahrzehnte wirken. [Wer heute falsch bemisst|Eine falsche Bemessung heute], zahlt lange: für zu große Rohre, zu helle Leuchten, zu häufige Fahrten. Messen ist billiger als Nachrüsten.',
    'In der Befragung wünschten {befragteAnteil} der Haushalte verständliche Angaben zum eigenen Ort. Gleichzeitig lehnt eine klare Mehrheit Messungen ab, aus denen sich Gewohnheiten einzelner Haushalte ablesen lassen. Beides ist Maßstab dieses Antrags.',
  ],
  effect: [
    'Bezahlbare Energie, Licht auf dem Heimweg, saubere öffentliche Räume: Das sind Kernaufgaben der Kommune. Das Vorhaben hilft, sie mit weniger Aufwand besser zu erfüllen, und macht sichtbar, was das kostet.',
    'Einsparungen werden nicht nur berechnet, sondern gemessen. [Ein Vergleichsgebiet ohne Umstellung|Ein unverändertes Vergleichsgebiet] dient als Maßstab, damit ein milder Winter nicht als Erfolg gezählt wird.',
    'Für Mieterinnen und Menschen mit geringem Einkommen wird die Wirkung eigens betrachtet: Maßnahmen, die ihre Kosten erhöhen, werden nicht weiterverfolgt.',
  ],
  groups: [
    'Neben Fachleuten in Bauamt und Bauhof richtet sich das Vorhaben an Menschen, die vor einer Entscheidung stehen: eine Heizung, ein Dach, ein Umzug. Sie erhalten Beratung am Tisch, nicht nur eine Internetseite.',
    'Naturschutzverbände und Schulen wirken an Messungen mit und prüfen die Deutung der Ergebnisse.',
  ],
  technology: [
    'Sensoren senden über LoRaWAN an einen Server der Kommune; Messwerte werden über die Schnittstelle SensorThings der OGC bereitgestellt. Geräte lassen sich austauschen, ohne dass Auswertungen neu geschrieben werden.',
    'Rechenmodelle werden mit ihren Annahmen und Prüfdaten veröffentlicht. Wer anderer Meinung ist, kann nachrechnen.',
  ],
  privacy: [
    'Gemessen werden Anlagen und Räume, nicht Menschen. Werte werden auf mindestens fünf Haushalte zusammengefasst oder als öffentliche Anlage geführt. Bild- und Tonaufnahmen sind ausgeschlossen, auch technisch.',
  ],
  survey: [
    {
      question: 'Wobei wünschen Sie sich Beratung?',
      answers: ['Heizung', 'Dämmung', 'Solarstrom', 'Stromsparen', 'keine'],
    },
    {
      question: 'Welche Messungen finden Sie sinnvoll?',
      answers: ['Beleuchtung', 'Wärmenetz', 'Luft und Wasser', 'Abfall'],
    },
    { question: 'Wem vertrauen Sie Daten an?', answers: ['Gemeinde', 'Stadtwerken', 'Hochschule', 'niemandem'] },
  ],
  data: [
    ['Messwerte öffentlicher Anlagen', 'Betrieb', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'ohne Personenbezug, offen'],
    ['zusammengefasste Verbräuche', 'Planung', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'ab fünf Haushalten'],
    ['Angaben in der Beratung', 'Beratung', 'Einwilligung, Art. 6 Abs. 1 a', 'auf Wunsch sofort'],
  ],
};

export const openData: Theme = {
  need: [
    'Daten, die mit öffentlichem Geld entstehen, gehören der Öffentlichkeit. In der Praxis scheitert das selten am Willen, [meist|fast immer] aber an drei Fragen: Wer darf entscheiden? Was ist mit dem Datenschutz? Wer hält die Daten aktuell?',
    'Fachverfahren liefern Auszüge, keine Auskünfte. Spaltennamen sind Abkürzungen, Einheiten fehlen, und wer nachfragt, erreicht jemanden, der andere Aufgaben hat. Offene Daten ohne Beschreibung sind nur halb offen.',
    'Unternehmen und Ehrenamtliche haben konkrete Wünsche genannt: Wegezustand, Baustellen, Bäume, Schulwege, Pegel. Mehr als die Hälfte davon liegt in {verwaltungDat} bereits vor.',
  ],
  effect: [
    'Offene Daten verbessern Dienste, die alle brauchen: Der Winterdienst fährt besser, der Rettungswagen kommt an, der Stadtplan stimmt. [Das Vorhaben beginnt deshalb|Begonnen wird deshalb] bei Daten mit unmittelbarem Nutzen und nicht bei denen, die leicht zu veröffentlichen sind.',
    'Transparenz entlastet. Eine veröffentlichte Tabelle ersetzt nach den Erfahrungen anderer Kommunen jährlich Dutzende Einzelanfragen und verschiebt Arbeit von der Auskunft zur Qualität.',
    'Wer Daten bereitstellt, behält Rechte. Das Vorhaben regelt, wie Betriebe und Private freiwillig beitragen können, ohne die Hoheit zu verlieren.',
  ],
  groups: [
    'Angesprochen werden Menschen, die Daten nutzen, ohne sie so zu nennen: Landwirtinnen, Elternvertretungen, Ortswehren, Reporter der Lokalzeitung.',
    'Die Beschäftigten der Fachdienste sind die erste Zielgruppe: Nur wenn die Veröffentlichung ihre Arbeit erleichtert, bleibt sie bestehen.',
  ],
  technology: [
    'Metadaten folgen DCAT-AP.de, Geodaten den Schnittstellen der OGC (WFS, OGC API – Features). Lizenzen werden maschinenlesbar angegeben, bevorzugt „Datenlizenz Deutschland – Zero“.',
    'Qualitätsprüfungen laufen bei jeder Aktualisierung: fehlende Werte, unplausible Koordinaten, abgelaufene Ansprechstellen. Das Ergebnis wird mit veröffentlicht.',
  ],
  privacy: [
    'Jeder Bestand wird vor der Veröffentlichung auf Personenbezug geprüft, auch auf Rückschlüsse aus der Verbindung mehrerer Bestände. Im Zweifel wird vergröbert oder nicht veröffentlicht; beides wird begründet.',
  ],
  survey: [
    {
      question: 'Welche Daten würden Sie nutzen?',
      answers: ['Wege und Baustellen', 'Umwelt', 'Schule und Kita', 'Haushalt der Kommune'],
    },
    { question: 'Wie möchten Sie sie ansehen?', answers: ['Karte', 'Tabelle', 'Schnittstelle', 'Bericht'] },
  ],
  data: [
    ['Fachdaten ohne Personenbezug', 'Veröffentlichung', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'dauerhaft'],
    ['freiwillig bereitgestellte Daten', 'Wegezustand', 'Einwilligung, Art. 6 Abs. 1 a', 'bei Widerruf'],
    ['Kontakt der Ansprechstelle', 'Rückfragen', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'bei Wechsel'],
  ],
};
