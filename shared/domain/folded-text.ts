/** A text in the form in which it is searched, with each character's place in the original. */
export interface FoldedText {
  readonly text: string;
  /** by folded UTF-16 unit: where its original character begins; one last entry for the end of the text */
  readonly places: readonly number[];
}

const ignored = /[\p{Mn}\p{Cf}]/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Cache of folded characters below U+10000, filled on use: whole texts are folded at every search. */
const known = new Map<string, string>();

const space = ' '.charCodeAt(0);
const e = 'e'.charCodeAt(0);
/** Vowels that can have an umlaut. */
const vowels: readonly number[] = Array.from('aou', (vowel) => vowel.charCodeAt(0));

/** Code units passed as arguments of a single call. */
const unitsAtOnce = 8192;

/**
 * Builds folded text piece by piece. It collects numbers: a string grown character by character would have to be
 * flattened before anything could be searched in it.
 */
export class FoldedTextBuilder {
  private readonly units: number[] = [];
  private readonly places: number[] = [];
  /** starts as a space, so that no space comes before the first word */
  private last = space;

  /** Folds a part of a text. */
  fold(original: string, begin: number, end: number): void {
    for (let place = begin; place < end;) {
      const plain = foldedAscii[original.charCodeAt(place)];
      if (plain !== undefined) {
        this.take(plain, place);
        place += 1;
        continue;
      }
      const character = String.fromCodePoint(original.codePointAt(place) ?? 0);
      const folded = foldedCharacter(character);
      for (let unit = 0; unit < folded.length; unit += 1) this.take(folded.charCodeAt(unit), place);
      place += character.length;
    }
  }

  /** Adds an already folded word, all of which comes from one place. */
  addWord(word: string, place: number): void {
    this.endWord(place);
    for (let unit = 0; unit < word.length; unit += 1) this.take(word.charCodeAt(unit), place);
  }

  /** Makes whatever is added next begin a new word. */
  endWord(place: number): void {
    this.take(space, place);
  }

  /** To be called once, after the last piece. @param end of the original */
  finish(end: number): FoldedText {
    let text = '';
    for (let begin = 0; begin < this.units.length; begin += unitsAtOnce)
      text += String.fromCharCode(...this.units.slice(begin, begin + unitsAtOnce));
    this.places.push(end);
    return { text, places: this.places };
  }

  private take(unit: number, place: number): void {
    // One space between words, and none before the first.
    if ((unit === space && this.last === space) || this.isSecondOfUmlaut(unit)) return;
    this.units.push(unit);
    this.places.push(place);
    this.last = unit;
  }

  /** Whether the unit is the e of ae, oe or ue, which stand for an umlaut. */
  private isSecondOfUmlaut(unit: number): boolean {
    return unit === e && vowels.includes(this.last);
  }
}

/**
 * Folds spellings that people treat as the same: case, accents, ligatures, ß and ss, and an umlaut however it is
 * written (ä, ae and a; ö, oe and o; ü, ue and u). Everything that is neither letter nor digit becomes one space; soft
 * hyphens vanish. Folding can only make more words equal, so every word of a text can be found.
 */
export function foldText(original: string): FoldedText {
  const builder = new FoldedTextBuilder();
  builder.fold(original, 0, original.length);
  return builder.finish(original.length);
}

function foldedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = character.normalize('NFKD').replace(ignored, '').toLowerCase().replaceAll('ß', 'ss');
  const folded = Array.from(plain, (part) => (letterOrDigit.test(part) ? part : ' ')).join('');
  if (character.length === 1) known.set(character, folded);
  return folded;
}

/** Most characters of every text: each folds to a single character, or to a space. */
const foldedAscii: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  foldedCharacter(String.fromCharCode(code)).charCodeAt(0),
);

/** The words of a text, folded. */
export function foldedWords(original: string): readonly string[] {
  return foldText(original)
    .text.split(' ')
    .filter((word) => word !== '');
}
