import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOffice } from '../../main/engine/bundle/create-office.ts';
import { openIntoVault } from '../../main/engine/bundle/open-into-vault.ts';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { signEnrolment } from '../../main/engine/crypto/enrolment.ts';
import { parseCode } from '../../main/engine/crypto/invitation.ts';
import { generateSigningKey } from '../../main/engine/crypto/keys.ts';
import { newFileId } from '../../main/engine/crypto/new-ids.ts';
import { sealScores } from '../../main/engine/crypto/seal-scores.ts';
import { readCodes } from '../../main/engine/demo/codes.ts';
import { manifestOf, newestRevision } from '../../main/engine/store/revisions.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { now } from '../../main/engine/clock.ts';
import type { Scores } from '../../shared/formats/scores.ts';
import { type PersonId, personIdSchema } from '../../shared/ids.ts';
import { type Extent, writeManyPeople } from './many-people.ts';

/** A chair's vault and how to open it, the round key for other programs, and everybody else's complete final file. */
export interface ScoreFiles {
  readonly vault: string;
  readonly bundle: string;
  /** the code of the chair's letter */
  readonly code: string;
  readonly scores: string;
  readonly roundKey: string;
  readonly files: number;
}

const unwatched = { onProgress: () => undefined, signal: new AbortController().signal };

/** Plays a competition up to the day on which the files arrive. */
export async function writeScoreFiles(folder: string, extent: Extent): Promise<ScoreFiles> {
  const competition = join(folder, 'competition');
  const [bundle, codesFile] = [join(folder, 'a.jurybundle'), join(folder, 'codes.tsv')];
  writeManyPeople(competition, extent);
  const office = await createOffice(join(folder, 'office'), 'only for measuring');
  await packCompetition(office, {
    folder: competition,
    out: bundle,
    codesFile,
    amend: false,
    cardFiles: [],
    ...unwatched,
  });
  lockVault(office);
  const codes = await readCodes(codesFile);
  const vault = join(folder, 'chair');
  const code = codes.get(personIdSchema.parse('P1')) ?? '';
  const chair = await openIntoVault(bundle, {
    vaultFolder: vault,
    code,
    passphrase: 'only for measuring',
    acceptedLanguage: 'de',
    ...unwatched,
  });
  const scores = join(folder, 'scores');
  mkdirSync(scores);
  const jurors = [...codes].filter(([personId]) => personId !== 'P1');
  for (const [personId, code] of jurors)
    writeFileSync(join(scores, `${personId}.juryscores`), await scoreFile(chair, personId, parseCode(code)));
  const roundKey = join(folder, 'round-key.json');
  writeFileSync(roundKey, JSON.stringify(manifestOf(chair.jury).roundPrivateKey));
  lockVault(chair);
  return { vault, bundle, code, scores, roundKey, files: jurors.length };
}

async function scoreFile({ jury }: OpenVault, personId: PersonId, secret: Uint8Array): Promise<Uint8Array> {
  const { bundleId, roundKey, applications, criteria } = manifestOf(jury);
  const { privateJwk, publicJwk, thumbprint } = await generateSigningKey();
  const payload: Scores = {
    format: 'jurymappe-scores',
    version: 1,
    fileId: newFileId(),
    bundleId,
    revision: 1,
    headerSha256: newestRevision(jury)?.headerSha256 ?? missing(),
    personId,
    sequence: 1,
    previousFileSha256: null,
    status: 'final',
    createdAt: now(),
    enrolment: {
      jwk: publicJwk,
      proof: await signEnrolment({ secret, bundleId, personId, keyThumbprint: thumbprint }),
    },
    acceptance: {},
    declarations: [],
    ballots: applications.map(({ id }, index) => ({
      applicationId: id,
      state: 'rated',
      abstention: null,
      ratings: criteria.map((criterion, place) => ({
        criterionId: criterion.id,
        value: (index + place + personId.length) % 6,
        rationale: 'Nachvollziehbar und mit Zahlen belegt.',
      })),
      comment: 'Das Vorhaben trägt sich.',
    })),
    producer: 'bench',
  };
  return sealScores(payload, { signingKey: privateJwk, roundKey });
}

function missing(): never {
  throw new Error('no revision');
}
