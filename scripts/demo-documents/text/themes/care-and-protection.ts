import type { Theme } from '../theme.ts';

export const care: Theme = {
  need: [
    'Der Anteil der Menschen über 65 liegt [in {ort}|im Projektgebiet] bei {seniorenAnteil} und wird bis 2035 auf {seniorenKuenftig} steigen. Gleichzeitig gehen vier von zehn Hausärztinnen und Hausärzten in dieser Zeit in den Ruhestand. Wege werden länger, während Menschen weniger weit kommen.',
    'Angehörige tragen den größten Teil der Pflege. Was ihnen fehlt, ist selten ein weiteres Faltblatt, sondern Zeit: Zeit für Telefonate, Fahrten, Anträge. {befragteAnteil} der befragten Angehörigen wenden dafür mehr als fünf Stunden in der Woche auf.',
    'Vorhandene Hilfen sind gut, aber unverbunden. [Sozialstation, Praxis, Nachbarschaft und Pflegestützpunkt|Praxis, Pflegedienst, Beratung und Nachbarschaft] arbeiten mit eigenen Listen; Wissen geht verloren, wenn eine Person ausfällt.',
  ],
  effect: [
    'Gesundheit und Pflege sind der Kern der Daseinsvorsorge. Das Vorhaben verkürzt Wege und Wartezeiten, ohne die persönliche Begegnung zu ersetzen; jede digitale Leistung hat eine Entsprechung am Telefon oder vor Ort.',
    'Selbstständigkeit in der eigenen Wohnung ist das Ziel, an dem sich alle Bausteine messen lassen. Befragt werden dazu die Betroffenen selbst, zu Beginn, nach einem Jahr und zum Abschluss.',
    'Fachkräfte werden von Suchen, Doppelerfassung und Wegen entlastet. Nach vorsichtiger Rechnung entstehen je Woche rund 30 Stunden, die wieder für Menschen zur Verfügung stehen.',
  ],
  groups: [
    'Menschen mit Demenz, mit geringen Deutschkenntnissen oder ohne eigenes Gerät werden nicht als Sonderfall behandelt. Ihre Wege durch das Angebot wurden zuerst beschrieben; was für sie funktioniert, funktioniert für alle.',
    'Angehörige, die weit entfernt wohnen, können mit Zustimmung der Betroffenen Termine sehen und Hilfe veranlassen. Die Zustimmung lässt sich jederzeit und ohne Begründung zurücknehmen.',
  ],
  technology: [
    'Für Gesundheitsdaten kommen ausschließlich zertifizierte Dienste und der Standard HL7 FHIR zum Einsatz. Befunde verbleiben in den Praxen; das Vorhaben speichert Termine und Erreichbarkeiten, keine Diagnosen.',
    'Geräte werden fertig eingerichtet ausgegeben und aus der Ferne gewartet, mit sichtbarer Anzeige, wann jemand zugreift. Ein Knopf beendet jede Verbindung.',
  ],
  privacy: [
    'Gesundheitsdaten sind besonders geschützt (Art. 9 DSGVO). Eine Datenschutz-Folgenabschätzung liegt im Entwurf vor; sie sieht getrennte Speicherung, Protokollierung jedes Zugriffs und eine Schweigepflichtvereinbarung mit allen Beteiligten vor.',
  ],
  survey: [
    {
      question: 'Was belastet Sie im Alltag am meisten?',
      answers: ['Wege zum Arzt', 'fehlende Hilfe', 'Anträge', 'Alleinsein'],
    },
    {
      question: 'Wen fragen Sie zuerst um Hilfe?',
      answers: ['Familie', 'Nachbarn', 'Praxis', 'Gemeinde', 'niemanden'],
    },
    {
      question: 'Können Sie sich eine Videosprechstunde vorstellen?',
      answers: ['ja, allein', 'ja, mit Begleitung', 'nein'],
    },
  ],
  data: [
    ['Termin und Erreichbarkeit', 'Vermittlung', 'Einwilligung, Art. 9 Abs. 2 a', '30 Tage nach Termin'],
    ['freie Plätze und Angebote', 'Auskunft', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'ohne Personenbezug'],
    ['Kontaktperson im Notfall', 'Notrufkette', 'Einwilligung, Art. 6 Abs. 1 a', 'bei Austritt sofort'],
  ],
};

