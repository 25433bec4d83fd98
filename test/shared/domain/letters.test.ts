import { describe, expect, it } from 'vitest';
import { isUnclear } from '../../../shared/domain/letters.ts';

const german =
  'Die Gemeinde beantragt eine Zuwendung für das Klimaschutzkonzept im Quartier. Der Eigenanteil ist durch den Beschluss der Gemeindevertretung gesichert, das Vorhaben wurde noch nicht begonnen. Die Bürgerinnen und Bürger werden in mehreren Werkstätten beteiligt; ihre Vorschläge gehen in die Planung ein.';
const right = {
  German: german,
  'German in capitals': german.toUpperCase(),
  English:
    'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood. Everyone has the right to life, liberty and security of person.',
  Danish:
    'Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og samvittighed, og de bør handle mod hverandre i en broderskabets ånd. Enhver har krav på alle de rettigheder og friheder, som nævnes i denne erklæring, uden forskelsbehandling af nogen art.',
  'Frisian names':
    'Tsjerkebuorren, Bûtenpost, Snitser, Ljouwert, Dokkum, Hylpen, Starum, Boalsert, Frjentsjer, Harns, Warkum, Drylts, Nijefurd, Wymbritseradiel, Littenseradiel, Achtkarspelen, Smellingerlân, Opsterlân, Haitsma, Hoekstra, Dijkstra, Sjoerdsma, Wytske, Sytske',
  'North Frisian':
    'Nordfriisk Instituut Bräist Naibel Doogebel Fering Öömrang Söl’ring Halunder Wiringhiird Bökinghiird Karhiird Noorder Gooshiird Madelgooshiird Halifreesk Hoolmer Risem Schöspel Taarepschölj Hüsem Garding Taning Stimpel Klaksbel',
  'Polish names':
    'Wojciech Szczepański, Krzysztof Brzęczyszczykiewicz, Małgorzata Wiśniewska, Zbigniew Kowalczyk, Agnieszka Wójcik, Przemysław Dąbrowski, Katarzyna Lewandowska, Grzegorz Zieliński, Stanisław Szymański, Bożena Woźniak, Mieczysław Kozłowski',
  figures: Array.from({ length: 200 }, (_, index) => `${index}.${index * 37},00 € EUR`).join(' '),
  codes: Array.from({ length: 60 }, (_, index) => `DMK-${index} ABC XQZ`).join(' '),
  'samples of fonts': ['Arial', 'Times', 'Courier', 'Verdana', 'Georgia', 'Garamond']
    .map(
      (font, index) =>
        `${font} ${'abcdefghijklmnopqrstuvwxyz'.slice(index)} ${'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG'.slice(index * 2)} klmnopqrstu${'vwxyz'.slice(0, index)} cdefghijkl${'mnopqr'.slice(0, index)}`,
    )
    .join(' '),
  'bullets of a font of signs': '\uf0b7 Antrag \uf0b7 Kosten \uf0b7 Plan \uf0a8 nein',
  Greek: 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. '.repeat(4),
  short: 'XQZW JKPV',
  nothing: '',
};

/** The text with its codes shifted, as a font without a character map shows them. */
const moved = (text: string, by: number): string =>
  Array.from(text, (one) => (one === ' ' ? ' ' : String.fromCharCode(one.charCodeAt(0) + by))).join('');

describe('letters', () => {
  it.each(Object.entries(right))('of %s are what is seen', (_, text) => {
    expect(isUnclear(text)).toBe(false);
  });

  it.each([1, 2, 3, -1, -3, -29, 31])('moved by %s are not', (by) => {
    expect(isUnclear(moved(german, by))).toBe(true);
  });

  it.each(['English', 'Danish', 'Polish names', 'Frisian names'] as const)('of %s, exchanged, are not', (language) => {
    const rotated = right[language].normalize('NFD').replace(/[a-z]/gi, (one) => {
      const base = one < 'a' ? 65 : 97;
      return String.fromCharCode(((one.charCodeAt(0) - base + 5) % 26) + base);
    });
    expect(isUnclear(rotated)).toBe(true);
  });

  it.each([
    ['private use', german.replace(/[a-z]/g, (one) => String.fromCharCode(0xe000 + one.charCodeAt(0)))],
    ['unknown characters', german.replace(/[aeiou]/g, '\ufffd')],
    ['controls', german.replace(/[aeiou]/g, '\u0003')],
    ['one word', '\ue012\ue013\ue014'],
  ])('of %s are not', (_, text) => {
    expect(isUnclear(text)).toBe(true);
  });
});
