import type { Theme } from '../theme.ts';

export const community: Theme = {
  need: [
    'Vereine, Feuerwehr und Nachbarschaft halten {ort} zusammen. Doch die Last verteilt sich auf immer weniger Schultern: In {befragteAnteil} der befragten Vereine übt der Vorstand sein Amt länger als zwölf Jahre aus.',
    'Zugezogene wollen mitmachen, wissen aber nicht wo; Alteingesessene suchen Hilfe, wissen aber nicht wen. [Die Wege der Verständigung|Die alten Wege der Verständigung], Aushang, Stammtisch und Gemeindebrief, erreichen nur noch einen Teil.',
    'Verwaltungsaufgaben im Ehrenamt haben zugenommen: Datenschutz, Gemeinnützigkeit, Kassenführung. Wer sich für Kinder oder Musik engagieren will, möchte nicht Tabellen pflegen.',
  ],
  effect: [
    'Gemeinschaft ist Daseinsvorsorge, die sich nicht bestellen lässt. Das Vorhaben schafft Räume, Werkzeuge und Anlässe, damit Menschen füreinander da sein können, und hält sich dort zurück, wo sie es schon sind.',
    'Digitale Werkzeuge nehmen Routine ab und machen Angebote sichtbar. [Der Gewinn ist Zeit|Gewonnen wird Zeit]: für Training, Chorprobe, Besuche und Feste.',
    'Wer selbst baut und misst, versteht Technik und kann ihr widersprechen. Diese Mündigkeit ist ein Ziel, das über das Projekt hinausreicht.',
  ],
  groups: [
    'Kinder, Jugendliche und Hochbetagte arbeiten in denselben Vorhaben, nicht in getrennten. Aufgaben sind so geschnitten, dass jede und jeder etwas beitragen kann, auch ohne Vorkenntnisse.',
    'Menschen, die keinem Verein angehören, werden über Schule, Kita, Einkauf und Nachbarschaft angesprochen. Plattdeutsch und einfache Sprache gehören dazu.',
  ],
  technology: [
    'Eingesetzt wird freie Software, die bereits in anderen Kommunen läuft. Eigene Entwicklungen fließen in die Ursprungsprojekte zurück, damit sie auch ohne {akk} gepflegt werden.',
    'Alle Daten lassen sich jederzeit in offenen Formaten mitnehmen. Ein Verein, der gehen will, kann gehen.',
  ],
  privacy: [
    'Mitgliederlisten sind kein Gemeindeeigentum. Jeder Verein hat einen eigenen, verschlüsselten Bereich; die Kommune stellt Technik, aber sie sieht nicht hinein. Fotos von Kindern erscheinen nur mit doppelter Einwilligung.',
  ],
  survey: [
    { question: 'Engagieren Sie sich ehrenamtlich?', answers: ['regelmäßig', 'gelegentlich', 'früher', 'noch nie'] },
    {
      question: 'Was hält Sie davon ab?',
      answers: ['Zeit', 'weiß nicht wo', 'Verwaltungsaufwand', 'nicht gefragt worden'],
    },
    {
      question: 'Woher erfahren Sie, was im Ort geschieht?',
      answers: ['Nachbarn', 'Gemeindebrief', 'Aushang', 'im Netz'],
    },
  ],
  data: [
    ['Mitglieder und Beiträge', 'Vereinsverwaltung', 'Vertrag, Art. 6 Abs. 1 b', 'durch den Verein'],
    ['Angebote und Gesuche', 'Vermittlung', 'Einwilligung, Art. 6 Abs. 1 a', '90 Tage'],
    ['Messwerte', 'offene Daten', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'dauerhaft'],
  ],
};

export const education: Theme = {
  need: [
    'Bildungschancen hängen [noch immer|weiterhin] vom Wohnort ab. Angebote zu Technik, Medien und Programmieren finden sich in den Zentren; in den Dörfern enden sie mit der letzten Busfahrt.',
    'Schulen und Volkshochschulen haben in den letzten Jahren Geräte erhalten, aber kaum Menschen, die sie pflegen und einsetzen. {befragteAnteil} der befragten Lehr- und Kurskräfte nennen fehlende Zeit als größtes Hindernis.',
    'Lernen hört mit dem Abschluss nicht auf. Beschäftigte in Handwerk und Pflege brauchen Weiterbildung, die abends erreichbar ist und nicht bei null beginnt.',
  ],
  effect: [
    'Bildung gehört zur Daseinsvorsorge, und zwar in jedem Alter. Das Vorhaben erschließt vorhandene Räume, Geräte und Menschen für alle, statt neue zu schaffen, die nach Projektende fehlen.',
    'Medienkompetenz schützt: vor Betrug, vor Überschuldung, vor Isolation. [Alle Angebote verbinden deshalb|Angebote verbinden daher] Können und Urteilen, also auch die Frage, wann man ein Gerät besser ausschaltet.',
    'Gezählt werden nicht Kurse, sondern was bleibt: eigene Werke, fortgeführte Gruppen, Menschen, die ihr Wissen weitergeben.',
  ],
  groups: [
    'Besonders angesprochen werden Mädchen, Kinder aus Familien mit wenig Geld und Menschen, die spät Deutsch gelernt haben. Teilnahme, Fahrt und Material sind frei.',
    'Lehrkräfte und Ehrenamtliche erhalten fertige Unterlagen und eine Ansprechperson, die zurückruft.',
  ],
  technology: [
    'Lernmaterialien stehen als freie Bildungsmaterialien (OER) mit Metadaten nach LOM bereit. Anmeldung erfolgt über vorhandene Zugänge, ohne neue Passwörter.',
    'Geräte werden zentral verwaltet und nach jeder Ausleihe zurückgesetzt. Offline-Betrieb ist für alle Kurse vorgesehen, weil nicht jeder Ort Netz hat.',
  ],
  privacy: [
    'Daten von Kindern werden nur erhoben, wenn es ohne sie nicht geht. Lernstände bleiben bei den Lernenden; das Portal kennt Ausleihen und Anmeldungen, keine Leistungen. Eltern erhalten eine verständliche Information auf einer Seite.',
  ],
  survey: [
    {
      question: 'Welche Themen interessieren Sie?',
      answers: ['Programmieren', 'Medien gestalten', 'Sicherheit im Netz', 'Sprachen'],
    },
    { question: 'Wann hätten Sie Zeit?', answers: ['nachmittags', 'abends', 'am Wochenende', 'in den Ferien'] },
    {
      question: 'Wie weit ist der Weg zum nächsten Angebot?',
      answers: ['unter 5 km', '5 bis 15 km', 'über 15 km', 'unbekannt'],
    },
  ],
  data: [
    ['Anmeldung zum Kurs', 'Durchführung', 'Vertrag, Art. 6 Abs. 1 b', 'Ende des Halbjahres'],
    ['Ausleihe von Geräten', 'Rückgabe', 'Vertrag, Art. 6 Abs. 1 b', '30 Tage nach Rückgabe'],
    ['Raumbuchung', 'Planung', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', '1 Jahr'],
  ],
};
