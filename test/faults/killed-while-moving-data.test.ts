import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settleData } from '../../main/engine/vault/settle-data.ts';
import { runAndKill } from '../helpers/run-and-kill.ts';
import { sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const program = join(import.meta.dirname, '..', 'helpers', 'settling-program.ts');
const vault = join('vaults', 'one');
const texts = { 'vaults.json': '{}', [join(vault, 'jury.db')]: 'jury', [join(vault, 'keystore.json')]: 'keys' };

function earlierData(): { readonly parent: string; readonly from: string; readonly to: string } {
  const parent = temporaryFolder();
  const from = join(parent, 'roaming', 'jurymappe');
  mkdirSync(join(from, vault), { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(from, name), text);
  return { parent, from, to: join(parent, 'local', 'jurymappe') };
}

const isWhole = (folder: string): boolean =>
  Object.entries(texts).every(
    ([name, text]) => existsSync(join(folder, name)) && readFileSync(join(folder, name), 'utf8') === text,
  );

it(`data that move to another volume are whole at one place whenever the process is killed (${seedNote()})`, async () => {
  const unharmed = earlierData();
  const { output } = await runAndKill(program, { args: ['0', unharmed.from, unharmed.to], input: '' });
  const steps = Number(/done in (\d+), left: null/.exec(output)?.[1] ?? 0);
  expect(steps).toBeGreaterThan(15);
  const chance = seededChance(26);
  const all = Array.from({ length: steps }, (_, index) => ({ step: index + 1, order: chance.fraction() }));
  const chosen = all.sort((a, b) => a.order - b.order).slice(0, sampleSize(steps, 8));
  const seen = { from: 0, to: 0 };
  for (const { step } of chosen) {
    const { parent, from, to } = earlierData();
    const killed = await runAndKill(program, { args: [String(step), from, to], input: '' });
    expect(killed.output).toBe('begun\n');
    // Once the data has its name at the new place it is complete there; until then it is at the earlier place.
    expect(isWhole(existsSync(to) ? to : from), `step ${step}`).toBe(true);
    seen[existsSync(to) ? 'to' : 'from'] += 1;
    expect(await settleData({ from, to })).toEqual({ dataFolder: to, left: null });
    expect(isWhole(to)).toBe(true);
    expect([readdirSync(join(parent, 'roaming')), readdirSync(join(parent, 'local'))]).toEqual([[], ['jurymappe']]);
    expect(readdirSync(to).sort()).toEqual(['vaults', 'vaults.json']);
  }
  expect(Math.min(seen.from, seen.to)).toBeGreaterThan(0);
});
