import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/contract/app.ts';
import type { TranslationKey } from '../../shared/i18n/translation-key.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';

const root = join(import.meta.dirname, '../../renderer');

/** What is shown as the heading of a column, or as the name of a fact or figure. */
const heading = /(?:\b(?:title|name): |<(?:th|dt)\b[^>]*>\s*\{)t\('([\w.-]+)'\)/g;

/** Not a heading but the two ends of an axis. */
const axes: ReadonlySet<string> = new Set(['evaluation.tendency.picture']);

const keys = [
  ...new Set(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .flatMap((name) => [...readFileSync(join(root, name), 'utf8').matchAll(heading)])
      .flatMap(([, key]) => (key === undefined || axes.has(key) ? [] : [key as TranslationKey])),
  ),
];

describe('headings and names of facts', () => {
  it('are found', () => {
    expect(keys.length).toBeGreaterThan(60);
  });

  it.each<Language>(['de', 'en'])('begin with a capital letter, a digit or a sign: %s', async (language) => {
    const { t } = await loadTranslator(language);
    expect(keys.filter((key) => /^\p{Ll}/u.test(t(key)))).toEqual([]);
  });
});
