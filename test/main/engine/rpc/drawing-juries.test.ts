import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createDispatcher } from '../../../../main/engine/rpc/dispatch.ts';
import type { EngineMethodName, RequestOf, ResponseOf } from '../../../../shared/contract/contract.ts';
import type { AppEvent } from '../../../../shared/contract/events.ts';
import { type FileGrant, fileGrantSchema } from '../../../../shared/contract/file-grant.ts';
import { type JobId, jobIdSchema, personIdSchema } from '../../../../shared/ids.ts';
import type { Result } from '../../../../shared/result.ts';
import { chairId, jurorId, packSmallBundle, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { voterAs } from '../../../helpers/voting-jury.ts';

const folder = sharedTemporaryFolder();
const files: Record<FileGrant, string> = {};
let onEvent: (event: AppEvent) => void = () => undefined;
const dispatcher = createDispatcher({
  dataFolder: join(folder, 'data'),
  resourceFolder: '',
  emit: (event) => onEvent(event),
  checkResponses: true,
});

/** Asks as the shell asks; the dispatcher checks the response against this method's contract. */
function ask<Name extends EngineMethodName>(method: Name, request: RequestOf<Name>): Promise<Result<ResponseOf<Name>>> {
  return dispatcher.answer({ kind: 'call', id: 1, method, request, files: { ...files } }) as Promise<never>;
}

function grant(path: string): FileGrant {
  const granted = fileGrantSchema.parse(randomUUID());
  files[granted] = path;
  return granted;
}

const newJobId = (): JobId => jobIdSchema.parse(randomUUID());

beforeAll(async () => {
  const packed = await packSmallBundle(folder);
  const voters = [jurorId, personIdSchema.parse('J04')];
  const points = [{ 'DMK-01': [4] }, { 'DMK-02': [5] }];
  const written = await Promise.all(
    voters.map(async (id, index) => (await voterAs(packed, id)).write(points[index] ?? {})),
  );
  const opened = await ask('bundle.open', {
    jobId: newJobId(),
    file: grant(packed.bundle),
    code: packed.codes.get(chairId) ?? '',
    passphrase: testPassphrase,
    acceptedLanguage: 'de',
  });
  expect(opened.ok).toBe(true);
  expect(await ask('merge.import', { jobId: newJobId(), files: written.map(grant) })).toMatchObject({ ok: true });
  expect(await ask('merge.closeIntake', { reason: '' })).toMatchObject({ ok: true });
});

it('the chair’s evaluation is answered as the contract says', async () => {
  const overview = await ask('evaluation.overview', {});
  expect(overview).toMatchObject({ ok: true, value: { personIds: ['J03', 'J04'], withheldFromLeader: [] } });
  const [first] = overview.ok ? overview.value.applications : [];
  if (first === undefined) throw new Error('nothing is evaluated');
  const ratings = await ask('evaluation.ratingsOf', { applicationId: first.applicationId });
  expect(ratings).toMatchObject({ ok: true });
  const aggregate = { by: 'trimmed-mean' as const, percent: 10 };
  expect(await ask('evaluation.whatIf', { weights: [], totalThreshold: 60, aggregate })).toMatchObject({ ok: true });
  const half = { by: 'trimmed-mean' as const, percent: 50 };
  expect(await ask('evaluation.whatIf', { weights: [], totalThreshold: 60, aggregate: half })).toMatchObject({
    ok: false,
    error: { code: 'invalid-request' },
  });
});

it('drawing juries is a job that tells its progress and can be cancelled, also by a lock', async () => {
  const events: AppEvent[] = [];
  onEvent = (event) => events.push(event);
  const jobId = newJobId();
  expect(await ask('evaluation.stability', { jobId })).toMatchObject({ ok: true, value: { replicates: 10_000 } });
  expect(events.at(-1)).toMatchObject({
    type: 'progress',
    jobId,
    stage: 'drawing-juries',
    done: 10_000,
    total: 10_000,
  });

  for (const stop of [(id: JobId) => ask('job.cancel', { jobId: id }), () => ask('vault.lock', {})]) {
    const next = newJobId();
    onEvent = () => void stop(next);
    expect(await ask('evaluation.stability', { jobId: next })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
  }
});
