import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createOffice } from '../../main/engine/bundle/create-office.ts';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { onePage } from '../helpers/pdf-writer.ts';

const demo = join(import.meta.dirname, '..', '..', 'resources', 'demo', 'competition.json');
const competitionSchema = z.looseObject({
  applications: z.array(z.looseObject({ id: z.string(), attachments: z.array(z.unknown()) })),
});

/** Packs a bundle of this many documents of about this many random bytes, spread over the demo's applications. */
export async function largeBundle(
  folder: string,
  documents: number,
  bytes: number,
): Promise<{ bundle: string; code: string }> {
  const competition = join(folder, 'competition');
  writeLargeCompetition(competition, documents, bytes);
  const bundle = join(folder, 'large.jurybundle');
  const codesFile = join(folder, 'codes.tsv');
  const office = await createOffice(join(folder, 'office'), 'only for measuring');
  await packCompetition(office, {
    folder: competition,
    out: bundle,
    codesFile,
    amend: false,
    cardFiles: [],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  lockVault(office);
  rmSync(competition, { recursive: true });
  const code =
    readFileSync(codesFile, 'utf8')
      .split('\n')
      .find((line) => line.startsWith('J03\t'))
      ?.split('\t')[2] ?? '';
  return { bundle, code };
}

/** Writes the competition folder of such a bundle. */
export function writeLargeCompetition(folder: string, documents: number, bytes: number): void {
  const data = competitionSchema.parse(JSON.parse(readFileSync(demo, 'utf8')));
  const applications = data.applications.map((application) => ({ ...application, attachments: [] }));
  mkdirSync(join(folder, 'documents'), { recursive: true });
  writeFileSync(join(folder, 'competition.json'), JSON.stringify({ ...data, applications }));
  for (let number = 0; number < documents; number += 1) {
    const application = applications[number % applications.length];
    if (application === undefined) throw new Error('the demo has no applications');
    const target = join(folder, 'documents', application.id);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, `document-${number}.pdf`), largePdf(bytes));
  }
}

/** A page with an incompressible stream that fills the file; its other parts take a few hundred bytes. */
function largePdf(bytes: number): Uint8Array {
  return onePage((pdf) => {
    pdf.stream('', randomBytes(bytes - 512));
    return { content: '' };
  });
}
