import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amendVault } from '../../main/engine/bundle/amend.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { generateSigningKey } from '../../main/engine/crypto/keys.ts';
import { newFileId } from '../../main/engine/crypto/new-ids.ts';
import { sealScores } from '../../main/engine/crypto/seal-scores.ts';
import { chooseFile } from '../../main/engine/merge/choose-file.ts';
import { closeIntake } from '../../main/engine/merge/close-intake.ts';
import { confirmKey } from '../../main/engine/merge/confirm-key.ts';
import { decideAllKnown } from '../../main/engine/merge/decide-conflict.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { mergeOverview } from '../../main/engine/merge/overview.ts';
import { setAside } from '../../main/engine/merge/set-aside.ts';
import { writeResult } from '../../main/engine/merge/write-result.ts';
import { manifestOf, newestRevision } from '../../main/engine/store/revisions.ts';
import type { OpenVault } from '../../main/engine/vault/vault.ts';
import { AppError } from '../../shared/errors.ts';
import type { Declaration, ScoreBallot, Scores } from '../../shared/formats/scores.ts';
import type { PrivateJwk, PublicJwk } from '../../shared/formats/values.ts';
import {
  applicationIdSchema,
  type BundleId,
  fileIdSchema,
  type PersonId,
  personIdSchema,
  type Sha256,
} from '../../shared/ids.ts';
import { chairId } from './packed-bundle.ts';
import { type Chance, withFlippedBit } from './sampling.ts';
import { withoutProgress } from './without-progress.ts';

type KeyPair = { readonly publicJwk: PublicJwk; readonly privateJwk: PrivateJwk };

/** A person who hands files in: the content of the first complete file, and the key that signs it. */
export interface RandomJuror {
  readonly basis: Scores;
  readonly signingKey: PrivateJwk;
}

/** A jury for random play with its chair. */
export interface RandomJury {
  readonly chance: Chance;
  readonly chair: OpenVault;
  readonly jurors: readonly RandomJuror[];
  readonly folder: string;
  /** the next revision, which may or may not be loaded */
  readonly amendment: string;
  readonly stranger: KeyPair;
  readonly otherRoundKey: PublicJwk;
  /** every genuine file that was made, by person */
  readonly made: Map<PersonId, { readonly sha256: Sha256; readonly sequence: number }[]>;
  /** what was done, to be reported if a round goes wrong */
  readonly told: string[];
}

type Act = (jury: RandomJury) => Promise<unknown>;

const oneIn = (chance: Chance, many: number): boolean => chance.below(many) === 0;

/** A random ballot on an application: mostly complete, otherwise with anything that can be wrong with one. */
function randomBallot(chance: Chance, ballot: ScoreBallot): ScoreBallot {
  const value = (): number | null => (oneIn(chance, 40) ? null : chance.below(6));
  const rated = {
    ...ballot,
    ratings: ballot.ratings.map((rating) => ({ ...rating, value: value(), rationale: 'weil' })),
  };
  switch (chance.below(30)) {
    case 0:
      return { ...ballot, state: 'open', ratings: [] };
    case 1:
      return { ...rated, state: 'open' };
    case 2:
      return { ...rated, state: 'abstained', abstention: { reason: 'keine Zeit' } };
    case 3:
      return { ...rated, state: 'abstained', abstention: { reason: oneIn(chance, 2) ? ' ' : '' } };
    case 4:
      return { ...rated, ratings: rated.ratings.slice(chance.below(3)) };
    case 5:
      return oneIn(chance, 3) ? { ...rated, ratings: rated.ratings.map((one) => ({ ...one, value: 2.5 })) } : rated;
    default:
      return rated;
  }
}

function randomBallots({ chance }: RandomJury, { ballots }: Scores): ScoreBallot[] {
  const all = ballots.map((ballot) => randomBallot(chance, ballot));
  switch (chance.below(30)) {
    case 0:
      return all.slice(1);
    case 1:
      return [...all, ...all.slice(0, 1)];
    case 2:
      return [
        ...all,
        ...all.slice(0, 1).map((one) => ({ ...one, applicationId: applicationIdSchema.parse('DMK-99') })),
      ];
    case 3:
      return [
        ...all,
        ...all.slice(0, 1).map((one) => ({ ...one, applicationId: applicationIdSchema.parse('DMK-29') })),
      ];
    default:
      return all;
  }
}

