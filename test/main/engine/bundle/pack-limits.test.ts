import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOffice } from '../../../../main/engine/bundle/create-office.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import type { PackOptions } from '../../../../main/engine/bundle/pack-options.ts';
import { lastPackedRevision } from '../../../../main/engine/store/office.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { limits } from '../../../../shared/limits.ts';
import { testPassphrase } from '../../../helpers/packed-bundle.ts';
import { type SmallCompetitionOptions, writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

let place: string;
let office: OpenVault;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'jurymappe-limits-'));
  office = await createOffice(join(place, 'office'), testPassphrase);
});
afterAll(() => {
  lockVault(office);
  rmSync(place, { recursive: true, force: true });
});

const pack = (folder: string, options: Partial<PackOptions> = {}) =>
  packCompetition(office, {
    folder,
    out: join(place, 'never.jurybundle'),
    amend: false,
    cardFiles: [],
    ...withoutProgress,
    ...options,
  });

type Entry = Record<string, unknown>;
const copies = (file: Entry, list: string, count: number, change: object = {}) => ({
  ...file,
  [list]: Array.from({ length: count }, (_, index) => {
    const [first] = file[list] as Entry[];
    return index === 0 ? { ...first, ...change } : { ...first, ...change, id: `Z${index}` };
  }),
});
/** Files that are as large as they say, and take no room. */
const sparse = (bytes: number, count: number) => (folder: string) => {
  for (let number = 0; number < count; number += 1) {
    const path = join(folder, 'documents', 'DMK-01', `${number}.pdf`);
    writeFileSync(path, '%PDF-1.7');
    truncateSync(path, bytes);
  }
};

describe('what every reader would refuse is refused before anything is signed', () => {
  it.each<[string, string, SmallCompetitionOptions, ((folder: string) => void)?]>([
    [
      'more recipients',
      'envelopes',
      { change: (file) => ({ ...copies(file, 'people', limits.envelopes + 1), conflicts: [] }) },
    ],
    [
      'a longer competition',
      'competitionBytes',
      {
        change: (file) => ({
          ...copies(file, 'applications', 1_300, { summary: 'x'.repeat(limits.textCharacters), attachments: [] }),
          conflicts: [],
        }),
      },
    ],
    ['a larger document', 'documentBytes', {}, sparse(limits.documentBytes + 1, 1)],
    ['more documents than a bundle may hold', 'bundleBytes', {}, sparse(limits.documentBytes, 16)],
  ])('%s', async (_what, limit, options, prepare) => {
    const folder = writeSmallCompetition(mkdtempSync(join(place, 'competition-')), options);
    prepare?.(folder);
    await expect(pack(folder)).rejects.toMatchObject({ code: 'limit-exceeded', details: { limit } });
    expect(lastPackedRevision(office.jury)).toBeNull();
    expect(readdirSync(place).filter((name) => name.includes('never') || name.endsWith('.part'))).toEqual([]);
  });

  it('codes in the bundle’s own place, however that is written', async () => {
    const folder = writeSmallCompetition(join(place, 'small'));
    const out = join(place, 'never.jurybundle');
    for (const codesFile of [out, [place, 'small', '..', 'never.jurybundle'].join(sep)])
      await expect(pack(folder, { codesFile })).rejects.toMatchObject({ code: 'file-not-writable' });
    expect(existsSync(out)).toBe(false);
    expect(lastPackedRevision(office.jury)).toBeNull();
  });
});
