import { z } from 'zod';
import type { PdfObjects } from './pdf-page.ts';

/** Fonts of signs that aren't among the fourteen of every PDF program: where they aren't embedded, letters stand for their signs. */
const symbolFont =
  /^(?:wingdings|webdings|marlett|opensymbol|symbolneu|mtextra|bookshelfsymbol|segoeuisymbol|segoemdl2|fontawesome|materialicons|materialsymbols|glyphicons|icomoon|monotypesorts|commonbullets|esri)/iu;

/** What a program puts before the name of a font of which it embeds a part only. */
const part = /^[A-Z]{6}\+/u;

/** The signs of Wingdings that stand in forms, by code. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '❑',
  0x72: '❒',
  0x78: '☒',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** Symbol fonts without a character map have their characters at these code points of the private use area. */
const privateUse = 0xf000;
const bullet = 0xb7;

/** A text set in Wingdings, with its symbols; characters without one stay as they are. */
export function wingdingsText(text: string): string {
  return Array.from(text, (character) => wingdings[character.charCodeAt(0) & 0xff] ?? character).join('');
}

/** Replaces private-use characters by the symbols that common programs' symbol fonts have there. */
export function privateUseSigns(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/gu, (character) => {
    const code = character.charCodeAt(0) - privateUse;
    return code === bullet ? '•' : (wingdings[code] ?? character);
  });
}

/** What pdf.js calls the Wingdings of a document that lacks them. */
export function isWingdings(font: string): boolean {
  return /^wingdings(?![ -]?[23])/iu.test(font.replace(part, ''));
}

const fontSchema = z.object({ missingFile: z.boolean(), loadedName: z.string() });

/** At most this many fonts are named, each with at most this many characters. */
const mostNamed = 20;
const nameCharacters = 100;

/** The name of a missing symbol font; null: it is there, not needed, or not loaded, as the page isn't drawn yet. */
export function missingSymbolFont(
  { commonObjs }: { readonly commonObjs: Pick<PdfObjects, 'has' | 'get'> },
  name: string,
): string | null {
  return commonObjs.has(name) ? missingName(commonObjs.get(name)) : null;
}

/** pdf.js exposes its knowledge of a font through getters, which a schema for plain objects doesn't see. */
function missingName(font: unknown): string | null {
  if (typeof font !== 'object' || font === null || !('missingFile' in font) || !('loadedName' in font)) return null;
  const parsed = fontSchema.safeParse({ missingFile: font.missingFile, loadedName: font.loadedName });
  if (!parsed.success || !parsed.data.missingFile) return null;
  const loadedName = parsed.data.loadedName.replace(part, '');
  return symbolFont.test(loadedName.replace(/[ _-]/gu, '')) ? loadedName.slice(0, nameCharacters) : null;
}

/** The names of all symbol fonts known to be missing among those shared by the pages drawn so far. */
export function missingSymbolFonts(objects: Iterable<readonly unknown[]>): string[] {
  const names = [...objects].flatMap(([, font]) => missingName(font) ?? []);
  return [...new Set(names)].sort().slice(0, mostNamed);
}
