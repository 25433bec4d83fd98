import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const demo = join(import.meta.dirname, '..', '..', 'resources', 'demo', 'competition.json');
const demoSchema = z.looseObject({
  applications: z.array(z.looseObject({})),
  criteria: z.array(z.looseObject({})),
});

/** The size of a competition; each application has one small document. */
export interface Extent {
  readonly people: number;
  readonly applications: number;
  readonly criteria: number;
}

/**
 * Writes a competition folder that repeats the demo's texts, with a chair first and jurors after.
 * @returns bytes of its competition.json
 */
export function writeManyPeople(folder: string, { people, applications, criteria }: Extent): number {
  const data = demoSchema.parse(JSON.parse(readFileSync(demo, 'utf8')));
  const text = JSON.stringify({
    ...data,
    criteria: repeated(data.criteria, criteria, 'K').map((criterion) => ({
      ...criterion,
      weight: 100 / criteria,
      informationOnly: false,
      minMean: null,
    })),
    people: Array.from({ length: people }, (_, index) => personOf(index + 1)),
    applications: repeated(data.applications, applications, 'A').map((application) => ({
      ...application,
      attachments: [],
      formalCheck: { status: 'admitted', rule: null, reason: null },
    })),
    conflicts: [],
  });
  for (let number = 1; number <= applications; number += 1) {
    const place = join(folder, 'documents', `A${number}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'bewerbung.pdf'), `%PDF-1.7\n% ${number}\n`);
  }
  writeFileSync(join(folder, 'competition.json'), text);
  return Buffer.byteLength(text);
}

function repeated(list: readonly object[], count: number, letter: string): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({ ...list[index % list.length], id: `${letter}${index + 1}` }));
}

function personOf(number: number): object {
  const name = { de: `Jurymitglied ${number}`, en: `Juror ${number}` };
  return { id: `P${number}`, role: number === 1 ? 'chair' : 'juror', votes: true, name, organisation: null };
}
