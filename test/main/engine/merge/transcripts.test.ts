import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { readCompactJws } from '../../../../main/engine/crypto/jws.ts';
import { publicPartOf } from '../../../../main/engine/crypto/keys.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { decideAllKnown } from '../../../../main/engine/merge/decide-conflict.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { mergeOverview } from '../../../../main/engine/merge/overview.ts';
import { paperContent, paperDifferences } from '../../../../main/engine/merge/paper-content.ts';
import { resultOf } from '../../../../main/engine/merge/result.ts';
import { scanDigest } from '../../../../main/engine/merge/scan-digest.ts';
import { setAside } from '../../../../main/engine/merge/set-aside.ts';
import { transcribe, type TranscribeRequest } from '../../../../main/engine/merge/transcribe.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { verifyResult } from '../../../../main/engine/merge/verify-result.ts';
import { listActions } from '../../../../main/engine/store/actions.ts';
import { listClosedInputs } from '../../../../main/engine/store/closings.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { listTranscriptEntries, listTranscripts } from '../../../../main/engine/store/transcripts.ts';
import { readAction } from '../../../../main/engine/vault/action-log.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { transcriptSchema, type TypedPaper } from '../../../../shared/formats/transcript.ts';
import { applicationIdSchema, criterionIdSchema, personIdSchema } from '../../../../shared/ids.ts';
import { completeScores } from '../../../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, type PackedBundle } from '../../../helpers/packed-bundle.ts';
import {
  firstTypist as one,
  openApplication as application,
  packForPaper,
  paperFrom,
  secondTypist as other,
  undecidedTypist as undecided,
  withheldApplication as withheld,
} from '../../../helpers/paper-ballots.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const third = personIdSchema.parse('J07');
const criterion = criterionIdSchema.parse('K1');
const folder = sharedTemporaryFolder();
let packed: PackedBundle;
let juror: OpenVault;
let chair: OpenVault;
let paper: TypedPaper;
let rounds = 0;

beforeAll(async () => {
  packed = await packForPaper(folder);
  juror = await openAs(packed, jurorId);
  paper = await paperFrom(juror);
});

beforeEach(async () => {
  rounds += 1;
  chair = await openAs(packed, chairId, `chair-${rounds}`);
  onTestFinished(() => lockVault(chair));
});

function typedBy(enteredBy: typeof one, typed: Partial<TypedPaper> = {}): TranscribeRequest {
  return { personId: jurorId, enteredBy, ...paper, ...typed };
}

/** The paper with a different value for one criterion of one application. */
function withValue(applicationId: typeof application, value: number | null): Pick<TypedPaper, 'ballots'> {
  const ballots = paper.ballots.map((ballot) =>
    ballot.applicationId === applicationId
      ? {
          ...ballot,
          ratings: ballot.ratings.map((rating) => (rating.criterionId === criterion ? { ...rating, value } : rating)),
        }
      : ballot,
  );
  return { ballots };
}

async function takeFile(): Promise<string> {
  const bytes = await sealScores(await completeScores(juror), {
    signingKey: secretsOf(juror).signingKey,
    roundKey: manifestOf(juror.jury).roundKey,
  });
  const path = join(folder, `${sha256(bytes)}.juryscores`);
  writeFileSync(path, bytes);
  await importFiles(chair, [path], withoutProgress);
  return sha256(bytes);
}

const kinds = (): readonly string[] => listActions(chair.jury).map((row) => readAction(row).kind);
const underWay = async (): Promise<unknown> => (await mergeOverview(chair)).transcripts.underWay;