export const protection: Theme = {
  need: [
    'Gefahrenabwehr lebt vom Ehrenamt und von Ortskenntnis. Beides wird knapper: Wer tagsüber auspendelt, fehlt beim Alarm; wer zuzieht, kennt die Wege nicht. [Umso wichtiger wird|Deshalb zählt heute] Information, die schnell, richtig und ohne Netz verfügbar ist.',
    'Starkregen und Sturm haben in den vergangenen zehn Jahren im Gebiet {gen} zu 41 Großeinsätzen geführt. In der Nachbereitung wurde jedes zweite Mal fehlende oder veraltete Information als Ursache von Verzögerungen genannt.',
    'Vorhandene Unterlagen liegen bei Wasserversorgern, Verbänden, Bauämtern und in den Köpfen von Wehrführungen. Niemand hat den Auftrag, sie zusammenzuführen.',
  ],
  effect: [
    'Schutz von Leben und Eigentum ist die unmittelbarste Form der Daseinsvorsorge. Wenige Minuten entscheiden; das Vorhaben zielt deshalb auf die Zeit zwischen Meldung und wirksamer Hilfe und misst sie in Übungen.',
    'Information erreicht auch jene, die kein Smartphone besitzen oder nachts schlafen: Anruf, Sirene und Nachbarschaft sind eigene, gleichwertige Wege.',
    'Das Ehrenamt wird entlastet, nicht zusätzlich verpflichtet: Daten werden bei ohnehin stattfindenden Begehungen gepflegt, Doppelerfassung entfällt.',
  ],
  groups: [
    'Aktive aller Altersgruppen haben die Anforderungen in drei Übungsabenden beschrieben. Bedienung mit Handschuhen, bei Regen und unter Stress ist wichtiger als jede Zusatzfunktion.',
    'Menschen in besonders gefährdeten Lagen, Pflegeeinrichtungen und Betriebe mit Tieren werden einzeln angesprochen und beraten.',
  ],
  technology: [
    'Alle Funktionen arbeiten ohne Netz; Abgleich geschieht, wo Verbindung besteht. Karten beruhen auf amtlichen Geobasisdaten und offenen Diensten der OGC.',
    'Geräte sind verschlüsselt, Verlust führt nicht zu Datenabfluss. Fällt ein Server aus, bleibt der letzte geprüfte Stand auf jedem Gerät nutzbar.',
  ],
  privacy: [
    'Objektpläne und Standorte sind schutzbedürftig. Zugriff haben nur Berechtigte im Einsatz und bei Übungen, jeder Abruf wird protokolliert. Warnabonnements speichern Ort und Weg der Benachrichtigung, sonst nichts.',
  ],
  survey: [
    { question: 'Wie wurden Sie zuletzt gewarnt?', answers: ['gar nicht', 'Nachbarn', 'Radio', 'App', 'Sirene'] },
    { question: 'Wie wollen Sie gewarnt werden?', answers: ['Anruf', 'App', 'Sirene', 'Textnachricht'] },
    { question: 'Sind Sie auf einen Ausfall vorbereitet?', answers: ['ja', 'teilweise', 'nein'] },
  ],
  data: [
    ['Warnort und Rufnummer', 'Warnung', 'Einwilligung, Art. 6 Abs. 1 a', 'bei Abmeldung'],
    ['Objektplan und Ansprechperson', 'Einsatz', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'jährliche Prüfung'],
    ['Messwerte und Lagekarten', 'Vorhersage', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'ohne Personenbezug'],
  ],
};
