import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readCompactJws } from '../../../../main/engine/crypto/jws.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { decideAllKnown } from '../../../../main/engine/merge/decide-conflict.ts';
import { mergeOverview } from '../../../../main/engine/merge/overview.ts';
import { transcribe, type TranscribeRequest } from '../../../../main/engine/merge/transcribe.ts';
import { listTranscriptEntries, listTranscripts } from '../../../../main/engine/store/transcripts.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { transcriptSchema, type TypedPaper } from '../../../../shared/formats/transcript.ts';
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

const underWay = async (): Promise<unknown> => (await mergeOverview(chair)).transcripts.underWay;

describe('an entry whose typist comes to have a conflict', () => {
  const decide = (decision: 'excluded' | 'not_excluded' | 'declared'): Promise<void> =>
    decideAllKnown(chair, { personId: undecided, applicationId: application, decision, reason: 'beraten' });

  it('rests in the vault, and counts again once it is decided that the person may take part', async () => {
    await decide('not_excluded');
    await transcribe(chair, typedBy(undecided));
    const [kept] = listTranscriptEntries(chair.jury);
    await decide('declared');
    const resting = [{ enteredBy: undecided, applicationIds: [application] }];
    expect(await underWay()).toEqual([
      { personId: jurorId, enteredBy: [], resting, differences: [], differsUnseen: [], scansDiffer: false },
    ]);
    // An entry equal only to a suspended one has no equal.
    expect(await transcribe(chair, typedBy(one))).toBeNull();
    expect(await underWay()).toMatchObject([{ enteredBy: [one], resting }]);
    await expect(transcribe(chair, typedBy(one))).rejects.toMatchObject({ code: 'transcript-same-person' });
    expect(listTranscriptEntries(chair.jury)).toContainEqual(kept);
    await decide('not_excluded');
    expect(await underWay()).toMatchObject([{ enteredBy: [undecided, one], resting: [] }]);
    expect(await transcribe(chair, typedBy(one))).not.toBeNull();
    expect(
      transcriptSchema.parse(
        readCompactJws(listTranscripts(chair.jury)[0]?.jws ?? '', 'jurymappe-transcript+jws').payload,
      ).transcribedBy,
    ).toEqual([one, undecided]);
  });

  it('is not replaced by one that leaves the application out, and two others sign', async () => {
    await decide('not_excluded');
    await transcribe(chair, typedBy(undecided));
    await decide('excluded');
    const without = { ballots: paper.ballots.filter(({ applicationId }) => applicationId !== application) };
    await expect(transcribe(chair, typedBy(undecided, without))).rejects.toMatchObject({
      code: 'transcript-typist-excluded',
      details: { personId: undecided, applications: application },
    });
    await transcribe(chair, typedBy(one));
    expect(await transcribe(chair, typedBy(other))).not.toBeNull();
  });

  it('of whoever leads rests as well, as soon as the own vault knows', async () => {
    const about = { ballots: paper.ballots.filter(({ applicationId }) => applicationId === application) };
    await transcribe(chair, typedBy(chairId, about));
    declareConflict(chair, { applicationId: application, ground: 'a', basis: 'b', statement: '' });
    expect(await underWay()).toMatchObject([{ enteredBy: [], resting: [{ enteredBy: chairId }] }]);
    expect(await transcribe(chair, typedBy(one, about))).toBeNull();
    expect(listTranscripts(chair.jury)).toEqual([]);
  });

  it('does not show the other what it says there', async () => {
    const without = { ballots: paper.ballots.filter(({ applicationId }) => applicationId !== application) };
    await transcribe(chair, typedBy(undecided, without));
    await transcribe(chair, typedBy(one));
    expect(await underWay()).toMatchObject([{ differences: [], differsUnseen: [application] }]);
  });
});

it('two who may not read the same application sign nothing, equal as they are', async () => {
  const without = { ballots: paper.ballots.filter(({ applicationId }) => applicationId !== withheld) };
  await decideAllKnown(chair, {
    personId: undecided,
    applicationId: application,
    decision: 'not_excluded',
    reason: 'b',
  });
  declareConflict(chair, { applicationId: application, ground: 'a', basis: 'b', statement: '' });
  const neither = { ballots: without.ballots.filter(({ applicationId }) => applicationId !== application) };
  await transcribe(chair, typedBy(chairId, neither));
  await decideAllKnown(chair, { personId: undecided, applicationId: application, decision: 'declared', reason: 'c' });
  await expect(transcribe(chair, typedBy(undecided, neither))).rejects.toMatchObject({
    code: 'transcript-pair-excluded',
    details: { applications: application },
  });
  expect(listTranscripts(chair.jury)).toEqual([]);
  expect(await transcribe(chair, typedBy(one, neither))).not.toBeNull();
});
