import { isPassphraseLongEnough } from '../../shared/domain/passphrase.ts';

export type PassphraseStrength = 'empty' | 'too-short' | 'monotonous' | 'fair' | 'good' | 'excellent';

const goodLength = 16;
const excellentLength = 24;
/** Below this number of different characters a passphrase repeats itself: "aaaaaaaaaaaa" is long, not strong. */
const fewDifferent = 6;

/**
 * A hint rather than a measure: length decides most, and only repetition counts against it. Dictionaries of leaked
 * passwords would weigh more than the rest of the window and still not know what people choose in German offices.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = Array.from(passphrase.normalize('NFKC'));
  if (characters.length === 0) return 'empty';
  if (!isPassphraseLongEnough(passphrase)) return 'too-short';
  if (new Set(characters).size < fewDifferent) return 'monotonous';
  if (characters.length >= excellentLength) return 'excellent';
  return characters.length >= goodLength ? 'good' : 'fair';
}
