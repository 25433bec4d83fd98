import { isPassphraseLongEnough } from '../../shared/domain/passphrase.ts';

export type PassphraseStrength = 'empty' | 'too-short' | 'monotonous' | 'fair' | 'good' | 'excellent';

const goodLength = 16;
const excellentLength = 24;
/** Fewer different characters than this repeat themselves: "aaaaaaaaaaaa" is long, not strong. */
const fewDifferent = 6;

/**
 * A hint, no measure: length decides most, and only repetition is counted against it. Dictionaries of leaked passwords
 * would weigh more than the rest of the window and still not know what people choose in German offices.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = Array.from(passphrase.normalize('NFKC'));
  if (characters.length === 0) return 'empty';
  if (!isPassphraseLongEnough(passphrase)) return 'too-short';
  if (new Set(characters).size < fewDifferent) return 'monotonous';
  if (characters.length >= excellentLength) return 'excellent';
  return characters.length >= goodLength ? 'good' : 'fair';
}
