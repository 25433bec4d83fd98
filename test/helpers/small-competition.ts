import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { smallPdf } from './small-pdf.ts';

const demo = join(import.meta.dirname, '..', '..', 'resources', 'demo', 'competition.json');
const demoSchema = z.looseObject({
  applications: z.array(z.looseObject({ id: z.string(), attachments: z.array(z.unknown()) })),
  rules: z.looseObject({}),
  conflicts: z.array(z.looseObject({ applicationId: z.string() })),
});

export interface SmallCompetitionOptions {
  /** from the demo's list; by default the last one is not admitted */
  readonly applicationIds?: readonly string[];
  /** files by application: name to content */
  readonly files?: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>;
  /** changes competition.json before it is written */
  readonly change?: (competition: Record<string, unknown>) => Record<string, unknown>;
}

/** Writes a competition folder with the demo's rules, people, criteria and some applications; returns its path. */
export function writeSmallCompetition(folder: string, options: SmallCompetitionOptions = {}): string {
  const { applicationIds = ['DMK-01', 'DMK-02', 'DMK-10', 'DMK-29'], change = (competition) => competition } = options;
  const data = demoSchema.parse(JSON.parse(readFileSync(demo, 'utf8')));
  const applications = data.applications
    .filter(({ id }) => applicationIds.includes(id))
    .map((application) => ({ ...application, attachments: [] }));
  const competition = {
    ...data,
    applications,
    conflicts: data.conflicts.filter(({ applicationId }) => applicationIds.includes(applicationId)),
    rules: { ...data.rules, minValidVotes: 1 },
  };
  mkdirSync(join(folder, 'documents'), { recursive: true });
  writeFileSync(join(folder, 'competition.json'), JSON.stringify(change(competition)));
  for (const id of applicationIds)
    writeFiles(
      join(folder, 'documents', id),
      options.files?.[id] ?? { [`${id.toLowerCase()}.pdf`]: smallPdf(`Bewerbung ${id}`) },
    );
  return folder;
}

let amendments = 0;

/** The same with a new note to jurors each time, so that the amendment has content even if nothing else changes. */
export function writeAmendedCompetition(
  folder: string,
  { change = (competition) => competition, ...options }: SmallCompetitionOptions = {},
): string {
  const changes = `Berichtigung ${String((amendments += 1))}`;
  return writeSmallCompetition(folder, { ...options, change: (file) => change({ ...file, changes }) });
}

function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}
