/**
 * Makes the PDFs of the demo competition under resources/demo/documents, the same bytes in every run:
 *
 *   node scripts/demo-documents/generate.ts [application id …]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolder, readCompetition } from './competition.ts';
import { documentOf } from './document.ts';

const wanted = process.argv.slice(2);
const competition = readCompetition();
let files = 0;
let bytes = 0;
for (const application of competition.applications) {
  if (wanted.length > 0 && !wanted.includes(application.id)) continue;
  const folder = join(demoFolder, 'documents', application.id);
  mkdirSync(folder, { recursive: true });
  for (const attachment of application.attachments) {
    const content = await documentOf(competition, application, attachment);
    writeFileSync(join(folder, attachment.file.normalize('NFC')), content);
    files += 1;
    bytes += content.length;
  }
}
console.log(`${files} documents, ${(bytes / 1e6).toFixed(1)} MB`);
