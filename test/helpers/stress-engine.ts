import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { createDispatcher } from '../../main/engine/rpc/dispatch.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { EngineMethodName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts';
import { type FileGrant, fileGrantSchema } from '../../shared/contract/file-grant.ts';
import type { Failure } from '../../shared/errors.ts';
import { type JobId, jobIdSchema, type VaultId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { jurorId, packSmallBundle, testPassphrase } from './packed-bundle.ts';
import { writeSmallCompetition } from './small-competition.ts';
import { smallPdf } from './small-pdf.ts';
import { withoutProgress } from './without-progress.ts';

/** Where the rounds take place. */
export interface Place {
  readonly dataFolder: string;
  /** an empty folder for files written outside the vault */
  readonly out: string;
  /** the bundle's revisions, the first one first */
  readonly bundles: readonly string[];
}

export interface StressEngine {
  readonly place: Place;
  readonly ask: <Name extends EngineMethodName>(
    method: Name,
    request: RequestOf<Name>,
  ) => Promise<Result<ResponseOf<Name>>>;
  readonly grant: (path: string) => FileGrant;
  /** the warnings given to the person since the last call */
  readonly warnings: () => readonly Failure[];
}

export function newJobId(): JobId {
  return jobIdSchema.parse(randomUUID());
}

/** An engine over real files, called as the shell calls it. */
export function stressEngine(place: Place): StressEngine {
  let warned: Failure[] = [];
  const files: Record<string, string> = {};
  const dispatcher = createDispatcher({
    dataFolder: place.dataFolder,
    resourceFolder: '',
    emit: (event) => {
      if (event.type === 'warned') warned.push(event.failure);
    },
    checkResponses: true,
  });
  return {
    place,
    // The dispatcher checks the response against the contract of this method, so the type holds.
    ask: (method, request) => dispatcher.answer({ kind: 'call', id: 1, method, request, files }) as Promise<never>,
    grant: (path) => {
      const grant = fileGrantSchema.parse(randomUUID());
      files[grant] = path;
      return grant;
    },
    warnings: () => {
      const told = warned;
      warned = [];
      return told;
    },
  };
}

const applicationIds = ['DMK-01', 'DMK-02', 'DMK-03', 'DMK-04', 'DMK-05', 'DMK-06'];

/** Packs a small competition and some amendments of it, each of which brings a new version of one document. */
export async function packRevisions(
  folder: string,
  amendments: number,
): Promise<{ readonly bundles: readonly string[]; readonly code: string }> {
  const { office, bundle, codes } = await packSmallBundle(folder, { applicationIds });
  const bundles = [bundle];
  for (let revision = 2; revision <= amendments + 1; revision += 1) {
    const out = join(folder, `revision-${revision}.jurybundle`);
    const changed = applicationIds[revision] ?? 'DMK-01';
    await packCompetition(office, {
      folder: writeSmallCompetition(join(folder, `revision-${revision}`), {
        applicationIds,
        files: { [changed]: { [`${changed.toLowerCase()}.pdf`]: smallPdf(`Fassung ${revision}`) } },
      }),
      out,
      amend: true,
      cardFiles: [],
      ...withoutProgress,
    });
    bundles.push(out);
  }
  lockVault(office);
  return { bundles, code: codes.get(jurorId) ?? '' };
}

/** Creates the juror's vault from the first revision; it stays open. */
export async function openFirst({ ask, grant, place }: StressEngine, code: string): Promise<VaultId> {
  const opened = await ask('bundle.open', {
    jobId: newJobId(),
    file: grant(place.bundles[0] ?? ''),
    code,
    passphrase: testPassphrase,
    acceptedLanguage: 'de',
  });
  if (!opened.ok) throw new Error(`the bundle did not open: ${opened.error.code}`);
  return opened.value.vaultId;
}
