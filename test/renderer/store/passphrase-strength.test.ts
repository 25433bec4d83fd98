import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../renderer/store/passphrase-strength.ts';
import { shortestPassphrase } from '../../../shared/domain/passphrase.ts';

describe('the hint on a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['kurz', 'too-short'],
    ['x'.repeat(shortestPassphrase - 1), 'too-short'],
    ['x'.repeat(40), 'monotonous'],
    ['abcabcabcabcabc', 'monotonous'],
    ['Deich7Kopf', 'fair'],
    ['Deich Kopf Möwe 7', 'good'],
    ['Krabben Leuchtturm Drachen sieben', 'excellent'],
  ] as const)('calls %j %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });

  it('counts characters as people do', () => {
    expect(passphraseStrength('🐑🐏🐐🐄🐖🐎🐕🐈🐓')).toBe('too-short');
    expect(passphraseStrength('🐑🐏🐐🐄🐖🐎🐕🐈🐓🦆')).toBe('fair');
  });
});
