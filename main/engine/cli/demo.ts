import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { readDemoData } from '../demo/demo-data.ts';
import type { DemoHandIn } from '../demo/hand-in-as.ts';
import { type DemoReport, runDemo } from '../demo/run-demo.ts';
import { makeOwnFolder } from '../files/folders.ts';
import { removeFolder } from '../files/move-and-remove.ts';
import { defineCommand, type Outcome } from './command.ts';
import { resultLines } from './result.ts';

const demoFolder = join(import.meta.dirname, '..', '..', '..', 'resources', 'demo');

export const demoCommand = defineCommand({
  name: 'demo',
  operands: [],
  required: [],
  options: ['--work <folder>'],
  schema: z.strictObject({ work: z.string().optional() }),
  run: async ({ options: { work }, terminal: { words, signal, note } }) => {
    const folder = work ?? (await mkdtemp(join(tmpdir(), 'jurymappe-demo-')));
    await makeOwnFolder(folder);
    try {
      const report = await runDemo({
        folder: demoFolder,
        work: folder,
        words,
        signal,
        onPacked: ({ documents, recipients }) =>
          note(words.t('cli.demo-lines.packed', { documents, recipients: recipients.length })),
        onHandedIn: (person) => note(handedInLine(person, words)),
      });
      return await outcomeOf(report, words);
    } finally {
      if (work === undefined) await removeFolder(folder);
    }
  },
});

async function outcomeOf(
  { packed, people, faults, files, result, differences }: DemoReport,
  words: Translator,
): Promise<Outcome> {
  const { merge_scenarios: scenarios } = await readDemoData(demoFolder);
  const title = (id: string): string => scenarios.find((scenario) => scenario.id === id)?.[words.language] ?? '';
  const equalsExpected = differences.length === 0;
  return {
    json: {
      packed,
      people: people.map(({ personId, documents, handedIn: { receipt } }) => ({ personId, documents, receipt })),
      faults,
      files,
      result,
      equalsExpected,
      differences,
    },
    lines: [
      ...faults.map(({ id, verdicts }) =>
        words.t('cli.demo-lines.fault', {
          id,
          title: title(id),
          found: verdicts.map((verdict) => words.t(`verdict.${verdict}.name`)).join(', '),
        }),
      ),
      ...resultLines(result, words),
      words.t(equalsExpected ? 'cli.demo-lines.equal' : 'cli.demo-lines.different', {
        differences: differences.join(', '),
      }),
    ],
    refused: !equalsExpected || faults.some(({ asExpected }) => !asExpected),
  };
}

function handedInLine({ personId, documents, handedIn: { receipt } }: DemoHandIn, { t }: Translator): string {
  return t('cli.demo-lines.opened', { person: personId, documents, receipt: spacedReceipt(receipt) });
}
