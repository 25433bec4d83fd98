import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/electron-runtime.mjs';

const setup = join(projectFolder, 'scripts', 'setup.mjs');

let folder: string;
let script: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jurymappe-setup-'));
  script = join(folder, 'script.ts');
  writeFileSync(
    script,
    `import { text } from 'node:stream/consumers'
     const args: string[] = process.argv.slice(2)
     process.stdout.write(JSON.stringify({ args, input: await text(process.stdin), node: process.versions.node }))
     process.exitCode = 7`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [setup, ...args], { encoding: 'utf8', input: 'from stdin', cwd: folder });
}

describe('set-up', () => {
  it('runs the command in Node 24 with its arguments, input, output and exit code, and adds nothing', () => {
    const result = run('tools', '--', script, '--name', 'two words', '--', '');

    expect(result.status).toBe(7);
    expect(result.stderr).toBe('');
    const output: unknown = JSON.parse(result.stdout);
    expect(output).toMatchObject({ args: ['--name', 'two words', '--', ''], input: 'from stdin' });
    expect(output).toHaveProperty('node', expect.stringMatching(/^24\./));
  });

  it('does nothing where nothing is to be done', () => {
    expect(run('tools')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('refuses a goal that it does not know, on stderr', () => {
    const result = run('everything');
    expect(result.status).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain('Usage: node scripts/setup.mjs');
  });
});
