import { z } from 'zod';
import { roleSchema } from '../formats/competition.ts';
import { instantSchema, localTextSchema } from '../formats/values.ts';
import { bundleIdSchema, personIdSchema, vaultIdSchema } from '../ids.ts';
import { engineChange, engineMethod } from './method.ts';

/** Typed secrets: long enough for any sentence, never echoed in an answer. */
export const passphraseSchema = z.string().min(1).max(1_000);

/**
 * What the list of vaults shows before one is unlocked. Fields about the content are null if the list was lost, until
 * the vault is unlocked again.
 */
export const vaultLabelSchema = z.strictObject({
  vaultId: vaultIdSchema,
  role: roleSchema.nullable(),
  title: localTextSchema.nullable(),
  personName: localTextSchema.nullable(),
  /** of the bundle that the vault was made from; null also for an office */
  bundleId: bundleIdSchema.nullable(),
  revision: z.int().nullable(),
  lastOpenedAt: instantSchema,
  /** the demo's vaults say so and name their passphrase */
  demo: z.boolean(),
});
export type VaultLabel = z.infer<typeof vaultLabelSchema>;

/** The vault that is open now; an office's vault has no bundle of its own. */
export const sessionSchema = z.strictObject({
  vaultId: vaultIdSchema,
  personId: personIdSchema,
  role: roleSchema,
  personName: localTextSchema,
  title: localTextSchema,
  bundleId: bundleIdSchema.nullable(),
  revision: z.int().nullable(),
  demo: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

const nothing = z.strictObject({});

export const vaultMethods = {
  'vault.list': engineMethod(nothing, z.array(vaultLabelSchema)),
  'vault.session': engineMethod(nothing, sessionSchema.nullable()),
  'vault.unlock': engineChange(z.strictObject({ vaultId: vaultIdSchema, passphrase: passphraseSchema }), sessionSchema),
  /** `quickly`: without making a copy first, because the keys must be gone from memory within a moment */
  'vault.lock': engineChange(z.strictObject({ quickly: z.boolean().optional() }), nothing),
  'vault.changePassphrase': engineChange(
    z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    nothing,
  ),
} as const;
