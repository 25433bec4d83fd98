type Pair = readonly [title: string, text: string]

export const tasks = [
  { title: 'Vorbereitung und Abstimmung', text: 'Beteiligte, Ziele und Grenzen werden festgehalten. Offene Fragen aus dem vorigen Schritt werden entschieden, bevor Aufträge vergeben werden.', list: ['Auftaktgespräch mit allen Beteiligten', 'Terminplan mit Puffer von zwei Wochen', 'Abstimmung mit dem Personalrat', 'Liste der offenen Entscheidungen', 'Einladung der Begleitgruppe'] },
  { title: 'Umsetzung', text: 'Die Leistungen werden in Abschnitten von vier Wochen erbracht. Am Ende jedes Abschnitts steht etwas, das sich vorführen und ausprobieren lässt.', list: ['Vorführung alle vier Wochen', 'Laufend gepflegte Dokumentation', 'Prüfung auf Barrierefreiheit je Abschnitt', 'Rückmeldungen der Erprobenden', 'Abgleich mit dem Kostenplan'] },
  { title: 'Prüfung und Übergabe', text: 'Das Ergebnis wird gegen den Anforderungskatalog geprüft und förmlich abgenommen. Erkenntnisse gehen in den Leitfaden ein.', list: ['Abnahme mit Niederschrift', 'Sicherheitsprüfung durch Dritte', 'Schulung der späteren Betreuung', 'Veröffentlichung von Quelltext und Unterlagen', 'Bericht an die kommunalen Gremien'] },
] as const

export const questions: readonly Pair[] = [
  ['Warum braucht es dafür Fördermittel?', 'Die Gesamtkosten von {total} übersteigen, was im Haushalt für freiwillige Aufgaben frei ist. Ohne Förderung würde das Vorhaben auf viele Jahre gestreckt oder unterbleiben.'],
  ['Was passiert nach der Förderung?', 'Nach {months} Monaten geht das Angebot in den regulären Betrieb über. Die Folgekosten sind beziffert und in der mittelfristigen Finanzplanung berücksichtigt.'],
  ['Gibt es so etwas nicht schon?', 'Vergleichbare Lösungen wurden gesichtet. Sie decken jeweils nur einen Teil ab oder binden an einen Anbieter; brauchbare Bausteine werden übernommen.'],
  ['Wer kümmert sich, wenn etwas nicht funktioniert?', 'Störungen nimmt werktags von 8 bis 16 Uhr eine Person entgegen. Außerhalb dieser Zeit läuft eine automatische Überwachung, die den Betrieb benachrichtigt.'],
  ['Müssen Beschäftigte zusätzliche Arbeit leisten?', 'Während der Einführung ja, und dafür sind Stunden eingeplant. Nach der Einführung soll der Aufwand sinken; ob das gelingt, wird gemessen.'],
  ['Warum nicht einfach eine fertige Anwendung kaufen?', 'Fertige Anwendungen werden dort eingesetzt, wo sie passen. Entwickelt wird nur, was fehlt, und das Entwickelte steht danach allen Kommunen offen.'],
  ['Wie werden Menschen ohne Internet erreicht?', 'Alle Leistungen bleiben telefonisch und persönlich verfügbar. Das Mitteilungsblatt berichtet in jeder Ausgabe, und Sprechstunden finden in allen Ortsteilen statt.'],
  ['Werden Daten verkauft?', 'Nein. Die Verträge schließen jede Weitergabe zu wirtschaftlichen Zwecken aus. Veröffentlicht werden nur Daten ohne Personenbezug.'],
  ['Wer entscheidet über Änderungen?', 'Kleinere Änderungen entscheidet die Projektleitung, größere die Lenkungsgruppe. Mehrkosten bedürfen immer eines Beschlusses.'],
  ['Was, wenn sich niemand beteiligt?', 'Nach dem zweiten Schritt wird die Beteiligung ausgewertet. Liegt sie unter dem Mindestwert, wird das Vorhaben angepasst oder beendet.'],
  ['Ist die Technik in fünf Jahren noch aktuell?', 'Einzelne Bauteile werden ersetzt werden müssen. Weil Formate und Schnittstellen offen sind, kann das schrittweise geschehen.'],
  ['Warum beginnt das Vorhaben nicht sofort?', 'Ein Beginn vor der Bewilligung würde die Förderung ausschließen. Vorbereitende Gespräche sind davon nicht berührt.'],
  ['Wie viel Energie wird verbraucht?', 'Der Verbrauch der Geräte ist Teil der Ausschreibung und wird im Betrieb gemessen. Ältere Geräte werden weiterverwendet, solange sie sicher sind.'],
  ['Welche Rolle spielen die Schulen?', 'Schulen wurden zur Mitwirkung eingeladen. Vorgesehen sind Projekttage, an denen Jugendliche Zwischenstände erproben und bewerten.'],
  ['Wie werden örtliche Betriebe berücksichtigt?', 'Aufträge werden nach den Vergaberegeln in kleinen Losen ausgeschrieben, damit sich auch kleinere Betriebe bewerben können.'],
  ['Wie wird über den Fortschritt berichtet?', 'Alle drei Monate erscheint ein Bericht von höchstens zwei Seiten. Er nennt Erreichtes, Verzögerungen und Ausgaben.'],
]

