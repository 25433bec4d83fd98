import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CompetitionView } from '../../shared/contract/competition.ts';
import type { EngineMethodName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts';
import type { ApplicationId, JobId, MarkId, VaultId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Ledger, Writing } from './ledger.ts';
import type { Chance } from './sampling.ts';
import { newJobId, type StressEngine } from './stress-engine.ts';

/** Everything that an action needs to know, and where it reports what it was told. */
export interface Stage {
  readonly engine: StressEngine;
  readonly vaultId: VaultId;
  readonly chance: Chance;
  readonly ledger: Ledger;
  /** of the revision that was open when the round began */
  readonly competition: CompetitionView;
  readonly passphrase: string;
  readonly marks: MarkId[];
  /** this round's jobs, for actions that cancel */
  readonly jobs: JobId[];
  /** how each call ended: the code of a refusal, or `ok` */
  readonly ended: { readonly method: EngineMethodName; readonly code: string }[];
  /** what answers said although they must not */
  readonly faults: string[];
  /** reports to another process each write that was begun and each that was said to be done */
  readonly tell: (writing: Writing) => void;
}

export async function ask<Name extends EngineMethodName>(
  { engine, ended }: Stage,
  method: Name,
  request: RequestOf<Name>,
): Promise<Result<ResponseOf<Name>>> {
  const result = await engine.ask(method, request);
  ended.push({ method, code: result.ok ? 'ok' : result.error.code });
  return result;
}

/** Asks for a change of one field and notes the answer. */
export async function write<Name extends EngineMethodName>(
  stage: Stage,
  [key, value]: readonly [string, string],
  method: Name,
  request: RequestOf<Name>,
): Promise<Result<ResponseOf<Name>>> {
  const writing = stage.ledger.begin(key, value);
  stage.tell(writing);
  const result = await ask(stage, method, request);
  writing.outcome = result.ok ? 'saved' : 'refused';
  stage.tell(writing);
  return result;
}

/** Notes the saved value of something that had no name before. */
export function learn({ ledger, tell }: Stage, key: string, value: string): void {
  ledger.learn(key, value);
  tell({ key, value, outcome: 'saved' });
}

export const admitted = ({ competition }: Stage): readonly ApplicationId[] =>
  competition.applications.filter(({ formalCheck }) => formalCheck.status === 'admitted').map(({ id }) => id);
/** The last may be declared, which closes its documents with their marks and removes it from the juror's own order. */
export const neverDeclared = (stage: Stage): readonly ApplicationId[] => admitted(stage).slice(0, -1);
export const someText = ({ chance }: Stage): string =>
  `Begründung ${chance.below(1_000_000)} `.repeat(1 + chance.below(20));
export const outFile = ({ engine }: Stage, ending: string): string =>
  join(engine.place.out, `${randomUUID()}${ending}`);

export function job({ jobs }: Stage): JobId {
  const jobId = newJobId();
  jobs.push(jobId);
  return jobId;
}