describe('a transcript', () => {
  it('is signed and recorded when a second person has typed the same, and counts', async () => {
    expect(await transcribe(chair, typedBy(one))).toBeNull();
    expect(await underWay()).toEqual([
      { personId: jurorId, enteredBy: [one], resting: [], differences: [], differsUnseen: [], scansDiffer: false },
    ]);
    expect(kinds()).toEqual([]);
    const scanSha256 = sha256('Scan');
    const digest = await transcribe(chair, typedBy(other, { scanSha256 }));
    const [row] = listTranscripts(chair.jury);
    expect(row?.sha256).toBe(digest);
    expect(sha256(row?.jws ?? '')).toBe(digest);
    const jws = readCompactJws(row?.jws ?? '', 'jurymappe-transcript+jws');
    await jws.verify(publicPartOf(secretsOf(chair).signingKey));
    expect(transcriptSchema.parse(jws.payload)).toMatchObject({
      personId: jurorId,
      transcribedBy: [one, other],
      scanSha256,
    });
    expect(listTranscriptEntries(chair.jury)).toEqual([]);
    expect(kinds()).toEqual(['leader', 'revision-loaded', 'transcript']);

    await closeIntake(chair, '');
    expect(listClosedInputs(chair.jury, 1)).toMatchObject([
      { sha256: digest, personId: jurorId, verdict: 'transcript' },
    ]);
    // One of the admitted applications is withheld from this leader.
    expect((await resultOf(chair)).votesCast).toBe(paper.ballots.length - 1);
    const { people, missing, transcripts } = await mergeOverview(chair);
    expect(people.find(({ personId }) => personId === jurorId)?.countedFile).toBe(digest);
    expect(missing).not.toContain(jurorId);
    expect(transcripts.signed).toMatchObject([{ sha256: digest, personId: jurorId, transcribedBy: [one, other] }]);
  });

  it('counts the same whoever typed first and in whatever order, and says nothing of white space', async () => {
    const manifest = manifestOf(chair.jury);
    const plain = paperContent(paper, manifest);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...paper.ballots], { minLength: paper.ballots.length }),
        fc.boolean(),
        fc.constantFrom('gut', ' gut', 'gut\r\n'),
        (ballots, reversed, comment) => {
          const typed = ballots.map(({ applicationId, abstention, ratings }) => ({
            comment,
            abstention,
            ratings: reversed ? ratings.toReversed() : ratings,
            applicationId,
          }));
          expect(paperContent({ ...paper, ballots: typed }, manifest)).toEqual(plain);
        },
      ),
    );
    expect(paperDifferences(plain, plain, manifest)).toEqual([]);
    const signedBy = async (pair: readonly (typeof one)[], name: string): Promise<unknown> => {
      const vault = await openAs(packed, chairId, `order-${name}`);
      for (const enteredBy of pair) await transcribe(vault, typedBy(enteredBy));
      const [row] = listTranscripts(vault.jury);
      lockVault(vault);
      const payload = transcriptSchema.parse(readCompactJws(row?.jws ?? '', 'jurymappe-transcript+jws').payload);
      return { ...payload, at: '' };
    };
    expect(await signedBy([one, other], 'there')).toEqual(await signedBy([other, one], 'back'));
  });

  it('any two values that differ are found, whoever typed first', () => {
    const manifest = manifestOf(chair.jury);
    const plain = paperContent(paper, manifest);
    fc.assert(
      fc.property(
        fc.constantFrom(...paper.ballots.map(({ applicationId }) => applicationId)),
        fc.constantFrom(null, 0, 1, 2, 4, 5),
        (applicationId, value) => {
          const changed = paperContent({ ...paper, ...withValue(applicationId, value) }, manifest);
          const change = { kind: 'rating', criterionId: criterion };
          expect(paperDifferences(plain, changed, manifest)).toEqual([
            { applicationId, changes: [{ ...change, before: 3, after: value }] },
          ]);
          expect(paperDifferences(changed, plain, manifest)).toEqual([
            { applicationId, changes: [{ ...change, before: value, after: 3 }] },
          ]);
        },
      ),
    );
    const declared = [{ applicationId: application, ground: 'a', basis: 'b', statement: '' }];
    const withDeclaration = paperContent({ ...paper, declarations: declared }, manifest);
    const twoGrounds = [...declared, { applicationId: application, ground: 'c', basis: 'd', statement: '' }];
    const withBoth = paperContent({ ...paper, declarations: twoGrounds }, manifest);
    expect(withBoth.declarations).toEqual(twoGrounds);
    expect(withBoth).toEqual(paperContent({ ...paper, declarations: [...twoGrounds].reverse() }, manifest));
    expect(paperDifferences(withDeclaration, withBoth, manifest)).toEqual([
      { applicationId: application, changes: [{ kind: 'declaration' }] },
    ]);
    for (const [first, second] of [
      [plain, withDeclaration],
      [withDeclaration, plain],
    ] as const)
      expect(paperDifferences(first, second, manifest)).toEqual([
        { applicationId: application, changes: [{ kind: 'declaration' }] },
      ]);
  });

  it('that two people typed differently is not signed, until one of them types as the other', async () => {
    await transcribe(chair, typedBy(one));
    expect(await transcribe(chair, typedBy(other, withValue(application, 0)))).toBeNull();
    expect(await underWay()).toMatchObject([
      {
        enteredBy: [one, other],
        differences: [
          { applicationId: application, changes: [{ kind: 'rating', criterionId: criterion, before: 3, after: 0 }] },
        ],
      },
    ]);
    expect(kinds()).toEqual([]);
    expect(await transcribe(chair, typedBy(one, withValue(application, 1)))).toBeNull();
    expect(await transcribe(chair, typedBy(third))).toBeNull();
    expect(await transcribe(chair, typedBy(one))).not.toBeNull();
    expect(listTranscriptEntries(chair.jury)).toEqual([]);
    await closeIntake(chair, '');
    const payload = transcriptSchema.parse(
      readCompactJws(listTranscripts(chair.jury)[0]?.jws ?? '', 'jurymappe-transcript+jws').payload,
    );
    expect(payload.transcribedBy).toEqual([one, third]);
  });

  it('from two different scans is not signed', async () => {
    await transcribe(chair, typedBy(one, { scanSha256: sha256('a') }));
    expect(await transcribe(chair, typedBy(other, { scanSha256: sha256('b') }))).toBeNull();
    expect(await underWay()).toMatchObject([{ differences: [], scansDiffer: true }]);
  });

  it('shows an excluded leader where the two differ and not what they typed', async () => {
    await transcribe(chair, typedBy(one));
    await transcribe(chair, typedBy(other, withValue(withheld, 0)));
    expect(await underWay()).toMatchObject([{ differences: [], differsUnseen: [withheld] }]);
  });
});

