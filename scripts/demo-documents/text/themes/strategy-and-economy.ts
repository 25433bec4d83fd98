import type { Theme } from '../theme.ts';

export const strategy: Theme = {
  need: [
    'Digitale Einzelvorhaben gibt es [in der Region|im Projektgebiet] genug; was fehlt, ist die Verständigung darüber, wozu. Ohne gemeinsame Ziele entscheiden Fördertöpfe und Vertragslaufzeiten, welche Dienste entstehen und welche nicht.',
    'Die Altersstruktur verschiebt sich schneller als die Angebote. Nach der kleinräumigen Vorausberechnung steigt der Anteil der über 65-Jährigen von {seniorenAnteil} auf {seniorenKuenftig} bis 2035. Jede Entscheidung über Infrastruktur, die heute fällt, trifft auf diese Bevölkerung.',
    'In den Vorgesprächen mit Verwaltung, Vereinen und Betrieben kehrten drei Sätze wieder: „Wir wissen nicht, was die anderen tun“, „Wir haben dafür niemanden“ und „Nach dem Projekt ist es vorbei“. Die Strategie soll auf alle drei eine Antwort geben.',
  ],
  effect: [
    'Eine Strategie versorgt niemanden. Sie entscheidet aber, ob Pflege, Mobilität, Bildung und Verwaltung künftig dieselben Daten, Räume und Zuständigkeiten nutzen oder weiter nebeneinander arbeiten. [Deshalb enthält jedes Handlungsfeld|Jedes Handlungsfeld enthält daher] mindestens eine Maßnahme, die binnen eines Jahres spürbar ist.',
    'Für jede Maßnahme wird benannt, welcher Bereich der Daseinsvorsorge gesichert oder erweitert wird, wen sie erreicht und woran man das merkt. Maßnahmen ohne solche Angaben werden nicht aufgenommen.',
    'Die Strategie ist zugleich Arbeitsprogramm: Ressourcen, Reihenfolge und Abbruchkriterien sind Teil des Beschlusses. Was nach zwei Jahren keine Wirkung zeigt, wird beendet; auch das ist ein Ergebnis.',
  ],
  groups: [
    'Beteiligt werden nicht nur jene, die ohnehin kommen. Ein Drittel der Plätze in den Werkstätten wird gelost, Fahrt und Kinderbetreuung werden gestellt, und wer nicht sprechen möchte, kann schreiben.',
    'Kommunalpolitik im Ehrenamt braucht kurze Wege. Jede Zwischenstufe wird als zweiseitiges Papier und mit einem Beschlussvorschlag vorgelegt, der auch abgelehnt werden kann.',
  ],
  technology: [
    'Die Strategie legt Grundsätze fest, an denen sich spätere Beschaffungen messen lassen: offene Standards, wechselbare Anbieter, Daten in kommunaler Hand, Betrieb im Verbund. Produkte nennt sie nicht.',
    'Für Beteiligung und Maßnahmenverfolgung werden vorhandene freie Programme genutzt. Eigene Software wird nur entwickelt, wo sie fehlt und anderen nützt.',
  ],
  privacy: [
    'Beteiligung braucht Vertrauen. Beiträge können ohne Namen abgegeben werden; Wohnort und Alter werden nur in Gruppen erhoben und nicht mit Beiträgen verknüpft. Gesprächsnotizen der Werkstätten enthalten keine Namen.',
  ],
  survey: [
    {
      question: 'Wo soll die Digitalisierung zuerst helfen?',
      answers: ['Gesundheit und Pflege', 'Mobilität', 'Verwaltung', 'Schule und Bildung', 'Vereine'],
    },
    {
      question: 'Was macht Ihnen Sorge?',
      answers: ['Ausschluss Älterer', 'Datenschutz', 'Kosten', 'Verlust persönlicher Kontakte'],
    },
    {
      question: 'Wie wollen Sie sich beteiligen?',
      answers: ['Werkstatt im Ort', 'Fragebogen', 'im Netz', 'gar nicht'],
    },
    { question: 'Wie gut fühlen Sie sich bisher informiert?', answers: ['gut', 'mittel', 'schlecht'] },
  ],
  data: [
    ['Beiträge aus Werkstätten', 'Strategie', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'ohne Namen, dauerhaft'],
    ['Kontaktangaben für Einladungen', 'Beteiligung', 'Einwilligung, Art. 6 Abs. 1 a', 'Ende des Prozesses'],
    ['Antworten der Befragung', 'Bedarfsanalyse', 'öffentliche Aufgabe, Art. 6 Abs. 1 e', 'nach Auswertung vernichtet'],
  ],
};

