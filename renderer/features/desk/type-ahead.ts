import type { DeskRow } from '../../store/desk-rows.ts';

/** Milliseconds after which the next letter begins anew. */
const pauseMs = 1_000;

export interface TypedAhead {
  /** folded */
  readonly text: string;
  /** milliseconds, as `performance.now` tells them */
  readonly at: number;
}

export const nothingTyped: TypedAhead = { text: '', at: Number.NEGATIVE_INFINITY };

/**
 * What has been typed ahead with one more key; null: the key types nothing, or nothing that a name begins with. The question
 * mark is the help's key everywhere.
 */
export function typedAhead(before: TypedAhead, key: string, now: number): TypedAhead | null {
  const isFresh = now - before.at > pauseMs;
  if (key === '?' || (key === ' ' && (isFresh || before.text === '')) || Array.from(key).length !== 1) return null;
  return { text: folded(`${isFresh ? '' : before.text}${key}`), at: now };
}

/**
 * The next of these names' owners, from the one at `from` on and around the end, of whom a name begins with what was typed; -1:
 * there is none. A single letter leads on from where one is, and so does the same letter again and again.
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
    if (names[at]?.some((name) => folded(name).startsWith(typed)) === true) return at;
  }
  return -1;
}

/** What a row can be called: its number, also by its digits alone, its title and who applies. */
export function namesOf({ application: { id, applicant } }: DeskRow, title: string): readonly string[] {
  return [id, /[1-9]\d*$/.exec(id)?.[0] ?? id, title, applicant.name];
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
