import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { packAgain } from '../../../../main/engine/bundle/pack-again.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { readCodes } from '../../../../main/engine/demo/codes.ts';
import { handIn } from '../../../../main/engine/handover/hand-in.ts';
import { applyBallots } from '../../../../main/engine/jury/apply-ballots.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { sessionOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import type { PackReport } from '../../../../shared/contract/office.ts';
import { applicationIdSchema, type PersonId, personIdSchema } from '../../../../shared/ids.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';
import { writeAmendedCompetition } from '../../../helpers/small-competition.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

interface Amended {
  readonly bundle: string;
  readonly codes: ReadonlyMap<PersonId, string>;
  readonly report: PackReport;
}

let open: OpenVault[] = [];
afterEach(() => {
  open.forEach(lockVault);
  open = [];
});

async function packed(): Promise<PackedBundle> {
  const bundle = await packSmallBundle(temporaryFolder());
  open.push(bundle.office);
  return bundle;
}

/** Packs the next revision; `without`: who is left out. */
async function amend(
  { office }: PackedBundle,
  { reissue = [], without = [] }: { readonly reissue?: readonly PersonId[]; readonly without?: readonly string[] } = {},
): Promise<Amended> {
  const place = temporaryFolder();
  const isLeft = ({ id }: { readonly id: string }): boolean => !without.includes(id);
  const source = writeAmendedCompetition(join(place, 'competition'), {
    change: (file) => ({ ...file, people: (file['people'] as { id: string }[]).filter(isLeft) }),
  });
  const bundle = join(place, 'amended.jurybundle');
  const codesFile = join(place, 'codes.tsv');
  const options = { folder: source, out: bundle, codesFile, amend: true, cardFiles: [], reissue, ...withoutProgress };
  const report = await packCompetition(office, options);
  return { bundle, codes: await readCodes(codesFile), report };
}

function rateEverything(vault: OpenVault): void {
  const { criteria, applications } = manifestOf(vault.jury);
  const ratings = criteria.map(({ id }) => ({ criterionId: id, value: 3, rationale: 'weil' }));
  const admitted = applications.filter(({ formalCheck }) => formalCheck.status === 'admitted');
  const ballots = admitted.map(({ id }) => ({ applicationId: id, ratings, comment: 'gut' }));
  applyBallots(vault, { ballots, declarations: [] });
}

