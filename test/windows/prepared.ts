import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { EngineMethodName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts';
import type { VaultId } from '../../shared/ids.ts';
import { jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import type { SmallCompetitionOptions } from '../helpers/small-competition.ts';
import { newJobId, type Place, type StressEngine } from '../helpers/stress-engine.ts';

/** A bundle packed on this machine, and what a juror needs to open it. */
export interface Prepared {
  readonly bundle: string;
  readonly code: string;
}

export async function prepareBundle(folder: string, competition: SmallCompetitionOptions = {}): Promise<Prepared> {
  const { office, bundle, codes } = await packSmallBundle(folder, competition);
  lockVault(office);
  return { bundle, code: codes.get(jurorId) ?? '' };
}

/** An empty data folder and a folder for files that are handed in or backed up. */
export function emptyPlace(folder: string): Place {
  const [dataFolder, out] = [join(folder, 'data'), join(folder, 'out')];
  mkdirSync(out, { recursive: true });
  return { dataFolder, out, bundles: [] };
}

/** Sends a request, and throws if the engine refuses it. */
export async function must<Name extends EngineMethodName>(
  engine: StressEngine,
  method: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const result = await engine.ask(method, request);
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of a refusal, or `ok`. */
export async function codeOf<Name extends EngineMethodName>(
  engine: StressEngine,
  method: Name,
  request: RequestOf<Name>,
): Promise<string> {
  const result = await engine.ask(method, request);
  return result.ok ? 'ok' : result.error.code;
}

export function openingOf(engine: StressEngine, { bundle, code }: Prepared): RequestOf<'bundle.open'> {
  const file = engine.grant(bundle);
  return { jobId: newJobId(), file, code, passphrase: testPassphrase, acceptedLanguage: 'de' };
}

/** Opens the bundle into a vault, which stays open. */
export async function openVault(engine: StressEngine, prepared: Prepared): Promise<VaultId> {
  return (await must(engine, 'bundle.open', openingOf(engine, prepared))).vaultId;
}

/** Deletes the open vault. */
export async function deleteOpenVault(engine: StressEngine): Promise<void> {
  await must(engine, 'recovery.deleteVault', { typedTitle: await titleOf(engine) });
}

export async function titleOf(engine: StressEngine): Promise<string> {
  return (await must(engine, 'vault.session', {}))?.title.de ?? '';
}

export async function vaultsOf(engine: StressEngine): Promise<readonly VaultId[]> {
  return (await must(engine, 'vault.list', {})).map(({ vaultId }) => vaultId);
}
