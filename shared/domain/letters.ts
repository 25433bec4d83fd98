/** Control characters, replacement and unassigned characters, and private-use ones: letters in no script. */
const noLetter = /[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r\f\v])\p{Cc}/u;

/** Share of a text's words with such characters from which its letters are taken to differ from what is seen. */
const mostDamagedWords = 0.1;

/** At least this many pairs of letters are needed to recognise a language. */
const leastPairs = 100;
const leastWords = 20;

/**
 * Minimum share of pairs that are common in German, English, Danish, Dutch, French, Frisian or Polish. Texts in these
 * languages reach 0.57 and more, lists of Polish names and Finnish 0.42; letters shifted along the alphabet reach 0.27
 * at most, and of those exchanged in other ways nearly all stay below 0.3 (measured on texts of 150 to 1,300 pairs).
 */
const leastCommonPairs = 0.32;

/** What shows a font is no word of a language. */
const alphabets = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);

const commonPairs = new Set(
  'en er ch te de nd ei ie in es ge un st ic he ne se an re au be di ng is sc ht da el ni al le tr ra it ns ig or ur us ll ab um ha th on at ti ed ar to nt as ou io ve co me ri ro ea ze na po wi za cz ow ki et sk at ke og il ij aa'.split(
    ' ',
  ),
);

/**
 * Whether a text's letters differ from those seen on the page: meaningless characters, or letters exchanged for others,
 * as from a font without a character map. A text too short to tell counts as correct.
 */
export function isUnclear(text: string): boolean {
  return hasDamagedWords(text) || isExchanged(text);
}

/** Words of one character are ignored: they may be bullets or boxes from a symbol font. */
function hasDamagedWords(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => Array.from(word).length > 1);
  const damaged = words.filter((word) => noLetter.test(word)).length;
  return damaged > 0 && damaged >= words.length * mostDamagedWords && (damaged > 1 || words.length === 1);
}

function isExchanged(text: string): boolean {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = new Set(
    Array.from(plain.matchAll(/[a-z]{4,}/gu), ([word]) => word).filter((word) => !alphabets.includes(word)),
  );
  if (words.size < leastWords || isOtherWriting(plain)) return false;
  const pairs = [...words].flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2)),
  );
  const common = pairs.filter((pair) => commonPairs.has(pair)).length;
  return pairs.length >= leastPairs && common < pairs.length * leastCommonPairs;
}

/** Greek, Cyrillic and other scripts have other pairs. */
function isOtherWriting(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gu)?.length ?? 0;
  return latin < letters / 2;
}
