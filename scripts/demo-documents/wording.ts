import type { SeededChoice } from './seeded-choice.ts';

/** What the placeholders of the stock of texts stand for; `null` where an application has no such thing. */
export type Values = Readonly<Record<string, string | null>>;

/**
 * Fills `{placeholder}` and decides between `[one wording|another]`.
 * @returns null where a placeholder has no value, so that the paragraph is left out
 * @throws Error where the text names an unknown placeholder
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

/** The paragraphs that can be said with these values, in their order. */
export function wordedAll(texts: readonly string[], values: Values, choice: SeededChoice): string[] {
  return texts.map((text) => worded(text, values, choice)).filter((text) => text !== null);
}
