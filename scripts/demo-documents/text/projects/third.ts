import { part, type Project } from '../project.ts';

export const thirdProjects: Readonly<Record<string, Project>> = {
  'DMK-17': {
    need: 'Der Bahnhof Eidersiel ist das Tor zur Stadt und seit Jahren ihr blinder Fleck: leere Schalterhalle, zwei geschlossene Läden, ein Parkplatz. Verwaltung, Handel und Jugend reden viel übereinander und selten miteinander.',
    idea: 'Das Reallabor am Bahnhof ist ein Versuchsraum auf Zeit, in dem Verwaltung, Handel und Jugend Anwendungen unter echten Bedingungen erproben. Jeder Versuch hat eine Frage, ein Ende und eine öffentliche Auswertung; was sich bewährt, geht in die Digitale Strategie der Stadt ein.',
    parts: [
      part(
        'Versuchsraum Schalterhalle',
        'Die Halle wird mit beweglichen Möbeln, Strom, Netz und einer Werkbank ausgestattet. Buchen kann sie, wer eine Frage hat und sich auf die Spielregeln einlässt.',
        'eröffnete Halle, Nutzungsordnung',
      ),
      part(
        'Zwölf Versuche',
        'Vom Bürgerkoffer für Ausweise über die gemeinsame Auslieferung des Handels bis zum Nachtbus nach Abstimmung: Jeder Versuch dauert acht Wochen und wird vorher mit einer Messgröße versehen.',
        'zwölf ausgewertete Versuche',
      ),
      part(
        'Jugendrat mit Budget',
        'Ein geloster Jugendrat entscheidet über ein Fünftel der Versuche und erhält dafür ein eigenes Budget und eine Stimme in der Steuerungsgruppe.',
        'vier Versuche des Jugendrats',
      ),
      part(
        'Strategie aus Erfahrung',
        'Die Auswertungen fließen in Leitlinien: Wann ist ein Dienst gut genug für den Regelbetrieb, wer entscheidet, wie wird beendet?',
        'Digitale Strategie der Stadt',
      ),
    ],
    goals: [
      ['abgeschlossene Versuche mit Auswertung', '0', '12'],
      ['in den Regelbetrieb übernommene Lösungen', '0', '4'],
      ['Besucherinnen und Besucher je Monat', '0', '900'],
      ['Jugendliche in Entscheidungen', '0', '60'],
    ],
    groups: [
      'Jugendliche und Auszubildende',
      'Pendlerinnen und Pendler',
      'Einzelhandel und Gastronomie',
      'Verwaltungsmitarbeitende',
    ],
    components: ['Raum- und Versuchsbuchung', 'Messkoffer', 'offenes Versuchstagebuch'],
    transfer:
      'Spielregeln, Versuchsbögen und Haftungsfragen werden als Handreichung veröffentlicht. Ahrensbrook richtet in seinem Dorfgemeinschaftshaus ein kleines Reallabor nach denselben Regeln ein.',
    roles: [
      'gewinnt Betriebe, finanziert Versuche des Handels mit',
      'betreibt das kleine Reallabor im Dorfgemeinschaftshaus',
    ],
    places: ['Bahnhof', 'Fußgängerzone', 'Berufsschule'],
  },
  'DMK-18': {
    need: 'Moorsande liegt 35 Minuten von der Landeshauptstadt und verliert dennoch junge Familien: Glasfaser endet am Ortsschild, Arbeitsplätze gibt es kaum, und ohne zwei Autos geht wenig.',
    idea: 'Moorsande 2030 ist ein Beteiligungsprozess, an dessen Ende eine Digitale Strategie für Wohnen und Arbeiten auf dem Land steht, mit den Schwerpunkten Coworking, Glasfaser und Mobilität.',
    parts: [
      part(
        'Zukunftsbilder',
        'In drei Werkstätten entstehen Bilder vom Alltag im Jahr 2030, vom Morgen der Schülerin bis zum Abend der Pendlerin. Sie werden gezeichnet, ausgestellt und diskutiert.',
        'drei gemeinsam gewählte Zukunftsbilder',
      ),
      part(
        'Coworking auf Probe',
        'Während des Prozesses wird in der alten Meierei ein Arbeitsraum auf Probe geöffnet. Gezählt wird, wer kommt, wie oft und warum.',
        'Auswertung von sechs Probemonaten',
      ),
      part(
        'Fahrplan Glasfaser und Mobilität',
        'Ausbau, Förderwege und Zuständigkeiten werden in einem Fahrplan zusammengeführt, den Gemeinde und Versorger gemeinsam unterschreiben.',
        'unterschriebener Fahrplan',
      ),
      part(
        'Strategie Moorsande 2030',
        'Ziele, Maßnahmen, Verantwortliche, Kennzahlen: Die Strategie passt auf zwölf Seiten und wird jährlich überprüft.',
        'beschlossene Strategie',
      ),
    ],
    goals: [
      ['beteiligte Einwohnerinnen und Einwohner', '0', '500'],
      ['Haushalte mit Glasfaser', '18 %', '70 %'],
      ['Arbeitsplätze im Coworking', '0', '12'],
      ['Maßnahmen mit Verantwortlichen', '0', '15'],
    ],
    groups: ['junge Familien', 'Pendlerinnen und Pendler', 'Selbstständige', 'ältere Menschen mit großem Haus'],
    components: ['Beteiligungsseite', 'Raumbuchung', 'Ausbaukarte'],
    transfer:
      'Der Ablauf wird als Drehbuch für Gemeinden unter 5.000 Einwohnern veröffentlicht; Sandkoppel begleitet jeden Schritt als kritische Freundin.',
    roles: ['nimmt an allen Werkstätten teil, prüft das Drehbuch auf Übertragbarkeit'],
    places: ['Alte Meierei', 'Bahnhalt', 'Moorsiedlung'],
  },
  'DMK-19': {
    need: 'Das Wattenhaus auf Halligsiel empfängt im Sommer 38.000 Gäste, im Winter fast niemanden. Die Ausstellung stammt von 2004 und zeigt das Meer hinter Glas.',
    idea: 'Eine interaktive Ausstellung lässt Gäste das Watt bei jeder Tide erleben: mit Raumprojektion, bewegtem Boden und Klang. Die Inhalte werden eigens für die Kuppel des Hauses und dessen Vorführtechnik hergestellt.',
    parts: [
      part(
        'Kuppelprojektion',
        'Sechs Projektoren bespielen die Kuppel mit einem Flug über das Watt. Die Bilder sind auf die Form der Kuppel gerechnet und laufen nur mit der Steuerung des Hauses.',
        'Vorführung von 22 Minuten',
      ),
      part(
        'Bewegter Boden',
        'Drucksensoren im Boden lassen Priele entstehen, wo Gäste gehen. Die Steuerung liefert der Hersteller der vorhandenen Bühnentechnik.',
        '60 Quadratmeter Bodenfläche',
      ),
      part(
        'Audioführung',
        'Eine Führung in vier Sprachen, darunter Friesisch, begleitet durch das Haus; Leihgeräte liegen an der Kasse.',
        'Führung mit 40 Stationen',
      ),
    ],
    goals: [
      ['Gäste im Winterhalbjahr', '2.100', '6.000'],
      ['Verweildauer', '35 min', '70 min'],
      ['Sprachen der Führung', '1', '4'],
    ],
    groups: ['Tagesgäste', 'Schulklassen', 'Einwohnerinnen und Einwohner der Hallig'],
    components: ['Projektionssteuerung', 'Bodensensorik', 'Audioführung'],
    transfer:
      'Die Inhalte sind an das Gebäude und seine Vorführtechnik gebunden; eine Übernahme durch andere Häuser ist technisch und rechtlich nicht vorgesehen. Erfahrungen mit Besucherführung werden auf Anfrage weitergegeben.',
    roles: [],
    places: ['Wattenhaus', 'Anleger', 'Hanswarft'],
  },
  'DMK-20': {
    need: 'An Markttagen suchen nach einer Zählung bis zu 180 Fahrzeuge gleichzeitig einen Stellplatz in der Innenstadt. Das Parkhaus am Wall ist währenddessen zur Hälfte leer.',
    idea: 'Parksensoren und Anzeigetafeln leiten Autofahrerinnen auf kurzem Weg zu freien Stellplätzen in der Innenstadt von Marschwede.',
    parts: [
      part(
        'Bodensensoren',
        '240 Stellplätze in vier Straßen werden mit Sensoren ausgestattet, die Belegung im Minutentakt melden.',
        '240 Sensoren',
      ),
      part(
        'Anzeigetafeln',
        'Acht Tafeln an den Zufahrten zeigen freie Plätze je Straße und im Parkhaus.',
        'acht Tafeln',
      ),
      part('Auskunft', 'Die Belegung ist auf der Internetseite der Stadt zu sehen.', 'Internetseite mit Belegung'),
    ],
    goals: [
      ['Suchverkehr an Markttagen', '180 Fahrzeuge', '120 Fahrzeuge'],
      ['Auslastung des Parkhauses', '48 %', '70 %'],
    ],
    groups: ['Autofahrerinnen und Autofahrer', 'Handel in der Innenstadt'],
    components: ['Bodensensoren', 'Tafelsteuerung', 'Belegungsseite'],
    transfer:
      'Vergleichbare Anlagen gibt es in vielen Städten; die Stadt berichtet nach Projektende über ihre Erfahrungen mit dem Hersteller.',
    roles: [],
    places: ['Markt', 'Parkhaus am Wall', 'Hafenstraße'],
  },
  'DMK-21': {
    need: '62 Prozent der Anrufe in der Amtsverwaltung betreffen zwanzig immer gleiche Fragen: Öffnungszeiten, Sperrmüll, Reisepass. Während die Leitung besetzt ist, warten Menschen mit schwierigen Anliegen.',
    idea: 'Eine Bürgerassistenz beantwortet Standardanfragen in Sprache und Text, rund um die Uhr, auf Wunsch in einfacher Sprache. Sie ist ein offenes Modell, das zwei Ämter gemeinsam betreiben, und sie sagt, wenn sie etwas nicht weiß.',
    parts: [
      part(
        'Geprüfte Antworten',
        'Die Assistenz formuliert, aber sie erfindet nicht: Grundlage sind 300 von der Verwaltung freigegebene Antworten mit Quelle und Ablaufdatum.',
        '300 freigegebene Antworten',
      ),
      part(
        'Sprache und Telefon',
        'Am Telefon erkennt der Dienst Anliegen und verbindet bei Zweifel sofort mit einem Menschen. Gespräche werden nicht aufgezeichnet.',
        'Telefonassistenz in zwei Ämtern',
      ),
      part(
        'Gemeinsamer Betrieb',
        'Modell und Daten liegen auf eigenen Rechnern im kommunalen Rechenzentrum; nichts fließt an Dritte ab.',
        'Betriebsvereinbarung beider Ämter',
      ),
      part(
        'Prüfung auf Fehler und Schieflagen',
        'Monatlich prüft eine Gruppe aus Verwaltung und Bürgerinnen 200 zufällige Dialoge auf Richtigkeit, Verständlichkeit und Benachteiligung.',
        'monatliche Prüfberichte',
      ),
    ],
    goals: [
      ['Anrufe zu Standardfragen', '62 %', '30 %'],
      ['richtige Antworten (Stichprobe)', 'nicht erfasst', '95 %'],
      ['Wartezeit am Telefon', '6:20 min', '2:00 min'],
      ['Weiterleitungen an Menschen auf Wunsch', 'nicht erfasst', '100 %'],
    ],
    groups: ['Einwohnerinnen und Einwohner', 'Menschen mit geringen Deutschkenntnissen', 'Beschäftigte im Bürgerbüro'],
    components: ['Sprachmodell (offen)', 'Wissensbestand mit Quellen', 'Telefonanbindung'],
    transfer:
      'Wissensbestand und Prüfverfahren sind landesweit nutzbar, weil die meisten Antworten auf Landesrecht beruhen. Örtliche Angaben sind getrennt gespeichert.',
    roles: ['betreibt den Dienst gemeinsam, pflegt ein Drittel der Antworten'],
    places: ['Bürgerbüro', 'Außenstelle', 'Rechenzentrum'],
  },
  'DMK-22': {
    need: 'Zwölf Dörfer im Kreis haben keine weiterführende Schule, kein Jugendzentrum und keinen Bus nach 18 Uhr. Angebote zu Technik und Medien finden dort statt, wo ohnehin alles ist.',
    idea: 'Ein Werkstattbus bringt Programmieren, 3D-Druck und Medienkompetenz in die Dörfer. Er kommt alle drei Wochen, bleibt einen Nachmittag und einen Abend und lässt Leihkisten zurück, damit es weitergeht.',
    parts: [
      part(
        'Werkstattbus',
        'Ein gebrauchter Linienbus wird mit acht Arbeitsplätzen, Laser, Druckern und Solarstrom ausgebaut und rollstuhlgerecht umgerüstet.',
        'zugelassener Bus',
      ),
      part(
        'Kursreihen',
        'Acht Reihen zu je vier Nachmittagen, vom ersten Roboter bis zum eigenen Film. Gelehrt wird im Zweierteam aus Fachkraft und Jugendleiterin.',
        'acht Kursreihen mit Unterlagen',
      ),
      part(
        'Leihkisten',
        'Zwischen den Besuchen bleiben Kisten mit Bausätzen und Anleitungen bei Feuerwehr, Kirche oder Sportverein.',
        '36 Leihkisten',
      ),
      part(
        'Medienabende für Eltern',
        'Abends geht es um Bildschirmzeit, Gruppenchats und Datenspuren, ohne erhobenen Zeigefinger.',
        '48 Abende',
      ),
    ],
    goals: [
      ['erreichte Jugendliche je Jahr', '0', '850'],
      ['Anteil Mädchen', 'nicht erfasst', '45 %'],
      ['Dörfer mit dauerhaftem Angebot', '0', '9'],
      ['ausgebildete Jugendleitungen', '0', '24'],
    ],
    groups: ['Kinder und Jugendliche von 8 bis 16', 'Eltern', 'Jugendleitungen der Vereine'],
    components: ['Ausleihsystem', 'Kursverwaltung', 'Werkstatttechnik'],
    transfer:
      'Umbaupläne, Kursunterlagen und Kalkulation werden veröffentlicht; der Kreisjugendring stellt sie auf Landesebene vor.',
    roles: ['stellt Jugendleitungen und Kontakte in die Vereine', 'entwickelt Kursreihen und Elternabende'],
    places: ['Depot', 'Dorf Nord', 'Dorf West', 'Dorf Süd'],
  },
  'DMK-23': {
    need: 'Im Keller des Gemeindehauses lagern 4.000 Fotos und 90 Aktenordner. Die Menschen, die auf den Bildern noch jemanden erkennen, sind über achtzig.',
    idea: 'Ehrenamtliche des Heimatvereins erschließen Fotos und Akten und zeigen sie auf einer Internetseite als Digitale Dorfchronik.',
    parts: [
      part(
        'Digitalisierung',
        'Fotos und Akten werden mit einem angeschafften Aufsichtscanner aufgenommen und benannt.',
        '4.000 Aufnahmen',
      ),
      part(
        'Erzählnachmittage',
        'An Nachmittagen mit Kaffee werden Namen und Geschichten zu den Bildern aufgenommen.',
        '20 Nachmittage',
      ),
      part(
        'Internetseite',
        'Ausgewählte Bilder werden mit Text auf einer Seite der Gemeinde gezeigt.',
        'Internetseite mit 500 Bildern',
      ),
    ],
    goals: [
      ['erschlossene Fotos', '0', '4.000'],
      ['Bilder im Netz', '0', '500'],
      ['beteiligte Zeitzeuginnen und Zeitzeugen', '0', '35'],
    ],
    groups: ['Einwohnerinnen und Einwohner', 'Schule', 'Familienforschende'],
    components: ['Scanarbeitsplatz', 'Bilddatenbank', 'Internetseite'],
    transfer: 'Der Heimatverein gibt seine Erfahrungen bei Treffen der Heimatvereine weiter.',
    roles: ['stellt zwölf Ehrenamtliche, führt die Erzählnachmittage durch'],
    places: ['Gemeindehaus', 'Alte Schule'],
  },
  'DMK-24': {
    need: 'Drei Viertel der Gebäude in der Nordstadt wurden vor 1978 gebaut. Eigentümerinnen fragen nach Fernwärme, Wärmepumpe oder Dämmung; die Stadt kann nicht sagen, was in welcher Straße sinnvoll ist.',
    idea: 'Ein digitaler Zwilling bildet den Wärmebedarf des Quartiers ab und wird zur Planungsgrundlage für Stadt, Stadtwerke und Eigentümerinnen. Die Methodik ist frei nachnutzbar; Gebäudedaten einzelner Personen bleiben geschützt.',
    parts: [
      part(
        'Wärmekataster',
        'Aus Gebäudeform, Baualter und zusammengefassten Verbräuchen entsteht ein Kataster auf Baublockebene, das ohne Angaben zu einzelnen Haushalten auskommt.',
        'Kataster für 1.900 Gebäude',
      ),
      part(
        'Szenarien',
        'Netzausbau, Sanierung, Wärmepumpen: Varianten werden mit Kosten und Emissionen verglichen, Annahmen offengelegt.',
        'vier gerechnete Szenarien',
      ),
      part(
        'Beratung am Modell',
        'An zwölf Abenden rechnen Eigentümerinnen mit Energieberatern ihr Haus im Modell durch; gespeichert wird nur, was sie wollen.',
        '240 Beratungen',
      ),
      part(
        'Offene Methodik',
        'Rechenweg, Prüfdaten und Programm werden veröffentlicht und von einer Hochschule begutachtet.',
        'Methodenhandbuch',
      ),
    ],
    goals: [
      ['Baublöcke mit Wärmeplan', '0', '64'],
      ['beratene Eigentümerinnen und Eigentümer', '0', '240'],
      ['begonnene Sanierungen je Jahr', '21', '60'],
      ['berechnete Minderung der Emissionen', '0 %', '28 %'],
    ],
    groups: ['Eigentümerinnen und Mieter', 'Wohnungsgenossenschaft', 'Handwerk', 'Stadtplanung'],
    components: ['Gebäudemodell (CityGML)', 'Wärmerechner', 'Szenarienvergleich'],
    transfer:
      'Die Methodik braucht nur Daten, die jede Kommune hat. Zwei Nachbarstädte stellen Prüfdaten bereit, um die Übertragung zu belegen.',
    roles: ['liefert zusammengefasste Verbräuche, plant den Netzausbau, übernimmt den Betrieb'],
    places: ['Nordstadt', 'Heizwerk', 'Klärwerk', 'Bahnhof'],
  },
};
