import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

/** Attributes whose text people see or hear. */
const spoken =
  /^(label|title|hint|legend|lead|text|placeholder|alt|count|detail|error|optional|aria-(label|description|valuetext|roledescription))$|(Label|Text)$/;
const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** Visible words in a source that belong in a language file. */
function wordsIn(name: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWord(node.text)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression !== undefined)
      found.push(...plainTexts(node.expression));
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText()) && node.initializer !== undefined) {
      if (ts.isStringLiteral(node.initializer) && isWord(node.initializer.text)) found.push(node.initializer.text);
      if (ts.isJsxExpression(node.initializer) && node.initializer.expression !== undefined)
        found.push(...plainTexts(node.initializer.expression));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

/** The literal texts of an expression; what it passes to a function is a key or a number. */
function plainTexts(expression: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(expression)) return isWord(expression.text) ? [expression.text] : [];
  if (ts.isConditionalExpression(expression))
    return [...plainTexts(expression.whenTrue), ...plainTexts(expression.whenFalse)];
  if (ts.isParenthesizedExpression(expression)) return plainTexts(expression.expression);
  if (ts.isTemplateExpression(expression))
    return [expression.head, ...expression.templateSpans.map(({ literal }) => literal)]
      .map(({ text }) => text)
      .filter(isWord);
  return [];
}

describe('the sources of the window', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files)('%s says nothing that is not in the language files', (name) => {
    expect(wordsIn(name, readFileSync(join(root, name), 'utf8'))).toStrictEqual([]);
  });

  it.each([
    ['text between tags', '<p>Speichern</p>', ['Speichern']],
    ['a spoken attribute', '<Button label="Speichern" className="wide" />', ['Speichern']],
    [
      'a spoken attribute by expression',
      "<Button label={busy ? 'Speichert' : 'Speichern'} />",
      ['Speichert', 'Speichern'],
    ],
    ['a text by expression', "<p>{'Speichern'}</p>", ['Speichern']],
    ['a template', '<p>{`Seite ${page}`}</p>', ['Seite ']],
    ['a key of the language files', "<Button label={t('app.lock')} />", []],
    ['signs and numbers', '<p>{a} · – 5 {`${a}: ${b}`}</p>', []],
  ])('would be caught by it: %s', (_what, source, words) => {
    expect(wordsIn('sample.tsx', source)).toStrictEqual(words);
  });
});
