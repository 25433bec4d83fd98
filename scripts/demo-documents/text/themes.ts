/** What a theme brings to the stock of texts. */
export interface ThemeTexts {
  readonly need: readonly [string, string]
  readonly groups: readonly [string, string, string]
  readonly service: string
  readonly benefit: string
  readonly technology: string
  readonly data: string
  readonly risk: string
  readonly steps: readonly [string, string, string, string]
  readonly requirements: readonly [string, string, string, string, string, string]
  readonly glossary: readonly [readonly [string, string], readonly [string, string]]
}

const local: ThemeTexts = {
  need: [
    'Der letzte Vollsortimenter hat vor vier Jahren geschlossen. Wer kein Auto hat, ist für Einkauf, Paket und Bargeld auf Nachbarn oder den Bus angewiesen, der werktags fünfmal und am Wochenende gar nicht fährt.',
    'In der Haushaltsbefragung nannten 61 Prozent der Antwortenden die Nahversorgung als dringendste Sorge, noch vor Straßen und Radwegen. Zugleich gaben viele an, lieber vor Ort einzukaufen als Ware schicken zu lassen.',
  ],
  groups: ['ältere Menschen ohne eigenes Auto', 'Familien, die Wege bündeln müssen', 'Erzeuger und Betriebe aus der Umgebung'],
  service: 'Bestellung, Abholung und Beratung an einem Ort in der Dorfmitte',
  benefit: 'Wege von im Mittel elf Kilometern entfallen, und der Ort bekommt einen Anlass zurück, sich zu treffen.',
  technology: 'Bestellungen laufen über eine offene Programmierschnittstelle; Abholfächer werden über ein dokumentiertes Protokoll angesteuert, damit Fächer verschiedener Hersteller gemischt werden können.',
  data: 'Gespeichert werden Bestelldaten und Fachnummern, jeweils bis 14 Tage nach der Abholung. Einkaufsprofile werden nicht gebildet.',
  risk: 'Zu wenige Betriebe liefern regelmäßig an',
  steps: ['Gespräche mit Erzeugern und Händlern', 'Umbau und Einrichtung der Abholstation', 'Probebetrieb mit 40 Haushalten', 'Öffnung für alle und Auswertung'],
  requirements: ['Bestellung ohne Kundenkonto telefonisch möglich', 'Abholung rund um die Uhr mit Code oder Schlüssel', 'Kühlfach mit aufgezeichneter Temperatur', 'Bezahlung bar, mit Karte oder auf Rechnung', 'Anzeige der Herkunft jedes Artikels', 'Kündigung für Anbieter zum Monatsende'],
  glossary: [['Abholstation', 'Verschließbare Fächer, in denen Waren unabhängig von Öffnungszeiten bereitliegen.'], ['Vollsortimenter', 'Geschäft, das den täglichen Bedarf eines Haushalts vollständig abdeckt.']],
}

