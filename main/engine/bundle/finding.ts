import type { CompetitionDoubt, CompetitionProblem } from '../../../shared/contract/competition-problem.ts';

/** Members and places in lists, from the outermost. */
export type Path = readonly (string | number)[];

type Found<Placed> = Placed extends { readonly kind: 'unknown-reference' }
  ? // Which of many was meant is looked for only when it is told.
    Omit<Placed, 'path' | 'line' | 'likely'> & { readonly path: Path; readonly among: readonly string[] }
  : Omit<Placed, 'path' | 'line'> & { readonly path: Path };

/** A problem as a check finds it: which line that is and how a person reads the path is told later, from the text. */
export type Finding = Found<CompetitionProblem>;
export type Doubt = Found<CompetitionDoubt>;
