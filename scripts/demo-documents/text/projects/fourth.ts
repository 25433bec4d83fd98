import { part, type Project } from '../project.ts';

export const fourthProjects: Readonly<Record<string, Project>> = {
  'DMK-25': {
    need: 'Fünf Ämter betreiben fünf Wege, auf denen man ein Schlagloch melden kann; keiner sagt, was daraus geworden ist. Bauleitpläne liegen vier Wochen im Flur aus, Einwände kommen per Fax.',
    idea: 'Eine offene Plattform vereint Bürgerbeteiligung, Mängelmelder und Bauleitplanung für fünf Ämter. Jede Eingabe hat einen sichtbaren Stand, jede Entscheidung eine Begründung.',
    parts: [
      part(
        'Mängelmelder',
        'Foto, Ort, Satz: Die Meldung geht an die zuständige Stelle, auch wenn niemand weiß, wer zuständig ist. Der Stand ist öffentlich, Personen sind es nicht.',
        'Mängelmelder in 58 Gemeinden',
      ),
      part(
        'Bauleitplanung nach XPlanung',
        'Pläne stehen im Standard XPlanung bereit; Stellungnahmen lassen sich an der Karte abgeben und werden abgewogen zurückgespielt.',
        'zehn Verfahren auf der Plattform',
      ),
      part(
        'Beteiligungsraum',
        'Ideen, Abstimmungen und Haushaltsgespräche in einem Raum, der ohne Klarnamen lesbar ist und mit Moderation arbeitet.',
        'zwölf Beteiligungen',
      ),
      part(
        'Gemeinsame Redaktion',
        'Ein Team aus fünf Ämtern pflegt Vorlagen, moderiert und hilft sich bei Urlaub aus.',
        'Redaktionsvereinbarung',
      ),
    ],
    goals: [
      ['Meldungen mit Rückmeldung in zehn Tagen', '27 %', '85 %'],
      ['Bauleitverfahren mit Online-Beteiligung', '0', '10'],
      ['Stellungnahmen je Verfahren', '9', '40'],
      ['gemeinsam gepflegte Vorlagen', '0', '50'],
    ],
    groups: [
      'Einwohnerinnen und Einwohner von 58 Gemeinden',
      'Träger öffentlicher Belange',
      'Gemeindevertretungen',
      'Bauhöfe',
    ],
    components: ['Mängelmelder (Open311)', 'Planserver (XPlanung)', 'Beteiligungsraum (freie Software)'],
    transfer:
      'Die Plattform ist mandantenfähig und wird vom kommunalen IT-Verbund betrieben; jedes weitere Amt tritt mit einer einfachen Vereinbarung bei.',
    roles: [
      'leitet die Redaktion',
      'führt den Mängelmelder ein und schult Bauhöfe',
      'erprobt die Bauleitplanung',
      'verantwortet Barrierefreiheit und einfache Sprache',
    ],
    places: ['Amt Klintholt', 'IT-Verbund'],
  },
  'DMK-26': {
    need: 'Landwirtschaftliche Maschinen wissen auf den Meter, welcher Weg trägt, wo Äste hängen und welche Brücke zu schmal ist. Winterdienst und Rettungsdienst wissen es nicht und fahren sich fest.',
    idea: 'Vom Hof zum Datenraum nutzt freiwillig bereitgestellte Wegedaten der Landwirtschaft, um Winterdienst und Rettungswege zu verbessern. Die Höfe behalten die Hoheit: Weitergegeben wird der Zustand des Weges, nicht die Arbeit des Betriebs.',
    parts: [
      part(
        'Datenspende vom Hof',
        'Eine kleine Anwendung filtert Maschinendaten am Hof und gibt nur Wegzustand, Breite und Tragfähigkeit frei. Jede Freigabe ist einsehbar und widerrufbar.',
        '45 teilnehmende Betriebe',
      ),
      part(
        'Wegekarte',
        'Die Karte zeigt Zustand und Befahrbarkeit nach Fahrzeugklasse und wird wöchentlich erneuert.',
        'Karte von 620 Kilometern Wegen',
      ),
      part(
        'Winterdienst',
        'Routen berücksichtigen Verwehungen und Zustand; Lohnunternehmen melden Räumung mit einem Tastendruck.',
        'neue Routen für zwei Winter',
      ),
      part(
        'Rettungswege',
        'Leitstelle und Wehren erhalten Zufahrten zu Gehöften, geprüft durch die Ortswehr.',
        '310 geprüfte Zufahrten',
      ),
    ],
    goals: [
      ['Wegekilometer mit bekanntem Zustand', '70', '620'],
      ['Festfahrten im Winterdienst', '23', 'höchstens 6'],
      ['Anfahrtszeit zu Einzelgehöften', '13 min', '10 min'],
      ['teilnehmende Betriebe', '0', '45'],
    ],
    groups: [
      'Landwirtschaftliche Betriebe',
      'Bewohner von Einzelgehöften',
      'Rettungsdienst und Feuerwehr',
      'Bauhof und Lohnunternehmen',
    ],
    components: ['Filter am Hof', 'Wegekarte (OGC API)', 'Routenplanung'],
    transfer:
      'Das Datenmodell wird mit dem Kreisbauernverband als Vorschlag für ein landesweites Wegekataster veröffentlicht.',
    roles: ['gewinnt Betriebe, vertritt ihre Interessen im Datenbeirat'],
    places: ['Bauhof', 'Marschwege', 'Ortswehr', 'Lohnunternehmen'],
  },
  'DMK-27': {
    need: 'Wer Jübsand besucht, bucht die Fähre bei der Reederei, das Rad beim Verleih und erfährt vom Inselbus am Hafen, wenn er weg ist. Einwohnerinnen, die zum Arzt aufs Festland müssen, rechnen dieselben Anschlüsse auf Zetteln aus.',
    idea: 'Das Inselmobil bündelt Fähre, Leihrad und Inselbus in einer Buchung. Ändert sich die Abfahrt wegen Sturm oder Tide, ändern sich die Anschlüsse mit.',
    parts: [
      part(
        'Gemeinsame Buchung',
        'Eine Seite, ein Fahrschein, drei Verkehrsmittel. Einheimische haben einen eigenen Zugang mit Festpreis und Vorrang bei Arztfahrten.',
        'Buchung mit drei Anbietern',
      ),
      part(
        'Tide- und Sturmdienst',
        'Fahrplanänderungen der Reederei werden in Echtzeit übernommen und als Nachricht, Anruf und Aushang am Hafen verteilt.',
        'Änderungsdienst',
      ),
      part(
        'Leihräder mit Rücksicht',
        '40 Räder an vier Stationen, darunter Dreiräder; in der Vogelschutzzone endet die Fahrt am Rand.',
        'vier Stationen',
      ),
    ],
    goals: [
      ['Anreisen mit durchgehender Buchung', '0 %', '40 %'],
      ['verpasste Anschlüsse', '14 %', '4 %'],
      ['Kraftfahrzeuge auf der Insel im Juli', '610', '450'],
    ],
    groups: ['Einwohnerinnen und Einwohner der Insel', 'Gäste ohne Auto', 'Beschäftigte, die täglich übersetzen'],
    components: ['Buchungsdienst', 'Tide-Schnittstelle', 'Radstationen'],
    transfer:
      'Die Buchung kann auf andere Inseln übertragen werden, wenn deren Reedereien ihre Fahrplandaten öffnen; eine Zusage weiterer Reedereien liegt noch nicht vor.',
    roles: ['öffnet Fahrplan- und Buchungsdaten, trägt den Umbau ihrer Kasse'],
    places: ['Fähranleger', 'Inselhafen', 'Ostdorf', 'Westdorf'],
  },
  'DMK-28': {
    need: 'In Langwisch leben 520 Menschen über 75, davon 190 allein. Die Sozialstation besucht 85 von ihnen; die anderen hören oft tagelang von niemandem.',
    idea: 'Der Digitalpakt Altenhilfe verbindet Tablet-Kurse, Hausbesuche und eine Notrufkette. Das Tablet ist Anlass, der Besuch ist die Hilfe: Wer ein Gerät bekommt, bekommt auch einen Menschen, der wiederkommt.',
    parts: [
      part(
        'Tablet-Kurse',
        'Kleine Gruppen, langsames Tempo, Themen aus dem Leben: Enkel anrufen, Rezept bestellen, Plattdeutsch hören. Geräte werden verliehen.',
        '24 Kurse mit 190 Teilnehmenden',
      ),
      part(
        'Besuche zu Hause',
        'Geschulte Ehrenamtliche kommen alle zwei Wochen, üben, hören zu und melden mit Einverständnis, wenn Hilfe gebraucht wird.',
        '60 begleitete Haushalte',
      ),
      part(
        'Notrufkette',
        'Bleibt die Morgenmeldung aus, klingelt erst das Telefon, dann die Nachbarin, dann die Sozialstation. Jede Stufe legt die Person selbst fest.',
        'Notrufkette mit 110 Teilnehmenden',
      ),
    ],
    goals: [
      ['Menschen über 75 mit wöchentlichem Kontakt', '38 %', '80 %'],
      ['Teilnehmende an Kursen', '0', '190'],
      ['Haushalte in der Notrufkette', '0', '110'],
      ['ausgebildete Ehrenamtliche', '0', '32'],
    ],
    groups: ['Menschen über 75', 'Angehörige in der Ferne', 'Ehrenamtliche', 'Sozialstation'],
    components: ['Leihtablets mit einfacher Oberfläche', 'Morgenmeldung', 'Einsatzplan der Ehrenamtlichen'],
    transfer:
      'Kurshefte, Einwilligungen und Ablauf der Notrufkette werden veröffentlicht; Hasenkroog führt ab dem zweiten Halbjahr eine eigene Gruppe.',
    roles: [
      'bildet Ehrenamtliche aus, nimmt die letzte Stufe der Notrufkette an',
      'führt eine eigene Kursgruppe, prüft die Unterlagen',
    ],
    places: ['Dörpshuus', 'Sozialstation', 'Kirche'],
  },
  'DMK-29': {
    need: 'Abfallbehälter an Strand und Radwegen werden nach festem Plan geleert, im Winter zu oft, im Sommer zu selten.',
    idea: 'Füllstandssensoren in 60 Abfallbehältern melden, wann eine Leerung lohnt; der Bauhof plant seine Touren danach.',
    parts: [
      part('Sensoren', '60 Behälter erhalten Ultraschallsensoren mit Batterie für fünf Jahre.', '60 Sensoren'),
      part(
        'Tourenplanung',
        'Der Bauhof sieht morgens, welche Behälter zu leeren sind, und fährt die vorgeschlagene Runde.',
        'Tourenplan für den Bauhof',
      ),
      part('Auswertung', 'Nach einem Jahr werden Standorte zusammengelegt oder verdichtet.', 'Standortbericht'),
    ],
    goals: [
      ['Leerungsfahrten je Woche im Winter', '14', '6'],
      ['überfüllte Behälter im Sommer', '31 je Woche', '8 je Woche'],
    ],
    groups: ['Gäste und Einwohner', 'Bauhof'],
    components: ['Füllstandssensor', 'Funknetz', 'Tourenplan'],
    transfer: 'Erfahrungen mit Batterien und Einbau werden in einem kurzen Bericht festgehalten.',
    roles: [],
    places: ['Bauhof', 'Strandpromenade', 'Radweg West'],
  },
  'DMK-30': {
    need: 'Gründerinnen aus der Region ziehen in die Großstadt, weil es in Holmstrand weder Räume noch Netzwerk gibt. Die Entwicklungsgesellschaft verfügt über ein erschlossenes Grundstück am Hafen.',
    idea: 'Der Innovationscampus ist ein Neubau mit 1.200 Quadratmetern für Gründungen mit Digitalschwerpunkt: Werkstatt, Büros, Seminarraum und ein Café, das allen offensteht.',
    parts: [
      part(
        'Neubau',
        'Ein zweigeschossiger Holzbau mit flexiblen Flächen; beantragt wird die digitale Ausstattung und das Gründungsprogramm, nicht der Rohbau.',
        'bezugsfertiges Gebäude',
      ),
      part(
        'Gründungsprogramm',
        'Zehn Gründungen je Jahr werden sechs Monate begleitet, mit Mentorinnen aus der regionalen Wirtschaft.',
        '20 begleitete Gründungen',
      ),
      part(
        'Offene Werkstatt',
        'Prototypenbau für Betriebe und Schulen an zwei Tagen in der Woche.',
        'eingerichtete Werkstatt',
      ),
    ],
    goals: [
      ['Gründungen mit Sitz in der Gemeinde je Jahr', '3', '12'],
      ['vermietete Fläche', '0 m²', '950 m²'],
      ['neue Arbeitsplätze nach drei Jahren', '0', '45'],
    ],
    groups: ['Gründerinnen und Gründer', 'mittelständische Betriebe', 'Schulen'],
    components: ['Gebäudenetz', 'Werkstattbuchung', 'Mentoringplattform'],
    transfer: 'Raum- und Programmkonzept werden anderen Wirtschaftsförderungen vorgestellt.',
    roles: ['stellt das Grundstück in Erbpacht und begleitet die Bauleitplanung'],
    places: ['Hafen', 'Campus', 'Schulzentrum'],
  },
  'DMK-31': {
    need: 'In acht von elf Ortsteilen gibt es an öffentlichen Plätzen kein freies Netz; Mobilfunk reicht dort oft nicht für ein Telefonat.',
    idea: 'An 14 Standorten wird öffentliches WLAN eingerichtet: an Feuerwehrhäusern, Bushaltestellen, Badestelle und Sportplatz.',
    parts: [
      part(
        'Anschlüsse',
        'Für jeden Standort wird der günstigste Anschluss geprüft: Glasfaser, Richtfunk oder Mobilfunk.',
        '14 Anschlüsse',
      ),
      part(
        'Zugangspunkte',
        'Wetterfeste Geräte mit gemeinsamer Verwaltung, offenem Zugang und Trennung der Nutzenden.',
        '22 Zugangspunkte',
      ),
      part('Betrieb', 'Ein Dienstleister überwacht und tauscht Geräte innerhalb von drei Tagen.', 'Betriebsvertrag'),
    ],
    goals: [
      ['Standorte mit freiem WLAN', '0', '14'],
      ['Nutzende je Tag', '0', '300'],
      ['Verfügbarkeit', 'nicht erfasst', '99 %'],
    ],
    groups: ['Einwohnerinnen und Einwohner', 'Gäste', 'Vereine'],
    components: ['Zugangspunkte', 'zentrale Verwaltung', 'Richtfunk'],
    transfer: 'Standortliste und Ausschreibung können von anderen Gemeinden verwendet werden.',
    roles: [],
    places: ['Feuerwehrhaus', 'Badestelle', 'Sportplatz', 'Haltestelle Mitte'],
  },
  'DMK-32': {
    need: 'Elvershude hat 1.960 Einwohnerinnen und Einwohner und bisher kein Papier, das sagt, wohin die Digitalisierung gehen soll. Entscheidungen fallen einzeln, wenn ein Vertrag ausläuft.',
    idea: 'In einem überschaubaren Prozess entsteht eine Digitale Strategie für die Gemeinde. Gespräche mit dem Nachbaramt über ein gemeinsames Vorgehen haben begonnen; ein Zusammenschluss mit dem dortigen Vorhaben ist möglich.',
    parts: [
      part(
        'Bestandsaufnahme',
        'Verträge, Dienste und Wünsche werden in der Verwaltung, in Vereinen und im Gewerbe erhoben.',
        'Bestandsbericht',
      ),
      part(
        'Drei Dorfabende',
        'Gemeinsam werden Ziele und Grenzen besprochen: Was soll digital werden, was ausdrücklich nicht?',
        'Zielpapier',
      ),
      part(
        'Strategie und Fahrplan',
        'Die Gemeindevertretung beschließt zehn Maßnahmen mit Reihenfolge und Zuständigkeit.',
        'beschlossene Strategie',
      ),
    ],
    goals: [
      ['Beteiligte Personen', '0', '250'],
      ['Maßnahmen mit Zuständigkeit', '0', '10'],
      ['Dienste der Gemeinde im Netz', '3', '12'],
    ],
    groups: ['Einwohnerinnen und Einwohner', 'Vereine', 'Gewerbe'],
    components: ['Beteiligungsseite', 'Vertragsübersicht', 'Fahrplan'],
    transfer: 'Der Ablauf wird beschrieben und mit dem Nachbaramt abgestimmt.',
    roles: [],
    places: ['Gemeindehaus', 'Grundschule', 'Gewerbegebiet'],
  },
};
