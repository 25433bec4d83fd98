import type { Verdict } from '../formats/scores.ts';

export interface VerdictTraits {
  /** the file is in order: it counts, has counted, or may count when it is complete; all others are refusals */
  readonly sound: boolean;
  /** how serious it is to the chair: `success` counts, `warning` can be settled, `danger` cannot */
  readonly tone: 'success' | 'info' | 'neutral' | 'warning' | 'danger';
}

/** What follows from a verdict, wherever it is asked; a new verdict does not compile before this is said of it. */
export const verdictTraits: Readonly<Record<Verdict, VerdictTraits>> = {
  accepted: { sound: true, tone: 'success' },
  interim: { sound: true, tone: 'info' },
  incomplete: { sound: true, tone: 'warning' },
  duplicate: { sound: true, tone: 'neutral' },
  superseded: { sound: true, tone: 'neutral' },
  conflicting: { sound: false, tone: 'warning' },
  tampered: { sound: false, tone: 'danger' },
  unreadable: { sound: false, tone: 'danger' },
  'not-for-this-chair': { sound: false, tone: 'danger' },
  'foreign-bundle': { sound: false, tone: 'danger' },
  'older-revision': { sound: false, tone: 'warning' },
  'unknown-person': { sound: false, tone: 'danger' },
  'unknown-key': { sound: false, tone: 'warning' },
  'broken-chain': { sound: false, tone: 'danger' },
  'out-of-range': { sound: false, tone: 'danger' },
};