const strategy: ThemeTexts = {
  need: [
    'Digitale Vorhaben entstehen bisher nebeneinander: die Schule kauft andere Geräte als die Verwaltung, der Sportverein nutzt einen eigenen Kalender, und niemand hat den Überblick über laufende Verträge und Kosten.',
    'Zwei Anläufe zu einem gemeinsamen Konzept sind daran gescheitert, dass sie in der Verwaltung begannen und dort auch endeten. Diesmal stehen die Gespräche mit der Bevölkerung am Anfang.',
  ],
  groups: ['Einwohnerinnen und Einwohner aller Altersgruppen', 'Vereine, Kirchen und Ehrenamt', 'Beschäftigte der Verwaltung und der Schulen'],
  service: 'ein gemeinsam beschlossener Fahrplan mit Zielen, Zuständigkeiten und Geld',
  benefit: 'Vorhaben werden abgestimmt, doppelte Anschaffungen vermieden und Fortschritte öffentlich nachprüfbar.',
  technology: 'Alle Vorhaben werden in einem offenen Register geführt, dessen Datenmodell veröffentlicht wird. Texte und Karten entstehen in offenen Formaten und sind ohne besondere Programme lesbar.',
  data: 'Aus den Beteiligungen werden nur Beiträge und freiwillige Angaben zum Ortsteil gespeichert. Kontaktdaten werden getrennt geführt und drei Monate nach Abschluss gelöscht.',
  risk: 'Die Beteiligung erreicht nur ohnehin Engagierte',
  steps: ['Bestandsaufnahme und Gespräche vor Ort', 'Zukunftswerkstätten in allen Ortsteilen', 'Entwurf mit Zielen und Maßnahmen', 'Beschluss und öffentliches Register'],
  requirements: ['Jedes Ziel hat eine messbare Kennzahl', 'Jede Maßnahme hat eine verantwortliche Stelle', 'Entwürfe liegen vier Wochen öffentlich aus', 'Beteiligung ist auch auf Papier möglich', 'Das Register ist maschinenlesbar', 'Die Strategie wird alle zwei Jahre überprüft'],
  glossary: [['Projektregister', 'Öffentliche Liste aller Vorhaben mit Stand, Kosten und Ansprechpersonen.'], ['Zukunftswerkstatt', 'Moderierte Veranstaltung in drei Schritten: Kritik, Ideen, Umsetzung.']],
}

const mobility: ThemeTexts = {
  need: [
    'Busse, Bürgerbus und private Mitfahrgelegenheiten haben getrennte Fahrpläne, Rufnummern und Tarife. Wer zum Arzt in den Nachbarort will, muss bis zu drei Auskünfte einholen.',
    'Die Zählung im Herbst ergab, dass jede dritte Fahrt mit nur einer Person besetzt war, während an denselben Tagen Fahrtwünsche unerfüllt blieben.',
  ],
  groups: ['Jugendliche ohne Führerschein', 'Pendlerinnen und Pendler', 'Gäste und Menschen mit eingeschränkter Mobilität'],
  service: 'eine Auskunft und eine Buchung für alle Verkehrsmittel',
  benefit: 'Fahrten werden besser ausgelastet, und auch ohne eigenes Auto bleiben Arzt, Amt und Freizeit erreichbar.',
  technology: 'Fahrpläne werden als GTFS und NeTEx bereitgestellt, Standorte als GeoJSON. Alle Schnittstellen sind ohne Registrierung lesbar und werden versioniert gepflegt.',
  data: 'Buchungen werden nach 30 Tagen so vergröbert, dass nur Haltestelle, Wochentag und Stunde erhalten bleiben. Bewegungsprofile einzelner Personen entstehen nicht.',
  risk: 'Fahrplandaten der Verkehrsunternehmen kommen verspätet',
  steps: ['Vereinbarungen mit den Betreibern', 'Aufbau der gemeinsamen Datenbasis', 'Probebetrieb auf zwei Strecken', 'Ausweitung und Übergabe an den Betrieb'],
  requirements: ['Auskunft in weniger als drei Sekunden', 'Buchung auch telefonisch', 'Angabe, ob ein Rollstuhl mitfahren kann', 'Anzeige von Störungen binnen fünf Minuten', 'Nutzung ohne Standortfreigabe', 'Ausgabe aller Daten in offenen Formaten'],
  glossary: [['GTFS', 'Verbreitetes offenes Format für Fahrpläne und Haltestellen.'], ['Mitfahrbank', 'Gekennzeichnete Bank, an der man auf eine private Mitfahrt wartet.']],
}

