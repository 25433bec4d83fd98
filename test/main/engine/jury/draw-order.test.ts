import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrder, shuffledBy, viewOrder } from '../../../../main/engine/jury/draw-order.ts';
import { applicationId, sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addRevision, quickVault } from '../../../helpers/sample-vault.ts';

describe('the order drawn by lot', () => {
  it('is drawn once, and stays', async () => {
    const vault = await quickVault();
    expect(viewOrder(vault)).toBeNull();
    const drawn = drawOrder(vault);
    expect(drawOrder(vault)).toStrictEqual(drawn);
    expect(viewOrder(vault)).toStrictEqual(drawn);
    expect(drawn.applicationIds.toSorted()).toStrictEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
  });

  it('can be worked out from the seed as the screen explains it', async () => {
    const { seed, applicationIds } = drawOrder(await quickVault());
    const digest = (id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex');
    expect(applicationIds).toStrictEqual(
      ['A1', 'A2', 'A3', 'A4', 'A5'].toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1)),
    );
  });

  it('differs from person to person', async () => {
    const seeds = await Promise.all([1, 2, 3].map(async () => drawOrder(await quickVault()).seed));
    expect(new Set(seeds).size).toBe(3);
  });

  it('moves nobody when an amendment brings more applications', async () => {
    const manifest = sampleManifest();
    const vault = await quickVault({ ...manifest, applications: manifest.applications.slice(1) });
    const before = drawOrder(vault).applicationIds;
    addRevision(vault, { ...manifest, revision: 2 });
    expect(drawOrder(vault).applicationIds.filter((id) => id !== 'A1')).toStrictEqual(before);
  });

  it('puts every application at every place about equally often', () => {
    const ids = ['A', 'B', 'C', 'D'].map(applicationId);
    const counts = new Map<string, number>();
    const rounds = 4_000;
    for (let round = 0; round < rounds; round += 1)
      shuffledBy(`SEED${round}`, ids).forEach((id, place) =>
        counts.set(`${id}${place}`, (counts.get(`${id}${place}`) ?? 0) + 1),
      );
    expect(counts.size).toBe(16);
    // Five standard deviations of a binomial count around a quarter.
    for (const count of counts.values())
      expect(Math.abs(count - rounds / 4)).toBeLessThan(5 * Math.sqrt(rounds * 0.25 * 0.75));
  });

  it('does not depend on the order of the bundle', () => {
    const list = fc.uniqueArray(fc.stringMatching(/^[A-Z]\d{1,3}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, fc.string(), (ids, seed) => {
        const branded = ids.map(applicationId);
        expect(shuffledBy(seed, branded.toReversed())).toStrictEqual(shuffledBy(seed, branded));
      }),
    );
  });
});
