import { part, type Project } from '../project.ts';

export const secondProjects: Readonly<Record<string, Project>> = {
  'DMK-09': {
    need: 'Die 14 Ortswehren im Amt rücken im Jahr zu mehr als 300 Einsätzen aus. Hydrantenpläne liegen als laminierte Karten in den Fahrzeugen, manche von 1996. Im Funkloch der Geestkante hilft auch kein Smartphone.',
    idea: 'Feuerwehr vernetzt bringt Hydranten, Objektpläne und Zufahrten auf Tablets, die ohne Netz vollständig arbeiten. Gepflegt wird dort, wo das Wissen ist: bei den Wehren selbst, mit vier Augen und ohne Fachsoftware.',
    parts: [
      part(
        'Hydranten- und Wegedaten',
        'Die Wehren nehmen 1.100 Hydranten, Löschteiche und Engstellen bei ohnehin stattfindenden Begehungen auf. Jede Änderung wird von der Gemeindewehrführung bestätigt.',
        'geprüfter Datenbestand des ganzen Amtes',
      ),
      part(
        'Objektpläne',
        'Für 85 Höfe, Schulen und Betriebe entstehen einheitliche Objektpläne mit Gefahrstoffen, Absperrungen und Ansprechpersonen, einsehbar nur im Einsatz und bei Übungen.',
        '85 Objektpläne',
      ),
      part(
        'Tablet ohne Netz',
        'Karten und Pläne liegen verschlüsselt auf dem Gerät und gleichen sich im Gerätehaus ab. Bedient wird mit Handschuhen, in drei Ebenen, bei Nacht mit dunkler Anzeige.',
        '22 ausgerüstete Fahrzeuge',
      ),
      part(
        'Ausbildung und Übung',
        'Zwei Übungen je Wehr prüfen, ob die Information schneller ankommt als bisher. Gemessen wird vom Alarm bis zum ersten Rohr.',
        'Auswertung von 28 Übungen',
      ),
    ],
    goals: [
      ['Zeit bis zur Wasserentnahme (Übung)', '7:40 min', '5:30 min'],
      ['geprüfte Hydranten', '38 %', '98 %'],
      ['Objektpläne jünger als zwei Jahre', '12', '85'],
      ['Fahrzeuge mit Plänen ohne Netz', '0', '22'],
    ],
    groups: [
      '420 Aktive der Freiwilligen Feuerwehren',
      'Leitstelle',
      'Betriebe mit besonderen Gefahren',
      'Einwohnerinnen und Einwohner im Einsatzfall',
    ],
    components: ['Kartendienst (OGC)', 'Offline-Speicher, verschlüsselt', 'Abgleich im Gerätehaus'],
    transfer:
      'Das Datenmodell folgt der Arbeitshilfe der Landesfeuerwehrschule, die Anwendung ist freie Software. Drei Nachbarämter erhalten Testgeräte und berichten am Ende über den Aufwand der Übernahme.',
    roles: [
      'stellt zwei Pilotwehren und einen Kartenbeauftragten',
      'erprobt die Objektpläne für landwirtschaftliche Betriebe',
      'führt die Vergleichsübungen durch',
    ],
    places: ['Leitstelle', 'Gerätehaus Mitte'],
  },
  'DMK-10': {
    need: 'In Grönhuden wächst das Neubaugebiet, während im Ortskern jedes siebte Haus leer steht. Alt- und Neubürgerinnen begegnen sich kaum, Vereine suchen Nachwuchs, und der Gemeindebrief erreicht nur noch die Hälfte der Haushalte.',
    idea: 'Uns Dörp kann dat verbindet Sensoren, Dorf-App und Mitmach-Werkstatt: Die Menschen im Dorf bauen selbst, was sie brauchen, und lernen dabei, wie Daten entstehen und wem sie gehören. Aus drei Prototypen und den Erfahrungen damit entsteht die Strategie.',
    parts: [
      part(
        'Mitmach-Werkstatt',
        'Im alten Spritzenhaus wird eine offene Werkstatt eingerichtet: Lötplätze, 3D-Drucker, ein Tisch für alle. Feste Abende für Jugendliche, Landfrauen und Handwerk wechseln sich ab.',
        'Werkstatt mit 90 Öffnungstagen je Jahr',
      ),
      part(
        'Sensoren aus dem Dorf',
        'Grundwasser, Luftqualität, Füllstände der Regenrückhaltung: Gemeinsam gebaute Sensoren funken über ein eigenes LoRaWAN-Netz. Die Messwerte gehören allen.',
        '25 Sensoren, drei Empfangsstationen',
      ),
      part(
        'Dorf-App',
        'Termine, Mitfahrten, Leihgeräte und Nachrichten in einer schlichten App, die auch als Aushang und als Seite im Gemeindebrief erscheint.',
        'App mit 600 aktiven Nutzenden',
      ),
      part(
        'Strategie Grönhuden digital',
        'Nach jedem Prototyp wird ausgewertet, was bleibt. Daraus entsteht mit Süderkrog und Bramhörn eine Strategie, die klein genug ist, um umgesetzt zu werden.',
        'Strategie mit zehn Maßnahmen',
      ),
    ],
    goals: [
      ['aktive Nutzende der Dorf-App', '0', '600'],
      ['Besuche der Werkstatt je Monat', '0', '120'],
      ['Sensoren mit offenen Daten', '0', '25'],
      ['Vereine mit neuen Mitgliedern', '3 von 17', '10 von 17'],
    ],
    groups: ['Zugezogene und Alteingesessene', 'Jugendliche', 'Vereine und Feuerwehr', 'Seniorinnen und Senioren'],
    components: ['LoRaWAN-Netz', 'Dorf-App (freie Software)', 'offene Messwerte'],
    transfer:
      'Baupläne der Sensoren, Kursunterlagen und App stehen unter freien Lizenzen. Süderkrog und Bramhörn richten jeweils einen Werkstattabend ein und melden zurück, was ohne die Grönhudener Aktiven nicht gelingt.',
    roles: [
      'baut eigene Sensoren am Bachlauf und stellt eine Werkstattleitung',
      'nutzt die Dorf-App als zweite Gemeinde und prüft die Übertragbarkeit',
    ],
    places: ['Spritzenhaus', 'Neubaugebiet', 'Rückhaltebecken'],
  },
  'DMK-11': {
    need: 'Fünf Schulen, die Volkshochschule und die Bücherei beschaffen Geräte, buchen Räume und pflegen Lernprogramme jeweils für sich. 40 Prozent der Fachräume stehen nachmittags leer, während Kurse der Volkshochschule wegen Raummangels ausfallen.',
    idea: 'Die Bildungswolke Ellernsund ist ein gemeinsames Portal für Geräte, Räume und Lernangebote. Wer lernt, findet mit einer Suche, was die ganze Stadt bietet; wer verwaltet, sieht, was schon da ist, bevor Neues gekauft wird.',
    parts: [
      part(
        'Geräteausleihe',
        'Tablets, Roboter, Mikroskope und Kamerakoffer werden zentral erfasst und dezentral ausgegeben. Wartung und Löschung personenbezogener Daten sind Teil der Rückgabe.',
        'Bestand mit 1.200 Geräten',
      ),
      part(
        'Raumbörse',
        'Fachräume, Aula und Werkstätten sind mit Ausstattung und Barrierefreiheit beschrieben und nachmittags buchbar. Hausmeister und Schließanlage sind eingebunden.',
        '64 buchbare Räume',
      ),
      part(
        'Lernangebote für alle',
        'Kurse, Medien und Nachhilfe erscheinen in einer Suche, die Sprache, Alter und Kosten kennt. Freie Bildungsmaterialien werden mit Lizenz gekennzeichnet.',
        'Katalog mit 900 Angeboten',
      ),
      part(
        'Anmeldung mit Datensparsamkeit',
        'Schülerinnen nutzen die Zugänge ihrer Schule, Kursteilnehmende ein Pseudonym. Das Portal kennt keine Noten, keine Anwesenheit und keine Lernprofile.',
        'angebundene Anmeldedienste',
      ),
    ],
    goals: [
      ['Auslastung der Fachräume am Nachmittag', '22 %', '55 %'],
      ['ausgefallene Kurse wegen Raummangels', '31', 'höchstens 5'],
      ['gemeinsam genutzte Geräte', '0', '1.200'],
      ['Nutzende des Portals je Monat', '0', '4.000'],
    ],
    groups: [
      'Schülerinnen und Schüler',
      'Lehrkräfte und Kursleitende',
      'Erwachsene in der Weiterbildung',
      'Menschen mit Deutsch als Zweitsprache',
    ],
    components: ['Ressourcenverwaltung', 'Angebotssuche (OER-Metadaten)', 'Anmeldung (SAML, OpenID Connect)'],
    transfer:
      'Das Portal beruht auf freier Software und anerkannten Metadaten für Bildungsangebote. Die Gemeinde Holmstrand schließt ihre Grundschule im zweiten Jahr an und misst den Aufwand.',
    roles: [
      'bringt Kursangebot, Räume und Leihgeräte ein, schult Kursleitende',
      'schließt Grundschule und Gemeindebücherei an',
    ],
    places: ['Schulzentrum', 'Stadtbücherei', 'Gemeinschaftsschule Nord'],
  },
  'DMK-12': {
    need: 'In den sechs Dorfmitten des Amtes gibt es noch zwei Läden. Hofläden, Bäcker und Schlachter verkaufen gut, aber jeder für sich und nur zu Zeiten, in denen Berufstätige unterwegs sind. Große Versandhändler kommen bis vor die Tür, das Geld verlässt die Region.',
    idea: 'Der Marktplatz Mittelgeest ist ein gemeinsamer Online-Marktplatz mit Abholstationen in sechs Dorfmitten. Bestellt wird bis 10 Uhr, geholt ab 16 Uhr; eine Tour verbindet Erzeuger und Stationen und nimmt auf dem Rückweg Leergut mit.',
    parts: [
      part(
        'Marktplatz',
        'Ein Warenkorb, viele Anbieter, eine Rechnung. Kleine Betriebe stellen ihr Sortiment mit dem Telefon ein; Preise und Mengen bleiben in ihrer Hand.',
        'Marktplatz mit 35 Anbietern',
      ),
      part(
        'Abholstationen',
        'Gekühlte Fächer an Orten, die ohnehin besucht werden: Feuerwehrhaus, Kita, Bäckerei. Geöffnet wird mit Code, auch telefonisch bestellt.',
        'sechs Stationen mit 144 Fächern',
      ),
      part(
        'Sammeltour',
        'Ein Elektrofahrzeug fährt täglich eine Runde von 71 Kilometern. Die Tourenplanung berücksichtigt Kühlkette, Bestellschluss und Rückläufer.',
        'Tourenbetrieb an fünf Tagen',
      ),
      part(
        'Bestelltelefon und Dorfhilfe',
        'Wer nicht online bestellt, ruft an. Die Bestellung wird vorgelesen und bestätigt; auf Wunsch bringt eine Nachbarin die Ware bis an die Tür.',
        'Telefondienst an fünf Vormittagen',
      ),
    ],
    goals: [
      ['teilnehmende Betriebe', '0', '35'],
      ['Bestellungen je Woche', '0', '450'],
      ['telefonische Bestellungen', '0 %', '20 %'],
      ['Fahrten zum Einkauf je Haushalt und Woche', '3,4', '2,1'],
    ],
    groups: [
      'Berufstätige mit langen Wegen',
      'ältere Menschen',
      'Hofläden und Handwerk',
      'Kitas und Vereine als Besteller',
    ],
    components: ['Marktplatz (freie Software)', 'Fachsteuerung', 'Tourenplanung'],
    transfer:
      'Betreibermodell, Musterverträge und Kalkulation werden offengelegt. Weil Marktplatz und Stationen getrennt sind, kann eine Gemeinde auch mit einer einzelnen Station beginnen.',
    roles: ['gewinnt und berät die Betriebe, trägt den Kundendienst', 'betreibt zwei Stationen und den Umschlagplatz'],
    places: ['Kronsbüll', 'Umschlagplatz', 'Dorfmitte Nord', 'Dorfmitte Süd'],
  },
  'DMK-13': {
    need: 'Beim Sommerhochwasser 2017 stieg die Stöhrau in vier Stunden um 1,60 Meter. Amtliche Pegel gibt es nur am Hauptlauf; gewarnt wurde, als das Wasser schon in den Kellern stand. Der Verband fährt bei Starkregen 90 Kilometer, um Stauklappen von Hand abzulesen.',
    idea: 'Hochwasser im Blick misst die Nebenflüsse mit einfachen Pegelsensoren, rechnet daraus eine Vorhersage für sechs Stunden und warnt Haushalte und Leitstelle auf mehreren Wegen zugleich.',
    parts: [
      part(
        'Pegelnetz',
        '28 batteriebetriebene Sensoren an Brücken und Sielen funken alle zehn Minuten, bei Anstieg jede Minute. Ausfälle erkennt das Netz selbst.',
        '28 Messstellen',
      ),
      part(
        'Vorhersage',
        'Aus Pegeln, Niederschlag und Bodenfeuchte entsteht ein nachvollziehbares Modell, das seine Unsicherheit mit angibt. Fachleute des Verbandes können eingreifen.',
        'Vorhersage mit veröffentlichter Güte',
      ),
      part(
        'Warnung auf mehreren Wegen',
        'App, Textnachricht, Anruf, Sirene: Wer an welchem Ort ab welcher Höhe gewarnt wird, legen die Haushalte selbst fest.',
        'angemeldete Haushalte: 1.200',
      ),
      part(
        'Bürgerinnen messen mit',
        'Ablesepaten prüfen Sensoren und melden Fotos mit Pegelständen. Schulen begleiten das Netz im Unterricht.',
        '40 Patinnen und Paten',
      ),
    ],
    goals: [
      ['Vorwarnzeit an Nebenflüssen', 'keine', '4 Stunden'],
      ['Messstellen', '3', '31'],
      ['Haushalte mit Warnung', '0', '1.200'],
      ['Kontrollfahrten bei Starkregen', '90 km', '25 km'],
    ],
    groups: [
      'Haushalte in Senken und an Auen',
      'Landwirtschaft mit Vieh auf Niederungsflächen',
      'Feuerwehren und Leitstelle',
      'Deich- und Sielverband',
    ],
    components: ['Pegelsensoren (LoRaWAN)', 'Vorhersagemodell', 'Warnverteiler (CAP)'],
    transfer:
      'Sensorbauplan, Modell und Schwellenwerte sind offen. Warnungen folgen dem Standard CAP und lassen sich damit in jede Leitstelle einspeisen.',
    roles: [
      'stellt zehn Standorte und die Ablesepaten',
      'betreibt die Messstellen und bewertet die Vorhersage fachlich',
    ],
    places: ['Schöpfwerk', 'Brücke Nord', 'Leitstelle', 'Rückhaltepolder'],
  },
  'DMK-14': {
    need: 'Der Facharzttermin in der Kreisstadt kostet Menschen aus Hohenrusch ohne Auto einen ganzen Tag. Zwei Drittel der über Siebzigjährigen haben im letzten Jahr mindestens einen Termin deshalb abgesagt.',
    idea: 'Im Gemeindehaus entsteht ein barrierefreier Raum für begleitete Videosprechstunden. Eine medizinische Fachangestellte hilft bei Technik und Messung und sorgt dafür, dass Fragen nicht untergehen.',
    parts: [
      part(
        'Sprechzimmer im Gemeindehaus',
        'Schwellenlos, schallgeschützt, mit höhenverstellbarer Liege und Hörschleife. Kamera und Mikrofon sind fest eingerichtet und werden nur auf Knopfdruck eingeschaltet.',
        'ausgestattetes Sprechzimmer',
      ),
      part(
        'Begleitung',
        'Eine Fachangestellte des Ärztenetzes ist an zwei Tagen vor Ort, misst, übersetzt Fachsprache und bereitet den nächsten Termin vor.',
        '480 begleitete Termine je Jahr',
      ),
      part(
        'Terminweg',
        'Termine werden in der Hausarztpraxis, am Telefon oder online vereinbart; erinnert wird auf dem gewünschten Weg.',
        'Terminweg mit drei Zugängen',
      ),
      part(
        'Auswertung mit Patientinnen',
        'Nach jedem Termin drei Fragen, nach einem Jahr 30 Gespräche: Was hat der Weg erspart, was hat gefehlt?',
        'Evaluationsbericht',
      ),
    ],
    goals: [
      ['begleitete Videosprechstunden je Jahr', '0', '480'],
      ['abgesagte Facharzttermine über 70', '66 %', '30 %'],
      ['eingesparte Wege je Termin', '0 km', '48 km'],
      ['Zufriedenheit (Schulnote)', 'nicht erfasst', 'besser als 2,0'],
    ],
    groups: [
      'ältere und mobilitätseingeschränkte Menschen',
      'Eltern kleiner Kinder',
      'Haus- und Fachpraxen des Ärztenetzes',
    ],
    components: ['zertifizierter Videodienst', 'Messgeräte mit Freigabe', 'Terminverwaltung'],
    transfer:
      'Raumbuch, Dienstplan und Vereinbarung mit dem Ärztenetz werden veröffentlicht; Osterwisch prüft die Übernahme in seiner alten Schule.',
    roles: ['stellt Fachangestellte und teilnehmende Praxen', 'vermittelt Fahrten und prüft einen zweiten Standort'],
    places: ['Gemeindehaus', 'Hausarztpraxis', 'Kreisstadt'],
  },
  'DMK-15': {
    need: 'In Nebelholm arbeiten 112 Vereine. Kassenwarte führen Listen auf privaten Rechnern, Vorstände finden keine Nachfolge, und jährlich verfallen Fördermittel, weil Anträge zu schwer sind.',
    idea: 'Das Digitale Ehrenamtsbüro bietet Vereinen eine gemeinsame, datensparsame Verwaltung und Menschen, die bei Förderanträgen helfen. Software allein löst kein Nachwuchsproblem; sie nimmt aber die Arbeit ab, die niemand übernehmen will.',
    parts: [
      part(
        'Vereinsverwaltung',
        'Mitglieder, Beiträge, Zuwendungsbescheinigungen: eine freie Software, von der Stadt betrieben, mit getrennten Bereichen je Verein und Auszug jederzeit.',
        '40 Vereine im Betrieb',
      ),
      part(
        'Antragshilfe',
        'Vorlagen, Fristenkalender und Sprechstunden für Förderanträge. Eingereichte Anträge werden mit Zustimmung als Muster weitergegeben.',
        '60 begleitete Anträge',
      ),
      part(
        'Übergaben im Vorstand',
        'Ein geführter Ablauf sorgt dafür, dass Zugänge, Verträge und Wissen beim Wechsel nicht verloren gehen.',
        'Übergabeordner als Vorlage',
      ),
      part(
        'Jugend im Ehrenamt',
        'Mit dem Kreisjugendring werden Aufgaben in kleine, befristete Einsätze geteilt, die in einer Börse stehen.',
        'Einsatzbörse mit 150 Aufgaben',
      ),
    ],
    goals: [
      ['Vereine in der gemeinsamen Verwaltung', '0', '40'],
      ['bewilligte Förderanträge je Jahr', '14', '45'],
      ['Vorstandsämter unter 40 Jahren', '11 %', '20 %'],
      ['Stunden für Verwaltung je Verein und Monat', '17', '9'],
    ],
    groups: ['Vorstände und Kassenwarte', 'junge Engagierte', 'neu gegründete Initiativen', 'Stadtverwaltung'],
    components: ['Vereinsverwaltung (freie Software)', 'Antragsvorlagen', 'Einsatzbörse'],
    transfer:
      'Betriebshandbuch und Vorlagen sind frei. Der Kreisjugendring bietet die Verwaltung nach Projektende Vereinen im ganzen Kreis an.',
    roles: ['leitet die Jugendbörse, schult Vorstände, trägt nach Projektende die Ausweitung'],
    places: ['Rathaus', 'Vereinsheim Süd', 'Jugendzentrum'],
  },
  'DMK-16': {
    need: 'Bredenlund schaltet seine 96 Straßenlaternen um 22 Uhr ab, um zu sparen. Wer spät vom Zug kommt, geht im Dunkeln; wer Fledermäuse schützt, freut sich. Beide haben recht.',
    idea: 'Lichtblick beleuchtet nach Bedarf: Leuchten mit Bewegungserkennung und Zeitplan geben Licht, wenn jemand kommt, und bleiben sonst dunkel. Baupläne und Steuerung stehen unter freier Lizenz.',
    parts: [
      part(
        'Leuchten und Sensoren',
        'Vorhandene Masten erhalten sparsame Leuchten mit Radarsensor, der Bewegung erkennt, aber weder Bilder noch Töne aufnimmt.',
        '96 umgerüstete Leuchten',
      ),
      part(
        'Zeitplan und Naturschutz',
        'Helligkeit, Farbe und Zeiten werden mit der Naturschutzbehörde je Straße festgelegt; an der Au bleibt es warm und schwach.',
        'abgestimmter Lichtplan',
      ),
      part(
        'Offener Bauplan',
        'Gehäuse, Platine und Programm werden so beschrieben, dass ein Elektrobetrieb sie nachbauen kann.',
        'veröffentlichte Bauunterlagen',
      ),
    ],
    goals: [
      ['Stromverbrauch der Beleuchtung je Jahr', '21.400 kWh', '9.000 kWh'],
      ['beleuchtete Nachtstunden bei Bedarf', '4', '10'],
      ['Störungsmeldungen je Jahr', '38', '15'],
    ],
    groups: ['Fußgängerinnen und Radfahrer am Abend', 'Kinder und Jugendliche', 'Gemeinden mit gleicher Beleuchtung'],
    components: ['Radarsensor', 'Funkvermaschung', 'Zeitplan-Dienst'],
    transfer:
      'Knoopsrade rüstet mit denselben Plänen zwölf Leuchten um; der Elektrobetrieb berichtet über Zeit und Kosten.',
    roles: ['rüstet zwölf Leuchten nach und prüft die Baupläne'],
    places: ['Bahnhaltepunkt', 'Dorfstraße', 'Auwiesen'],
  },
};
