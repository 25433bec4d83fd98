import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { createOffice } from '../../../../main/engine/bundle/create-office.ts';
import { previewPacking } from '../../../../main/engine/bundle/preview-amendment.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import type { AmendmentPreview } from '../../../../shared/contract/pack-preview.ts';
import {
  excludedJurorId,
  jurorId,
  type PackedBundle,
  packSmallBundle,
  testPassphrase,
} from '../../../helpers/packed-bundle.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';
import {
  type SmallCompetitionOptions,
  writeAmendedCompetition,
  writeSmallCompetition,
} from '../../../helpers/small-competition.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

let packed: PackedBundle;
beforeAll(async () => {
  packed = await packSmallBundle(mkdtempSync(join(tmpdir(), 'jurymappe-preview-')));
});
afterAll(() => {
  lockVault(packed.office);
  rmSync(packed.folder, { recursive: true, force: true });
});

type Listed = Record<string, unknown> & { readonly id: string };

/** Changes one entry of a list of competition.json. */
function changing(list: string, id: string, change: (entry: Listed) => object): SmallCompetitionOptions {
  return {
    change: (file) => ({
      ...file,
      [list]: (file[list] as Listed[]).map((entry) => (entry.id === id ? change(entry) : entry)),
    }),
  };
}

async function previewOf(
  competition: SmallCompetitionOptions = {},
  options: { readonly reissue?: (typeof jurorId)[] } = {},
): Promise<AmendmentPreview> {
  const folder = writeSmallCompetition(join(temporaryFolder(), 'competition'), competition);
  const { amendment: preview } = await previewPacking(packed.office, {
    folder,
    cardFiles: [],
    ...withoutProgress,
    ...options,
  });
  if (preview === null) throw new Error('nothing to preview');
  return preview;
}

const stopsOf = ({ stopCounting }: AmendmentPreview) =>
  stopCounting.map(({ personId, because }) => `${personId} ${because}`);
const namesOf = (warnings: AmendmentPreview['warnings']) => warnings.filter(({ kind }) => kind.endsWith('-changed'));
const voters = ['J02', 'J03', 'J04', 'J05', 'J06', 'J07', 'J08', 'J09'];

describe('before an amendment is packed, the office is told whose final score files stop counting', () => {
  it('nobody’s where nothing changes, and nothing is recorded by asking', async () => {
    const nothing = { revision: 2, scoresFrom: 1, reasons: [], stopCounting: [] };
    expect(await previewOf()).toMatchObject(nothing);
    expect(await previewOf()).toMatchObject(nothing);
  });

  it('everybody’s where scale, criteria or rules change, and which of them', async () => {
    const others = await previewOf({
      change: (file) => ({ ...file, rules: { ...(file['rules'] as object), totalThreshold: 42 } }),
    });
    expect(others).toMatchObject({ scoresFrom: 2, reasons: ['rules'] });
    expect(new Set(others.stopCounting.map(({ because }) => because))).toEqual(new Set(['scores-from']));
    expect(others.stopCounting.map(({ personId }) => personId)).toEqual(expect.arrayContaining(voters));
    const decided = await previewOf({ change: (file) => ({ ...file, scoresFrom: 2, changes: 'Neue Unterlagen' }) });
    expect(decided).toMatchObject({ scoresFrom: 2, reasons: ['office'] });
  });

  it('that of somebody with another letter, and of somebody who has no vote any more', async () => {
    expect(stopsOf(await previewOf({}, { reissue: [jurorId] }))).toEqual(['J03 new-key']);
    const without = changing('people', jurorId, (person) => ({ ...person, role: 'secretary', votes: false }));
    expect(stopsOf(await previewOf(without))).toEqual(['J03 no-vote']);
  });

  it('those that lack an application or rate one that is gone, but not of somebody who may not rate it', async () => {
    const more = await previewOf({ applicationIds: ['DMK-01', 'DMK-02', 'DMK-03', 'DMK-10', 'DMK-29'] });
    expect(more.newApplications).toEqual(['DMK-03']);
    expect(new Set(more.stopCounting.map(({ because }) => because))).toEqual(new Set(['new-applications']));
    const released = await previewOf({ change: (file) => ({ ...file, conflicts: [] }) });
    expect(stopsOf(released)).toEqual([`${excludedJurorId} new-applications`]);
    const fewer = await previewOf({ applicationIds: ['DMK-01', 'DMK-10', 'DMK-29'] });
    expect(fewer.removedApplications).toEqual(['DMK-02']);
    expect(new Set(fewer.stopCounting.map(({ because }) => because))).toEqual(new Set(['applications-removed']));
  });

  it('nothing can be said where nothing was packed', async () => {
    const fresh = await createOffice(join(temporaryFolder(), 'fresh'), testPassphrase);
    const folder = join(packed.folder, 'competition');
    await withOpen(fresh, async (office) =>
      expect(await previewPacking(office, { folder, cardFiles: [], ...withoutProgress })).toMatchObject({
        amendment: null,
      }),
    );
  });
});

describe('another name under an id', () => {
  it('is named before packing and in the report, for people, organisations and applications', async () => {
    const name = { de: 'Zoe Fremd', en: 'Zoe Fremd' };
    const person = changing('people', jurorId, (entry) => ({ ...entry, name }));
    const [warning] = namesOf((await previewOf(person)).warnings);
    expect(warning).toMatchObject({ kind: 'person-changed', personId: 'J03' });
    expect(warning).toHaveProperty('after.de', expect.stringContaining('Zoe Fremd'));
    const elsewhere = changing('people', jurorId, (entry) => ({ ...entry, organisation: name }));
    expect(namesOf((await previewOf(elsewhere)).warnings)).toMatchObject([{ kind: 'person-changed' }]);
    const title = changing('applications', 'DMK-02', (entry) => ({ ...entry, title: name }));
    expect(namesOf((await previewOf(title)).warnings)).toMatchObject([
      { kind: 'application-changed', applicationId: 'DMK-02', after: { de: expect.stringContaining('Zoe') as string } },
    ]);
    const applicant = changing('applications', 'DMK-02', (entry) => ({
      ...entry,
      applicant: { ...(entry['applicant'] as object), name: 'Gemeinde Anderswo' },
    }));
    const folder = writeSmallCompetition(join(temporaryFolder(), 'competition'), applicant);
    const out = join(packed.folder, 'second.jurybundle');
    const options = { folder, out, cardFiles: [], ...withoutProgress };
    const report = await packCompetition(packed.office, { ...options, amend: true });
    expect(namesOf(report.warnings)).toMatchObject([{ kind: 'application-changed', applicationId: 'DMK-02' }]);
    expect(existsSync(out)).toBe(true);
    writeAmendedCompetition(folder, applicant);
    expect(namesOf((await packCompetition(packed.office, { ...options, amend: true })).warnings)).toEqual([]);
  });
});
