import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headerSchema } from '../../shared/formats/header.ts';
import { competitionPayloadSchema } from '../../shared/formats/competition-payload.ts';
import { joinManifest, type Manifest, manifestPayloadSchema } from '../../shared/formats/manifest.ts';
import { scoresSchema } from '../../shared/formats/scores.ts';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { applyBallots } from '../../main/engine/jury/apply-ballots.ts';
import { readDocumentRange } from '../../main/engine/jury/serve-document.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { presentResultOf } from '../helpers/present-result.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../shared/formats/ballots-file.ts';
import {
  chairId as chair,
  jurorId as juror,
  openAs,
  type PackedBundle,
  packSmallBundle,
} from '../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const headerJwsSchema = z.object({ payload: z.string() });
const openedSchema = z.object({ headerSha256: z.string() });
const python = '/usr/bin/python3';
const scripts = import.meta.dirname;

/** Runs one of the independent scripts with Debian's Python, whatever the PATH contains. */
function runScript(script: string, ...args: readonly string[]): string {
  return execFileSync(python, [join(scripts, script), ...args], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', PYTHONDONTWRITEBYTECODE: '1' },
  });
}

describe('independent programs', () => {
  const folder = sharedTemporaryFolder();
  let packed: PackedBundle;

  /** Both parts of the manifest as written by an independent program. */
  function manifestIn(place: string): Manifest {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, place, name), 'utf8'));
    const own = manifestPayloadSchema.parse(read('manifest.json'));
    return joinManifest(competitionPayloadSchema.parse(read('competition.json')), own);
  }

  /** Complete ballots for whatever the manifest asks of this person, in the shapes of a score file. */
  function fullBallots(place: string): readonly unknown[] {
    const { applications, criteria } = manifestIn(place);
    return applications
      .filter(({ formalCheck, withheld }) => formalCheck.status === 'admitted' && withheld === undefined)
      .map(({ id }) => ({
        applicationId: id,
        state: 'rated',
        abstention: null,
        ratings: criteria.map((criterion) => ({ criterionId: criterion.id, value: 4, rationale: null })),
        comment: 'Nachvollziehbar.',
      }));
  }

  beforeAll(async () => {
    packed = await packSmallBundle(folder);
    lockVault(packed.office);
    const { bundle, codes } = packed;
    runScript('open_bundle.py', bundle, codes.get(juror) ?? '', join(folder, 'as-juror'));
    runScript('open_bundle.py', bundle, codes.get(chair) ?? '', join(folder, 'as-chair'));
  });

  it('open our bundle down to readable PDFs', () => {
    const manifest = manifestIn('as-juror');
    expect(manifest.recipient.personId).toBe(juror);
    expect(manifest.documents.length).toBeGreaterThan(0);
    for (const { applicationId, name } of manifest.documents) {
      expect(
        readFileSync(join(folder, 'as-juror', applicationId, name))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
  });

  it('unzip finds nothing wrong with our bundle', () => {
    expect(execFileSync('unzip', ['-t', packed.bundle], { encoding: 'utf8' })).toContain('No errors detected');
  });

  it('verify the header of our bundle with the jose command line', () => {
    const header = execFileSync('unzip', ['-p', packed.bundle, 'header.jws']);
    const { payload: encoded } = headerJwsSchema.parse(JSON.parse(header.toString()));
    const payload = Buffer.from(encoded, 'base64url').toString();
    const headerFile = join(folder, 'header.jws');
    const keyFile = join(folder, 'office.jwk');
    writeFileSync(headerFile, header);
    writeFileSync(keyFile, JSON.stringify(headerSchema.parse(JSON.parse(payload)).officeKey));
    expect(execFileSync('jose', ['jws', 'ver', '-i', headerFile, '-k', keyFile, '-O-'], { encoding: 'utf8' })).toBe(
      payload,
    );
  });

  it('open our score file down to the ratings', async () => {
    const vault = await openAs(packed, juror, 'vault-juror');
    const file = join(folder, 'ours.juryscores');
    try {
      const ballots = fullBallots('as-juror');
      applyBallots(vault, ballotsFileSchema.parse({ ballots }));
      await handIn(vault, { out: file, status: 'final' });
    } finally {
      lockVault(vault);
    }
    const payload = scoresSchema.parse(JSON.parse(runScript('open_scores.py', file, join(folder, 'as-chair'))));
    expect(payload.personId).toBe(juror);
    expect(
      payload.ballots
        .filter(({ state }) => state === 'rated')
        .every(({ ratings }) => ratings.every(({ value }) => value === 4)),
    ).toBe(true);
  });

  it('make a score file that the chair accepts and counts', async () => {
    const { headerSha256 } = openedSchema.parse(
      JSON.parse(runScript('open_bundle.py', packed.bundle, packed.codes.get(juror) ?? '', join(folder, 'again'))),
    );
    const ballots = join(folder, 'ballots.json');
    const file = join(folder, 'theirs.juryscores');
    writeFileSync(ballots, JSON.stringify(fullBallots('as-juror')));
    runScript('make_scores.py', join(folder, 'as-juror'), headerSha256, packed.codes.get(juror) ?? '', ballots, file);
    const vault = await openAs(packed, chair, 'vault-chair');
    try {
      const [report] = await importFiles(vault, [file], withoutProgress);
      expect(report?.verdict).toBe('accepted');
      expect(report?.personId).toBe(juror);
      const { ranking, notFundable } = await presentResultOf(vault);
      expect([...ranking, ...notFundable].some(({ total, validVotes }) => total === '80/1' && validVotes === 1)).toBe(
        true,
      );
    } finally {
      lockVault(vault);
    }
  });

  it('make a bundle that we open and read', async () => {
    const theirs = join(folder, 'theirs.jurybundle');
    const template = join(folder, 'as-juror', 'competition.json');
    const { documents } = manifestIn('as-juror');
    const [first] = documents;
    const pdf = join(folder, 'as-juror', first?.applicationId ?? '', first?.name ?? '');
    const made = z.record(z.string(), z.string()).parse(JSON.parse(runScript('make_bundle.py', template, pdf, theirs)));
    const vault = await openAs(
      { folder, bundle: theirs, codes: new Map([[juror, made[juror] ?? '']]) },
      juror,
      'vault-theirs',
    );
    try {
      const [document] = manifestOf(vault.jury).documents;
      expect(document).toBeDefined();
      if (document === undefined) return;
      expect(Buffer.from(readDocumentRange(vault, document.documentId, 0, document.size))).toEqual(readFileSync(pdf));
    } finally {
      lockVault(vault);
    }
    expect(existsSync(join(folder, 'vault-theirs'))).toBe(true);
  });
});