export const risksOfAll: readonly Pair[] = [
  ['Ausfall der Projektleitung', 'Vertretung ist benannt und nimmt an allen Sitzungen teil; Unterlagen liegen gemeinsam zugänglich ab.'],
  ['Kosten steigen über den Ansatz', 'Vergabe in Losen, monatlicher Abgleich, Verzicht auf nachrangige Anforderungen vor Mehrausgaben.'],
  ['Vergabe verzögert sich', 'Leistungsbeschreibung wird vor Beginn fertiggestellt, Puffer von sechs Wochen ist eingeplant.'],
  ['Sicherheitslücke im Betrieb', 'Regelmäßige Prüfung, Meldeweg, Abschaltung einzelner Teile ohne Ausfall des Ganzen.'],
  ['Abhängigkeit von einem Anbieter', 'Offene Formate, Herausgabe aller Daten, erprobter Wechsel.'],
  ['Zustimmung in der Bevölkerung schwindet', 'Offene Berichte, frühe Erprobung, Anliegen werden sichtbar beantwortet.'],
  ['Ehrenamtliche fehlen', 'Aufwandsentschädigung, kurze Einsätze, Zusammenarbeit mit Vereinen.'],
  ['Rechtliche Fragen bleiben offen', 'Frühe Prüfung durch die Kommunalaufsicht und die Datenschutzbeauftragten.'],
  ['Schlechter Netzausbau', 'Alle wesentlichen Abläufe funktionieren mit geringer Bandbreite oder zeitweise ohne Verbindung.'],
]

export const generalRequirements: readonly string[] = [
  'Bedienung vollständig mit der Tastatur', 'Kontrast von mindestens 4,5 zu 1', 'Texte auf höchstens Sprachniveau B2', 'Seiten laden auch bei langsamer Verbindung', 'Ausgabe aller Daten in offenen Formaten', 'Sicherung täglich, Rückspielung geprüft', 'Rollen und Rechte getrennt', 'Löschfristen werden technisch durchgesetzt', 'Quelltext unter freier Lizenz', 'Dokumentation für Betrieb und Einführung', 'Verfügbarkeit von 99 Prozent im Monat', 'Fehlermeldungen sagen, was zu tun ist', 'Druckansicht für jede Seite', 'Betrieb im kommunalen Rechenzentrum möglich', 'Anbindung an das Servicekonto vorbereitet', 'Protokoll sicherheitsrelevanter Zugriffe', 'Keine Einbindung fremder Messdienste', 'Hilfe auf jeder Seite erreichbar',
]

export const generalGlossary: readonly Pair[] = [
  ['Begleitgruppe', 'Kreis aus Bevölkerung, Vereinen und Verwaltung, der Zwischenergebnisse erprobt und bewertet.'],
  ['BITV 2.0', 'Verordnung zur barrierefreien Informationstechnik.'],
  ['Daseinsvorsorge', 'Leistungen, auf die Menschen im Alltag angewiesen sind und für die die öffentliche Hand einsteht.'],
  ['Digitallotse', 'Ehrenamtlich tätige Person, die beim Umgang mit digitalen Angeboten hilft.'],
  ['Folgekosten', 'Kosten für Betrieb und Pflege nach dem Ende der Förderung.'],
  ['Freie Software', 'Programme, die alle nutzen, untersuchen, ändern und weitergeben dürfen.'],
  ['IT-Grundschutz', 'Vorgehen des Bundesamtes für Sicherheit in der Informationstechnik.'],
  ['Lenkungsgruppe', 'Gremium der Beteiligten, das über Richtung und Mittel entscheidet.'],
  ['Los', 'Teil eines Auftrags, der einzeln vergeben wird.'],
  ['Offener Standard', 'Öffentlich beschriebene Regel, die alle ohne Gebühr anwenden dürfen.'],
  ['Probebetrieb', 'Zeitlich begrenzter Einsatz mit freiwilligen Teilnehmenden.'],
  ['Prototyp', 'Erste nutzbare Fassung, an der sich Annahmen prüfen lassen.'],
  ['Schnittstelle', 'Festgelegter Weg, auf dem Programme Daten austauschen.'],
  ['Verstetigung', 'Überführung eines Vorhabens in den dauerhaften Betrieb.'],
]
