import type { Verdict } from '../formats/scores.ts';

export interface VerdictTraits {
  /** its ballots count, unless the chair has set the file aside */
  readonly counts: boolean;
  /** the file is in order: it counts, has counted, or may count once complete; all others are refusals */
  readonly sound: boolean;
  /** how serious it is for the chair: `success` counts, `warning` can be settled, `danger` can't */
  readonly tone: 'success' | 'info' | 'neutral' | 'warning' | 'danger';
  /** what the chair can do to make such a file count; null: only its writer can do something */
  readonly remedy: 'choose-file' | 'confirm-key' | null;
}

/** Everything that follows from a verdict; a new verdict doesn't compile until it is listed here. */
export const verdictTraits: Readonly<Record<Verdict, VerdictTraits>> = {
  accepted: { counts: true, sound: true, tone: 'success', remedy: null },
  interim: { counts: false, sound: true, tone: 'info', remedy: null },
  incomplete: { counts: false, sound: true, tone: 'warning', remedy: null },
  duplicate: { counts: false, sound: true, tone: 'neutral', remedy: null },
  superseded: { counts: false, sound: true, tone: 'neutral', remedy: null },
  conflicting: { counts: false, sound: false, tone: 'warning', remedy: 'choose-file' },
  tampered: { counts: false, sound: false, tone: 'danger', remedy: null },
  unreadable: { counts: false, sound: false, tone: 'danger', remedy: null },
  'not-for-this-chair': { counts: false, sound: false, tone: 'danger', remedy: null },
  'foreign-bundle': { counts: false, sound: false, tone: 'danger', remedy: null },
  'older-revision': { counts: false, sound: false, tone: 'warning', remedy: null },
  'newer-revision': { counts: false, sound: false, tone: 'warning', remedy: null },
  'unknown-person': { counts: false, sound: false, tone: 'danger', remedy: null },
  'unknown-key': { counts: false, sound: false, tone: 'warning', remedy: 'confirm-key' },
  'broken-chain': { counts: false, sound: false, tone: 'danger', remedy: null },
  'out-of-range': { counts: false, sound: false, tone: 'danger', remedy: null },
};
