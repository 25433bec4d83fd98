import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import type { EngineMethodName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts';
import type { Ledger } from './ledger.ts';
import type { StressEngine } from './stress-engine.ts';
import { sorted } from './vault-actions.ts';

/** Everything that an open vault says, by the ledger's fields. */
export async function readState(engine: StressEngine, ledger: Ledger): Promise<ReadonlyMap<string, string>> {
  const [desk, ranks, review, session] = [
    await must(engine, 'desk.get', {}),
    await must(engine, 'ownRanking.get', {}),
    await must(engine, 'handover.review', {}),
    await must(engine, 'vault.session', {}),
  ];
  const state = new Map<string, string>([
    ['ranks', JSON.stringify(sorted(ranks).map(({ applicationId, rank }) => ({ applicationId, rank })))],
    ['revision', String(session?.revision)],
    ...review.files.map((file) => [`file ${file.sequence}`, file.sha256] as const),
  ]);
  const typed = new Map<string, string>(desk.typedTexts.map(({ applicationId, text }) => [applicationId, text]));
  for (const { applicationId, ratings, comment, note, abstention, declaration } of desk.ballots) {
    for (const { criterionId, value, rationale } of ratings) {
      state.set(`rating ${applicationId} ${criterionId}`, String(value));
      state.set(`rationale ${applicationId} ${criterionId}`, rationale);
    }
    state.set(`comment ${applicationId}`, comment).set(`note ${applicationId}`, typed.get(applicationId) ?? note);
    state.set(`abstention ${applicationId}`, abstention?.reason ?? 'none');
    if (declaration !== null) state.set(`declaration ${applicationId}`, declaration.statement);
    const marks = await engine.ask('marks.list', { applicationId });
    for (const mark of marks.ok ? marks.value : [])
      state.set(`mark ${mark.markId}`, mark.colour).set(`mark-note ${mark.markId}`, mark.note);
    // A draft not touched before the ballot was locked stays a draft.
    if (declaration !== null) ledger.forget(`note ${applicationId}`);
  }
  return state;
}

async function must<Name extends EngineMethodName>(
  engine: StressEngine,
  method: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const result = await engine.ask(method, request);
  if (!result.ok) throw new Error(`${method} of an open vault: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Files outside the vault that differ from what was reported as written; the ledger then forgets them all. */
export function outsideDifferences(ledger: Ledger): readonly string[] {
  return ledger.entries().flatMap(([key, values]) => {
    if (!key.startsWith('outside ')) return [];
    ledger.forget(key);
    const file = key.slice('outside '.length);
    if (!existsSync(file)) return [`${basename(file)} is gone`];
    return values.includes(sha256(readFileSync(file))) ? [] : [`${basename(file)} has other bytes`];
  });
}

/** Files below a folder that this process has open; only Linux can tell. */
export function openFilesBelow(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      const path = readlinkSync(join('/proc/self/fd', descriptor));
      return path.startsWith(`${folder}/`) ? [path] : [];
    } catch {
      // This descriptor was the one that read the list.
      return [];
    }
  });
}

/** Unfinished files in these folders, once copies made in the background have had time to finish. */
export async function leftovers(folders: readonly string[]): Promise<readonly string[]> {
  const until = performance.now() + 30_000;
  for (;;) {
    const names = folders.flatMap(unfinishedIn);
    if (names.length === 0 || performance.now() > until) return names;
    await sleep(5);
  }
}

function unfinishedIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^\.|\.(part|partial|backup|deleting)$/.test(basename(path)),
  );
}
