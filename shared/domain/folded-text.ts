/** A text as it is searched, with the place in the original from which each of its characters comes. */
export interface FoldedText {
  readonly text: string;
  /** by folded UTF-16 unit: where its original character begins; one more at the end for the end of the text */
  readonly places: readonly number[];
}

const ignored = /[\p{Mn}\p{Cf}]/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Makes alike what people write alike: case, accents, ligatures, ß and ss, and an umlaut however it is written
 * (ä, ae and a; ö, oe and o; ü, ue and u). Everything that is neither letter nor digit becomes one space; soft hyphens
 * vanish. Folding only ever makes more words alike, so nothing that stands in a text can't be found.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const places: number[] = [];
  const add = (character: string, place: number): void => {
    if (character === ' ' && (text === '' || text.endsWith(' '))) return;
    // The second letter of ae, oe and ue, which stand for an umlaut.
    if (character === 'e' && /[aou]$/.test(text)) return;
    text += character;
    for (let unit = 0; unit < character.length; unit += 1) places.push(place);
  };
  let place = 0;
  for (const character of original) {
    const plain = character.normalize('NFKD').replace(ignored, '').toLowerCase().replaceAll('ß', 'ss');
    for (const part of plain) add(letterOrDigit.test(part) ? part : ' ', place);
    place += character.length;
  }
  places.push(original.length);
  return { text, places };
}

/** The words of a text, folded. */
export function foldedWords(original: string): readonly string[] {
  return foldText(original).text.split(' ').filter((word) => word !== '');
}
