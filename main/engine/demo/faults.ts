import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportReport } from '../../../shared/contract/merge.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Scores, Verdict } from '../../../shared/formats/scores.ts';
import { personIdSchema, type PersonId } from '../../../shared/ids.ts';
import { packCompetition } from '../bundle/pack.ts';
import { generateSigningKey } from '../crypto/keys.ts';
import { handIn } from '../handover/hand-in.ts';
import { importFiles } from '../merge/import-files.ts';
import { mergeOverview } from '../merge/overview.ts';
import { scoresPayload } from '../handover/scores-payload.ts';
import { sealScores } from '../crypto/seal-scores.ts';
import { presentIntake } from '../merge/intake.ts';
import { resultFrom } from '../merge/result.ts';
import { comment } from '../jury/write-texts.ts';
import { listHandedIn } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import { secretsOf } from '../vault/identity.ts';
import { lockVault, type OpenVault, unlockVault } from '../vault/vault.ts';
import { readCodes } from './codes.ts';
import { demoPassphrase } from '../../../shared/demo-passphrase.ts';
import { type DemoHandIn, type DemoContext, openDemoVault } from './hand-in-as.ts';

/** A fault that was played, and how the import reacted. */
export interface PlayedFault {
  readonly id: string;
  readonly verdicts: readonly Verdict[];
  readonly asExpected: boolean;
}

/** What playing the faults needs. */
export interface FaultContext {
  readonly demo: DemoContext;
  readonly chair: OpenVault;
  readonly office: OpenVault;
  readonly codes: ReadonlyMap<PersonId, string>;
  readonly people: readonly DemoHandIn[];
}

type Fault = (context: FaultContext) => Promise<Omit<PlayedFault, 'id'>>;

/**
 * The eight faults of the demo's merge scenarios, in an order in which each finds what it needs. In the end the true
 * files count again.
 */
const faults: readonly (readonly [id: string, play: Fault])[] = [
  ['M1', missingFile],
  ['M2', twoVersions],
  ['M3', changedFile],
  ['M4', foreignBundle],
  ['M5', unknownKey],
  ['M6', scoreOfExcluded],
  ['M7', incompleteFile],
  ['M8', sameFileTwice],
];

/** Plays all faults against the chair's vault, into which nothing has been imported yet. */
export async function playFaults(context: FaultContext): Promise<readonly PlayedFault[]> {
  const played: PlayedFault[] = [];
  for (const [id, play] of faults) played.push({ id, ...(await play(context)) });
  return played;
}

/**
 * M1: all files but one are here; the missing one is named and the result is preliminary. Then the last file arrives.
 */
async function missingFile({ chair, people, demo }: FaultContext): Promise<Omit<PlayedFault, 'id'>> {
  const [missing, ...others] = people;
  if (missing === undefined) throw new AppError('internal');
  await take(
    chair,
    demo,
    others.map(({ file }) => file),
  );
  const { preliminary } = resultFrom(chair, await presentIntake(chair));
  const isNamed = preliminary.some(
    (entry) => entry.reason === 'files-missing' && entry.people.length === 1 && entry.people[0] === missing.personId,
  );
  const [report] = await take(chair, demo, [missing.file]);
  return seen([report], ['accepted'], isNamed);
}

/** M2: a second version of the same person replaces the first; both are kept. */
async function twoVersions(context: FaultContext): Promise<Omit<PlayedFault, 'id'>> {
  const { chair, demo } = context;
  const second = join(demo.work, 'M2-second-version.juryscores');
  const person = await withDemoVault(context, 'J03', async (vault) => {
    const [first] = manifestOf(vault.jury).applications;
    if (first !== undefined) comment(vault, { applicationId: first.id, comment: demo.words.t('demo.comment-again') });
    await handIn(vault, { out: second, status: 'final' });
    return listHandedIn(vault.jury);
  });
  const [report] = await take(chair, demo, [second]);
  const { files } = await mergeOverview(chair);
  const earlier = files.find(({ sha256 }) => sha256 === person[0]?.sha256);
  return seen(
    [report, earlier],
    ['accepted', 'superseded'],
    files.length === person.length + context.people.length - 1,
  );
}

/** M3: one byte of the ciphertext is changed. */
async function changedFile({ chair, demo, people }: FaultContext): Promise<Omit<PlayedFault, 'id'>> {
  const path = join(demo.work, 'M3-changed.juryscores');
  const text = await readFile(people[0]?.file ?? '', 'utf8');
  const at = text.indexOf('"ciphertext":"') + 40;
  await writeFile(path, `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`);
  return seen(await take(chair, demo, [path]), ['tampered']);
}