function randomDeclarations({ chance, chair }: RandomJury): Declaration[] {
  const { applications } = manifestOf(chair.jury);
  const declaration = (): Declaration => ({
    applicationId: chance.pick(applications).id,
    ground: chance.pick(['Angehörige', 'Verein']),
    basis: '§ 81 LVwG',
    statement: chance.pick(['', 'seit 2019']),
  });
  const few = Array.from({ length: Math.max(0, chance.below(5) - 2) }, declaration);
  const once = [...new Map(few.map((one) => [one.applicationId, one])).values()];
  if (oneIn(chance, 25)) return [...once, ...once.slice(0, 1).map((one) => ({ ...one, statement: 'zweimal' }))];
  return oneIn(chance, 25) ? [...once, { ...declaration(), applicationId: applicationIdSchema.parse('DMK-98') }] : once;
}

/** A file's place in the chain: mostly the next one. */
function randomLink(jury: RandomJury, personId: PersonId): Pick<Scores, 'sequence' | 'previousFileSha256'> {
  const { chance, made } = jury;
  const own = made.get(personId) ?? [];
  const before = oneIn(chance, 4) ? own[chance.below(own.length + 1)] : own.at(-1);
  const next = { sequence: (before?.sequence ?? 0) + 1, previousFileSha256: before?.sha256 ?? null };
  switch (chance.below(20)) {
    case 0:
      return { ...next, sequence: next.sequence + 1 };
    case 1:
      return { sequence: 2 + chance.below(3), previousFileSha256: sha256('never sent') };
    default:
      return next;
  }
}

/** The revision that the file was rated by; now and then an unknown one, or one with another header. */
function randomBasis({ chance, chair }: RandomJury, basis: Scores): Pick<Scores, 'revision' | 'headerSha256'> {
  const newest = newestRevision(chair.jury);
  const named = oneIn(chance, 3) || newest === null ? basis : newest;
  switch (chance.below(25)) {
    case 0:
      return { revision: named.revision, headerSha256: sha256('another header') };
    case 1:
      return { revision: named.revision + 1, headerSha256: sha256('not here yet') };
    default:
      return { revision: named.revision, headerSha256: named.headerSha256 };
  }
}

async function randomFile(jury: RandomJury): Promise<Uint8Array> {
  const { chance, jurors, stranger, made } = jury;
  const { basis, signingKey } = chance.pick(jurors);
  const { personId } = basis;
  const payload: Scores = {
    ...basis,
    fileId: fileIdSchema.parse(newFileId()),
    ...randomLink(jury, personId),
    ...randomBasis(jury, basis),
    status: oneIn(chance, 5) ? 'interim' : 'final',
    declarations: randomDeclarations(jury),
    ballots: randomBallots(jury, basis),
  };
  const { roundKey } = manifestOf(jury.chair.jury);
  switch (chance.below(24)) {
    case 0:
      return sealScores({ ...payload, bundleId: otherBundle(payload.bundleId) }, { signingKey, roundKey });
    case 1:
      return sealScores({ ...payload, personId: personIdSchema.parse('X99') }, { signingKey, roundKey });
    case 2:
    case 3: {
      const enrolment = { ...payload.enrolment, jwk: stranger.publicJwk };
      return sealScores({ ...payload, enrolment }, { signingKey: stranger.privateJwk, roundKey });
    }
    case 4:
      return sealScores(payload, { signingKey: stranger.privateJwk, roundKey });
    case 5:
      return sealScores(payload, { signingKey, roundKey: jury.otherRoundKey });
    default: {
      const bytes = await sealScores(payload, { signingKey, roundKey });
      if (!oneIn(chance, 6))
        made.set(personId, [...(made.get(personId) ?? []), { sha256: sha256(bytes), sequence: payload.sequence }]);
      return bytes;
    }
  }
}

function otherBundle(bundleId: BundleId): BundleId {
  return bundleId.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')) as BundleId;
}

/** Bytes that may arrive: mostly a file of the jury as written, otherwise one that was changed on its way. */
async function randomBytes(jury: RandomJury): Promise<Uint8Array> {
  const { chance } = jury;
  const bytes = await randomFile(jury);
  switch (chance.below(16)) {
    case 0:
      return withFlippedBit(bytes, { offset: chance.below(bytes.length), bit: chance.below(8) });
    case 1:
      return Buffer.from(chance.pick(['', 'Zwergpinguin', '{"protected":"e30"}', `${chance.below(1000)}`]));
    case 2:
      return Buffer.concat([bytes, Buffer.from('\n')]);
    case 3:
      return bytes.subarray(0, chance.below(bytes.length));
    default:
      return bytes;
  }
}

