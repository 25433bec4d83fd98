/** What a person may choose and begins with. No schema stands here: the first screen needs these values and no schema. */

export const languages = ['de', 'en'] as const;

/** size of everything in the window, in percent */
export const textSizes = [100, 110, 125, 150, 175, 200] as const;

/** What a person has who never chose: the window paints by it before it was read, the engine fills up what is missing from it. */
export const initialPreferences = {
  language: 'de',
  theme: 'system',
  lockAfterMinutes: 10,
  readerShare: 61,
  textSize: 100,
  characterShortcuts: true,
} as const;
