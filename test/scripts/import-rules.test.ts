import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/electron-runtime.mjs';

/** Each forbidden import, as `from` and `to`, with the rule that must forbid it. */
const forbidden: [string, string, string][] = [
  ['shared-is-pure', 'shared/a.ts', 'node:fs'],
  ['shared-is-pure', 'shared/b.ts', 'main/engine/store/rows.ts'],
  ['only-words-need-i18next', 'shared/c.ts', 'i18next'],
  ['crypto-knows-no-store', 'main/engine/crypto/a.ts', 'main/engine/store/rows.ts'],
  ['crypto-knows-no-store', 'main/engine/crypto/b.ts', 'node:fs'],
  ['store-knows-no-crypto', 'main/engine/store/a.ts', 'main/engine/crypto/sign.ts'],
  ['store-knows-no-crypto', 'main/engine/store/b.ts', 'jose'],
  ['files-know-no-meaning', 'main/engine/files/a.ts', 'main/engine/crypto/sign.ts'],
  ['bundle-knows-no-other-use-case', 'main/engine/bundle/a.ts', 'main/engine/jury/rate.ts'],
  ['jury-knows-no-other-use-case', 'main/engine/jury/a.ts', 'main/engine/cli.ts'],
  ['handover-knows-no-other-use-case', 'main/engine/handover/a.ts', 'main/engine/jury/rate.ts'],
  ['merge-knows-no-other-use-case', 'main/engine/merge/a.ts', 'main/engine/jury/rate.ts'],
  ['lower-floors-know-no-use-case', 'main/engine/vault/a.ts', 'main/engine/jury/rate.ts'],
  ['only-shell-and-preload-know-electron', 'main/engine/jury/b.ts', 'electron'],
  ['shell-is-thin', 'main/shell/a.ts', 'main/engine/jury/rate.ts'],
  ['preload-exposes-the-contract', 'preload/a.ts', 'main/engine/jury/rate.ts'],
  ['preload-carries-no-schema', 'preload/b.ts', 'zod'],
  ['components-get-props-only', 'renderer/components/a.ts', 'renderer/store/state.ts'],
  ['components-use-shared-types-only', 'renderer/components/b.ts', 'shared/total.ts'],
  ['viewer-stands-alone', 'renderer/viewer/a.ts', 'renderer/components/button.ts'],
  ['nobody-enters-the-viewer', 'renderer/features/desk/a.ts', 'renderer/viewer/page.ts'],
  ['features-know-no-other-feature', 'renderer/features/desk/b.ts', 'renderer/features/ballot/form.ts'],
  ['store-knows-no-react', 'renderer/store/a.ts', 'react'],
  ['renderer-has-no-machine', 'renderer/features/desk/c.ts', 'node:fs'],
  ['renderer-knows-no-process', 'renderer/features/desk/d.ts', 'main/engine/jury/rate.ts'],
  ['product-needs-no-test', 'shared/d.ts', 'test/helpers/thing.ts'],
  ['no-development-package-in-product', 'main/engine/jury/c.ts', 'vitest'],
  ['no-unresolvable', 'shared/e.ts', 'shared/missing.ts'],
];

/** Imports that the table of the architecture allows. */
const allowed: [string, string][] = [
  ['shared/f.ts', 'zod'],
  ['main/engine/crypto/c.ts', 'jose'],
  ['main/engine/crypto/c.ts', 'node:crypto'],
  ['main/engine/store/c.ts', 'better-sqlite3'],
  ['main/engine/jury/d.ts', 'main/engine/store/rows.ts'],
  ['main/engine/jury/d.ts', 'main/engine/crypto/sign.ts'],
  ['main/engine/cli.ts', 'main/engine/jury/rate.ts'],
  ['main/shell/b.ts', 'electron'],
  ['preload/c.ts', 'electron'],
  ['renderer/components/c.ts', 'react'],
  ['renderer/viewer/b.ts', 'pdfjs-dist'],
  ['renderer/features/desk/e.ts', 'renderer/store/state.ts'],
  ['renderer/features/desk/e.ts', 'renderer/components/button.ts'],
  ['renderer/store/b.ts', 'zustand'],
];

const runtimePackages = ['better-sqlite3', 'i18next', 'jose', 'pdfjs-dist', 'react', 'zod', 'zustand'];
const developmentPackages = ['electron', 'vitest'];

interface Violation {
  from: string;
  rule: { name: string };
}

let folder: string;
let violations: Violation[];

/** Writes an import into a file, and the imported file if it is one of ours. */
function writeImport(from: string, to: string) {
  const ours = to.endsWith('.ts');
  const specifier = ours ? join('../'.repeat(from.split('/').length - 1), to) : to;
  write(from, `import '${specifier}'\n`);
  if (ours && !to.includes('missing')) write(to, '');
}

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text, { flag: 'a' });
}

function writePackages() {
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const description = {
    name: 'example',
    dependencies: versions(runtimePackages),
    devDependencies: versions(developmentPackages),
  };
  write('package.json', JSON.stringify(description));
  for (const name of [...runtimePackages, ...developmentPackages]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
}

function cruise(): Violation[] {
  const program = join(projectFolder, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const folders = ['shared', 'main', 'preload', 'renderer', 'test'];
  const args = [program, ...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const result = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(result.stdout) as { summary: { violations: Violation[] } };
  return report.summary.violations;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jurymappe-rules-'));
  cpSync(join(projectFolder, '.dependency-cruiser.mjs'), join(folder, '.dependency-cruiser.mjs'));
  writePackages();
  for (const [, from, to] of forbidden) writeImport(from, to);
  for (const [from, to] of allowed) writeImport(from, to);
  write('shared/circle/one.ts', "import './two.ts'\n");
  write('shared/circle/two.ts', "import './one.ts'\n");
  write('shared/alone.ts', 'export const alone = true\n');
  violations = cruise();
});

afterAll(() => rmSync(folder, { recursive: true }));

function rulesBrokenBy(file: string) {
  return violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}

describe('the import rules', () => {
  it.each(forbidden)('%s: %s may not import %s', (rule, from) => {
    expect(rulesBrokenBy(from)).toContain(rule);
  });

  it.each(allowed)('%s may import %s', (from) => {
    expect(rulesBrokenBy(from)).toEqual([]);
  });

  it('finds circles and files that nobody needs', () => {
    expect(rulesBrokenBy('shared/circle/one.ts')).toContain('no-circular');
    expect(rulesBrokenBy('shared/alone.ts')).toEqual(['no-orphans']);
  });
});