const energy: ThemeTexts = {
  need: [
    'Verbräuche werden einmal im Jahr abgelesen, und Auffälligkeiten zeigen sich erst auf der Rechnung. Für Planung und Betrieb fehlen Werte, die Tag, Ort und Ursache erkennen lassen.',
    'Die Betriebskosten sind in fünf Jahren um 23 Prozent gestiegen. Gleichzeitig verlangt das beschlossene Klimaziel, den Ausstoß bis 2030 deutlich zu senken.',
  ],
  groups: ['Haushalte und Eigentümer', 'Bauhof und Gebäudeverwaltung', 'Planungsbüros und Energieberatung'],
  service: 'laufende Messung, verständliche Auswertung und Steuerung nach Bedarf',
  benefit: 'Energie wird dort eingespart, wo niemand etwas vermisst, und die Einsparung ist für alle sichtbar.',
  technology: 'Messwerte werden über LoRaWAN und MQTT übertragen und in einer offenen Zeitreihendatenbank gehalten. Baupläne und Steuerprogramme erscheinen unter freier Lizenz.',
  data: 'Messwerte beziehen sich auf Anlagen und Straßenabschnitte, nicht auf Personen. Wo ein Rückschluss auf einzelne Haushalte möglich wäre, werden mindestens fünf zusammengefasst.',
  risk: 'Messgeräte sind nicht rechtzeitig lieferbar',
  steps: ['Erfassung des Bestandes', 'Aufbau von Messpunkten und Funknetz', 'Probebetrieb in einem Abschnitt', 'Auswertung und Leitfaden'],
  requirements: ['Messwert je Anlage mindestens stündlich', 'Betrieb auch bei Ausfall des Netzes', 'Handschalter bleibt immer wirksam', 'Warnung bei ungewöhnlichem Verbrauch', 'Ausgabe der Daten als offene Tabelle', 'Batteriewechsel ohne Fachfirma möglich'],
  glossary: [['LoRaWAN', 'Funknetz für Messgeräte mit großer Reichweite und geringem Energiebedarf.'], ['Zeitreihe', 'Folge von Messwerten mit Zeitstempel.']],
}

const openData: ThemeTexts = {
  need: [
    'Daten liegen in Fachverfahren, Tabellen und Köpfen. Anfragen aus Schulen, Presse und Betrieben werden einzeln beantwortet, oft mehrfach und jedes Mal mit anderer Zahl.',
    'Eine Durchsicht ergab 143 Datensammlungen, von denen 19 veröffentlicht sind. Für weitere 70 gibt es nach erster Prüfung keinen Grund zur Geheimhaltung.',
  ],
  groups: ['Fachdienste und Nachbarverwaltungen', 'Betriebe, Landwirtschaft und Rettungsdienste', 'Schulen, Wissenschaft und Presse'],
  service: 'geprüfte, beschriebene und verlässlich gepflegte Daten an einer Stelle',
  benefit: 'Auskünfte werden schneller, Planungen genauer, und Dritte können eigene Anwendungen darauf bauen.',
  technology: 'Datensätze werden nach DCAT-AP.de beschrieben und als CSV, GeoJSON und über eine dokumentierte Schnittstelle angeboten. Prüfregeln liegen als offener Quelltext vor.',
  data: 'Vor jeder Veröffentlichung prüft ein Vieraugenverfahren auf Personenbezug. Kleine Fallzahlen unter fünf werden nicht ausgewiesen.',
  risk: 'Die Qualität der vorhandenen Daten ist schlechter als angenommen',
  steps: ['Bestandsliste und Prüfung der Rechte', 'Regeln und Beschreibungen', 'Aufbau der Plattform mit zehn Datensätzen', 'Regelbetrieb und Schulungen'],
  requirements: ['Jeder Datensatz nennt Quelle und Stand', 'Freie Lizenz mit eindeutiger Kennung', 'Automatische Prüfung vor der Veröffentlichung', 'Dauerhafte Adresse je Datensatz', 'Vorschau ohne besondere Programme', 'Rückmeldung zu Fehlern mit Antwort binnen zehn Tagen'],
  glossary: [['DCAT-AP.de', 'Deutscher Standard zur Beschreibung offener Verwaltungsdaten.'], ['Datensatz', 'Zusammengehörige Daten mit gemeinsamer Beschreibung und Pflege.']],
}

