import type { SeededChoice } from './seeded-choice.ts';

/** The values of the placeholders in the stock of texts; `null` if an application has no such thing. */
export type Values = Readonly<Record<string, string | null>>;

/**
 * Fills in `{placeholder}` and chooses between `[one wording|another]`.
 * @returns null if a placeholder has no value, so that the paragraph is left out
 * @throws Error if the text names an unknown placeholder
 */
export function worded(text: string, values: Values, choice: SeededChoice): string | null {
  const decided = text.replace(/\[([^\]]*\|[^\]]*)\]/g, (_, options: string) => {
    const [first = '', ...others] = options.split('|');
    return choice.pick([first, ...others]);
  });
  const absent: string[] = [];
  const filled = decided.replace(/\{(\p{L}+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`unknown placeholder {${name}} in: ${text}`);
    if (value === null) absent.push(name);
    return value ?? '';
  });
  return absent.length > 0 ? null : filled;
}

/** The paragraphs that these values allow, in their order. */
export function wordedAll(texts: readonly string[], values: Values, choice: SeededChoice): string[] {
  return texts.map((text) => worded(text, values, choice)).filter((text) => text !== null);
}
