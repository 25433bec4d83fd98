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
    return preferencesSchema.parse({ ...initialPreferences, ...usable(kept) });
  } catch (thrown) {
    if (thrown instanceof AppError || thrown instanceof z.ZodError) return initialPreferences;
    throw thrown;
  }
}

/**
 * One by one: another version of the app may know more preferences, fewer, or other values, and none of that is a reason
 * to forget the rest.
 */
function usable(kept: Readonly<Record<string, unknown>>): object {
  const { shape } = preferencesSchema;
  const names = Object.keys(shape).filter((name): name is keyof Preferences => Object.hasOwn(kept, name));
  return Object.fromEntries(
    names.filter((name) => shape[name].safeParse(kept[name]).success).map((name) => [name, kept[name]]),
  );
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