const care: ThemeTexts = {
  need: [
    'Der Anteil der über 75-Jährigen wird bis 2030 um ein Viertel wachsen. Schon heute dauert der Weg zur nächsten Fachpraxis mit öffentlichen Verkehrsmitteln mehr als eine Stunde.',
    'Angehörige berichten, dass sie für einen Platz oder eine Beratung bis zu fünfzehn Stellen anrufen. Freie Zeiten bleiben ungenutzt, weil sie niemand rechtzeitig kennt.',
  ],
  groups: ['ältere und chronisch kranke Menschen', 'pflegende Angehörige', 'Pflegedienste, Praxen und Nachbarschaftshilfe'],
  service: 'begleiteter Zugang zu Beratung, Behandlung und Hilfe in der Nähe',
  benefit: 'Menschen können länger in ihrer gewohnten Umgebung bleiben, und Angehörige werden spürbar entlastet.',
  technology: 'Eingesetzt werden zugelassene Videodienste und offene Schnittstellen nach FHIR, soweit Angaben zwischen Einrichtungen ausgetauscht werden. Ein Wechsel des Anbieters bleibt möglich.',
  data: 'Gesundheitsdaten verbleiben bei den behandelnden Stellen. Vermittelt werden nur Zeiten, Orte und Art der Hilfe; eine Datenschutz-Folgenabschätzung wird vor dem Probebetrieb abgeschlossen.',
  risk: 'Zu wenige Praxen und Dienste beteiligen sich',
  steps: ['Vereinbarungen mit Praxen und Diensten', 'Einrichtung und Schulung der Begleitpersonen', 'Probebetrieb mit Sprechzeiten an zwei Tagen', 'Regelbetrieb und Auswertung'],
  requirements: ['Begleitung durch eine geschulte Person', 'Bedienung mit drei Schritten vom Start zum Gespräch', 'Abgeschirmter Raum mit Schallschutz', 'Höranlage und Schrifteinblendung', 'Notruf jederzeit erreichbar', 'Keine Aufzeichnung von Gesprächen'],
  glossary: [['FHIR', 'Offener Standard für den Austausch von Gesundheitsdaten.'], ['Pflegestützpunkt', 'Neutrale Beratungsstelle für Pflegebedürftige und Angehörige.']],
}

const protection: ThemeTexts = {
  need: [
    'Pläne liegen in Ordnern im Gerätehaus, teils mit Stand von 2009. Im Einsatz müssen Ehrenamtliche suchen, während Minuten zählen und das Mobilfunknetz oft nicht trägt.',
    'Nach den Starkregen der letzten Jahre wurden Warnungen häufig erst weitergegeben, als die ersten Keller schon vollgelaufen waren.',
  ],
  groups: ['Freiwillige Feuerwehren und Leitstelle', 'Haushalte und Betriebe in gefährdeten Lagen', 'Verwaltung und Verbände'],
  service: 'verlässliche Lageinformation, die auch ohne Netz verfügbar ist',
  benefit: 'Einsatzkräfte und Betroffene gewinnen Zeit, und das Ehrenamt wird von Papierarbeit entlastet.',
  technology: 'Karten und Messwerte werden in offenen Formaten gehalten und auf den Geräten vollständig vorgehalten. Der Abgleich erfolgt, sobald eine Verbindung besteht.',
  data: 'Objektpläne sind nur Einsatzkräften zugänglich und auf den Geräten verschlüsselt. Verlorene Geräte werden aus der Ferne gesperrt.',
  risk: 'Geräte fallen im Einsatz aus',
  steps: ['Aufnahme der Pläne und Messstellen', 'Auswahl und Einrichtung der Geräte', 'Übungen mit zwei Wehren', 'Einführung bei allen Wehren'],
  requirements: ['Volle Nutzung ohne Netzverbindung', 'Bedienung mit Handschuhen', 'Lesbar bei Sonne und Dunkelheit', 'Start in weniger als zehn Sekunden', 'Meldung an die Leitstelle binnen einer Minute', 'Papierausdruck als Rückfallebene'],
  glossary: [['Objektplan', 'Plan eines Gebäudes mit Zugängen, Gefahren und Absperrungen.'], ['Pegel', 'Messstelle für den Wasserstand eines Gewässers.']],
}

