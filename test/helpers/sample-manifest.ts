import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { newBundleId, newDocumentId } from '../../main/engine/crypto/new-ids.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { newDocumentKey } from '../../main/engine/crypto/document-cipher.ts';
import {
  type Application,
  applicationSchema,
  publicApplicationSchema,
  type Role,
} from '../../shared/formats/competition.ts';
import {
  competitionDocumentSchema,
  type CompetitionPayload,
  competitionPayloadSchema,
} from '../../shared/formats/competition-payload.ts';
import {
  documentKeySchema,
  joinManifest,
  type Manifest,
  type ManifestDocument,
  type ManifestPayload,
  manifestPayloadSchema,
} from '../../shared/formats/manifest.ts';
import { instantSchema, privateJwkSchema, publicJwkSchema } from '../../shared/formats/values.ts';
import {
  applicationIdSchema,
  categoryIdSchema,
  criterionIdSchema,
  type PersonId,
  personIdSchema,
  thumbprintSchema,
} from '../../shared/ids.ts';

const text = (words: string) => ({ de: words, en: words });
const instant = instantSchema.parse('2020-02-01T10:00:00Z');

export const applicationId = (id: string) => applicationIdSchema.parse(id);
export const criterionId = (id: string) => criterionIdSchema.parse(id);
export const personId = (id: string) => personIdSchema.parse(id);

/** One person each who votes, who leads without a vote, and who takes the minutes. */
export const people = { juror: personId('J1'), chair: personId('C1'), secretary: personId('S1') };

/** Three ratable ones, one not admitted, one withheld. */
export const applications = {
  first: applicationId('A1'),
  second: applicationId('A2'),
  third: applicationId('A3'),
  excluded: applicationId('A4'),
  withheld: applicationId('A5'),
};

/** Weights 60 and 40, scale 0 to 4. */
export const criteria = { need: criterionId('K1'), effect: criterionId('K2') };

/** Occurs nowhere else: a file that contains it holds a manifest in the clear. */
export const sampleTitle = 'Digitale Dorfbibliothek Süderbrarup';

function application(id: string, changes: object = {}): Application {
  return applicationSchema.parse({
    id,
    title: text(id === 'A1' ? sampleTitle : `Vorhaben ${id}`),
    summary: text('Kurz gesagt'),
    category: 'klein',
    theme: text('Bildung'),
    applicant: { name: `Gemeinde ${id}`, type: 'Gemeinde', district: null, inhabitants: 900 },
    partners: [],
    durationMonths: 12,
    start: '2020-07-01',
    financing: {
      totalCostCents: 6_000_000,
      requestedCents: 5_000_000,
      ownShareCents: 1_000_000,
      thirdPartyCents: 0,
      fundingRatePercent: 83.33,
    },
    receivedAt: instant,
    attachmentNote: null,
    formalCheck: { status: 'admitted', rule: null, reason: null },
    ...changes,
  });
}

/** A key as another program would make it. */
export function sampleKey(use: 'sig' | 'enc'): z.infer<typeof privateJwkSchema> {
  return privateJwkSchema.parse({
    ...generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' }),
    use,
  });
}

/** A document's entry in a manifest, for a plaintext. */
export function sampleDocument(of: Application['id'], plaintext: Uint8Array): ManifestDocument {
  const { key, iv } = newDocumentKey();
  const [keyText, ivText] = [key, iv].map((bytes) => Buffer.from(bytes).toString('base64url'));
  return competitionDocumentSchema.extend(documentKeySchema.shape).parse({
    documentId: newDocumentId(),
    applicationId: of,
    name: 'Antrag.pdf',
    kind: 'application',
    mediaType: 'application/pdf',
    size: plaintext.length,
    sha256: sha256(plaintext),
    key: keyText,
    iv: ivText,
  });
}

/** What another recipient of the same competition sees. */
export function sampleManifestFor(person: PersonId, role: Role): Manifest {
  return sampleManifest({ recipient: { personId: person, role } });
}

