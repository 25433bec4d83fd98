import type { Theme } from '../theme.ts';

export const localSupply: Theme = {
  need: [
    'Nahversorgung ist mehr als Einkaufen. [Wo der letzte Laden schließt, verschwinden auch|Mit dem letzten Laden gehen auch] Postannahme, Bargeld, Aushang und das kurze Gespräch verloren. In {ort} nennen {befragteAnteil} der Befragten den fehlenden Laden als größte Einschränkung ihres Alltags, noch vor dem Busverkehr.',
    'Der Versandhandel hat die Lücke nur scheinbar geschlossen. Er liefert Waren, aber keine Beratung, keine frischen Lebensmittel aus der Nachbarschaft und keinen Treffpunkt. Für Menschen ohne Bankkarte oder sicheren Umgang mit dem Netz bleibt er verschlossen.',
    'Regionale Betriebe berichten [übereinstimmend|in allen Gesprächen], dass nicht die Nachfrage fehlt, sondern der letzte Kilometer: Öffnungszeiten, Lieferwege und Zahlungsabwicklung sind für jeden Betrieb allein zu aufwendig.',
  ],
  effect: [
    'Das Vorhaben bringt Grundversorgung in fußläufige Entfernung zurück: Für {seniorenZahl} Menschen über 65 Jahre verkürzt sich der Weg zu Paket, Arznei und frischen Lebensmitteln von durchschnittlich elf Kilometern auf unter einen.',
    'Versorgung, Beratung und Begegnung an einem Ort stützen einander. [Wer ein Paket holt, sieht den Aushang des Pflegedienstes|Wer zum Paketfach kommt, trifft die Digitallotsin]; wer zur Sprechstunde kommt, nimmt Brot mit. Diese Mischung ist der eigentliche Beitrag zur Daseinsvorsorge.',
    'Eingesparte Einkaufsfahrten entlasten Haushalte und Straßen. Aus der Befragung ergibt sich ein rechnerisches Potenzial von rund 2,3 Fahrten je Haushalt und Woche, von denen das Vorhaben ein Drittel ersetzen soll.',
  ],
  groups: [
    'Im Mittelpunkt stehen Menschen, die nicht ausweichen können: ohne Auto, mit Pflegeaufgaben, mit knappem Geld. Für sie werden alle Dienste auch am Telefon und von Angesicht zu Angesicht angeboten, zu denselben Preisen.',
    'Erzeuger und kleine Betriebe sind ebenso Zielgruppe wie Kundschaft. Sie erhalten Begleitung bei Sortiment, Kennzeichnung und Abrechnung und entscheiden in einem Beirat über die Regeln mit.',
  ],
  technology: [
    'Bestell- und Fachsteuerung sind getrennte Bausteine mit beschriebenen Schnittstellen. Fällt das Netz aus, öffnen sich bereits belegte Fächer weiterhin mit einem vorab hinterlegten Code.',
    'Artikeldaten folgen dem Standard GS1, Rechnungen dem Format XRechnung. So können Betriebe ihre vorhandene Kasse anbinden, ohne Daten doppelt zu pflegen.',
  ],
  privacy: [
    'Aus Einkäufen lässt sich viel über Menschen erfahren. Bestellungen werden deshalb nach Abrechnung entkoppelt: Die Statistik kennt Mengen und Orte, aber keine Kundinnen. Ein Kundenkonto ist möglich, aber nie Voraussetzung.',
  ],
  survey: [
    {
      question: 'Wie erledigen Sie Ihren Wocheneinkauf?',
      answers: ['mit dem eigenen Auto', 'jemand nimmt mich mit', 'Lieferdienst', 'Bus oder Rad'],
    },
    {
      question: 'Welche Angebote fehlen Ihnen am meisten?',
      answers: ['frische Lebensmittel', 'Paket und Post', 'Arzneimittel', 'Treffpunkt', 'Bargeld'],
    },
    { question: 'Wie würden Sie bestellen?', answers: ['am Telefon', 'mit dem Smartphone', 'vor Ort', 'gar nicht'] },
  ],
  data: [
    ['Bestellung und Lieferort', 'Ausführung', 'Vertrag, Art. 6 Abs. 1 b', 'nach Abrechnung entkoppelt'],
    ['Fachcode', 'Öffnung', 'Vertrag, Art. 6 Abs. 1 b', '24 Stunden nach Abholung'],
    ['Terminwunsch', 'Begleitung', 'Einwilligung, Art. 6 Abs. 1 a', 'nach dem Termin'],
  ],
};

