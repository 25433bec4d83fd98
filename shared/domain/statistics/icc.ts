import { completeCases, type ScoreRows } from './score-table.ts';
import { computed, mean, refused, squaresAroundMean, type Statistic, sum, tooFew } from './statistic.ts';

/** The six intraclass correlations: at most 1, below 0 for less agreement than by chance, null for division by zero. */
export interface IntraclassCorrelations {
  /** every application has its own randomly drawn jurors */
  readonly single1: number | null;
  /** the jurors represent others; absolute agreement of one of them */
  readonly single2: number | null;
  /** only these jurors; consistency of one of them */
  readonly single3: number | null;
  /** the same for the mean of all k jurors */
  readonly mean1: number | null;
  readonly mean2: number | null;
  readonly mean3: number | null;
}

/** What counts as zero relative to the values' own squares: anything below is rounding error. */
const nothing = 1e-12;

/**
 * ICC(1,1), (2,1), (3,1), (1,k), (2,k), (3,k) over the applications that all jurors have scored.
 * Shrout & Fleiss, Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86 (1979),
 * 420-428.
 *
 * Refused with fewer than two complete applications or two jurors, and if the applications don't differ.
 */
export function intraclassCorrelations(rows: ScoreRows): Statistic<IntraclassCorrelations> {
  const cases = completeCases(rows);
  const extent = { applications: cases.length, jurors: rows[0]?.length ?? 0 };
  const reason = tooFew(extent);
  if (reason !== null) return refused(extent, reason);
  const squares = meanSquares(cases);
  const scale = mean(cases.flat().map((value) => value ** 2));
  if (squares.between <= nothing * scale) return refused(extent, 'no-variation');
  return computed(extent, correlationsOf(squares, extent.applications, extent.jurors, nothing * scale));
}

interface MeanSquares {
  /** between applications (BMS) */
  readonly between: number;
  /** within applications (WMS) */
  readonly within: number;
  /** between jurors (JMS) */
  readonly jurors: number;
  /** residual (EMS) */
  readonly error: number;
}

function meanSquares(cases: readonly (readonly number[])[]): MeanSquares {
  const n = cases.length;
  const k = cases[0]?.length ?? 0;
  const columns = Array.from({ length: k }, (_, juror) => mean(cases.map((row) => row[juror] ?? 0)));
  const within = sum(cases.map(squaresAroundMean));
  const jurors = n * squaresAroundMean(columns);
  return {
    between: (k * squaresAroundMean(cases.map(mean))) / (n - 1),
    within: within / (n * (k - 1)),
    jurors: jurors / (k - 1),
    error: Math.max(0, within - jurors) / ((n - 1) * (k - 1)),
  };
}

function correlationsOf(
  { between, within, jurors, error }: MeanSquares,
  n: number,
  k: number,
  least: number,
): IntraclassCorrelations {
  const ratio = (numerator: number, denominator: number): number | null =>
    denominator <= least ? null : numerator / denominator;
  return {
    single1: ratio(between - within, between + (k - 1) * within),
    single2: ratio(between - error, between + (k - 1) * error + (k * (jurors - error)) / n),
    single3: ratio(between - error, between + (k - 1) * error),
    mean1: ratio(between - within, between),
    mean2: ratio(between - error, between + (jurors - error) / n),
    mean3: ratio(between - error, between),
  };
}
