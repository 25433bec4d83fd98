import { expect, it } from 'vitest';
import { newBundleId, newDocumentId, newFileId, newVaultId } from '../../../../main/engine/crypto/new-ids.ts';

it.each([newBundleId, newDocumentId, newFileId, newVaultId])(
  '%o makes version 7 ids of this moment, none twice, in the order of their making',
  (make) => {
    const before = Date.now();
    const ids = Array.from({ length: 1_000 }, () => make() as string);
    const times = ids.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(before);
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now() + 1);
    expect(ids.every((id) => /^.{14}7.{4}[89ab]/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toStrictEqual(ids);
  },
);