export const mobility: Theme = {
  need: [
    'Mobilität entscheidet [auf dem Land|in {ort}] darüber, ob Ausbildung, Arztbesuch und Freundschaften möglich sind. {befragteAnteil} der Befragten haben in den letzten vier Wochen mindestens einmal auf einen Weg verzichtet, weil er nicht zu bewältigen war.',
    'Die Angebote sind da, aber sie kennen einander nicht. [Auskunft, Buchung und Bezahlung unterscheiden sich|Wer umsteigt, wechselt Auskunft, Buchung und Tarif]; Anschlüsse entstehen zufällig. Fahrgäste tragen das Risiko des Umstiegs allein.',
    'Zählungen an drei Werktagen im Oktober 2019 zeigen zwei Spitzen und ein langes Tal: Zwischen 9 und 13 Uhr sind Fahrzeuge zu weniger als einem Fünftel besetzt, während Arzt- und Einkaufswege genau dann anfallen würden.',
  ],
  effect: [
    'Wer nicht selbst fährt, gewinnt Wege zurück. Das Vorhaben macht aus Einzelangeboten ein Netz, in dem der Umstieg geplant, angekündigt und abgesichert ist; das nützt Jugendlichen wie Hochbetagten.',
    'Verlässliche Auskunft ist selbst Daseinsvorsorge. [Ein Bus, von dem niemand weiß, fährt leer|Ein Angebot, das niemand findet, gibt es nicht]; die gemeinsame Auskunft zeigt deshalb alle Verkehrsmittel ohne Bevorzugung eines Anbieters.',
    'Weniger Parksuch- und Leerfahrten senken Lärm und Emissionen in den Ortskernen. Die Wirkung wird mit Zählungen vor Beginn, nach einem Jahr und am Ende der Laufzeit gemessen.',
  ],
  groups: [
    'Menschen mit Geh-, Seh- oder Hörbeeinträchtigung waren an der Beschreibung der Anforderungen beteiligt: Anzeigen sprechen auf Tastendruck, Haltepunkte sind mit Höhe der Bordsteinkante erfasst.',
    'Fahrerinnen und Fahrer im Ehrenamt sind Zielgruppe eigener Art. Ihre Einsatzpläne sollen einfacher, nicht dichter werden; Pausen und Absagen sind im System vorgesehen.',
  ],
  technology: [
    'Fahrplan-, Standort- und Belegungsdaten werden in offenen Formaten (GTFS, GTFS-Realtime, DATEX II) bereitgestellt und an die landesweite Auskunft geliefert. Kein Anbieter erhält die Daten exklusiv.',
    'Geräte im Straßenraum arbeiten energiearm und melden ihren eigenen Zustand. Bei Störung zeigen sie die Rufnummer der Auskunft statt veralteter Angaben.',
  ],
  privacy: [
    'Bewegungsdaten verraten Gewohnheiten. Start und Ziel einer Fahrt werden nach 48 Stunden auf Ortsteile vergröbert, Fahrgastzahlen nur ab fünf Fahrten ausgewiesen. Eine Ortung außerhalb gebuchter Fahrten findet nicht statt.',
  ],
  survey: [
    {
      question: 'Womit legen Sie Ihren häufigsten Weg zurück?',
      answers: ['Auto', 'Mitfahrt', 'Bus', 'Fahrrad', 'zu Fuß'],
    },
    {
      question: 'Warum nutzen Sie den Bus selten?',
      answers: ['fährt zu selten', 'kein Anschluss', 'zu teuer', 'weiß zu wenig darüber'],
    },
    { question: 'Wie möchten Sie buchen?', answers: ['App', 'Telefon', 'an der Haltestelle', 'ohne Buchung'] },
  ],
  data: [
    ['Start, Ziel und Zeit einer Fahrt', 'Buchung', 'Vertrag, Art. 6 Abs. 1 b', '48 Stunden, dann vergröbert'],
    ['Rufnummer für Rückfragen', 'Benachrichtigung', 'Einwilligung, Art. 6 Abs. 1 a', 'nach der Fahrt'],
    ['Belegung und Zählung', 'Planung', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'ohne Personenbezug'],
  ],
};
