import type { CompetitionDoubt, CompetitionProblem } from '../../../shared/contract/competition-problem.ts';

/** Member names and positions in lists, from the outermost inwards. */
export type Path = readonly (string | number)[];

type Found<Placed> = Placed extends { readonly kind: 'unknown-reference' }
  ? // Which of many was meant is looked for only when it is told.
    Omit<Placed, 'path' | 'line' | 'likely'> & { readonly path: Path; readonly among: readonly string[] }
  : Omit<Placed, 'path' | 'line'> & { readonly path: Path };

/** A problem as a check finds it; its line and a readable path are derived from the text later. */
export type Finding = Found<CompetitionProblem>;
export type Doubt = Found<CompetitionDoubt>;
