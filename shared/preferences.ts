/**
 * What a person can choose, and the initial values. This file has no schemas: the first screen needs the values before
 * any schema.
 */

export const languages = ['de', 'en'] as const;

/** size of everything in the window, in percent */
export const textSizes = [100, 110, 125, 150, 175, 200] as const;

/**
 * Preferences of a person who never chose: the window uses them until it has read the file, and the engine for members
 * missing in it.
 */
export const initialPreferences = {
  language: 'de',
  theme: 'system',
  lockAfterMinutes: 10,
  readerShare: 61,
  textSize: 100,
  characterShortcuts: true,
} as const;
