import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { verifyBundle } from '../../main/engine/bundle/verify.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { type ErrorCode, failureOf } from '../../shared/errors.ts';
import type { PersonId } from '../../shared/ids.ts';
import { forgeBundle, type Forgery, takeApart, type TakenApart } from './forge-bundle.ts';
import { jurorId, type PackedBundle, packSmallBundle } from './packed-bundle.ts';
import { smallPdf } from './small-pdf.ts';
import { withoutProgress } from './without-progress.ts';

export let folder: string;
export let packed: PackedBundle;
export let parts: TakenApart;

/** Two documents of the same length, so that swapping them doesn't show in their sizes. */
export const files = {
  'DMK-01': { 'a.pdf': smallPdf('Bewerbung AAAA') },
  'DMK-02': { 'b.pdf': smallPdf('Bewerbung BBBB') },
};

/** Packs one bundle before a file's tests, which forge theirs from it. */
export function useForgeableBundle(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jurymappe-hostile-'));
    packed = await packSmallBundle(folder, { files });
    parts = await takeApart(packed);
  });

  afterAll(async () => {
    lockVault(packed.office);
    await rm(folder, { recursive: true, force: true });
  });
}

export type Verdict = ErrorCode | 'none';

/** The failure in which a juror's check of such a file ends. */
export async function verdictOn(bytes: Uint8Array): Promise<Verdict> {
  const file = join(folder, 'hostile.jurybundle');
  writeFileSync(file, bytes);
  return verdictOnFile(file);
}

export function verdictOnFile(file: string, personId: PersonId = jurorId): Promise<Verdict> {
  return verifyBundle(file, { code: packed.codes.get(personId), signal: withoutProgress.signal }).then(
    () => 'none',
    (thrown: unknown) => failureOf(thrown).code,
  );
}

export async function verdictOnForgery(forgery: Forgery): Promise<Verdict> {
  return verdictOn(await forgeBundle(parts, forgery));
}
