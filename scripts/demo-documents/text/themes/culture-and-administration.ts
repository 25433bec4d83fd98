import type { Theme } from '../theme.ts';

export const culture: Theme = {
  need: [
    'Orte erzählen Geschichten, aber [immer weniger Menschen können sie hören|die Erzählerinnen und Erzähler werden weniger]. In {ort} sind Bilder, Stimmen und Gegenstände vorhanden; zugänglich sind sie nur wenigen und nur zu wenigen Stunden.',
    'Gäste und Einheimische begegnen sich selten. Kultur, die beide anspricht, kann verbinden und verlängert die Saison; {befragteAnteil} der Befragten wünschen sich Angebote außerhalb der Sommermonate.',
    'Vorhandene Häuser und Vereine arbeiten mit Technik, die in die Jahre gekommen ist. Ersatzteile fehlen, Wissen hängt an einzelnen Personen.',
  ],
  effect: [
    'Kulturelle Teilhabe ist Teil der Daseinsvorsorge, gerade dort, wo Theater und Museum weit entfernt sind. Das Vorhaben macht Inhalte erlebbar und hält sie für Schulen und Familien bereit.',
    'Das Angebot stützt den Tourismus und damit Arbeitsplätze, auf die der Ort angewiesen ist. Einheimische haben freien Eintritt.',
    'Erinnerungen werden gesichert, bevor sie verloren gehen. [Jedes Gespräch|Jede Erzählung] wird mit Einverständnis aufgenommen und mit Jahr und Ort versehen.',
  ],
  groups: [
    'Menschen mit Seh- und Hörbeeinträchtigung erhalten eigene Zugänge: Audiodeskription, Untertitel und Tastmodelle werden bei der Auswahl der Inhalte geprüft.',
    'Schulklassen bekommen Aufgaben, die sie vor Ort und im Unterricht bearbeiten können.',
  ],
  technology: [
    'Bilder und Töne werden in haltbaren Formaten (TIFF, FLAC) gesichert; Metadaten nach Dublin Core beschreiben Herkunft und Rechte.',
    'Vorführ- und Ausstellungstechnik wird vom Personal vor Ort bedient; ein Wartungsvertrag ist vorgesehen.',
  ],
  privacy: [
    'Fotos und Erzählungen betreffen Lebende und Verstorbene. Veröffentlicht wird nur mit Einverständnis der Abgebildeten oder Angehörigen; Widersprüche werden ohne Begründung beachtet.',
  ],
  survey: [
    { question: 'Welche Angebote besuchen Sie?', answers: ['Feste', 'Ausstellungen', 'Führungen', 'keine'] },
    { question: 'Was würden Sie selbst beitragen?', answers: ['Fotos', 'Erzählungen', 'Zeit', 'nichts'] },
  ],
  data: [
    ['Fotos und Erzählungen', 'Veröffentlichung', 'Einwilligung, Art. 6 Abs. 1 a', 'bei Widerruf'],
    ['Besuchszahlen', 'Auswertung', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'ohne Personenbezug'],
  ],
};