const community: ThemeTexts = {
  need: [
    'Vorstände finden kaum noch Nachfolge. Genannt werden vor allem Mitgliederverwaltung, Abrechnung und Förderanträge, die abends am Küchentisch entstehen.',
    'In 27 Gesprächen mit Vereinen zeigte sich, dass jeder dieselben Listen führt und kaum einer weiß, welche Räume und Geräte die anderen verleihen würden.',
  ],
  groups: ['Vereinsvorstände und Kassenführung', 'Jugendliche und Neuzugezogene', 'Initiativen ohne feste Rechtsform'],
  service: 'gemeinsame Werkzeuge, Räume und persönliche Unterstützung',
  benefit: 'Ehrenamtliche gewinnen Zeit für ihre eigentliche Aufgabe, und Neue finden leichter Anschluss.',
  technology: 'Genutzt wird freie Software mit aktiver Pflege. Mitgliederlisten lassen sich jederzeit als Tabelle ausgeben, Termine im Format iCalendar abonnieren.',
  data: 'Jeder Verein bleibt verantwortlich für seine Daten und hat einen eigenen, getrennten Bereich. Erhoben wird nur, was für Beitrag und Einladung gebraucht wird.',
  risk: 'Engagierte sind überlastet und springen ab',
  steps: ['Runde Tische mit den Vereinen', 'Auswahl und Einrichtung der Werkzeuge', 'Werkstatt und Sprechstunden', 'Übergabe an einen Trägerkreis'],
  requirements: ['Einarbeitung in höchstens zwei Stunden', 'Getrennte Bereiche je Verein', 'Ausgabe aller Daten auf Knopfdruck', 'Terminkalender ohne Anmeldung lesbar', 'Hilfe persönlich und telefonisch', 'Nutzung auf älteren Geräten'],
  glossary: [['iCalendar', 'Offenes Format für Termine, das alle Kalender lesen.'], ['Trägerkreis', 'Zusammenschluss, der das Angebot nach der Förderung weiterführt.']],
}

const education: ThemeTexts = {
  need: [
    'Geräte stehen nachmittags im Schrank, während Kurse am selben Ort ausfallen, weil Ausstattung fehlt. Angebote sind über sieben Internetseiten und Programmhefte verstreut.',
    'Jugendliche außerhalb der Zentren nutzen außerschulische Angebote nur halb so oft. Als Grund nennen sie vor allem den Weg nach Hause am Abend.',
  ],
  groups: ['Schülerinnen, Schüler und Auszubildende', 'Erwachsene in Weiterbildung', 'Lehrkräfte und Ehrenamtliche'],
  service: 'geteilte Geräte, Räume und Lernangebote für alle Altersgruppen',
  benefit: 'Bildung wird wohnortnäher, und die vorhandene Ausstattung wird besser genutzt.',
  technology: 'Lerninhalte werden nach offenen Standards ausgetauscht und unter freier Lizenz veröffentlicht. Anmeldungen laufen über die vorhandenen Schulzugänge, ohne neue Kennwörter.',
  data: 'Für Minderjährige werden Vornamen und Kursnummer geführt, sonst nichts. Lernfortschritte bleiben auf dem Gerät.',
  risk: 'Lehrkräfte haben keine Zeit für die Einführung',
  steps: ['Abstimmung mit den Trägern', 'Ausstattung und Schulungen', 'Probekurse an drei Orten', 'Jahresprogramm und Auswertung'],
  requirements: ['Buchung von Geräten in zwei Schritten', 'Kurse auch ohne eigenes Gerät', 'Inhalte unter freier Lizenz', 'Anmeldung ohne Mailadresse', 'Nutzung mit Tastatur und Vorlesefunktion', 'Rückfahrt nach Abendkursen geklärt'],
  glossary: [['Freie Lizenz', 'Erlaubnis, Inhalte zu nutzen, zu ändern und weiterzugeben.'], ['Lernangebot', 'Kurs, Material oder Veranstaltung mit Beschreibung und Termin.']],
}

