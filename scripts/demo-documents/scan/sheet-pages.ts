import { grouped, percent } from '../german.ts';
import { seededChoice, type SeededChoice } from '../seeded-choice.ts';

/** One sheet of paper before it is scanned. */
export interface PaperPage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly fields: readonly (readonly [string, string])[];
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

const questions = [
  'Digitalvorhaben in den letzten drei Jahren',
  'davon abgeschlossen',
  'jährliche Ausgaben dafür',
  'Ansprechperson benannt',
  'Breitband über 100 Mbit/s',
  'Internetauftritt barrierefrei geprüft',
  'Interesse an Nachnutzung',
];
const wishes = [
  'Mängelmelder',
  'Kita-Anmeldung',
  'Dorf-App',
  'Ratsinformation',
  'Vereinsverwaltung',
  'Friedhofsverwaltung',
  'Raumbuchung',
  'Beteiligung',
];
const remarks = [
  'Wir haben niemanden, der sich darum kümmern kann. Hilfe beim Einkauf wäre wichtiger als Geld.',
  'Die Lösung der Nachbargemeinde wurde besichtigt, der Vertrag ließ eine Mitnutzung nicht zu.',
  'Der Gemeindebrief bleibt. Alles andere darf gern digital werden.',
  'Bisher zwei Versuche, beide nach dem Ende der Förderung eingestellt.',
  'Die Feuerwehr würde sofort mitmachen, wenn Geräte vorhanden wären.',
  'Bitte keine weitere Umfrage, sondern einen gemeinsamen Termin.',
];
const minutes = [
  'Der Kreis begrüßt die Anwesenden und stellt den Ablauf vor. Einwände gegen die Tagesordnung werden nicht erhoben.',
  'Aus den Ämtern wird berichtet, dass gleiche Vorhaben mehrfach begonnen wurden, ohne voneinander zu wissen.',
  'Die Anwesenden sprechen sich mit großer Mehrheit für ein gemeinsames, öffentlich einsehbares Register aus.',
  'Strittig bleibt, ob auch beendete und gescheiterte Vorhaben genannt werden sollen. Eine Mehrheit ist dafür.',
  'Die Pflege der Steckbriefe darf je Vorhaben nicht mehr als eine Viertelstunde im Halbjahr kosten.',
  'Der Kreis sagt zu, Doppelungen nicht zu rügen, sondern Gespräche anzubieten.',
  'Es wird vereinbart, in einem halben Jahr erneut zusammenzukommen und die ersten Einträge zu prüfen.',
];

/** A cover, minutes of meetings, a questionnaire from each of 62 municipalities (without their names), summary sheets. */
export function paperPages(count: number): PaperPage[] {
  const cover: PaperPage = {
    title: 'Kreis Ostgeest: Erhebungsbögen',
    lines: [
      'Erhebung zu Digitalvorhaben der 62 kreisangehörigen Gemeinden, Winter 2019/2020.',
      'Die Bögen wurden vor der Vervielfältigung anonymisiert; die Nummern sind zufällig vergeben.',
      'Kopie der Papierakte, ohne Texterkennung.',
    ],
    fields: [
      ['Aktenzeichen', 'DMK-04'],
      ['Blattzahl', String(count)],
      ['Stand', 'Februar 2020'],
    ],
    bars: [],
  };
  const questionnaires = Array.from({ length: 62 }, (_, index) => questionnaire(index + 1));
  const rest = count - 1 - questionnaires.length;
  const others = Array.from({ length: rest }, (_, index) => (index % 3 === 2 ? summary(index) : meeting(index)));
  return [cover, ...others.slice(0, 6), ...questionnaires, ...others.slice(6)];
}

function questionnaire(number: number): PaperPage {
  const choice = seededChoice(`scan sheet ${number}`);
  const answers = [
    String(choice.integer(0, 9)),
    String(choice.integer(0, 4)),
    `${grouped(choice.integer(0, 90) * 500)} EUR`,
    choice.pick(['ja', 'nein']),
    percent(choice.integer(20, 100)),
    choice.pick(['ja', 'nein', 'unbekannt']),
    choice.pick(['ja', 'ja, mit Hilfe', 'nein']),
  ];
  return {
    title: `Erhebungsbogen Nr. ${number}`,
    fields: [
      ['Einwohnerzahl (gerundet)', grouped(choice.integer(3, 96) * 50)],
      ...questions.map((question, index) => [question, answers[index] ?? ''] as const),
    ],
    lines: ['Bemerkungen:', ...choice.shuffled(remarks).slice(0, choice.integer(1, 3))],
    bars: bars(choice, 'Punkte'),
  };
}

function bars(choice: SeededChoice, unit: string): PaperPage['bars'] {
  return choice
    .shuffled(wishes)
    .slice(0, choice.integer(3, 5))
    .map((name) => ({ name: `${name} (${unit})`, value: choice.integer(1, 10) }));
}

function meeting(index: number): PaperPage {
  const choice = seededChoice(`scan meeting ${index}`);
  return {
    title: `Niederschrift der Werkstatt ${index + 1}`,
    fields: [
      ['Datum', `${choice.integer(4, 27)}.${choice.pick(['11.2019', '01.2020', '02.2020'])}`],
      ['Teilnehmende', String(choice.integer(11, 48))],
      ['Beginn', '18.00 Uhr'],
    ],
    lines: inOrder(choice.shuffled(minutes).slice(0, 6)),
    bars: [],
  };
}

function summary(index: number): PaperPage {
  return {
    title: `Zwischenauswertung Blatt ${index + 1}`,
    fields: [
      ['Grundlage', '62 Bögen'],
      ['Auswertung', 'Auszählung von Hand'],
    ],
    lines: ['Genannte Wünsche nach Häufigkeit:'],
    bars: bars(seededChoice(`scan summary ${index}`), 'Nennungen in Zehnern'),
  };
}

/** Minutes begin with the welcome and end with the next date, whatever comes in between. */
function inOrder(lines: readonly string[]): string[] {
  return minutes.filter((line) => lines.includes(line));
}
