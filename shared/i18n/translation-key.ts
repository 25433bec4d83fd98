import type { Texts } from './german.ts';

type Leaves<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Leaves<Tree[Name]>}`;
}[keyof Tree & string];

/** A key with `_one` and `_other` is used by its stem, with a count. */
type Stem<Key extends string> = Key extends `${infer Name}_one` | `${infer Name}_other` ? Name : Key;

/** Every text of the language files by its path; a key without a text doesn't compile. */
export type TranslationKey = Stem<Leaves<Texts>>;
