import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');

/** What a module imports before it can run: neither types nor dynamic imports. */
function importsOf(file: string): readonly string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || isOnlyTypes(statement)) return [];
    return [moduleSpecifier.text];
  });
}

function isOnlyTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (clause === undefined) return false;
  const names = clause.namedBindings;
  const some = names !== undefined && ts.isNamedImports(names) ? names.elements : [];
  const isTypes = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return isTypes || (clause.name === undefined && some.length > 0 && some.every((name) => name.isTypeOnly));
}

/** Project files and packages that must be loaded before a module runs. */
function neededBy(entry: string): readonly string[] {
  const found = new Set([join(project, entry)]);
  for (const file of found) {
    if (!/\.tsx?$/.test(file) || !existsSync(file)) continue;
    for (const name of importsOf(file)) found.add(name.startsWith('.') ? join(dirname(file), name) : name);
  }
  return [...found].map((name) => (name.startsWith(project) ? relative(project, name) : name));
}

it.each(['main/index.ts', 'renderer/app/main.tsx'])('%s waits for no schema', (entry) => {
  const needed = neededBy(entry);
  expect(needed.length).toBeGreaterThan(15);
  expect(needed).not.toContain('zod');
});

it('the shell waits for no texts', () => {
  expect(neededBy('main/index.ts')).not.toContain('shared/i18n/german.ts');
  expect(neededBy('renderer/app/main.tsx')).toContain('shared/i18n/german.ts');
});
