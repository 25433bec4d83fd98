import { join } from 'node:path';
import type { PackReport } from '../../shared/contract/office.ts';
import { type PersonId, personIdSchema } from '../../shared/ids.ts';
import { createOffice } from '../../main/engine/bundle/create-office.ts';
import { openIntoVault } from '../../main/engine/bundle/open-into-vault.ts';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import type { PackOptions } from '../../main/engine/bundle/pack-options.ts';
import { readCodes } from '../../main/engine/demo/codes.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { type SmallCompetitionOptions, writeAmendedCompetition, writeSmallCompetition } from './small-competition.ts';
import { withoutProgress } from './without-progress.ts';

export const testPassphrase = 'eine lange Passphrase';
export const chairId = personIdSchema.parse('J01');
export const jurorId = personIdSchema.parse('J03');
/** takes the minutes, without a vote */
export const secretaryId = personIdSchema.parse('S01');
/** excluded from DMK-10 by the demo's data */
export const excludedJurorId = personIdSchema.parse('J06');

export interface PackedBundle {
  readonly folder: string;
  readonly office: OpenVault;
  readonly bundle: string;
  readonly codes: ReadonlyMap<PersonId, string>;
  readonly report: PackReport;
}

/** Packs a small competition in a folder; the office's vault stays open to pack more. */
export async function packSmallBundle(
  folder: string,
  competition: SmallCompetitionOptions = {},
  options: Partial<PackOptions> = {},
): Promise<PackedBundle> {
  const office = await createOffice(join(folder, 'office'), testPassphrase);
  const bundle = join(folder, 'small.jurybundle');
  const codesFile = join(folder, 'codes.tsv');
  const source = writeSmallCompetition(join(folder, 'competition'), competition);
  const report = await packCompetition(office, {
    folder: source,
    out: bundle,
    codesFile,
    amend: false,
    cardFiles: [],
    ...withoutProgress,
    ...options,
  });
  return { folder, office, bundle, report, codes: await readCodes(codesFile) };
}

/** Opens a bundle into a vault named after the person. */
export function openAs(
  { folder, bundle, codes }: Pick<PackedBundle, 'folder' | 'bundle' | 'codes'>,
  personId: PersonId,
  name: string = personId,
): Promise<OpenVault> {
  return openIntoVault(bundle, {
    vaultFolder: join(folder, name),
    code: codes.get(personId) ?? '',
    passphrase: testPassphrase,
    acceptedLanguage: 'de',
    ...withoutProgress,
  });
}

/** What a person types and chooses to open the bundle. */
export function accessOf(
  { bundle, codes }: Pick<PackedBundle, 'bundle' | 'codes'>,
  personId: PersonId,
): { readonly bundle: string; readonly code: string; readonly passphrase: string } {
  return { bundle, code: codes.get(personId) ?? '', passphrase: testPassphrase };
}

/** Packs the bundle's next revision and locks the office's vault; returns the file's path. */
export async function packAmendment(
  { folder, office }: Pick<PackedBundle, 'folder' | 'office'>,
  competition: SmallCompetitionOptions = {},
  options: Partial<PackOptions> = {},
): Promise<string> {
  const out = join(folder, 'amendment.jurybundle');
  await packCompetition(office, {
    folder: writeAmendedCompetition(join(folder, 'amended'), competition),
    out,
    amend: true,
    cardFiles: [],
    ...withoutProgress,
    ...options,
  });
  lockVault(office);
  return out;
}
