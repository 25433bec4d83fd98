import { randomBytes } from 'node:crypto';
import type { SmallCompetitionOptions } from './small-competition.ts';
import { smallPdf } from './small-pdf.ts';

const documentBytes = 200 * 1024;

/** This many documents of 200 KiB for each of these applications, no two of them alike. */
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

/** Anything may follow the end of a PDF; readers search backwards for the end marker, but not this far. */
function largePdf(text: string): Uint8Array {
  return Buffer.concat([smallPdf(text), Buffer.from('% '), randomBytes(documentBytes)]);
}