const culture: ThemeTexts = {
  need: [
    'Fotos, Tonaufnahmen und Akten lagern in Kellern und bei Privatleuten. Mit jeder Haushaltsauflösung geht ein Stück Ortsgeschichte verloren.',
    'Gäste bleiben im Mittel kürzer als in der Region, und im Winterhalbjahr fehlt ein Anlass für einen Besuch bei schlechtem Wetter.',
  ],
  groups: ['Gäste und Tagesausflügler', 'Einheimische und Schulklassen', 'Heimatforschung und Ehrenamt'],
  service: 'erschlossene und anschaulich erzählte Zeugnisse des Ortes',
  benefit: 'Geschichte und Landschaft werden erlebbar, auch für Menschen, die nicht selbst kommen können.',
  technology: 'Digitalisate werden in archivfähigen Formaten gesichert und nach Dublin Core beschrieben. Für die Anzeige genügt ein gewöhnlicher Browser.',
  data: 'Bildrechte und Persönlichkeitsrechte werden vor der Veröffentlichung geklärt. Auf Wunsch werden Gesichter unkenntlich gemacht oder Bilder entfernt.',
  risk: 'Bildrechte lassen sich nicht klären',
  steps: ['Sichtung und Klärung der Rechte', 'Digitalisierung und Beschreibung', 'Aufbau der Präsentation', 'Eröffnung und Pflege im Ehrenamt'],
  requirements: ['Bildbeschreibung zu jedem Objekt', 'Texte in einfacher Sprache', 'Suche nach Ort, Jahr und Person', 'Archivfassung neben der Ansichtsfassung', 'Löschung auf Antrag binnen zwei Wochen', 'Nutzung auf dem Telefon'],
  glossary: [['Digitalisat', 'Digitale Abbildung eines Originals.'], ['Dublin Core', 'Einfacher Standard zur Beschreibung von Dokumenten und Objekten.']],
}

const participation: ThemeTexts = {
  need: [
    'Anfragen zu Ausweis, Abfall und Bauantrag machen zwei Drittel aller Anrufe aus. In den Stoßzeiten erreicht nur jeder zweite Anruf eine Person.',
    'Bekanntmachungen hängen im Kasten oder stehen in Dateien, die niemand findet. Einwendungen kommen deshalb oft erst, wenn Fristen abgelaufen sind.',
  ],
  groups: ['Einwohnerinnen und Einwohner', 'Beschäftigte der Verwaltung', 'Ehrenamtlich Tätige in der Kommunalpolitik'],
  service: 'verständliche Auskunft und Beteiligung zu jeder Zeit',
  benefit: 'Anliegen werden schneller erledigt, und Entscheidungen werden nachvollziehbar.',
  technology: 'Die Lösung wird als offene Software gemeinsam betrieben. Planungsdaten folgen XPlanung, Antworten verweisen immer auf ihre Quelle, und eine Person ist stets erreichbar.',
  data: 'Eingaben werden auf Servern in öffentlicher Hand verarbeitet und nach 30 Tagen gelöscht. Ein Personenbezug wird vor jeder Auswertung entfernt.',
  risk: 'Falsche Auskünfte beschädigen das Vertrauen',
  steps: ['Auswertung der häufigsten Anliegen', 'Aufbau und Prüfung der Inhalte', 'Geschlossene Erprobung', 'Öffnung und gemeinsamer Betrieb'],
  requirements: ['Jede Auskunft nennt ihre Quelle', 'Übergabe an eine Person jederzeit möglich', 'Meldung mit Foto und Ort ohne Konto', 'Benachrichtigung bei neuen Planungen', 'Texte auf Sprachniveau B1', 'Protokoll aller Änderungen'],
  glossary: [['XPlanung', 'Standard für den Austausch von Bauleitplänen.'], ['Mängelmelder', 'Angebot, um Schäden im öffentlichen Raum zu melden.']],
}