const arrive: Act = async (jury) => {
  const paths: string[] = [];
  for (let count = 1 + jury.chance.below(3); count > 0; count -= 1) {
    const bytes = await randomBytes(jury);
    paths.push(join(jury.folder, `${sha256(bytes)}.juryscores`));
    writeFileSync(paths.at(-1) ?? '', bytes);
  }
  const reports = await importFiles(jury.chair, paths, withoutProgress);
  jury.told.push(...reports.map(({ verdict, personId, sequence }) => `  ${personId} ${sequence}: ${verdict}`));
};

const decide: Act = async ({ chance, chair, told }) => {
  const { conflicts } = await mergeOverview(chair);
  if (conflicts.length === 0) return;
  const { personId, applicationId } = chance.pick(conflicts);
  const decision = chance.pick(['declared', 'excluded', 'not_excluded', 'not_excluded'] as const);
  told.push(`  ${personId} ${applicationId} ${decision}`);
  await decideAllKnown(chair, { personId, applicationId, decision, reason: chance.pick(['', 'beraten']) });
};

const choose: Act = async ({ chance, chair }) => {
  const { files } = await mergeOverview(chair);
  const conflicting = files.filter(({ verdict }) => verdict === 'conflicting' || verdict === 'superseded');
  if (conflicting.length > 0)
    await chooseFile(chair, { sha256: chance.pick(conflicting).sha256, reason: 'so gemeint' });
};

const putAside: Act = async ({ chance, chair }) => {
  const { files } = await mergeOverview(chair);
  if (files.length > 0) await setAside(chair, { sha256: chance.pick(files).sha256, reason: 'zurückgezogen' });
};

const confirm: Act = async ({ chance, chair }) => {
  const { files } = await mergeOverview(chair);
  const unknown = files.filter(({ verdict }) => verdict === 'unknown-key');
  if (unknown.length === 0) return;
  const { personId, keyThumbprint } = chance.pick(unknown);
  if (personId !== null && keyThumbprint !== null)
    await confirmKey(chair, { personId, keyThumbprint, by: chairId, how: 'am Telefon' });
};

const close: Act = ({ chair }) => closeIntake(chair, 'Nachtrag');

const sign: Act = ({ chair, folder, told }) =>
  writeResult(chair, { out: join(folder, `${told.length}.juryresult`), correction: 'berichtigt' });

const amend: Act = ({ chair, amendment }) => amendVault(chair, amendment, withoutProgress);

const acts: readonly (readonly [name: string, act: Act, weight: number])[] = [
  ['arrive', arrive, 12],
  ['decide', decide, 4],
  ['choose', choose, 2],
  ['putAside', putAside, 1],
  ['confirm', confirm, 2],
  ['close', close, 2],
  ['sign', sign, 2],
  ['amend', amend, 1],
];

async function attempt({ told }: RandomJury, name: string, act: () => Promise<unknown>): Promise<void> {
  told.push(name);
  try {
    await act();
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    told.push(`  refused: ${thrown.code}`);
  }
}

/** Plays a chair's days up to a signed result, and perhaps a few steps more; refusals by the engine are allowed. */
export async function playRandomJury(jury: RandomJury, steps: number): Promise<void> {
  const lots = acts.flatMap(([name, act, weight]) => Array.from({ length: weight }, () => [name, act] as const));
  await attempt(jury, 'arrive', () => arrive(jury));
  for (let step = 0; step < steps; step += 1) {
    const [name, act] = jury.chance.pick(lots);
    await attempt(jury, name, () => act(jury));
  }
  await attempt(jury, 'close', () => close(jury));
  await attempt(jury, 'sign', () => sign(jury));
  for (let late = jury.chance.below(3); late > 0; late -= 1) {
    const [name, act] = jury.chance.pick(lots);
    await attempt(jury, name, () => act(jury));
  }
}

/** Keys that belong to nobody in the jury. */
export async function strangers(): Promise<Pick<RandomJury, 'stranger' | 'otherRoundKey'>> {
  return { stranger: await generateSigningKey(), otherRoundKey: (await generateSigningKey()).publicJwk };
}