export const economy: Theme = {
  need: [
    'Gründungen brauchen Nähe: zu Kundschaft, zu anderen Gründungen, zu Menschen, die schon einmal gescheitert sind. All das gibt es in den großen Städten; [am Rand|in der Fläche] muss es geschaffen werden.',
    'Eine Umfrage der Entwicklungsgesellschaft unter {befragte} Betrieben ergab, dass jeder dritte in den nächsten fünf Jahren digitale Geschäftsprozesse einführen will und nur jeder achte jemanden hat, der das kann.',
    'Büro- und Werkstattflächen mit schneller Anbindung sind in der Region [nahezu vollständig vermietet|kaum zu finden]. Anfragen mussten in den letzten beiden Jahren an Nachbarstädte verwiesen werden.',
  ],
  effect: [
    'Wirtschaftskraft sichert Daseinsvorsorge mittelbar: über Arbeitsplätze, Gewerbesteuer und Angebote, die am Ort bleiben. Der Campus verpflichtet Geförderte deshalb, eine Leistung für die Region zu erbringen, etwa eine Stunde Werkstatt je Woche für Schulen.',
    'Das Café und die offene Werkstatt stehen auch Menschen offen, die nichts gründen wollen. Kurse zu digitalen Werkzeugen werden gemeinsam mit dem Handwerk angeboten.',
    'Leerstehende Räume im Ortskern werden über eine Börse einbezogen, damit der Neubau dort nicht zusätzliche Lücken reißt.',
  ],
  groups: [
    'Angesprochen werden Hochschulabsolventinnen mit Wurzeln in der Region, Rückkehrende und Beschäftigte, die sich aus einem Betrieb heraus selbstständig machen wollen.',
    'Bestehende Betriebe erhalten mit der offenen Werkstatt Zugang zu Geräten, die sich für sie allein nicht lohnen.',
  ],
  technology: [
    'Das Gebäude erhält ein Netz mit getrennten Bereichen je Nutzerin; gemietet wird Fläche, nicht Technik, sodass Unternehmen ihre Ausstattung mitnehmen können.',
    'Gebäudeautomation folgt offenen Standards (KNX, BACnet) und wird mit einer nachvollziehbaren Verbrauchserfassung verbunden.',
  ],
  privacy: [
    'Geschäftsgeheimnisse und Daten der Gründungen werden vertraglich geschützt; die Entwicklungsgesellschaft erhält nur Angaben, die für den Nachweis der Förderung nötig sind.',
  ],
  survey: [
    {
      question: 'Was hindert Ihren Betrieb an der Digitalisierung?',
      answers: ['Fachkräfte', 'Zeit', 'Kosten', 'Anbindung'],
    },
    { question: 'Welche Angebote würden Sie nutzen?', answers: ['Werkstatt', 'Beratung', 'Büro auf Zeit', 'Seminare'] },
  ],
  data: [
    ['Angaben der Mieterinnen', 'Vertrag', 'Vertrag, Art. 6 Abs. 1 b', 'nach Handelsrecht'],
    ['Buchungen der Werkstatt', 'Betrieb', 'Vertrag, Art. 6 Abs. 1 b', '6 Monate'],
  ],
};