describe('whoever may not take part in an application types nothing of it', () => {
  const about = (...ids: readonly (typeof application)[]): Pick<TypedPaper, 'ballots'> => ({
    ballots: paper.ballots.filter(({ applicationId }) => ids.includes(applicationId)),
  });
  const refusal = { code: 'transcript-typist-excluded' };

  it('a leader who is excluded from it, nor by any one field of it', async () => {
    const [ballot] = about(withheld).ballots;
    if (ballot === undefined) throw new Error('no ballot');
    const nothing = { ...ballot, ratings: [], abstention: null, comment: null };
    const rating = { criterionId: criterion, value: null, rationale: null };
    const pieces: readonly TypedPaper['ballots'][number][] = [
      ballot,
      { ...nothing, ratings: [{ ...rating, value: 0 }] },
      { ...nothing, ratings: [{ ...rating, rationale: 'weil' }] },
      { ...nothing, comment: 'gut' },
      { ...nothing, abstention: { reason: '' } },
    ];
    for (const piece of pieces)
      await expect(transcribe(chair, typedBy(chairId, { ballots: [piece] }))).rejects.toMatchObject(refusal);
    expect(await underWay()).toEqual([]);
    const blank = { ...nothing, ratings: [rating], comment: ' ' };
    expect(await transcribe(chair, typedBy(chairId, { ballots: [...about(application).ballots, blank] }))).toBeNull();
    expect(await transcribe(chair, typedBy(one, about(application)))).not.toBeNull();
  });

  it('a leader who has declared a conflict in the own vault, before any file says so', async () => {
    expect(await transcribe(chair, typedBy(chairId, about(application)))).toBeNull();
    declareConflict(chair, { applicationId: application, ground: 'a', basis: 'b', statement: '' });
    await expect(transcribe(chair, typedBy(chairId, about(application)))).rejects.toMatchObject(refusal);
  });

  it('another person while nobody has decided; and no more once excluded, and again once not', async () => {
    const attempt = (): Promise<unknown> => transcribe(chair, typedBy(undecided, about(application)));
    const decide = (decision: 'excluded' | 'not_excluded'): Promise<void> =>
      decideAllKnown(chair, { personId: undecided, applicationId: application, decision, reason: 'beraten' });
    await expect(attempt()).rejects.toMatchObject({
      ...refusal,
      details: { personId: undecided, applications: application },
    });
    await decide('excluded');
    await expect(attempt()).rejects.toMatchObject(refusal);
    const closedTo = async (): Promise<unknown> => (await mergeOverview(chair)).transcripts.closedTo;
    expect(await closedTo()).toEqual([
      { personId: chairId, applicationIds: [withheld] },
      { personId: undecided, applicationIds: [application] },
    ]);
    await decide('not_excluded');
    expect(await attempt()).toBeNull();
    expect(await closedTo()).toEqual([{ personId: chairId, applicationIds: [withheld] }]);
  });
});

