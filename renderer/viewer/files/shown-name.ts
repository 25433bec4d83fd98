import { limits } from '../../../shared/limits.ts';

/** Makes a sender's file name safe to show: without characters that change or hide others, and without folders. */
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
