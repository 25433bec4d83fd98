import { part, type Project } from '../project.ts';

export const firstProjects: Readonly<Record<string, Project>> = {
  'DMK-01': {
    need: 'Der letzte Dorfladen hat 2017 geschlossen, die nächste Hausarztpraxis liegt 14 Kilometer entfernt, und der Bus fährt außerhalb der Schulzeit dreimal am Tag. Wer nicht selbst Auto fährt, ist für jede Besorgung auf Nachbarn angewiesen.',
    idea: 'Das leerstehende Ladengebäude an der Dorfstraße wird als Dörpslabor wieder geöffnet: ein Lern- und Servicepunkt, an dem Menschen digitale Dienste ausprobieren, mit Begleitung nutzen und gemeinsam weiterentwickeln. Die Technik steht im Dienst des Treffpunkts, nicht umgekehrt.',
    parts: [
      part(
        'Videosprechstunde mit Begleitung',
        'Ein schallgeschützter Raum erlaubt Videosprechstunden mit Haus- und Fachärztinnen. Eine geschulte Kraft hilft beim Verbinden und verlässt den Raum, bevor das Gespräch beginnt. Blutdruckmessgerät und Waage übertragen Werte nur, wenn die Patientin es auslöst.',
        'eingerichteter Raum, 120 begleitete Sprechstunden',
      ),
      part(
        'Paket- und Warenfächer',
        'Eine gekühlte und eine ungekühlte Fachanlage nimmt Pakete, Arzneimittel der Versandapotheke und Bestellungen regionaler Erzeuger an. Geöffnet wird mit Code oder Karte, damit niemand ein Smartphone braucht.',
        'Anlage mit 24 Fächern in Betrieb',
      ),
      part(
        'Digitalhilfe im Dorf',
        'An drei Nachmittagen in der Woche helfen acht ehrenamtliche Digitallotsinnen bei Anträgen, Terminbuchung und Geräten. Die häufigsten Fragen werden gesammelt und als einfache Anleitungen veröffentlicht.',
        'acht geschulte Lotsinnen, 30 Anleitungen',
      ),
      part(
        'Strategie mit dem Dorf',
        'Aus den Erfahrungen des Labors entsteht in sechs Werkstätten eine Digitale Strategie für Wiekendorf und Deichhörn, die festlegt, welche Dienste dauerhaft getragen werden.',
        'beschlossene Strategie beider Gemeinden',
      ),
    ],
    goals: [
      ['Besuche im Dörpslabor je Monat', '0', '350'],
      ['begleitete Videosprechstunden je Jahr', '0', '120'],
      ['Befragte, die Verwaltungsdienste online nutzen', '23 %', '45 %'],
      ['aktive Digitallotsinnen', '0', '8'],
    ],
    groups: [
      'ältere Menschen ohne eigenes Auto',
      'Familien mit Schulkindern',
      'Pendlerinnen und Pendler',
      'Vereine und Landfrauen',
    ],
    components: ['Terminverwaltung', 'Fachanlage', 'Videodienst (KBV-zertifiziert)'],
    transfer:
      'Bauplan, Möblierung, Schließkonzept und Betriebsvertrag werden als „Dörpslabor-Baukasten“ veröffentlicht. Die Gemeinde Deichhörn übernimmt ihn im zweiten Jahr in ihrem Feuerwehrhaus und prüft damit, ob er ohne Begleitung trägt.',
    roles: [
      'richtet die zweite Fachanlage ein, stellt Räume für drei Werkstätten, erprobt den Baukasten',
      'gewinnt und begleitet die Digitallotsinnen, betreibt das Café am Markttag',
    ],
    places: ['Ortskern', 'Ortsteil Osterwiek', 'Siedlung am Deich'],
  },
  'DMK-02': {
    need: 'Sieben Gemeinden mit zusammen 8.900 Menschen haben bisher sieben Antworten auf die Digitalisierung: vier verschiedene Internetauftritte, zwei Dorf-Apps, kein gemeinsames Datenverständnis. Für Pflege, Mobilität und Vereinsleben ist jede Gemeinde allein zu klein.',
    idea: 'Eine Marsch, eine Strategie: Die Gemeinden erarbeiten mit der Bevölkerung eine gemeinsame Digitale Strategie, die sich an der Smart City Charta orientiert, mit Leitbild, drei Handlungsfeldern, Maßnahmenprogramm, Zuständigkeiten und jährlicher Erfolgsmessung. Alle sieben Gemeindevertretungen haben dem Vorgehen zugestimmt.',
    parts: [
      part(
        'Daten- und Bedarfsanalyse',
        'Einwohnerdaten, Pflegestatistik, Fahrgastzählung und Breitbandausbau werden bis auf Ortsteilebene zusammengeführt. Eine Haushaltsbefragung auf Papier und online ergänzt, was die Statistik nicht weiß.',
        'Lagebild mit Ortsteilprofilen',
      ),
      part(
        'Dorfwerkstätten und Küchentische',
        'In jeder Gemeinde finden zwei Werkstätten statt. Wer nicht kommt, wird besucht: 40 Küchentischgespräche mit Pflegenden, Alleinlebenden, Jugendlichen und Zugezogenen bringen Stimmen ein, die sonst fehlen.',
        '14 Werkstätten, 40 Gespräche, Auswertung',
      ),
      part(
        'Handlungsfeld Pflege und Nachbarschaft',
        'Gemeinsam mit Sozialstation und Angehörigen wird beschrieben, wie Hilfe vermittelt, Fahrten gebündelt und Entlastung gefunden wird, und welche Daten dafür nötig sind und welche nicht.',
        'drei ausgearbeitete Maßnahmen mit Trägern',
      ),
      part(
        'Handlungsfeld Mobilität',
        'Bürgerbus, Schulbus und Mitnahme werden als ein Netz gedacht. Die Strategie legt offene Fahrplandaten und eine gemeinsame Auskunft als Grundsatz fest.',
        'abgestimmtes Zielnetz und Datenkonzept',
      ),
      part(
        'Steuerung und Erfolgsmessung',
        'Ein Digitalrat aus sieben gewählten und sieben gelosten Mitgliedern begleitet die Umsetzung. Jährlich erscheint ein Bericht mit zwölf Kennzahlen, der in allen Gemeindevertretungen beraten wird.',
        'Satzung des Digitalrats, Kennzahlenset',
      ),
    ],
    goals: [
      ['Gemeinden mit beschlossener gemeinsamer Strategie', '0 von 7', '7 von 7'],
      ['Beteiligte Personen', '0', '900'],
      ['gemeinsam betriebene Dienste', '1', '6'],
      ['Kennzahlen mit jährlichem Bericht', '0', '12'],
    ],
    groups: [
      'alle Einwohnerinnen und Einwohner der sieben Gemeinden',
      'pflegende Angehörige',
      'Jugendliche',
      'Vereine und Feuerwehren',
      'Gewerbe und Landwirtschaft',
    ],
    components: ['Beteiligungsplattform', 'Ortsteil-Datenblatt', 'Maßnahmenregister'],
    transfer:
      'Methodenkoffer, Gesprächsleitfäden, Losverfahren und Mustersatzung erscheinen unter freier Lizenz. Zwei Ämter außerhalb des Kreises haben schriftlich Interesse bekundet, den Koffer in einem eigenen Prozess zu verwenden.',
    roles: [
      'leitet die Arbeitsgruppe Pflege',
      'leitet die Arbeitsgruppe Mobilität',
      'leitet die Arbeitsgruppe Vereinsleben',
      'vertritt die Halligen und Inselverkehre',
      'organisiert die Jugendbeteiligung',
      'stellt Räume und die Befragungsstelle',
      'führt die Geschäftsstelle des Digitalrats',
    ],
    places: [],
  },
  'DMK-03': {
    need: 'Zwischen Fördewarder, Tönsby und Wellerup gibt es einen Rufbus, zwei Bürgerbusse und neun Mitfahrbänke, aber drei Telefonnummern, drei Fahrpläne und keine Anschlüsse. Ein Drittel der Rufbusfahrten bleibt leer, während Menschen an der Mitfahrbank warten.',
    idea: 'Der Förderuf verbindet alle Angebote über offene Schnittstellen zu einem Fahrtwunsch: Start, Ziel, Uhrzeit, mehr nicht. Ob Rufbus, Bürgerbus oder Mitfahrgelegenheit, entscheidet das System nach Zeit und Auslastung; gebucht wird in der App, am Telefon oder an der Bank selbst.',
    parts: [
      part(
        'Auskunft aus einem Guss',
        'Fahrpläne und Bediengebiete werden in den offenen Formaten GTFS und GTFS-Flex bereitgestellt und an die landesweite Auskunft geliefert. Verspätungen kommen in Echtzeit hinzu.',
        'Datendrehscheibe mit drei Betreibern',
      ),
      part(
        'Buchung mit und ohne Smartphone',
        'Dieselbe Buchung ist in der App, im Browser, über eine Rufnummer und an einem Taster der Mitfahrbank möglich. Die Stimme am Telefon ist ein Mensch zu Bürozeiten, danach ein Sprachdialog.',
        'vier Buchungswege, ein Bestand',
      ),
      part(
        'Digitale Mitfahrbank',
        'Neun Bänke erhalten eine solarbetriebene Anzeige mit Zielwahl. Angemeldete Fahrerinnen sehen den Wunsch auf ihrem Gerät; niemand muss einen Namen nennen.',
        'neun ausgerüstete Bänke',
      ),
      part(
        'Disposition für das Ehrenamt',
        'Die Bürgerbusvereine bekommen eine einfache Dispositionsansicht, die auf dem vorhandenen Tablet läuft, Pausen achtet und Touren vorschlägt.',
        'Dispositionsprogramm in zwei Vereinen',
      ),
    ],
    goals: [
      ['Fahrgäste je Monat in allen Angeboten', '1.150', '2.000'],
      ['Leerfahrten des Rufbusses', '33 %', '15 %'],
      ['Buchungen ohne Smartphone', 'nicht erfasst', 'mindestens 35 %'],
      ['Anteil erreichter Anschlüsse', '61 %', '85 %'],
    ],
    groups: [
      'Menschen ohne Führerschein',
      'Auszubildende im Schichtbetrieb',
      'Besucherinnen des Klinikums',
      'ehrenamtliche Fahrerinnen und Fahrer',
    ],
    components: ['Datendrehscheibe (GTFS)', 'Buchungsdienst', 'Bank-Anzeige'],
    transfer:
      'Alle Schnittstellen folgen Normen der Verkehrsauskunft, der Quelltext der Buchung steht unter der EUPL. Das Verkehrsunternehmen der Nachbarregion testet die Anbindung seines Rufbusses schon während der Laufzeit.',
    roles: [
      'betreibt den Bürgerbus Nord und fünf Mitfahrbänke, stellt zwei Disponenten',
      'betreibt den Bürgerbus Süd und vier Mitfahrbänke, führt die Fahrgastbefragung durch',
    ],
    places: ['Bahnhof', 'Klinikum', 'Gewerbegebiet Ost'],
  },
  'DMK-04': {
    need: 'Im Kreis laufen nach einer Erhebung 143 Digitalvorhaben in 62 Gemeinden. Elf davon beschäftigen sich mit demselben Mängelmelder, neun mit derselben Kita-Anmeldung. Niemand hat den Überblick; gute Lösungen bleiben unbekannt, schlechte werden wiederholt.',
    idea: 'Die kreisweite Digitale Agenda bündelt die Vorhaben zu einer gemeinsamen Ordnung mit offenem Projektregister. Der Kreis gibt nichts vor, er macht sichtbar, bringt zusammen und hilft beim Nachnutzen. Gemeinden behalten ihre Zuständigkeit und gewinnen Zeit.',
    parts: [
      part(
        'Offenes Projektregister',
        'Jedes Vorhaben erhält einen Steckbrief mit Ziel, Stand, Kosten, Ansprechstelle und Lizenz. Das Register ist öffentlich, maschinenlesbar und wird von den Gemeinden selbst gepflegt.',
        'Register mit mindestens 120 Steckbriefen',
      ),
      part(
        'Agenda-Werkstätten in den Ämtern',
        'In jedem Amt werden Vorhaben gewichtet, Doppelungen benannt und Zusammenschlüsse vereinbart. Moderiert wird von einem kleinen Team, das der Kreis stellt.',
        'abgestimmte Agenda mit 20 Leitvorhaben',
      ),
      part(
        'Nachnutzungsbörse',
        'Zweimal im Jahr stellen Gemeinden fertige Lösungen vor. Ein Lotse hilft bei Vergabe, Datenschutz und Anpassung, damit aus Interesse Betrieb wird.',
        'vier Börsen, zwölf Nachnutzungen',
      ),
      part(
        'Wirkungsbericht',
        'Ein jährlicher Bericht zeigt, welche Vorhaben Wirkung haben, welche beendet wurden und was daraus gelernt wurde. Auch das Scheitern wird aufgeschrieben.',
        'erster Wirkungsbericht des Kreises',
      ),
    ],
    goals: [
      ['Gemeinden mit Steckbriefen im Register', '0 von 62', '55 von 62'],
      ['Nachnutzungen zwischen Gemeinden je Jahr', '2', '12'],
      ['doppelt geführte Vorhaben', '31', 'höchstens 12'],
      ['Öffentliche Abrufe des Registers je Monat', '0', '1.500'],
    ],
    groups: [
      'Gemeinden und Ämter im Kreis',
      'ehrenamtliche Kommunalpolitik',
      'interessierte Öffentlichkeit',
      'Unternehmen und Hochschulen der Region',
    ],
    components: ['Projektregister', 'offene Programmierschnittstelle', 'Wirkungskennzahlen'],
    transfer:
      'Das Register beruht auf einem veröffentlichten Datenmodell und freier Software. Andere Kreise können es als eigene Instanz oder als Mandant betreiben; das Datenmodell wird gemeinsam mit dem Landkreistag fortgeschrieben.',
    roles: ['benennen je eine Ansprechperson, pflegen die Steckbriefe, tragen die Agenda-Werkstätten'],
    places: ['Amt Geestrand', 'Stadt Nordhaveloh', 'Gemeinde Moorsande', 'Gemeinde Hohenrusch', 'Gemeinde Wakenhude'],
  },
  'DMK-05': {
    need: 'Am Ortsrand von Birkenkoog soll ein Quartier mit 46 Wohnungen für drei Generationen entstehen. Planung, Nahwärme, Pflege und Mobilität werden üblicherweise nacheinander geplant; was am Ende nicht zusammenpasst, bezahlen die Bewohnerinnen.',
    idea: 'Ein digitaler Leitfaden und ein Planungswerkzeug führen alle Beteiligten von der ersten Skizze an zusammen: Grundrisse, Wärmebedarf, Wege und Sensorik liegen in einem gemeinsamen Modell, das auch Laien am Bildschirm oder auf Papierplänen verstehen.',
    parts: [
      part(
        'Gemeinsames Quartiersmodell',
        'Gebäude, Leitungen, Wege und Grünflächen werden in einem offenen Modell (CityGML, IFC) geführt. Varianten lassen sich vergleichen: Was bedeutet ein Geschoss weniger für Wärme, Schatten und Kosten?',
        'Modell mit drei Varianten',
      ),
      part(
        'Nahwärme nach Maß',
        'Aus dem Modell wird der Wärmebedarf stundengenau berechnet. Das Netz wird so bemessen, dass es mit niedrigen Temperaturen auskommt und später erweitert werden kann.',
        'Wärmekonzept mit Wirtschaftlichkeit',
      ),
      part(
        'Sparsame Sensorik',
        'Gemessen wird nur, was dem Quartier hilft: Netztemperaturen, Bodenfeuchte, Regenwasser. Wohnungen bleiben ohne Sensoren, solange Bewohnerinnen es nicht selbst wollen.',
        'Sensorkonzept und Musterausstattung',
      ),
      part(
        'Leitfaden Generationenquartier',
        'Jeder Planungsschritt wird mit Entscheidungen, Kosten und Irrtümern aufgeschrieben, damit die nächste Gemeinde nicht wieder bei null beginnt.',
        'veröffentlichter Leitfaden',
      ),
    ],
    goals: [
      ['Planungszeit bis zum Satzungsbeschluss', '30 Monate (üblich)', '20 Monate'],
      ['berechneter Wärmebedarf je Quadratmeter', '62 kWh', 'höchstens 45 kWh'],
      ['beteiligte künftige Bewohnerinnen und Bewohner', '0', '80'],
      ['barrierefreie Wohnungen', '30 %', '100 %'],
    ],
    groups: [
      'Familien',
      'ältere Paare und Alleinstehende',
      'Genossenschaft und Bauträger',
      'Nachbargemeinden mit Neubaugebieten',
    ],
    components: ['Quartiersmodell (CityGML)', 'Wärmerechner', 'Sensorplattform (LoRaWAN)'],
    transfer:
      'Das Werkzeug wird von der Gemeinde Neuwisch mit deren Baugebiet „Am Wischweg“ ein zweites Mal durchlaufen. Leitfaden, Rechenblätter und Modellvorlagen stehen unter freier Lizenz.',
    roles: ['erprobt den Leitfaden am Baugebiet Am Wischweg und bewertet ihn aus Sicht der Nachnutzung'],
    places: ['Neubaugebiet', 'Ortskern', 'Biogasanlage', 'Schule'],
  },
  'DMK-06': {
    need: 'Die Stadt Travelohe führt mehr als 400 Datenbestände, vom Baumkataster bis zur Schulstatistik. Öffentlich sind neun davon, meist als Tabelle ohne Erläuterung. Anfragen nach dem Informationszugangsgesetz binden jährlich rund 700 Arbeitsstunden.',
    idea: 'OpenData Travelohe macht das Prüfen, Beschreiben und Veröffentlichen städtischer Daten zu einem gewöhnlichen Arbeitsschritt. Jeder Bestand durchläuft dieselben fünf Fragen; was offen sein darf, erscheint mit Metadaten, Lizenz und verständlicher Beschreibung.',
    parts: [
      part(
        'Dateninventur',
        'Alle Fachdienste erfassen ihre Bestände in einem einfachen Formular: Herkunft, Personenbezug, Aktualität, Rechte. Die Inventur ist selbst der erste offene Datensatz.',
        'Inventar mit 400 Einträgen',
      ),
      part(
        'Prüfweg in fünf Fragen',
        'Personenbezug, Rechte Dritter, Sicherheit, Qualität, Nutzen: Ein geführter Prüfweg ersetzt Einzelentscheidungen und dokumentiert sie nachvollziehbar.',
        'Dienstanweisung und Prüfprogramm',
      ),
      part(
        'Nachnutzbare Plattform',
        'Die Plattform beruht auf freier Software und dem Standard DCAT-AP.de. Ellernsund nutzt sie als zweiter Mandant; weitere Kommunen können ohne neue Installation folgen.',
        'Plattform mit zwei Mandanten',
      ),
      part(
        'Daten zum Anfassen',
        'Mit der Hochschule entstehen Lehrprojekte und ein Datenrundgang durch die Stadt. Schulklassen arbeiten mit echten Bäumen, echten Zahlen, echten Fragen.',
        'sechs Lehrprojekte, Datenrundgang',
      ),
    ],
    goals: [
      ['veröffentlichte Datensätze', '9', '150'],
      ['Arbeitsstunden für Auskünfte je Jahr', '700', 'höchstens 400'],
      ['Datensätze mit automatischer Aktualisierung', '0', '60'],
      ['Kommunen auf der Plattform', '0', '2'],
    ],
    groups: [
      'Bürgerinnen und Bürger',
      'Presse und Vereine',
      'Unternehmen',
      'Studierende und Schulen',
      'die Fachdienste selbst',
    ],
    components: ['Datenkatalog (DCAT-AP.de)', 'Prüfprogramm', 'Abholdienste zu Fachverfahren'],
    transfer:
      'Mandantenfähigkeit, Prüfweg und Dienstanweisung sind von Beginn an für andere Kommunen geschrieben. Ellernsund übernimmt im ersten Jahr, der IT-Verbund prüft den landesweiten Betrieb.',
    roles: [
      'betreibt den zweiten Mandanten und liefert 40 eigene Datensätze',
      'begleitet wissenschaftlich, führt Lehrprojekte durch, bewertet die Datenqualität (Absichtserklärung liegt bei)',
    ],
    places: ['Rathaus', 'Stadtbücherei', 'Hafen'],
  },
  'DMK-07': {
    need: 'Rund 2.400 Menschen überqueren in der Region täglich die Grenze zur Arbeit, zur Schule oder zum Arzt. Digitale Dienste enden dort: andere Identität, andere Sprache, andere Formulare. Für Grenzpendlerinnen bedeutet ein Umzug bis zu elf Behördengänge.',
    idea: 'Grenzenlos digital erarbeitet mit der dänischen Nachbarkommune eine gemeinsame Digitale Strategie für die Grenzregion. Sie verbindet die dänische Erfahrung mit durchgängig digitaler Verwaltung und die deutsche Sorgfalt beim Datenschutz und bleibt in beiden Sprachen verständlich.',
    parts: [
      part(
        'Lebenslagen über die Grenze',
        'Fünf Lebenslagen (Arbeit, Schule, Gesundheit, Umzug, Ehrenamt) werden mit Betroffenen von Anfang bis Ende durchgespielt. So wird sichtbar, wo Daten, Recht oder Sprache fehlen.',
        'fünf Wegekarten mit Lösungsvorschlägen',
      ),
      part(
        'Gemeinsames Leitbild',
        'Ein zweisprachiges Leitbild legt fest, wie beide Kommunen mit Daten, Identitäten und Zuständigkeiten umgehen wollen, und wird in beiden Vertretungen beschlossen.',
        'beschlossenes Leitbild in zwei Sprachen',
      ),
      part(
        'Digitaler Grenzlotse',
        'Ein Wegweiser sammelt, was bei Arbeit und Wohnen in zwei Ländern zu tun ist. Er nennt Zuständige, Fristen und Formulare, ohne selbst Daten zu erheben.',
        'Konzept und Klickmodell',
      ),
      part(
        'Maßnahmenplan und Finanzierung',
        'Aus der Strategie entsteht ein Plan mit zwölf Maßnahmen, der auf europäische Förderprogramme abgestimmt ist.',
        'Maßnahmenplan mit Zuständigkeiten',
      ),
    ],
    goals: [
      ['Behördengänge beim Umzug über die Grenze', '11', '5'],
      ['zweisprachig erreichbare Dienste', '4', '30'],
      ['gemeinsame Maßnahmen mit Träger und Frist', '0', '12'],
      ['beteiligte Grenzpendlerinnen und Grenzpendler', '0', '250'],
    ],
    groups: [
      'Grenzpendlerinnen und Grenzpendler',
      'dänische und deutsche Minderheit',
      'Schulen und Vereine',
      'Unternehmen mit Beschäftigten aus beiden Ländern',
    ],
    components: ['zweisprachige Beteiligung', 'Wegweiser-Inhalte', 'Identitätsbrücke (eIDAS, Studie)'],
    transfer:
      'Methode, Wegekarten und Vertragsmuster erscheinen deutsch und dänisch. Sie lassen sich auf andere Grenzräume übertragen, weil sie von Lebenslagen und nicht von örtlichen Zuständigkeiten ausgehen.',
    roles: [
      'vertritt die ländlichen Gemeinden, führt Werkstätten mit Vereinen durch',
      'bringt Erfahrung mit digitaler Post und Selbstbedienung ein, erstellt die dänische Anlage, trägt eigene Personalkosten',
    ],
    places: ['Grenzübergang', 'Gewerbepark', 'Gemeinschaftsschule'],
  },
  'DMK-08': {
    need: 'Wer im Kreis einen Kurzzeitpflegeplatz sucht, telefoniert im Mittel 19 Einrichtungen ab. Die Listen des Pflegestützpunktes sind am Tag ihres Erscheinens veraltet. Gleichzeitig bleiben Plätze leer, weil niemand von ihnen weiß.',
    idea: 'Der Pflege-Lotse Seenland zeigt freie Plätze, Beratung und Nachbarschaftshilfe kreisweit in Echtzeit. Einrichtungen melden mit zwei Handgriffen, Angehörige suchen ohne Anmeldung, und am anderen Ende der Leitung sitzt weiterhin ein Mensch.',
    parts: [
      part(
        'Platzmeldung in zwei Handgriffen',
        'Einrichtungen ändern ihren Stand am Telefon, im Browser oder aus ihrer Pflegesoftware. Ein Meldestand, der älter als drei Tage ist, wird sichtbar grau und löst einen Rückruf aus.',
        'Meldedienst mit 38 Einrichtungen',
      ),
      part(
        'Suche für Angehörige',
        'Ort, Zeitraum, Pflegegrad genügen. Treffer zeigen Entfernung, Eigenanteil und Ansprechperson; gebucht wird im Gespräch, nicht im Netz.',
        'barrierefreie Suche, auch als Telefonauskunft',
      ),
      part(
        'Nachbarschaftshilfe',
        'Helferinnen nach der Alltagsförderungsverordnung bieten Einkauf, Begleitung und Entlastung an. Der Pflegestützpunkt prüft und vermittelt, damit Vertrauen entsteht.',
        '90 registrierte Helferinnen und Helfer',
      ),
      part(
        'Lagebild für die Planung',
        'Aus zusammengefassten Zahlen entsteht ein Lagebild für die kommunale Pflegeplanung: Wo fehlt was, zu welcher Jahreszeit? Personenbezogene Daten sind darin nicht enthalten.',
        'Vierteljahresbericht Pflegeplanung',
      ),
    ],
    goals: [
      ['Anrufe bis zum Kurzzeitpflegeplatz', '19', '3'],
      ['täglich aktuelle Einrichtungen', '0 von 43', '38 von 43'],
      ['vermittelte Hilfen je Monat', '35', '150'],
      ['ungenutzte Kurzzeitpflegetage', '11 %', '4 %'],
    ],
    groups: [
      'pflegende Angehörige',
      'Menschen mit Pflegebedarf',
      'Sozialdienste der Krankenhäuser',
      'ehrenamtliche Helferinnen',
    ],
    components: ['Platzregister', 'Meldeschnittstelle (FHIR)', 'Auskunft ohne Anmeldung'],
    transfer:
      'Das Platzregister ist mandantenfähig, die Meldeschnittstelle folgt dem Standard FHIR. Zwei Nachbarkreise haben in der Vorbereitung mitgearbeitet und wollen nach einem Jahr über den Beitritt entscheiden.',
    roles: [
      'prüft Angebote, berät und vermittelt, führt die Telefonauskunft',
      'erprobt die Nachbarschaftshilfe in neun Gemeinden',
    ],
    places: ['Kreisklinik', 'Amt Klintholt', 'Stadt Nebelholm', 'Gemeinde Birkenkoog'],
  },
};
