import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, textColumn, values } from './query.ts';

/** Each word of the index once, in memory: scanning two megabytes of words takes a millisecond. */
interface Vocabulary {
  readonly words: Set<string>;
  /** all of them, each between line feeds */
  joined: string;
}

const known = new WeakMap<ReadableDatabase, Vocabulary>();

/**
 * A single character has no part but itself. Two can matter: "Aeeo" is folded to "ao", and people may search for "eeo".
 */
const leastCharacters = 2;

function vocabularyOf(search: ReadableDatabase): Vocabulary {
  const before = known.get(search);
  if (before !== undefined) return before;
  const words = values(search, textColumn, 'SELECT word FROM word');
  const vocabulary = { words: new Set(words), joined: `\n${words.map((word) => `${word}\n`).join('')}` };
  known.set(search, vocabulary);
  return vocabulary;
}

/** Adds the words of a page, within the transaction that adds the page. */
export function addWords(search: WritableDatabase, words: readonly string[]): void {
  const vocabulary = vocabularyOf(search);
  for (const word of words) {
    if (word.length < leastCharacters || vocabulary.words.has(word)) continue;
    change(search, 'INSERT INTO word (word) VALUES (?) ON CONFLICT DO NOTHING', word);
    vocabulary.words.add(word);
    vocabulary.joined += `${word}\n`;
  }
}

/** Drops the vocabulary from memory, so that it is read from the file again. */
export function forgetVocabulary(search: ReadableDatabase): void {
  known.delete(search);
}

/** Keeps only words that are still in the index, after FTS5 has rewritten it without the deleted ones. */
export function renewWords(search: WritableDatabase): void {
  change(search, 'DELETE FROM word');
  change(search, 'INSERT INTO word (word) SELECT term FROM page_vocabulary WHERE length(term) >= ?', leastCharacters);
  forgetVocabulary(search);
}

/**
 * The words that contain a part, which consists of letters and digits; words that only begin with it are left out
 * unless `atBeginning` is set.
 */
export function wordsWith(
  search: ReadableDatabase,
  part: string,
  { atBeginning = false }: { readonly atBeginning?: boolean } = {},
): readonly string[] {
  const { joined } = vocabularyOf(search);
  const words: string[] = [];
  for (let at = joined.indexOf(part); at !== -1;) {
    const begin = joined.lastIndexOf('\n', at) + 1;
    const end = joined.indexOf('\n', at);
    if (atBeginning || begin !== at || joined.slice(begin + 1, end).includes(part))
      words.push(joined.slice(begin, end));
    at = joined.indexOf(part, end);
  }
  return words;
}
