import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withArchive } from '../../main/engine/bundle/archive.ts';
import { createOffice } from '../../main/engine/bundle/create-office.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { writeManyPeople } from './many-people.ts';
import { type Measure, median, ratioMeasure } from './measure.ts';
import { measuredRun, type Run } from './measured-run.ts';

const runs = 3;
const applications = 300;
const criteria = 10;
const few = 20;
const many = 200;
/** per person and document: number, key and IV take 60 bytes, 80 as text */
const bytesForKeys = 80;
/** signed and encrypted content is base64 text, which must cost no more than this factor */
const asText = 1.5;

interface Sample {
  readonly packing: readonly Run[];
  readonly opening: readonly Run[];
  /** bytes of the bundle outside its documents */
  readonly beside: number;
  readonly competitionBytes: number;
}

/** What 200 people cost a bundle of 300 applications: bytes, and time and memory against 20 people. */
export async function packPeopleBench(): Promise<readonly Measure[]> {
  const small = await sampleOf(few);
  const large = await sampleOf(many);
  const against = (name: string, unit: Measure['unit'], value: (sample: Sample) => number): Measure =>
    ratioMeasure({
      name,
      unit,
      ours: value(large),
      peer: value(small),
      target: 3,
      note: `${many} people against ${few}, ${applications} applications, ${runs} runs`,
    });
  return [
    ratioMeasure({
      name: 'pack-people',
      unit: 'MB',
      ours: large.beside / 1e6,
      peer: (asText * large.competitionBytes + bytesForKeys * many * applications) / 1e6,
      target: 1.3,
      note: `beside the documents; ${asText} times the competition and ${bytesForKeys} bytes for each key`,
    }),
    against('pack-people-time', 'ms', ({ packing }) => median(packing.map(({ ms }) => ms))),
    against('pack-people-memory', 'MB', ({ packing }) => Math.max(...packing.map(({ peakMB }) => peakMB))),
    against('open-people-time', 'ms', ({ opening }) => median(opening.map(({ ms }) => ms))),
    against('open-people-memory', 'MB', ({ opening }) => Math.max(...opening.map(({ peakMB }) => peakMB))),
  ];
}

async function sampleOf(people: number): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  try {
    const competition = join(folder, 'competition');
    const office = join(folder, 'office');
    const bundle = join(folder, 'people.jurybundle');
    const codesFile = join(folder, 'codes.tsv');
    const competitionBytes = writeManyPeople(competition, { people, applications, criteria });
    lockVault(await createOffice(office, 'only for measuring'));
    const packing = Array.from({ length: runs }, () =>
      measuredRun('pack-ours.ts', [competition, office, bundle, codesFile]),
    );
    const code = lastCode(codesFile);
    const opening = Array.from({ length: runs }, (_, run) =>
      measuredRun('load-ours.ts', [bundle, join(folder, `vault-${run}`)], code),
    );
    return { packing, opening, competitionBytes, beside: await bytesBeside(bundle) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lastCode(codesFile: string): string {
  return readFileSync(codesFile, 'utf8').trimEnd().split('\n').at(-1)?.split('\t')[2] ?? '';
}

function bytesBeside(bundle: string): Promise<number> {
  return withArchive(bundle, ({ header }) =>
    Promise.resolve(statSync(bundle).size - header.documents.reduce((sum, { size }) => sum + size, 0)),
  );
}
