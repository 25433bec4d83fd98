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

const space = ' '.charCodeAt(0);
const e = 'e'.charCodeAt(0);
/** The vowels that an umlaut is made of. */
const vowels: readonly number[] = Array.from('aou', (vowel) => vowel.charCodeAt(0));

/** Code units handed over at a time: as arguments of one call. */
const unitsAtOnce = 8192;

/**
 * Folded text that grows piece by piece. It is made of numbers: a string that grew by characters would have to be copied
 * together before anything could be found in it.
 */
export class FoldedTextBuilder {
  private readonly units: number[] = [];
  private readonly places: number[] = [];
  /** before the first word is none */
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

  /** Adds a word that is folded already, all of which comes from one place. */
  addWord(word: string, place: number): void {
    this.endWord(place);
    for (let unit = 0; unit < word.length; unit += 1) this.take(word.charCodeAt(unit), place);
  }

  /** What comes next begins a word. */
  endWord(place: number): void {
    this.take(space, place);
  }

  /** Once, when all is there. @param end of the original */
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

  /** The second letter of ae, oe and ue, which stand for an umlaut. */
  private isSecondOfUmlaut(unit: number): boolean {
    return unit === e && vowels.includes(this.last);
  }
}

/**
 * Makes alike what people write alike: case, accents, ligatures, ß and ss, and an umlaut however it is written
 * (ä, ae and a; ö, oe and o; ü, ue and u). Everything that is neither letter nor digit becomes one space; soft hyphens
 * vanish. Folding only ever makes more words alike, so nothing that stands in a text can't be found.
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

/** Most of every text: each folds to one character, or to a space. */
const foldedAscii: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  foldedCharacter(String.fromCharCode(code)).charCodeAt(0),
);

/** The words of a text, folded. */
export function foldedWords(original: string): readonly string[] {
  return foldText(original)
    .text.split(' ')
    .filter((word) => word !== '');
}
