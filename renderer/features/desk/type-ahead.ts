import { foldText } from '../../../shared/domain/folded-text.ts';
import type { DeskRow } from '../../store/desk-rows.ts';

/** After a pause of this many milliseconds the next letter starts a new search. */
const pauseMs = 1_000;

export interface TypedAhead {
  /** folded, as the search folds words: case, accents and the spellings of umlauts don't matter */
  readonly text: string;
  /** milliseconds, as from `performance.now` */
  readonly at: number;
}

export const nothingTyped: TypedAhead = { text: '', at: Number.NEGATIVE_INFINITY };

/**
 * The text typed ahead after one more key; null if the key types nothing, or nothing that a name can begin with. The
 * question mark is always the key for help.
 */
export function typedAhead(before: TypedAhead, key: string, now: number): TypedAhead | null {
  const isFresh = now - before.at > pauseMs;
  if (key === '?' || (key === ' ' && (isFresh || before.text === '')) || Array.from(key).length !== 1) return null;
  const { text } = foldText(`${isFresh ? '' : before.text}${key}`);
  return text === '' ? null : { text, at: now };
}

/**
 * Index of the next entry one of whose names begins with what was typed, searching from `from` to the end and on from
 * the start; -1: none. A single letter, also repeated, searches from the entry after `from`.
 */
export function nextNamed(names: readonly (readonly string[])[], from: number, typed: string): number {
  const letters = Array.from(typed);
  const found = beginningWith(names, letters.length > 1 ? from : from + 1, typed);
  const [first = ''] = letters;
  return found === -1 && letters.every((letter) => letter === first) ? beginningWith(names, from + 1, first) : found;
}

function beginningWith(names: readonly (readonly string[])[], from: number, typed: string): number {
  for (let step = 0; step < names.length; step += 1) {
    const at = (from + step) % names.length;
    if (names[at]?.some((name) => foldText(name).text.startsWith(typed)) === true) return at;
  }
  return -1;
}

/** The names of a row: its application number, with and without its prefix, its title and its applicant. */
export function namesOf({ application: { id, applicant } }: DeskRow, title: string): readonly string[] {
  return [id, /[1-9]\d*$/.exec(id)?.[0] ?? id, title, applicant.name];
}
