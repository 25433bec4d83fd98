import { type FoldedText, foldText } from './folded-text.ts';
import { type WrittenNumber, writtenNumbers } from './written-number.ts';

/** A text as it is searched: folded, each number in one spelling, whatever it is written like. */
export interface SearchableText extends FoldedText {
  readonly numbers: readonly WrittenNumber[];
}

export function searchableText(original: string): SearchableText {
  const numbers = writtenNumbers(original);
  if (numbers.length === 0) return { ...foldText(original), numbers };
  let text = '';
  const places: number[] = [];
  const add = (part: string, placeOf: (index: number) => number): void => {
    const needsSpace = text !== '' && part !== '' && !text.endsWith(' ') && !part.startsWith(' ');
    if (needsSpace) places.push(placeOf(0));
    const added = text === '' || text.endsWith(' ') ? part.replace(/^ /u, '') : part;
    text += needsSpace ? ` ${added}` : added;
    const left = part.length - added.length;
    for (let index = 0; index < added.length; index += 1) places.push(placeOf(index + left));
  };
  let done = 0;
  for (const { begin, end, readings } of numbers) {
    addFolded(original.slice(done, begin), done);
    add(readings[0], () => begin);
    done = end;
  }
  addFolded(original.slice(done), done);
  places.push(original.length);
  return { text, places, numbers };

  function addFolded(part: string, from: number): void {
    const folded = foldText(part);
    add(folded.text, (index) => from + (folded.places[index] ?? 0));
  }
}

/** What a page is found by: its words, then what else its numbers may be: another reading, or their groups alone. */
export function indexedWords(original: string): string {
  const { text, numbers } = searchableText(original);
  const others = numbers.flatMap(otherWords);
  return [text.trim(), ...others].filter((word) => word !== '').join(' ');
}

export function otherWords({ readings, groups }: WrittenNumber): readonly string[] {
  return [...readings.slice(1), ...groups];
}
