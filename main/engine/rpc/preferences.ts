import { join } from 'node:path';
import { z } from 'zod';
import { type Preferences, preferencesSchema } from '../../../shared/contract/app.ts';
import { initialPreferences } from '../../../shared/preferences.ts';
import { AppError } from '../../../shared/errors.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { readLimited } from '../files/read-limited.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { makeOwnFolder } from '../files/folders.ts';

/**
 * The person's preferences. They hold nothing secret, so they lie beside the vaults. A damaged file counts as missing.
 */
export async function readPreferences(dataFolder: string): Promise<Preferences> {
  try {
    const kept = z
      .looseObject({})
      .parse(parseStrictJson(await readLimited(preferencesPath(dataFolder), 'keystoreBytes')));
    // Preferences that an older version didn't know yet get their initial values.
    return preferencesSchema.parse({ ...initialPreferences, ...kept });
  } catch (thrown) {
    if (thrown instanceof AppError || thrown instanceof z.ZodError) return initialPreferences;
    throw thrown;
  }
}

/**
 * Writes a change of the preferences; creates the data folder if needed.
 * @throws AppError `disk-full`, `file-not-writable`
 */
export async function writePreferences(
  dataFolder: string,
  change: { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined },
): Promise<Preferences> {
  const preferences = preferencesSchema.parse({ ...(await readPreferences(dataFolder)), ...definedOf(change) });
  await makeOwnFolder(dataFolder);
  await writeAtomically(preferencesPath(dataFolder), `${JSON.stringify(preferences, null, 2)}\n`);
  return preferences;
}

function definedOf(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function preferencesPath(dataFolder: string): string {
  return join(dataFolder, 'preferences.json');
}
