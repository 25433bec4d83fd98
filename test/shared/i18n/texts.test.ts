import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roleSchema } from '../../../shared/formats/competition.ts';
import { verdicts } from '../../../shared/formats/scores.ts';
import { errorCodes } from '../../../shared/errors.ts';
import { english as englishTexts } from '../../../shared/i18n/english.ts';
import { german as germanTexts } from '../../../shared/i18n/german.ts';

interface Tree {
  readonly [name: string]: string | Tree;
}

/** Every text by its path. */
function textsOf(tree: Tree, path: readonly string[] = []): readonly (readonly [path: string, text: string])[] {
  return Object.entries(tree).flatMap(([name, child]) =>
    typeof child === 'string' ? [[[...path, name].join('.'), child] as const] : textsOf(child, [...path, name]),
  );
}

const german = new Map(textsOf(germanTexts));
const english = new Map(textsOf(englishTexts));
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe('the two language files', () => {
  it('have the same keys', () => {
    expect([...german.keys()].sort()).toStrictEqual([...english.keys()].sort());
  });

  it('say something everywhere', () => {
    expect([...german, ...english].filter(([, text]) => text.trim() === '').map(([path]) => path)).toStrictEqual([]);
  });

  it('name the same facts in both languages', () => {
    const different = [...german].filter(
      ([path, text]) => placeholders(text).join() !== placeholders(english.get(path) ?? '').join(),
    );
    expect(different.map(([path]) => path)).toStrictEqual([]);
  });

  it('have both forms wherever a number is counted', () => {
    const paths = [...german.keys()];
    const missing = paths.filter((path) => path.endsWith('_one') && !german.has(path.replace(/_one$/, '_other')));
    expect([
      ...missing,
      ...paths.filter((path) => path.endsWith('_other') && !german.has(path.replace(/_other$/, '_one'))),
    ]).toStrictEqual([]);
  });
});

describe.each([
  ['German', german],
  ['English', english],
] as const)('%s', (_language, texts) => {
  it.each(errorCodes)('says of the error %s what happened, what it means and what to do', (code) => {
    for (const part of ['what', 'means', 'do']) expect(texts.get(`error.${code}.${part}`)).toMatch(/\p{L}.*[.:}]$/u);
  });

  it('has no error without a code', () => {
    const named = new Set(
      [...texts.keys()].filter((path) => path.startsWith('error.')).map((path) => path.split('.')[1] ?? ''),
    );
    expect([...named].filter((code) => !errorCodes.some((known) => known === code))).toStrictEqual([]);
  });

  it('names options of the terminal in its own texts only, and what it says of errors is about these', () => {
    const named = [...texts].filter(([, text]) => /(^|[^-])--[a-z]|\bTerminal\b|command line/i.test(text));
    expect(named.filter(([path]) => !path.startsWith('cli.')).map(([path]) => path)).toStrictEqual([]);
    const advice = [...texts].filter(([path]) => path.startsWith('cli.advice.'));
    expect(advice.map(([path]) => path.split('.')[2] ?? '')).toSatisfy((codes: readonly string[]) =>
      codes.every((code) => errorCodes.some((known) => known === code)),
    );
    expect(advice.filter(([, text]) => !/--[a-z]/.test(text))).toStrictEqual([]);
  });

  it('calls what the jury does a recommendation: others decide on the funding', () => {
    const told = [...texts].filter(([path]) => /^(evaluation|result|cli\.(result|statistics)-lines)\./.test(path));
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(([, text]) => /gefördert|bewilligt|\bfunded\b/i.test(text)).map(([path]) => path)).toEqual([]);
  });

  it.each(verdicts)('names the verdict %s and gives its reason', (verdict) => {
    expect(texts.get(`verdict.${verdict}.name`)).toMatch(/\p{L}/u);
    expect(texts.get(`verdict.${verdict}.what`)).toMatch(/\.$/);
  });

  it.each(roleSchema.options)('names the role %s', (role) => {
    expect(texts.get(`role.${role}`)).toMatch(/\p{L}/u);
  });
});

describe('German', () => {
  /** The terminal's names of commands and files are not prose. */
  const prose = [...german].filter(([path]) => !path.startsWith('cli.'));

  it.each(['Score', 'Ranking', 'Upload', 'Hash', 'Export', 'Siegel', 'qualifizierte Signatur'])(
    'avoids the word %s',
    (word) => {
      expect(prose.filter(([, text]) => new RegExp(`\\b${word}`, 'i').test(text)).map(([path]) => path)).toStrictEqual(
        [],
      );
    },
  );

  it('addresses people formally', () => {
    expect(
      prose.filter(([, text]) => /\b(du|dich|dir|dein\w*|euch|euer\w*)\b/i.test(text)).map(([path]) => path),
    ).toStrictEqual([]);
  });

  it('does not call the digital signature a qualified one', () => {
    expect(prose.filter(([path, text]) => /qualifiziert/i.test(text) && path !== 'receipt.signature')).toStrictEqual(
      [],
    );
    expect(german.get('receipt.signature')).toMatch(/keine qualifizierte/);
  });
});

describe('the window', () => {
  const root = join(import.meta.dirname, '../../../renderer');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith('viewer'),
  );
  const inBoth = ['competition-problem-text.ts', 'rank-range-text.ts'].map((name) =>
    join(root, '../shared/i18n', name),
  );
  const code = [...sources.map((name) => join(root, name)), ...inBoth]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  /** Keys written out, or built from a stem: t(`error.${code}.what`). */
  const literals = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, key = '']) => key));
  const patterns = [...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)].map(
    ([, template = '']) =>
      new RegExp(
        `^${template
          .replaceAll(/\$\{[^}]*\}?/g, '<>')
          .replaceAll(/[^\w<>-]/g, '\\$&')
          .replaceAll('<>', '[\\w-]+')}$`,
      ),
  );

  /** Keys that another text includes: $t(fileKind.{{found}}). */
  const putIn = [...german.values()].flatMap((text) =>
    [...text.matchAll(/\$t\(([\w.-]+)\.\{\{\w+\}\}\)/g)].map(([, stem = '']) => `${stem}.`),
  );

  it('uses every text that is there for it', () => {
    const others = /^(audit|cli|demo|role|sandbox|textMenu|verdict)\./;
    const unused = [...german.keys()]
      .filter((path) => !others.test(path))
      .map((path) => path.replace(/_(one|other)$/, ''))
      .filter((path) => !putIn.some((stem) => path.startsWith(stem)))
      .filter((path) => !literals.has(path) && !patterns.some((pattern) => pattern.test(path)));
    expect([...new Set(unused)]).toStrictEqual([]);
  });
});
