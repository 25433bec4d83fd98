import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCompetitionFolder } from '../../main/engine/bundle/competition-folder.ts';
import { createOffice } from '../../main/engine/bundle/create-office.ts';
import { folderSchema } from '../../main/engine/bundle/folder-schema.ts';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { competitionDoubtSchema, competitionProblemSchema } from '../../shared/contract/competition-problem.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const page = (name: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8');
const formats = page('formats.md');
const section = formats.slice(formats.indexOf('## 5. '), formats.indexOf('## 6. '));
const example = /```json\n(.*?)```/s.exec(section)?.[1] ?? '';

function exampleFolder(): string {
  const folder = join(temporaryFolder(), 'competition');
  mkdirSync(join(folder, 'documents', 'A-01'), { recursive: true });
  writeFileSync(join(folder, 'competition.json'), example);
  writeFileSync(join(folder, 'documents', 'A-01', 'antrag.pdf'), smallPdf('Antrag'));
  return folder;
}

const jsonSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  enum: z.array(z.unknown()).optional(),
});

/** All schemas nested in a schema, each with its name there. */
function within(schema: unknown): readonly z.infer<typeof jsonSchema>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = jsonSchema.safeParse(schema);
  return [...(own.success ? [own.data] : []), ...Object.values(schema).flatMap(within)];
}

describe('the example of a competition folder', () => {
  it('is packed, and nothing in it is to be looked at', async () => {
    const folder = exampleFolder();
    expect((await readCompetitionFolder(folder)).warnings).toEqual([]);
    const office = await createOffice(join(temporaryFolder(), 'office'), testPassphrase);
    const out = join(temporaryFolder(), 'a.jurybundle');
    const report = await packCompetition(office, { folder, out, amend: false, cardFiles: [], ...withoutProgress });
    lockVault(office);
    expect(report).toMatchObject({ documents: 1, warnings: [] });
  });

  const schemas = within(z.toJSONSchema(folderSchema, { unrepresentable: 'any', io: 'input' }));

  it('has every member but those of a text and those that the page calls optional', () => {
    const members = new Set(schemas.flatMap(({ properties = {} }) => Object.keys(properties)));
    const optional = new Set(
      schemas.flatMap(({ properties = {}, required = [] }) =>
        Object.keys(properties).filter((name) => !required.includes(name)),
      ),
    );
    expect(optional).toEqual(new Set(['scoresFrom', 'changes', 'attachments']));
    for (const name of optional) expect(section).toMatch(new RegExp(`except .*${name}\``));
    const ofConflicts = ['personId', 'applicationId', 'ground', 'basis', 'decision'];
    expect([...members].filter((name) => !example.includes(`"${name}"`) && !ofConflicts.includes(name))).toEqual([
      'scoresFrom',
      'changes',
    ]);
    for (const name of ofConflicts) expect(section).toContain(name);
  });

  it('stands on a page that names every allowed value', () => {
    const values = schemas.flatMap(({ enum: allowed = [] }) => allowed.map(String));
    expect(values.length).toBeGreaterThan(15);
    expect(values.filter((value) => !formats.includes(`"${value}"`))).toEqual([]);
  });
});

it('docs/cli.md names every kind of problem and of doubt', () => {
  const cli = page('cli.md');
  const kinds = [...competitionProblemSchema.options, ...competitionDoubtSchema.options].flatMap(
    ({ shape: { kind } }) => (kind instanceof z.ZodEnum ? [...kind.options] : [...kind.values]),
  );
  expect(kinds.length).toBeGreaterThan(50);
  expect(kinds.filter((kind) => !cli.includes(`\`${kind}\``))).toEqual([]);
});
