import { z } from 'zod';
import { type DeskView, deskViewSchema, orderSeedSchema } from '../../../shared/contract/desk-view.ts';
import { roleSchema } from '../../../shared/formats/competition.ts';
import { instantSchema, localTextSchema, privateJwkSchema } from '../../../shared/formats/values.ts';
import { personIdSchema, sha256Schema, vaultIdSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, checkedJson, firstValue, textColumn } from './query.ts';

/** Whose vault it is and what it is for. */
const identitySchema = z.strictObject({
  vaultId: vaultIdSchema,
  personId: personIdSchema,
  role: roleSchema,
  personName: localTextSchema,
  title: localTextSchema,
  demo: z.boolean(),
});
export type Identity = z.infer<typeof identitySchema>;

/** Keys that never leave the vault. */
const secretsSchema = z.strictObject({
  signingKey: privateJwkSchema,
  encryptionKey: privateJwkSchema,
  /** the office's private key that opens score files encrypted to it */
  roundKey: privateJwkSchema.nullable(),
  /**
   * the secret in the letter's code, base64url of 16 bytes: opens each revision's envelope, and proves who chose the
   * signing key; null for an office
   */
  letter: z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }).nullable(),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** Which confidentiality text was accepted, and when. */
const acceptanceSchema = z.strictObject({ textSha256: sha256Schema, acceptedAt: instantSchema });
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** The lot that determines this person's order of the applications. */
const drawSeedSchema = z.strictObject({ seed: orderSeedSchema, drawnAt: instantSchema });
type DrawSeed = z.infer<typeof drawSeedSchema>;

/** The key of search.db, base64url, 32 bytes. */
const searchKeySchema = z.strictObject({ key: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** Since when something that an amendment took away is waiting to be purged from every file of the vault. */
const purgeDueSchema = z.strictObject({ since: instantSchema });

/** One of the vault's single facts. */
interface Facts {
  readonly identity: Identity;
  readonly secrets: Secrets;
  readonly acceptance: Acceptance;
  readonly deskView: DeskView;
  readonly drawSeed: DrawSeed;
  readonly searchKey: z.infer<typeof searchKeySchema>;
  readonly purgeDue: z.infer<typeof purgeDueSchema>;
}

const schemas: { readonly [Name in keyof Facts]: z.ZodType<Facts[Name]> } = {
  identity: identitySchema,
  secrets: secretsSchema,
  acceptance: acceptanceSchema,
  deskView: deskViewSchema,
  drawSeed: drawSeedSchema,
  searchKey: searchKeySchema,
  purgeDue: purgeDueSchema,
};

/** A fact; null when it was never set. */
export function readMeta<Name extends keyof Facts>(database: ReadableDatabase, name: Name): Facts[Name] | null {
  const content = firstValue(database, textColumn, 'SELECT content FROM meta WHERE name = ?', name);
  return content === null ? null : checkedJson(schemas[name], content);
}

export function writeMeta<Name extends keyof Facts>(
  database: WritableDatabase,
  name: Name,
  content: Facts[Name],
): void {
  change(
    database,
    'INSERT INTO meta (name, content) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET content = excluded.content',
    name,
    JSON.stringify(content),
  );
}

export function deleteMeta(database: WritableDatabase, name: keyof Facts): void {
  change(database, 'DELETE FROM meta WHERE name = ?', name);
}
