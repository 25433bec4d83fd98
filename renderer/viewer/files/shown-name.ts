import { limits } from '../../../shared/limits.ts';

/** Names are the sender's: what would turn or hide their letters goes, and what leads through folders. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replace(/^.*[/\\]/u, '');
  const ending = /\.[^.\s]{1,8}$/u.exec(plain)?.[0] ?? '';
  const whole = plain.trim();
  if (whole === '') return '…';
  // The ending says what kind of file it is.
  return whole.length <= limits.nameCharacters
    ? whole
    : `${whole.slice(0, limits.nameCharacters - ending.length - 1).replace(/\p{Cs}$/u, '')}…${ending}`;
}
