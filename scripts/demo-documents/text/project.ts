/** What is told only of one application. Sentences may hold placeholders (see facts.ts). */
export interface Project {
  readonly need: string;
  readonly idea: string;
  readonly parts: readonly Part[];
  /** measure, value today, value aimed at */
  readonly goals: readonly (readonly [string, string, string])[];
  readonly groups: readonly string[];
  /** technical components of its own */
  readonly components: readonly [string, string, string];
  readonly transfer: string;
  /** what each partner does, in the order of the partners */
  readonly roles: readonly string[];
  /** places for the map besides the partners */
  readonly places: readonly string[];
}

/** One of the things that a project builds. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly outcome: string;
}

export const part = (name: string, text: string, outcome: string): Part => ({ name, text, outcome });