/** M4: the same office packs again, and somebody rates that other bundle. */
async function foreignBundle({ chair, office, demo }: FaultContext): Promise<Omit<PlayedFault, 'id'>> {
  const bundle = join(demo.work, 'M4-other.jurybundle');
  const path = join(demo.work, 'M4-foreign.juryscores');
  const codesFile = join(demo.work, 'M4-codes.tsv');
  const { signal } = demo;
  await packCompetition(office, {
    folder: demo.folder,
    out: bundle,
    codesFile,
    amend: false,
    cardFiles: [],
    onProgress: () => undefined,
    signal,
    // The first packing has checked the same documents.
    areReadable: true,
  });
  const vault = await openDemoVault(
    { ...demo, bundle },
    join(demo.work, 'vaults', 'M4'),
    (await readCodes(codesFile)).get(personIdSchema.parse('J04')) ?? '',
  );
  try {
    await handIn(vault, { out: path, status: 'interim' });
  } finally {
    lockVault(vault);
  }
  return seen(await take(chair, demo, [path]), ['foreign-bundle']);
}

/** M5: somebody without the letter signs in another person's name. */
async function unknownKey(context: FaultContext): Promise<Omit<PlayedFault, 'id'>> {
  const { privateJwk, publicJwk } = await generateSigningKey();
  const path = await forge(
    context,
    'J05',
    'M5-unknown-key',
    (payload) => ({ ...payload, enrolment: { ...payload.enrolment, jwk: publicJwk } }),
    privateJwk,
  );
  return seen(await take(context.chair, context.demo, [path]), ['unknown-key']);
}

/** M6: a person scores an application from which that person is excluded. */
async function scoreOfExcluded(context: FaultContext): Promise<Omit<PlayedFault, 'id'>> {
  const { chair, demo } = context;
  const excluded = demo.data.conflicts.find(({ decision }) => decision === 'excluded');
  if (excluded === undefined) throw new AppError('internal');
  const path = await forge(context, excluded.personId, 'M6-excluded', (payload) => ({
    ...payload,
    ballots: payload.ballots.map((ballot, _index, all) =>
      ballot.applicationId === excluded.applicationId ? copyRatings(ballot, all) : ballot,
    ),
  }));
  const reports = await take(chair, demo, [path]);
  const { notCounted } = resultFrom(chair, await presentIntake(chair));
  const isListed = notCounted.some(
    ({ personId, applicationId }) => personId === excluded.personId && applicationId === excluded.applicationId,
  );
  return seen(reports, ['accepted'], isListed);
}

/** M7: a final file lacks a ballot; the complete one before it still counts. */
async function incompleteFile(context: FaultContext): Promise<Omit<PlayedFault, 'id'>> {
  const path = await forge(context, 'J07', 'M7-incomplete', (payload) => ({
    ...payload,
    ballots: payload.ballots.slice(1),
  }));
  const [report] = await take(context.chair, context.demo, [path]);
  return seen([report], ['incomplete'], report !== undefined && report.gaps.length > 0);
}

/** M8: a file that is already here. */
async function sameFileTwice({ chair, demo, people }: FaultContext): Promise<Omit<PlayedFault, 'id'>> {
  const before = JSON.stringify(resultFrom(chair, await presentIntake(chair)));
  const reports = await take(chair, demo, [people[1]?.file ?? '']);
  return seen(reports, ['duplicate'], before === JSON.stringify(resultFrom(chair, await presentIntake(chair))));
}

function copyRatings(ballot: Scores['ballots'][number], all: Scores['ballots']): Scores['ballots'][number] {
  const rated = all.find(({ state }) => state === 'rated');
  return rated === undefined ? ballot : { ...rated, applicationId: ballot.applicationId };
}

/** Seals a payload that the app itself would never produce, as the next file of a person's chain. */
function forge(
  context: FaultContext,
  person: string,
  name: string,
  change: (payload: Scores) => Scores,
  signingKey?: Scores['enrolment']['jwk'] & { d: string },
): Promise<string> {
  const path = join(context.demo.work, `${name}.juryscores`);
  return withDemoVault(context, person, async (vault) => {
    const last = listHandedIn(vault.jury).at(-1);
    const payload = await scoresPayload(vault, {
      sequence: (last?.sequence ?? 0) + 1,
      previousFileSha256: last?.sha256 ?? null,
      status: 'final',
    });
    const key = signingKey ?? secretsOf(vault).signingKey;
    await writeFile(
      path,
      await sealScores(change(payload), { signingKey: key, roundKey: manifestOf(vault.jury).roundKey }),
    );
    return path;
  });
}

async function withDemoVault<T>(
  { people }: FaultContext,
  person: string,
  use: (vault: OpenVault) => Promise<T>,
): Promise<T> {
  const folder = people.find(({ personId }) => personId === person)?.vaultFolder;
  if (folder === undefined) throw new AppError('person-unknown', { personId: person });
  const vault = await unlockVault(folder, demoPassphrase);
  try {
    return await use(vault);
  } finally {
    lockVault(vault);
  }
}

function take(chair: OpenVault, { signal }: DemoContext, paths: readonly string[]): Promise<ImportReport[]> {
  return importFiles(chair, paths, { onProgress: () => undefined, signal });
}

function seen(
  reports: readonly (ImportReport | undefined)[],
  wanted: readonly Verdict[],
  holds = true,
): Omit<PlayedFault, 'id'> {
  const verdicts = reports.flatMap((report) => report?.verdict ?? []);
  return { verdicts, asExpected: holds && JSON.stringify(verdicts) === JSON.stringify(wanted) };
}
