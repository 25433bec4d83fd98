import { randomBytes } from 'node:crypto';
import type { SmallCompetitionOptions } from './small-competition.ts';
import { smallPdf } from './small-pdf.ts';

const documentBytes = 200 * 1024;

/** So many documents of 200 KiB for each of these applications, never twice the same ones. */
export function manyDocuments(
  applicationIds: readonly string[],
  count: number,
): NonNullable<SmallCompetitionOptions['files']> {
  return Object.fromEntries(
    applicationIds.map((id) => [
      id,
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.pdf`, largePdf(`${id} ${index}`)])),
    ]),
  );
}

/** After its end a PDF may have anything; readers look for the end from behind, but not this far. */
function largePdf(text: string): Uint8Array {
  return Buffer.concat([smallPdf(text), Buffer.from('% '), randomBytes(documentBytes)]);
}
