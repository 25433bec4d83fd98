import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PdfAllowance } from '../../main/engine/bundle/pdf-thread.ts';
import { unreadablePdfs } from '../../main/engine/bundle/unreadable-pdfs.ts';
import { applicationIdSchema } from '../../shared/ids.ts';
import { temporaryFolder } from './temporary-folder.ts';

const applicationId = applicationIdSchema.parse('DMK-01');

/** What is said of files of these names, in the order of the names. */
export async function findingsIn(
  files: Readonly<Record<string, Uint8Array>>,
  {
    signal = new AbortController().signal,
    allowed = {},
  }: { signal?: AbortSignal; allowed?: Partial<PdfAllowance> } = {},
): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const documents = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { applicationId, name, kind: 'annex' as const, path };
  });
  const warnings = await unreadablePdfs({ documents, warnings: [] }, signal, allowed);
  return warnings.map((warning) => {
    if ('pages' in warning) return `${warning.name} ${warning.kind} ${warning.count}/${warning.of}: ${warning.pages}`;
    if (warning.kind === 'pdf-scan') return `${warning.name} pdf-scan ${warning.of}`;
    if (warning.kind === 'pdf-fonts-missing') return `${warning.name} pdf-fonts-missing ${warning.fonts.join(', ')}`;
    const attached = warning.kind === 'pdf-attachments' ? ` ${warning.count}: ${warning.attached.join(', ')}` : '';
    return `${'name' in warning ? warning.name : ''} ${warning.kind}${attached}`;
  });
}
