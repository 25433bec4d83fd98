import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { seededDraws } from '../../../../main/engine/crypto/seeded-draws.ts';

const draw = (seed: string, count: number, below: number): readonly number[] => {
  const drawn = new Uint16Array(count);
  seededDraws(seed).fill(drawn, below);
  return [...drawn];
};

const keystream = `head -c 400000 /dev/zero | openssl enc -aes-256-ctr -iv 00000000000000000000000000000000 \
  -K "$(printf %s "$SEED" | openssl dgst -sha256 -r | cut -c1-64)"`;
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

it.runIf(hasOpenssl)('anybody draws the same lots with openssl and division', () => {
  const seed = 'Los für Kiel';
  const { stdout } = spawnSync('sh', ['-c', keystream], { env: { PATH: process.env['PATH'] ?? '', SEED: seed } });
  for (const below of [1, 9, 200, 65_535]) {
    const end = 2 ** 32 - (2 ** 32 % below);
    const words = Array.from({ length: stdout.length / 4 }, (_, index) => stdout.readUInt32BE(index * 4));
    const lots = words.filter((word) => word < end).map((word) => word % below);
    expect(draw(seed, 90_000, below)).toEqual(lots.slice(0, 90_000));
  }
});

it('gives the same for the same seed, other lots for another, and goes on where it was', () => {
  expect(draw('a', 8, 9)).toEqual(draw('a', 8, 9));
  expect(draw('a', 8, 9)).not.toEqual(draw('b', 8, 9));
  const draws = seededDraws('a');
  const [first, second] = [new Uint16Array(5), new Uint16Array(3)];
  draws.fill(first, 9);
  draws.fill(second, 9);
  expect([...first, ...second]).toEqual(draw('a', 8, 9));
});

it('gives every number about equally often', () => {
  const counts = new Array<number>(9).fill(0);
  for (const lot of draw('gleich', 90_000, 9)) counts[lot] = (counts[lot] ?? 0) + 1;
  // Chi-squared with 8 degrees of freedom: one seed in a thousand exceeds 26.1, and this seed never changes.
  expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(26.1);
});
