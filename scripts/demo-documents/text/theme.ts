/** What is told of every application of one field. */
export interface Theme {
  readonly need: readonly string[];
  readonly effect: readonly string[];
  readonly groups: readonly string[];
  readonly technology: readonly string[];
  readonly privacy: readonly string[];
  /** questions of the household survey, with the answers that its chart shows */
  readonly survey: readonly { readonly question: string; readonly answers: readonly string[] }[];
  /** processed data, purpose, legal basis, deletion */
  readonly data: readonly (readonly [string, string, string, string])[];
}
