import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { createDispatcher } from '../../../../main/engine/rpc/dispatch.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import type { ballotMethods } from '../../../../shared/contract/ballot.ts';
import type { EngineMethodName, RequestOf, ResponseOf } from '../../../../shared/contract/contract.ts';
import type { evaluationMethods } from '../../../../shared/contract/evaluation.ts';
import { type FileGrant, fileGrantSchema } from '../../../../shared/contract/file-grant.ts';
import type { mergeMethods } from '../../../../shared/contract/merge.ts';
import type { ownRankingMethods } from '../../../../shared/contract/own-ranking.ts';
import type { resultMethods } from '../../../../shared/contract/result.ts';
import { sha256Schema, thumbprintSchema } from '../../../../shared/ids.ts';
import type { Result } from '../../../../shared/result.ts';
import {
  chairId,
  jurorId,
  openAs,
  packSmallBundle,
  secretaryId,
  testPassphrase,
} from '../../../helpers/packed-bundle.ts';
import { applicationId, criterionId } from '../../../helpers/sample-manifest.ts';
import { newJobId } from '../../../helpers/stress-engine.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { voterAs } from '../../../helpers/voting-jury.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const files: Record<FileGrant, string> = {};
const dispatcher = createDispatcher({
  dataFolder: join(folder, 'data'),
  resourceFolder: '',
  emit: () => undefined,
  checkResponses: true,
});
let scores = '';
const result = join(folder, 'result.juryresult');
const written = join(folder, 'written');

function ask<Name extends EngineMethodName>(method: Name, request: RequestOf<Name>): Promise<Result<ResponseOf<Name>>> {
  return dispatcher.answer({ kind: 'call', id: 1, method, request, files: { ...files } }) as Promise<never>;
}

function grant(path: string): FileGrant {
  const granted = fileGrantSchema.parse(randomUUID());
  files[granted] = path;
  return granted;
}

beforeAll(async () => {
  const packed = await packSmallBundle(folder);
  scores = await (await voterAs(packed, jurorId)).write({ 'DMK-01': [4], 'DMK-02': [2] });
  const chair = await openAs(packed, chairId);
  await importFiles(chair, [scores], withoutProgress);
  await closeIntake(chair, '');
  await writeResult(chair, { out: result });
  lockVault(chair);
  const access = { code: packed.codes.get(secretaryId) ?? '', passphrase: testPassphrase };
  const opened = await ask('bundle.open', {
    ...{ jobId: newJobId(), file: grant(packed.bundle), acceptedLanguage: 'de' },
    ...access,
  });
  expect(opened).toMatchObject({ ok: true, value: { role: 'secretary', personId: secretaryId } });
});

afterAll(async () => {
  expect(existsSync(written)).toBe(false);
  await ask('vault.lock', {});
});

/** One request for each method of a part of the contract: the compiler demands one for each new method. */
type RequestsFor<Methods> = { readonly [Name in keyof Methods & EngineMethodName]: () => RequestOf<Name> };

const application = { applicationId: applicationId('DMK-01') };
const digest = sha256Schema.parse('0'.repeat(64));
const chosen = { sha256: digest, reason: 'Grund' };

const chairs: RequestsFor<typeof mergeMethods & typeof evaluationMethods & typeof resultMethods> = {
  'merge.import': () => ({ jobId: newJobId(), files: [grant(scores)] }),
  'merge.importFolder': () => ({ folder: grant(folder) }),
  'merge.overview': () => ({}),
  'merge.fileDifferences': () => ({ sha256: digest }),
  'merge.closingChanges': () => ({}),
  'merge.result': () => ({}),
  'merge.decideConflict': () => ({
    ...application,
    ...{ personId: jurorId, entries: [digest], decision: 'excluded', reason: 'Grund' },
  }),
  'merge.chooseFile': () => chosen,
  'merge.setAside': () => chosen,
  'merge.confirmKey': () => ({
    ...{ personId: jurorId, keyThumbprint: thumbprintSchema.parse('A'.repeat(43)), by: secretaryId, how: 'am Telefon' },
  }),
  'merge.scanDigest': () => ({ file: grant(scores) }),
  'merge.transcribe': () => ({
    ...{ personId: jurorId, enteredBy: secretaryId, scanSha256: null, ballots: [], declarations: [] },
  }),
  'merge.keepPaperDraft': () => ({ personId: jurorId, enteredBy: secretaryId, rows: {} }),
  'merge.paperDrafts': () => ({}),
  'merge.paperDraft': () => ({ personId: jurorId, enteredBy: secretaryId }),
  'merge.closeIntake': () => ({ reason: '' }),
  'evaluation.overview': () => ({}),
  'evaluation.stability': () => ({ jobId: newJobId() }),
  'evaluation.whatIf': () => ({ weights: [], totalThreshold: 60, aggregate: { by: 'mean' } }),
  'evaluation.ratingsOf': () => application,
  'result.list': () => ({}),
  'result.write': () => ({ file: grant(written), correction: '' }),
  'result.writeAuditPackage': () => ({ jobId: newJobId(), file: grant(written) }),
};