describe('the scan of a paper', () => {
  it('is named by its digest, whatever it is, and only to whoever leads', async () => {
    const path = join(folder, 'Bogen.tif');
    const bytes = Buffer.alloc(300_000, 'Bogen');
    writeFileSync(path, bytes);
    expect(await scanDigest(chair, path)).toBe(sha256(bytes));
    await expect(scanDigest(juror, path)).rejects.toMatchObject({ code: 'not-the-chair' });
    await expect(scanDigest(chair, join(folder, 'fehlt.tif'))).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(scanDigest(chair, folder)).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('it is refused', () => {
  it('for the voter, the same person again, and people whom nobody knows', async () => {
    const refusals = [
      [{ enteredBy: jurorId }, 'transcript-own-ballot'],
      [{ enteredBy: personIdSchema.parse('J99') }, 'person-unknown'],
      [{ personId: personIdSchema.parse('J99') }, 'person-unknown'],
    ] as const;
    for (const [change, code] of refusals)
      await expect(transcribe(chair, { ...typedBy(one), ...change })).rejects.toMatchObject({ code });
    await transcribe(chair, typedBy(one));
    await expect(transcribe(chair, typedBy(one))).rejects.toMatchObject({ code: 'transcript-same-person' });
    await expect(transcribe(juror, typedBy(one))).rejects.toMatchObject({ code: 'not-the-chair' });
  });

  it('while a file of that person counts, and once there is a transcript', async () => {
    const digest = await takeFile();
    await expect(transcribe(chair, typedBy(one))).rejects.toMatchObject({ code: 'transcript-file-here' });
    const [file] = (await mergeOverview(chair)).files;
    if (file === undefined) throw new Error('no file');
    expect(file.sha256).toBe(digest);
    await setAside(chair, { sha256: file.sha256, reason: 'Der Bogen gilt' });
    await transcribe(chair, typedBy(one));
    await transcribe(chair, typedBy(other));
    await expect(transcribe(chair, typedBy(third))).rejects.toMatchObject({ code: 'transcript-exists' });
    expect(kinds().filter((kind) => kind === 'transcript')).toHaveLength(1);
  });

  it('for what is not of this competition, and leaves nothing behind', async () => {
    const [ballot] = paper.ballots;
    if (ballot === undefined) throw new Error('no ballot');
    const refusals = [
      [{ ballots: [{ ...ballot, applicationId: applicationIdSchema.parse('X') }] }, 'application-unknown'],
      [{ ballots: [{ ...ballot, applicationId: applicationIdSchema.parse('DMK-29') }] }, 'application-not-admitted'],
      [{ ballots: [ballot, ballot] }, 'invalid-request'],
      [{ ballots: [{ ...ballot, ratings: [...ballot.ratings, ...ballot.ratings] }] }, 'invalid-request'],
      [
        { ballots: [{ ...ballot, ratings: [{ criterionId: criterionIdSchema.parse('X'), value: 3 }] }] },
        'criterion-unknown',
      ],
      [withValue(application, 3.5), 'value-out-of-scale'],
      [withValue(application, -1), 'value-out-of-scale'],
    ] as const;
    for (const [change, code] of refusals)
      await expect(transcribe(chair, typedBy(one, change as Partial<TypedPaper>))).rejects.toMatchObject({ code });
    expect(await underWay()).toEqual([]);
  });
});

it('a file that arrives later goes before the transcript, at the next closing', async () => {
  await transcribe(chair, typedBy(one));
  await transcribe(chair, typedBy(other));
  const deputy = await openAs(packed, personIdSchema.parse('J02'), `deputy-${rounds}`);
  onTestFinished(() => lockVault(deputy));
  for (const enteredBy of [one, other]) await transcribe(deputy, typedBy(enteredBy));
  await closeIntake(deputy, '');
  const out = join(folder, 'with-transcript.juryresult');
  await writeResult(deputy, { out });
  expect((await verifyResult(out)).payload).toMatchObject({
    files: [],
    transcripts: [{ personId: jurorId, transcribedBy: [one, other], closing: 1 }],
  });
  await closeIntake(chair, '');
  const digest = await takeFile();
  await closeIntake(chair, 'Datei kam doch noch');
  const { people } = await mergeOverview(chair);
  expect(people.find(({ personId }) => personId === jurorId)?.countedFile).toBe(digest);
});
