import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileReport, ResultView } from '../../../shared/contract/merge.ts';
import type { PackReport } from '../../../shared/contract/office.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { createOffice } from '../bundle/create-office.ts';
import { packCompetition } from '../bundle/pack.ts';
import type { PackOptions } from '../bundle/pack-options.ts';
import { mergeOverview } from '../merge/overview.ts';
import { closeIntake } from '../merge/close-intake.ts';
import { writeResult } from '../merge/write-result.ts';
import { resultOf } from '../merge/result.ts';
import { lockVault, type OpenVault, unlockVault } from '../vault/vault.ts';
import { readCodes } from './codes.ts';
import { differencesFromExpected } from './compare-expected.ts';
import { readDemoData } from './demo-data.ts';
import { demoPassphrase } from '../../../shared/demo-passphrase.ts';
import { type PlayedFault, playFaults } from './faults.ts';
import { type DemoHandIn, type DemoContext, handInAs } from './hand-in-as.ts';

export interface DemoOptions {
  /** the demo's competition folder */
  readonly folder: string;
  /** an empty folder for everything that the demo makes */
  readonly work: string;
  readonly words: Translator;
  readonly signal: AbortSignal;
  readonly onPacked: (report: PackReport) => void;
  readonly onHandedIn: (person: DemoHandIn) => void;
}

export interface DemoReport {
  readonly packed: PackReport;
  readonly people: readonly DemoHandIn[];
  readonly faults: readonly PlayedFault[];
  readonly files: readonly FileReport[];
  readonly result: ResultView;
  /** how the result differs from the one that was computed independently */
  readonly differences: readonly string[];
}

/** A bundle packed for the demo, and the people who can open it. */
export interface PackedDemo {
  readonly demo: DemoContext;
  readonly office: OpenVault;
  readonly report: PackReport;
  readonly codes: ReadonlyMap<PersonId, string>;
}

/**
 * Packs the demo competition as an office would. The caller locks the office's vault.
 * @param packing an option that an office doesn't have
 */
export async function packDemo(
  { folder, work, words, signal }: Pick<DemoOptions, 'folder' | 'work' | 'words' | 'signal'>,
  packing: Pick<PackOptions, 'areReadable'> = {},
): Promise<PackedDemo> {
  await mkdir(join(work, 'vaults'), { recursive: true });
  const demo: DemoContext = {
    folder,
    work,
    words,
    signal,
    bundle: join(work, 'demo.jurybundle'),
    data: await readDemoData(folder),
  };
  const office = await createOffice(join(work, 'office'), demoPassphrase, { demo: true });
  const codesFile = join(work, 'codes.tsv');
  const report = await packCompetition(office, {
    folder,
    out: demo.bundle,
    codesFile,
    amend: false,
    cardFiles: [],
    onProgress: () => undefined,
    signal,
    ...packing,
  });
  return { demo, office, report, codes: await readCodes(codesFile) };
}

/** The whole process without a window: pack, open, rate, hand in, eight faults, merge, compare. */
export async function runDemo(options: DemoOptions): Promise<DemoReport> {
  const packed = await packDemo(options);
  const { demo, office } = packed;
  try {
    options.onPacked(packed.report);
    const people: DemoHandIn[] = [];
    for (const [personId, code] of votersOf(packed)) {
      people.push(await handInAs(demo, personId, code));
      options.onHandedIn(people.at(-1) ?? failed());
    }
    const chair = await unlockVault(chairFolder(demo, people), demoPassphrase);
    try {
      return await mergeDemo(packed, people, chair);
    } finally {
      lockVault(chair);
    }
  } finally {
    lockVault(office);
  }
}

async function mergeDemo(
  { demo, office, report, codes }: PackedDemo,
  people: readonly DemoHandIn[],
  chair: OpenVault,
): Promise<DemoReport> {
  const others = people.filter(({ personId }) => personId !== chairId(demo));
  const faults = await playFaults({
    demo,
    chair,
    office,
    codes,
    people: [...others, ...people.filter((person) => !others.includes(person))],
  });
  await closeIntake(chair, '');
  await writeResult(chair, { out: join(demo.work, 'demo.juryresult') });
  const result = await resultOf(chair);
  const { files } = await mergeOverview(chair);
  return {
    packed: report,
    people,
    faults,
    files,
    result,
    differences: differencesFromExpected(result, demo.data.expected_result),
  };
}

/** The demo's recipients who have a vote, each with the letter's code. */
export function votersOf({ demo, codes }: PackedDemo): readonly (readonly [PersonId, string])[] {
  const voters = new Set(demo.data.people.filter(({ votes }) => votes).map(({ id }) => id));
  return [...codes].filter(([personId]) => voters.has(personId));
}

/** The chair of the demo's jury. */
export function chairId({ data }: DemoContext): PersonId {
  return data.people.find(({ role }) => role === 'chair')?.id ?? failed();
}

function chairFolder(demo: DemoContext, people: readonly DemoHandIn[]): string {
  return people.find(({ personId }) => personId === chairId(demo))?.vaultFolder ?? failed();
}

function failed(): never {
  throw new AppError('competition-invalid', { path: 'people', problem: 'no chair' });
}
