import { type FoldedText, FoldedTextBuilder } from './folded-text.ts';
import { type WrittenNumber, writtenNumbers } from './written-number.ts';

/** A text in the form in which it is searched: folded, with each number in one notation, however it is written. */
export interface SearchableText extends FoldedText {
  readonly numbers: readonly WrittenNumber[];
}

export function searchableText(original: string): SearchableText {
  const numbers = writtenNumbers(original);
  const builder = new FoldedTextBuilder();
  let done = 0;
  for (const { begin, end, readings } of numbers) {
    builder.fold(original, done, begin);
    builder.addWord(readings[0], begin);
    builder.endWord(end);
    done = end;
  }
  builder.fold(original, done, original.length);
  return { ...builder.finish(original.length), numbers };
}

/** The words that find a page: its own, then other forms of its numbers: another reading, and their single groups. */
export function indexedWords(original: string): string {
  const { text, numbers } = searchableText(original);
  const others = numbers.flatMap(otherWords);
  return [text.trim(), ...others].filter((word) => word !== '').join(' ');
}

export function otherWords({ readings, groups }: WrittenNumber): readonly string[] {
  return [...readings.slice(1), ...groups];
}