/** What one recipient, a juror unless another is named, sees of a small competition. */
export function sampleManifest(changes: Partial<Manifest> = {}): Manifest {
  const manifest: Manifest = {
    bundleId: newBundleId(),
    revision: 1,
    scoresFrom: 1,
    changes: null,
    confidentiality: text('Vertraulich'),
    recipient: { personId: people.juror, role: 'juror' },
    officeKeyThumbprint: thumbprintSchema.parse(`${randomBytes(31).toString('base64url')}A`),
    competition: {
      title: text('Landeswettbewerb'),
      host: text('Ministerium'),
      deadline: instant,
      jurySession: instant,
      budgetCents: 10_000_000,
      maxAwardCents: 5_000_000,
      targetWinners: 2,
      currency: 'EUR',
      language: 'de',
    },
    categories: [{ id: categoryIdSchema.parse('klein'), name: text('Kleine Gemeinden') }],
    formalRules: [],
    scale: [0, 1, 2, 3, 4].map((value) => ({ value, label: text(`Stufe ${value}`), anchor: text('') })),
    criteria: [
      {
        id: criteria.need,
        weight: 60,
        informationOnly: false,
        minMean: null,
        name: text('Bedarf'),
        question: text('?'),
        anchors: [],
      },
      {
        id: criteria.effect,
        weight: 40,
        informationOnly: false,
        minMean: null,
        name: text('Wirkung'),
        question: text('?'),
        anchors: [],
      },
    ],
    rules: {
      explanation: text('Wie gerechnet wird'),
      totalThreshold: null,
      minValidVotes: 1,
      quorum: { moreThan: '1/2', atLeast: 3 },
      rationaleRequired: { atMost: 1, atLeast: 4, comment: true },
      tieBreak: [],
      vote: { onEqualVotes: 'rejected' },
      secondRound: false,
      printing: 'readable',
    },
    people: [
      { id: people.juror, role: 'juror', votes: true, name: text('Jule Jensen'), organisation: null, enrolment: null },
      {
        id: people.chair,
        role: 'chair',
        votes: false,
        name: text('Clara Carstens'),
        organisation: null,
        enrolment: null,
      },
      {
        id: people.secretary,
        role: 'secretary',
        votes: false,
        name: text('Sönke Sievers'),
        organisation: null,
        enrolment: null,
      },
    ],
    applications: [
      application('A1'),
      application('A2'),
      application('A3'),
      application('A4', { formalCheck: { status: 'excluded', rule: null, reason: text('zu spät') } }),
      application('A5', { withheld: { reason: text('befangen') } }),
    ],
    documents: [],
    roundKey: publicJwkSchema.strip().parse(sampleKey('enc')),
    ...changes,
  };
  const { competition, own } = splitManifest(manifest);
  return joinManifest(competition, own);
}

/** The shared part and the recipient's own part of a manifest, as they are stored. */
export function splitManifest(manifest: Manifest): {
  readonly competition: CompetitionPayload;
  readonly own: ManifestPayload;
} {
  const { applications: viewed, documents, recipient, officeKeyThumbprint, roundPrivateKey, ...shared } = manifest;
  const known = viewed.flatMap(({ id, conflicts = [] }) =>
    conflicts.map((conflict) => ({ ...conflict, applicationId: id })),
  );
  return {
    competition: competitionPayloadSchema.parse({
      format: 'jurymappe-competition',
      version: 1,
      ...shared,
      applications: viewed.map((one) => publicApplicationSchema.strip().parse(one)),
      documents: documents.map((one) => competitionDocumentSchema.strip().parse(one)),
    }),
    own: manifestPayloadSchema.parse({
      format: 'jurymappe-manifest',
      version: 1,
      bundleId: manifest.bundleId,
      revision: manifest.revision,
      recipient,
      officeKeyThumbprint,
      competitionKey: 'A'.repeat(43),
      documentKeys: documents.map((one) => documentKeySchema.strip().parse(one)),
      withheld: viewed.flatMap(({ id, withheld }) =>
        withheld === undefined ? [] : [{ applicationId: id, ...withheld }],
      ),
      ...(roundPrivateKey === undefined ? {} : { roundPrivateKey }),
      ...(viewed.some(({ conflicts }) => conflicts !== undefined) ? { conflicts: known } : {}),
    }),
  };
}
