import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newVaultId } from '../../main/engine/crypto/new-ids.ts';
import { createDispatcher } from '../../main/engine/rpc/dispatch.ts';
import { createVault } from '../../main/engine/vault/create-vault.ts';
import { vaultFolder } from '../../main/engine/vault/registry.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { type AppStore, createAppStore } from '../../renderer/store/app-store.ts';
import { Grants } from '../../main/shell/grants.ts';
import { receiveFiles, type Recogniser, sortChosen } from '../../main/shell/received-files.ts';
import { recognisedSchema } from '../../shared/contract/engine-port.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Call, MethodName, RequestOf } from '../../shared/contract/contract.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { resultSchemaOf } from './result-schema.ts';
import type { Manifest } from '../../shared/formats/manifest.ts';
import { jobIdSchema, type VaultId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { sampleManifest } from './sample-manifest.ts';
import { addRevision, sampleBeginning, sampleIdentity, samplePassphrase } from './sample-vault.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The window's store over a real engine in the same process; only the shell's dialogs are simulated. */
export interface WindowOnEngine {
  readonly store: AppStore;
  /** for a second window on the same engine */
  readonly bridge: Bridge<File>;
  /** calls a method as the window would, but past its store */
  readonly call: Call;
  readonly dataFolder: string;
  /** names of the methods called so far */
  readonly calls: readonly MethodName[];
  /** takes the place of one method; a call for which it returns null goes through */
  readonly intercept: <Name extends MethodName>(
    name: Name,
    answer: (request: RequestOf<Name>) => Promise<Result<never>> | null,
  ) => void;
  /** the answers of the next file dialogs, in order; no argument means cancelled */
  readonly choose: (...paths: readonly (readonly string[])[]) => void;
  /** sends the window an event that it didn't ask for */
  readonly tell: (event: AppEvent) => void;
}

const resourceFolder = join(import.meta.dirname, '..', '..', 'resources');

/** Opens a window on an empty data folder: a temporary one, or one of the caller's. */
export function windowOnEngine(dataFolder: string = temporaryFolder()): WindowOnEngine {
  const listeners = new Set<(event: AppEvent) => void>();
  const tell = (event: AppEvent): void => listeners.forEach((listener) => listener(event));
  const dispatcher = createDispatcher({ dataFolder, resourceFolder, emit: tell, checkResponses: true });
  const calls: MethodName[] = [];
  const interceptors = new Map<MethodName, (request: never) => Promise<Result<never>> | null>();
  const dialogs: (readonly string[])[] = [];
  const grants = new Grants();
  const engine: Recogniser = {
    recognise: async (paths) => {
      const found = await dispatcher.answer({ kind: 'recognise', id: 0, paths: [...paths] });
      return found.ok ? ok(recognisedSchema.parse(found.value)) : found;
    },
  };
  const answer = async (name: MethodName, request: unknown): Promise<Result<unknown>> => {
    const intercepted = interceptors.get(name)?.(request as never) ?? null;
    if (intercepted !== null) return intercepted;
    if (name === 'files.choose') {
      const { purpose } = request as RequestOf<'files.choose'>;
      return ok(await sortChosen(dialogs.shift() ?? [], purpose, { engine, grants }));
    }
    if (name === 'files.given') return ok([]);
    if (name === 'app.print' || name === 'app.leave') return ok({});
    const files = grants.redeem(name, request);
    return dispatcher.answer({ kind: 'call', id: calls.length, method: name, request, files });
  };
  const call: Call = async (name, request) => {
    calls.push(name);
    // As the real bridge hands answers over: whatever JSON can't hold would be lost.
    return resultSchemaOf(name).parse(JSON.parse(JSON.stringify(await answer(name, request))));
  };
  const bridge: Bridge<File> = {
    call: async (name, request) => JSON.stringify(await call(name, request)),
    // In tests a File has the path as its name.
    grantDropped: async (dropped) =>
      ok(
        await receiveFiles(
          dropped.map(({ name }) => name),
          { engine, grants },
        ),
      ),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const store = createAppStore(bridge, () => jobIdSchema.parse(randomUUID()));
  store.getState().follow();
  return {
    store,
    bridge,
    call,
    dataFolder,
    calls,
    intercept: (name, answerOf) => interceptors.set(name, answerOf),
    choose: (...paths) => dialogs.push(...paths),
    tell,
  };
}

/** Creates a vault in the window's data folder, as opening a bundle would. */
export async function createVaultFor(
  { dataFolder }: WindowOnEngine,
  manifest: Manifest = sampleManifest(),
): Promise<VaultId> {
  const vaultId = newVaultId();
  const folder = vaultFolder(dataFolder, vaultId);
  mkdirSync(dirname(folder), { recursive: true });
  const identity = sampleIdentity({ vaultId, personId: manifest.recipient.personId, role: manifest.recipient.role });
  const vault = await createVault(folder, samplePassphrase, sampleBeginning(identity), (made) => {
    addRevision(made, manifest);
    return Promise.resolve();
  });
  lockVault(vault);
  return vaultId;
}

/** A window at work in an unlocked vault. */
export async function windowAtWork(manifest?: Manifest): Promise<WindowOnEngine & { readonly vaultId: VaultId }> {
  const window = windowOnEngine();
  const vaultId = await createVaultFor(window, manifest);
  await window.store.getState().start();
  const failure = await window.store.getState().unlock(vaultId, samplePassphrase);
  if (failure !== null) throw new Error(`the sample vault did not open: ${failure.code}`);
  return { ...window, vaultId };
}