export const administration: Theme = {
  need: [
    'Verwaltung ist für viele Menschen vor allem eine Frage der Öffnungszeit. [Wer arbeitet oder pflegt|Wer tagsüber arbeitet oder pflegt], erreicht sie schlecht; wer unsicher ist, fragt mehrfach. {befragteAnteil} der Befragten haben im letzten Jahr ein Anliegen aufgeschoben, weil der Weg zu umständlich war.',
    'Kleine Ämter können Fachwissen zu Sprache, Recht, Technik und Beteiligung nicht je für sich vorhalten. Jede vierte Stelle in der Sachbearbeitung wird bis 2030 altersbedingt frei.',
    'Beteiligung erreicht bisher wenige, und diese wenigen sind sich ähnlich. Einwände bleiben ohne Antwort, Anregungen verschwinden in Protokollen.',
  ],
  effect: [
    'Eine erreichbare, verständliche Verwaltung ist Voraussetzung für fast jede andere Leistung. Das Vorhaben verkürzt Wege und Wartezeiten und macht den Stand eines Anliegens sichtbar.',
    'Der persönliche Kontakt bleibt: [Wer anruft oder vorbeikommt|Wer lieber anruft oder vorbeikommt], erhält dieselbe Auskunft. Frei werdende Zeit wird für Beratung eingesetzt, nicht für Stellenabbau.',
    'Beteiligung wird zum Verfahren mit Antwortpflicht. Das stärkt Vertrauen in kommunale Entscheidungen und verbessert sie.',
  ],
  groups: [
    'Menschen mit geringen Deutschkenntnissen, mit Leseschwierigkeiten oder ohne Gerät haben die ersten Entwürfe geprüft. Texte werden in einfacher Sprache geschrieben, nicht nachträglich übersetzt.',
    'Beschäftigte in {verwaltungDat} gestalten die Abläufe mit; Personalräte sind von Beginn an beteiligt.',
  ],
  technology: [
    'Die Lösung nutzt die Basisdienste des Landes (Servicekonto, Zuständigkeitsfinder) und die Standards FIM, XÖV und Open311, statt sie nachzubauen.',
    'Der Betrieb erfolgt in einem kommunalen Rechenzentrum. Quelltext, Vorlagen und Wissensbestand stehen unter freien Lizenzen.',
  ],
  privacy: [
    'Anliegen an die Verwaltung sind vertraulich. Inhalte werden nicht zum Trainieren von Modellen verwendet, Protokolle nach sieben Tagen gelöscht. Öffentlich sind nur Stand und Ort einer Meldung, nie die meldende Person.',
  ],
  survey: [
    {
      question: 'Wie erledigen Sie Behördengänge am liebsten?',
      answers: ['persönlich', 'am Telefon', 'online', 'schriftlich'],
    },
    {
      question: 'Was stört Sie am meisten?',
      answers: ['Wartezeit', 'Öffnungszeiten', 'unverständliche Sprache', 'fehlende Rückmeldung'],
    },
    {
      question: 'Haben Sie sich schon einmal beteiligt?',
      answers: ['mehrfach', 'einmal', 'nie', 'wusste nicht, dass es geht'],
    },
  ],
  data: [
    ['Anliegen und Rückkanal', 'Bearbeitung', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', '7 Tage nach Abschluss'],
    ['Meldung mit Ort und Foto', 'Mängelbeseitigung', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', '6 Monate'],
    ['Stellungnahme', 'Bauleitplanung', '§ 3 BauGB', 'Verfahrensakte'],
  ],
};

export const infrastructure: Theme = {
  need: [
    'Netzzugang ist heute so selbstverständlich wie Wasser und Strom, und doch [enden Glasfaser und Mobilfunk vielerorts am Ortsrand|fehlt er in vielen Ortsteilen]. {befragteAnteil} der Befragten können zu Hause nicht verlässlich an einer Videokonferenz teilnehmen.',
    'Der eigenwirtschaftliche Ausbau ist für die kleinen Ortsteile nicht angekündigt. Öffentliche Plätze, Haltestellen und Feuerwehrhäuser bleiben ohne Versorgung.',
    'Vereine und Gäste weichen auf private Hotspots aus; im Notfall fehlt jede Verbindung.',
  ],
  effect: [
    'Freies Netz an öffentlichen Orten ermöglicht Teilhabe auch ohne eigenen Vertrag. Jugendliche, Gäste und Menschen mit wenig Geld profitieren am meisten.',
    'Die Standorte dienen bei Stromausfall mit Notversorgung als Anlaufstellen, an denen Nachrichten abgesetzt werden können.',
    'Haltestellen und Sportstätten werden attraktiver; Vereine können Ergebnisse und Notfälle melden.',
  ],
  groups: [
    'Das Angebot steht allen offen, ohne Anmeldung und ohne Altersgrenze; Hinweise sind in einfacher Sprache und in Blindenschrift angebracht.',
  ],
  technology: [
    'Zugangspunkte verschiedener Hersteller werden über offene Protokolle verwaltet; Nutzende sind voneinander getrennt, Bandbreite wird gerecht geteilt.',
    'Wo kein Kabel liegt, werden Richtfunk und Mobilfunk geprüft. Strom kommt aus vorhandenen Anschlüssen oder Solarmodulen.',
  ],
  privacy: [
    'Es werden keine Nutzungsprofile gebildet. Gerätekennungen werden nicht gespeichert, gezählt wird nur die Zahl gleichzeitiger Verbindungen.',
  ],
  survey: [
    { question: 'Wo fehlt Ihnen der Netzzugang?', answers: ['zu Hause', 'Haltestelle', 'Sportplatz', 'Badestelle'] },
    { question: 'Wozu würden Sie ihn nutzen?', answers: ['Nachrichten', 'Arbeit', 'Schule', 'Freizeit'] },
  ],
  data: [
    ['Zahl der Verbindungen', 'Betrieb', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'ohne Personenbezug'],
    ['Störungsmeldung', 'Beseitigung', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', '30 Tage'],
  ],
};
