import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/electron-runtime.mjs';

const listens = "import { ipcMain } from 'electron'\nipcMain.removeAllListeners()\n";
const speaks = "import { ipcRenderer } from 'electron'\nipcRenderer.removeAllListeners()\n";
const reaches = "import * as electron from 'electron'\nelectron.ipcMain.removeAllListeners()\n";

/** Files that must be refused, each with the rule that refuses it. */
const refused: [string, string, string][] = [
  ['main/shell/window.ts', 'no-restricted-imports', listens],
  ['main/shell/sideways.ts', 'no-restricted-syntax', reaches],
  ['main/shell/router.ts', 'no-restricted-imports', speaks],
  ['preload/index.ts', 'no-restricted-imports', listens],
  ['shared/default.ts', 'no-restricted-syntax', 'const thing = 1\nexport default thing\n'],
  ['shared/barrel.ts', 'no-restricted-syntax', "export * from './named.ts'\n"],
  ['shared/second-barrel.ts', 'no-restricted-syntax', "export { named } from './named.ts'\n"],
  ['shared/any.ts', '@typescript-eslint/no-explicit-any', 'export const thing: any = 1\n'],
  ['shared/ignore.ts', '@typescript-eslint/ban-ts-comment', '// @ts-ignore because\nexport const thing: string = 1\n'],
  [
    'shared/proof.ts',
    '@typescript-eslint/no-non-null-assertion',
    'export const first = (list: string[]) => list[0]!\n',
  ],
  [
    'shared/disabled.ts',
    '@typescript-eslint/no-explicit-any',
    '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const thing: any = 1\n',
  ],
  [
    'shared/switch.ts',
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
  ],
  ['shared/long-file.ts', 'max-lines', '// line\n'.repeat(401)],
  [
    'shared/long-function.ts',
    'max-lines-per-function',
    `export function long() {\n${'  // line\n'.repeat(60)}  return 1\n}\n`,
  ],
  ['main/engine/console.ts', 'no-console', "console.log('secret')\n"],
  ['renderer/features/desk/machine.tsx', 'no-restricted-globals', "window.open('x')\n"],
  ['renderer/features/desk/word.tsx', 'no-restricted-syntax', 'export const Word = () => <p>Hallo Welt</p>\n'],
  ['renderer/features/desk/label.tsx', 'no-restricted-syntax', 'export const Label = () => <p aria-label="Hallo" />\n'],
  [
    'renderer/features/desk/hook.tsx',
    'react-hooks/rules-of-hooks',
    "import { useState } from 'react'\nexport const Hook = ({ on }: { on: boolean }) => (on ? useState(0)[0] : 1)\n",
  ],
];

/** Files that must pass unchanged. */
const accepted: [string, string][] = [
  ['shared/named.ts', 'export const named = 1\n'],
  ['main/shell/router-calls.ts', listens],
  ['preload/bridge.ts', speaks],
  [
    'renderer/features/desk/clean.tsx',
    'export const Clean = ({ word }: { word: string }) => <p title={word}>{word}</p>\n',
  ],
];

interface FileReport {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

let folder: string;
let reports: FileReport[];

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function lint(): FileReport[] {
  const program = join(projectFolder, 'node_modules/eslint/bin/eslint.js');
  const result = spawnSync(process.execPath, [program, '.', '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(result.stdout) as FileReport[];
}

beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'jurymappe-lint-'));
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  const environments = ['shared', 'main', 'preload', 'renderer'].map((name) => join(name, 'tsconfig.json'));
  for (const file of ['eslint.config.mjs', 'package.json', 'tsconfig.json', 'tsconfig.base.json', ...environments]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectFolder, file), join(folder, file));
  }
  for (const [file, , text] of refused) write(file, text);
  for (const [file, text] of accepted) write(file, text);
  reports = lint();
});

afterAll(() => rmSync(folder, { recursive: true }));

function rulesBrokenBy(file: string) {
  const report = reports.find(({ filePath }) => relative(folder, filePath) === file);
  return report?.messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('lint', () => {
  it.each(refused)('%s is refused by %s', (file, rule) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it.each(accepted)('%s is accepted', (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });
});