const ballot: Omit<
  RequestsFor<typeof ballotMethods & typeof ownRankingMethods>,
  'ballot.history' | 'ballot.forgetFormDraft'
> = {
  'ballot.rate': () => ({ ...application, criterionId: criterionId('K1'), value: 3 }),
  'ballot.justify': () => ({ ...application, criterionId: criterionId('K1'), rationale: 'Grund' }),
  'ballot.comment': () => ({ ...application, comment: 'gut' }),
  'ballot.note': () => ({ ...application, note: 'gut' }),
  'ballot.abstain': () => ({ ...application, reason: 'Grund' }),
  'ballot.withdrawAbstention': () => application,
  'ballot.declareConflict': () => ({ ...application, ground: 'a', basis: 'b', statement: '' }),
  'ballot.undo': () => application,
  'ballot.redo': () => application,
  'ballot.saveDraft': () => ({ ...application, field: 'commented', criterionId: null, text: 'gu' }),
  'ballot.keepFormDraft': () => ({ ...application, form: 'abstention', text: 'Gru' }),
  'ownRanking.get': () => ({}),
  'ownRanking.set': () => ({ ranks: [] }),
};

const namesOf = <Requests extends object>(requests: Requests): readonly (keyof Requests)[] =>
  Object.keys(requests) as (keyof Requests)[];

describe('whoever takes the minutes', () => {
  it.each(namesOf(chairs))('is given nothing of ratings and results: %s', async (method) => {
    expect(await ask(method, chairs[method]() as never)).toMatchObject({ ok: false, error: { code: 'not-the-chair' } });
  });

  it.each(namesOf(ballot))('has no ballot: %s', async (method) => {
    expect(await ask(method, ballot[method]() as never)).toMatchObject({ ok: false, error: { code: 'not-a-juror' } });
  });

  it('hands nothing in', async () => {
    for (const status of ['interim', 'final'] as const)
      expect(await ask('handover.handIn', { file: grant(written), status })).toMatchObject({
        ok: false,
        error: { code: 'not-a-juror' },
      });
  });

  it('knows the competition and its people, can read its documents, and learns of a result only that it is genuine', async () => {
    const competition = await ask('competition.get', {});
    const rated = competition.ok ? competition.value.documents.filter((one) => one.applicationId === 'DMK-01') : [];
    expect(rated).not.toEqual([]);
    for (const { documentId } of rated)
      expect(await dispatcher.answer({ kind: 'document-size', id: 1, documentId })).toMatchObject({ ok: true });
    const reading = await ask('handover.readResult', { file: grant(result) });
    expect(reading).toMatchObject({ ok: true, value: { number: 1, signedBy: chairId, files: [] } });
    expect(JSON.stringify(reading)).not.toMatch(/total|rank|mean|value"?:\s*\d/i);
    expect(await ask('desk.get', {})).toMatchObject({ ok: true, value: { me: { role: 'secretary', votes: false } } });
  });
});

it('neither the key of the round nor what the office knows of conflicts is in that envelope', async () => {
  const packed = await packSmallBundle(join(folder, 'again'));
  const secretary = await openAs(packed, secretaryId);
  try {
    const manifest = manifestOf(secretary.jury);
    expect(manifest.roundPrivateKey).toBeUndefined();
    expect(manifest.applications.flatMap(({ conflicts }) => conflicts ?? [])).toEqual([]);
  } finally {
    lockVault(secretary);
    lockVault(packed.office);
  }
});
