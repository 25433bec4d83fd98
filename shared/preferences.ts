/** Choices and initial values. No schemas here: the first screen needs the values before any schema. */

export const languages = ['de', 'en'] as const;

/** size of everything in the window, in percent */
export const textSizes = [100, 110, 125, 150, 175, 200] as const;

/** For people who never chose: the window uses them until the file is read, and the engine for missing members. */
export const initialPreferences = {
  language: 'de',
  theme: 'system',
  lockAfterMinutes: 10,
  readerShare: 61,
  textSize: 100,
  characterShortcuts: true,
} as const;
