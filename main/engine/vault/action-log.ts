import {
  type Action,
  type ActionKind,
  type ActionLine,
  type Occasion,
  readActionLine,
} from '../../../shared/formats/action-log.ts';
import type { Checkpoint } from '../../../shared/formats/checkpoint.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import type { Instant } from '../../../shared/formats/values.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { sha256 } from '../crypto/digest.ts';
import { signCompact } from '../crypto/jws.ts';
import {
  type ActionRow,
  insertAction,
  insertCheckpoint,
  lastAction,
  lastActionOf,
  listCheckpoints,
} from '../store/actions.ts';
import { inTransaction, type ReadableDatabase, type WritableDatabase } from '../store/database.ts';
import { listRevisions, manifestOf } from '../store/revisions.ts';
import { meOf, requireChair, secretsOf } from './identity.ts';
import { ownEnrolment } from './own-enrolment.ts';
import type { OpenVault } from './vault.ts';

/** Adds an entry to the action log, in the same transaction as what it records. Returns its number and its time. */
export type Append = (action: Action) => { readonly n: number; readonly at: Instant };

/**
 * Changes what the leader records, in one transaction with the log entries that report it. The first such change begins
 * the log; a checkpoint that couldn't be made because the process was killed is made first.
 * @throws AppError `not-the-chair`, and whatever `change` throws: then nothing is changed
 */
export async function recordActions<T>(vault: OpenVault, change: (append: Append) => T): Promise<T> {
  requireChair(vault);
  await beginLog(vault);
  await makePendingCheckpoint(vault);
  return inTransaction(vault.jury, () => change((action) => append(vault.jury, action)));
}

/** As `recordActions`; a signed checkpoint then covers what was recorded. */
export async function recordWithCheckpoint<T>(vault: OpenVault, change: (append: Append) => T): Promise<T> {
  const recorded = await recordActions(vault, change);
  await makePendingCheckpoint(vault);
  return recorded;
}

/**
 * Makes a checkpoint over entries that no checkpoint covers yet, so that none of the last ones can be taken for a later
 * addition.
 * @throws AppError `not-the-chair`
 */
export async function freezeLog(vault: OpenVault): Promise<void> {
  requireChair(vault);
  const head = headOfLog(vault.jury);
  const bound = listCheckpoints(vault.jury).at(-1) ?? 0;
  if (head !== null && head.count > bound + 1) await makeCheckpoint(vault, 'freeze');
}

/** Logs a revision in the transaction that loads it. Does nothing before the log begins. */
export function recordLoadedRevision(
  jury: WritableDatabase,
  data: Extract<Action, { kind: 'revision-loaded' }>['data'],
): void {
  if (lastAction(jury) !== null) append(jury, { kind: 'revision-loaded', data });
}

/** The number of entries, and the digest of the last line; null before the log begins. */
export function headOfLog(jury: ReadableDatabase): { readonly count: number; readonly headSha256: Sha256 } | null {
  const last = lastAction(jury);
  return last === null ? null : { count: last.n, headSha256: sha256(last.line) };
}

/** An entry, read from its line in the log. */
export function readAction({ line }: ActionRow): ActionLine {
  return readActionLine(parseStrictJson(Buffer.from(line)));
}

async function beginLog(vault: OpenVault): Promise<void> {
  if (lastAction(vault.jury) !== null) return;
  const { jwk, proof } = await ownEnrolment(vault);
  const { id: personId } = meOf(vault);
  inTransaction(vault.jury, () => {
    if (lastAction(vault.jury) !== null) return;
    append(vault.jury, { kind: 'leader', data: { personId, jwk, proof } });
    for (const { revision, headerSha256 } of listRevisions(vault.jury))
      append(vault.jury, { kind: 'revision-loaded', data: { revision, headerSha256 } });
  });
}

function append(jury: WritableDatabase, { kind, data }: Action, at: Instant = now()): ReturnType<Append> {
  const last = lastAction(jury);
  const n = (last?.n ?? 0) + 1;
  const line = canonicalJson({ n, at, kind, data, previousSha256: last === null ? null : sha256(last.line) });
  insertAction(jury, { n, kind, line });
  return { n, at };
}

/** Kinds of entries after which a checkpoint follows, which has the same name as its occasion. */
const boundKinds = ['intake-closed', 'result-signed'] as const satisfies readonly (ActionKind & Occasion)[];

/**
 * Signing is slow and happens outside the transaction: a checkpoint prevented by a kill is made before the next entry.
 */
async function makePendingCheckpoint(vault: OpenVault): Promise<void> {
  const occasion = pendingOccasion(vault.jury);
  if (occasion !== null) await makeCheckpoint(vault, occasion);
}

async function makeCheckpoint(vault: OpenVault, occasion: Occasion): Promise<void> {
  const { jury } = vault;
  const head = headOfLog(jury);
  if (head === null) return;
  const at = now();
  const payload: Checkpoint = {
    format: 'jurymappe-checkpoint',
    version: 1,
    bundleId: manifestOf(jury).bundleId,
    count: head.count,
    headSha256: head.headSha256,
    occasion,
    at,
  };
  const jws = await signCompact(payload, { key: secretsOf(vault).signingKey, typ: 'jurymappe-checkpoint+jws' });
  inTransaction(jury, () => {
    insertCheckpoint(jury, head.count, jws);
    append(jury, { kind: 'checkpoint', data: { count: head.count, occasion } }, at);
  });
}

function pendingOccasion(jury: ReadableDatabase): Occasion | null {
  const bound = listCheckpoints(jury).at(-1) ?? 0;
  const [newest] = boundKinds
    .map((kind) => ({ kind, n: lastActionOf(jury, kind) ?? 0 }))
    .sort((one, other) => other.n - one.n);
  return newest !== undefined && newest.n > bound ? newest.kind : null;
}
