/** A text as it is searched, with the place in the original from which each of its characters comes. */
export interface FoldedText {
  readonly text: string;
  /** by folded UTF-16 unit: where its original character begins; one more at the end for the end of the text */
  readonly places: readonly number[];
}

const ignored = /[\p{Mn}\p{Cf}]/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Folded characters of the planes below 65,536, as they come: whole texts are folded at every search. */
const known = new Map<string, string>();

/**
 * Makes alike what people write alike: case, accents, ligatures, ß and ss, and an umlaut however it is written
 * (ä, ae and a; ö, oe and o; ü, ue and u). Everything that is neither letter nor digit becomes one space; soft hyphens
 * vanish. Folding only ever makes more words alike, so nothing that stands in a text can't be found.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  let last = ' ';
  const places: number[] = [];
  const take = (part: string, place: number): void => {
    // One space between words, and none before the first.
    if ((part === ' ' && last === ' ') || isSecondOfUmlaut(last, part)) return;
    text += part;
    last = part;
    for (let unit = 0; unit < part.length; unit += 1) places.push(place);
  };
  for (let place = 0; place < original.length;) {
    const plain = foldedAscii[original.charCodeAt(place)];
    if (plain !== undefined) {
      take(plain, place);
      place += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(place) ?? 0);
    for (const part of foldedCharacter(character)) take(part, place);
    place += character.length;
  }
  places.push(original.length);
  return { text, places };
}

/** The second letter of ae, oe and ue, which stand for an umlaut. */
function isSecondOfUmlaut(last: string, part: string): boolean {
  return part === 'e' && (last === 'a' || last === 'o' || last === 'u');
}

function foldedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = character.normalize('NFKD').replace(ignored, '').toLowerCase().replaceAll('ß', 'ss');
  const folded = Array.from(plain, (part) => (letterOrDigit.test(part) ? part : ' ')).join('');
  if (character.length === 1) known.set(character, folded);
  return folded;
}

/** Most of every text: each folds to one character, or to a space. */
const foldedAscii: readonly string[] = Array.from({ length: 128 }, (_, code) =>
  foldedCharacter(String.fromCharCode(code)),
);

/** The words of a text, folded. */
export function foldedWords(original: string): readonly string[] {
  return foldText(original)
    .text.split(' ')
    .filter((word) => word !== '');
}