describe('a letter that was lost or seen by others', () => {
  it('is replaced in a vault by typing the new code there; everything stays, and the old one is named as old', async () => {
    const first = await packed();
    const second = await amend(first, { reissue: [jurorId] });
    const code = second.codes.get(jurorId);
    await withOpen(await openAs(first, jurorId), async (vault) => {
      rateEverything(vault);
      const load = (typed?: string) => amendVault(vault, second.bundle, { code: typed, ...withoutProgress });
      await expect(load()).rejects.toMatchObject({ code: 'letter-replaced' });
      await expect(load(first.codes.get(jurorId)?.toLowerCase())).rejects.toMatchObject({ code: 'letter-replaced' });
      await expect(load(second.codes.get(chairId))).rejects.toMatchObject({ code: 'bundle-not-for-you' });
      await expect(load('0000')).rejects.toMatchObject({ code: 'code-malformed' });
      expect(sessionOf(vault).revision).toBe(1);
      await load(code);
      expect(sessionOf(vault)).toMatchObject({ revision: 2, personId: jurorId });
      expect(viewBallot(vault, applicationIdSchema.parse('DMK-02')).ratings.map(({ value }) => value)).toContain(3);
      const third = await amend(first);
      expect(third.codes.get(jurorId)).toBe(code);
      await amendVault(vault, third.bundle, withoutProgress);
      expect(sessionOf(vault).revision).toBe(3);
    });
    const anew = (typed: string | undefined, name: string) =>
      openAs({ folder: first.folder, bundle: second.bundle, codes: new Map([[jurorId, typed ?? '']]) }, jurorId, name);
    await expect(anew(first.codes.get(jurorId), 'old')).rejects.toMatchObject({ code: 'bundle-not-for-you' });
    // The new vault lacks the small bundle's documents, but the failure shows that the code was accepted.
    await expect(anew(code, 'new')).rejects.toMatchObject({ code: 'document-missing' });
  });

  it('proves no file any more: what is handed in with the new one counts', async () => {
    const first = await packed();
    const [before, after] = [join(first.folder, 'before.juryscores'), join(first.folder, 'after.juryscores')];
    const juror = await openAs(first, jurorId);
    const chair = await openAs(first, chairId);
    open.push(juror, chair);
    rateEverything(juror);
    await handIn(juror, { out: before, status: 'final' });
    expect(await importFiles(chair, [before], withoutProgress)).toMatchObject([{ verdict: 'accepted' }]);
    const second = await amend(first, { reissue: [jurorId] });
    await amendVault(juror, second.bundle, { code: second.codes.get(jurorId), ...withoutProgress });
    await amendVault(chair, second.bundle, withoutProgress);
    await handIn(juror, { out: after, status: 'final' });
    expect(await importFiles(chair, [before, after], withoutProgress)).toMatchObject([
      { details: { verdict: 'unknown-key' } },
      { verdict: 'accepted', sequence: 2 },
    ]);
  });

  it('is given to nobody again: not after a reissue, and not when a seat is left and filled again', async () => {
    const first = await packed();
    const codes = [first.codes.get(jurorId)];
    codes.push((await amend(first, { reissue: [jurorId] })).codes.get(jurorId));
    const without = await amend(first, { without: [jurorId] });
    expect(without.codes.has(jurorId)).toBe(false);
    const refilled = await amend(first);
    codes.push(refilled.codes.get(jurorId));
    expect(new Set(codes).size).toBe(3);
    const newLetters = refilled.report.recipients.filter(({ newLetter }) => newLetter);
    expect(newLetters.map(({ personId }) => personId)).toEqual([jurorId]);
    for (const code of codes.slice(0, 2))
      await expect(
        openAs({ folder: first.folder, bundle: refilled.bundle, codes: new Map([[jurorId, code ?? '']]) }, jurorId),
      ).rejects.toMatchObject({ code: 'bundle-not-for-you' });
  });

  it('stays new until a file is written with it, whoever writes that: the next revision, or the same one again', async () => {
    const first = await packed();
    const taken = join(first.folder, 'taken.jurybundle');
    mkdirSync(join(taken, 'in-the-way'), { recursive: true });
    const folder = writeAmendedCompetition(join(first.folder, 'amended'));
    const options = { folder, amend: true, cardFiles: [], ...withoutProgress };
    const lost = { ...options, out: taken, reissue: [jurorId] };
    const newIn = ({ recipients }: PackReport) =>
      recipients.filter(({ newLetter }) => newLetter).map(({ personId }) => personId);
    const isRefused = { code: expect.stringMatching(/^file-/) as string };
    await expect(packCompetition(first.office, lost)).rejects.toMatchObject(isRefused);
    const out = join(first.folder, 'third.jurybundle');
    expect(newIn(await packCompetition(first.office, { ...options, out }))).toEqual([jurorId]);
    expect(newIn((await amend(first)).report)).toEqual([]);
    await expect(packCompetition(first.office, { ...lost, reissue: [chairId] })).rejects.toMatchObject(isRefused);
    const again = () => packAgain(first.office, { folder, out, ...withoutProgress });
    expect(newIn(await again())).toEqual([chairId]);
    expect(newIn(await again())).toEqual([]);
  });

  it('is refused for somebody who gets no letter, before anything is written', async () => {
    const first = await packed();
    const nobody = personIdSchema.parse('J99');
    await expect(amend(first, { reissue: [nobody] })).rejects.toMatchObject({
      code: 'recipient-unknown',
      details: { personId: 'J99' },
    });
    expect((await amend(first)).report.revision).toBe(2);
  });
});