const economy: ThemeTexts = {
  need: [
    'Gründungen aus der Region wandern in größere Städte ab, weil Flächen, Anschluss und Austausch fehlen. Im letzten Jahr blieben zwölf Anfragen nach kleinen Büros ohne Angebot.',
    'Handwerksbetriebe wünschen sich Unterstützung bei der Digitalisierung, scheuen aber die Kosten eigener Fachleute.',
  ],
  groups: ['Gründerinnen und Gründer', 'Handwerk und Mittelstand', 'Studierende und Rückkehrer'],
  service: 'Arbeitsplätze, Beratung und gemeinsam genutzte Technik',
  benefit: 'Betriebe bleiben in der Region, und neue Arbeitsplätze entstehen wohnortnah.',
  technology: 'Netz und Zugang werden nach offenen Standards geplant. Buchungen und Abrechnungen laufen über freie Software.',
  data: 'Verarbeitet werden Vertrags- und Buchungsdaten. Zutritte werden nach sieben Tagen gelöscht.',
  risk: 'Die Auslastung bleibt hinter der Planung zurück',
  steps: ['Planung und Vergabe', 'Bau und Ausstattung', 'Einzug der ersten Betriebe', 'Programm und Vernetzung'],
  requirements: ['Mietdauer ab einem Monat', 'Zugang an allen Tagen', 'Besprechungsraum für zwölf Personen', 'Werkstatt mit Einweisung', 'Barrierefreier Zugang', 'Offene Sprechstunde jede Woche'],
  glossary: [['Gründerzentrum', 'Gebäude mit Flächen und Beratung für junge Unternehmen.'], ['Coworking', 'Gemeinsam genutzte Arbeitsplätze mit flexibler Miete.']],
}

const network: ThemeTexts = {
  need: [
    'In mehreren Ortsteilen ist der Mobilfunkempfang lückenhaft. Sporthalle, Dorfplatz und Haltestellen haben keinen öffentlichen Zugang zum Netz.',
    'Vereine und Kirchen bieten vereinzelt eigene Zugänge an, jeder mit anderen Kennwörtern und ohne verlässliche Wartung.',
  ],
  groups: ['Jugendliche und Vereine', 'Gäste und Durchreisende', 'Menschen ohne eigenen Anschluss'],
  service: 'freier, sicherer Netzzugang an öffentlichen Orten',
  benefit: 'Angebote der Verwaltung werden auch unterwegs nutzbar, und Treffpunkte gewinnen an Aufenthaltsqualität.',
  technology: 'Die Zugangspunkte werden mit freier Software betrieben und zentral aktualisiert. Gast- und Verwaltungsnetz sind getrennt.',
  data: 'Verbindungsdaten werden nicht gespeichert. Eine Anmeldung ist nicht erforderlich.',
  risk: 'Standorte haben keinen geeigneten Anschluss',
  steps: ['Begehung der Standorte', 'Vergabe und Einbau', 'Messung und Abnahme', 'Betrieb und Störungsdienst'],
  requirements: ['Zugang ohne Anmeldung', 'Trennung vom Verwaltungsnetz', 'Abschaltung nachts je Standort', 'Störungsmeldung binnen eines Tages', 'Stromverbrauch wird gemessen', 'Jugendschutzfilter an Schulen'],
  glossary: [['Zugangspunkt', 'Gerät, das ein drahtloses Netz bereitstellt.'], ['Gastnetz', 'Vom übrigen Betrieb getrenntes Netz für die Öffentlichkeit.']],
}

const themes: Readonly<Record<string, ThemeTexts>> = {
  Nahversorgung: local,
  Strategie: strategy,
  Mobilität: mobility,
  'Energie und Umwelt': energy,
  'Offene Daten': openData,
  'Gesundheit und Pflege': care,
  Bevölkerungsschutz: protection,
  'Gemeinschaft und Ehrenamt': community,
  Bildung: education,
  'Tourismus und Kultur': culture,
  'Verwaltung und Beteiligung': participation,
  Wirtschaft: economy,
  Infrastruktur: network,
}

export function textsOfTheme(theme: string): ThemeTexts {
  const texts = themes[theme]
  if (texts === undefined) throw new Error(`no texts for the theme ${theme}`)
  return texts
}
