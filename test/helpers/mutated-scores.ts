import { createPrivateKey, sign } from 'node:crypto';
import { z } from 'zod';
import { encodeBase64url } from '../../main/engine/crypto/base64url.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { encryptFlattened } from '../../main/engine/crypto/jwe.ts';
import { thumbprintOf } from '../../main/engine/crypto/keys.ts';
import { withLowS } from '../../main/engine/crypto/p384-signature.ts';
import { scoresProfile } from '../../main/engine/crypto/seal-scores.ts';
import type { Scores } from '../../shared/formats/scores.ts';
import type { PrivateJwk, PublicJwk } from '../../shared/formats/values.ts';
import { justAllowed, manyMembers, nestedArrays } from './costly-json.ts';
import { type Chance, withFlippedBit } from './sampling.ts';

/** What a file is mutated from: its bytes, its content, and its writer's keys. */
export interface MutationBasis {
  readonly bytes: Buffer;
  readonly payload: Scores;
  readonly signingKey: PrivateJwk;
  readonly roundKey: PublicJwk;
}

export interface Mutated {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/**
 * A file that isn't its writer's own, or says what no file may say.
 * @param number different for each file: it gives a signed file its own place in its writer's chain, after a file that
 * doesn't exist, so that no two files conflict and each is judged by its content
 */
export async function mutatedFile(basis: MutationBasis, chance: Chance, number: number): Promise<Mutated> {
  const kind = chance.pick(kinds);
  if (kind in ofBytes) return { kind, bytes: ofBytes[kind as keyof typeof ofBytes](basis.bytes, chance) };
  if (kind in ofEnvelope) {
    const envelope = z.record(z.string(), z.string()).parse(JSON.parse(basis.bytes.toString()));
    return { kind, bytes: Buffer.from(ofEnvelope[kind as keyof typeof ofEnvelope](envelope, chance)) };
  }
  const payload = placedAt(basis, number);
  const text = ofContent[kind as keyof typeof ofContent](payload, chance);
  return { kind, bytes: await sealText(text, basis) };
}

/** The same file without any mutation: it would count. */
export async function unchangedFile(basis: MutationBasis, number: number): Promise<Uint8Array> {
  return sealText(JSON.stringify(placedAt(basis, number)), basis);
}

function placedAt({ payload }: MutationBasis, number: number): Scores {
  const previousFileSha256 = sha256(`the file before ${number}`);
  return { ...structuredClone(payload), sequence: 2 * number + 2, previousFileSha256 };
}

const ofBytes = {
  'bytes flipped': (bytes: Buffer, chance: Chance) =>
    Array.from({ length: 1 + chance.below(4) }).reduce<Buffer>(
      (changed, _, index) =>
        // Each flip has a range of bytes of its own, so that no two of them cancel each other out.
        withFlippedBit(changed, {
          offset: Math.floor((bytes.length / 4) * (index + chance.fraction())),
          bit: chance.below(8),
        }),
      bytes,
    ),
  'bytes cut off': (bytes: Buffer, chance: Chance) => bytes.subarray(0, chance.below(bytes.length)),
  'bytes cut out': (bytes: Buffer, chance: Chance) => {
    const at = chance.below(bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + chance.below(bytes.length - at - 1))]);
  },
  'bytes put in': (bytes: Buffer, chance: Chance) => {
    const at = chance.below(bytes.length + 1);
    const put = Buffer.from(Array.from({ length: 1 + chance.below(40) }, () => chance.below(256)));
    return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)]);
  },
} as const;

type Envelope = Readonly<Record<string, string>>;

const ofEnvelope = {
  'envelope: member removed': (envelope: Envelope, chance: Chance) => {
    const gone = chance.pick(Object.keys(envelope));
    return JSON.stringify(Object.fromEntries(Object.entries(envelope).filter(([name]) => name !== gone)));
  },
  'envelope: member doubled': (envelope: Envelope, chance: Chance) => {
    const name = chance.pick(Object.keys(envelope));
    return JSON.stringify(envelope).replace('{', `{"${name}":${JSON.stringify(envelope[name])},`);
  },
  'envelope: member of another type': (envelope: Envelope, chance: Chance) =>
    JSON.stringify({ ...envelope, [chance.pick(Object.keys(envelope))]: chance.pick(otherTypes) }),
  'envelope: members in another order': (envelope: Envelope, chance: Chance) => {
    const members = Object.entries(envelope);
    const turn = 1 + chance.below(members.length - 1);
    return JSON.stringify(Object.fromEntries([...members.slice(turn), ...members.slice(0, turn)]));
  },
  'envelope: member added': (envelope: Envelope, chance: Chance) =>
    JSON.stringify({ ...envelope, [chance.pick(['header', 'aad', '__proto__2', 'ciphertext2'])]: 'AAAA' }),
} as const;

const otherTypes = [null, true, 0, -1, 1.5, 'x y', {}, { a: 1 }] as const;
/** Members that a payload can't do without. */
const needed = [
  'format',
  'version',
  'fileId',
  'bundleId',
  'revision',
  'headerSha256',
  'personId',
  'sequence',
  'status',
  'createdAt',
  'enrolment',
  'ballots',
] as const;

/** Content that its own writer has signed and encrypted, but that mustn't count nevertheless. */
const ofContent = {
  'member removed': (payload: Scores, chance: Chance) =>
    JSON.stringify({ ...payload, [chance.pick(needed)]: undefined }),
  'member doubled': (payload: Scores, chance: Chance) => {
    const name = chance.pick(needed);
    return JSON.stringify(payload).replace('{', `{"${name}":${JSON.stringify(payload[name])},`);
  },
  'member of another type': (payload: Scores, chance: Chance) =>
    JSON.stringify({ ...payload, [chance.pick(needed)]: chance.pick(otherTypes) }),
  'member added': (payload: Scores, chance: Chance) =>
    JSON.stringify({ ...payload, [chance.pick(['weight', 'toString', 'hasOwnProperty', 'votes'])]: 1 }),
  'member named __proto__': (payload: Scores) => JSON.stringify(payload).replace('{', '{"__proto__":{"sequence":2},'),
  'value out of range': (payload: Scores, chance: Chance) =>
    withRating(payload, chance, { value: chance.pick([-1, 6, 1e6, 3.5, 1e-9, -3, Number.MAX_SAFE_INTEGER]) }),
  'value of another type': (payload: Scores, chance: Chance) =>
    withRating(payload, chance, { value: chance.pick(['3', true, [3], { value: 3 }]) }),
  'value that is no number': (payload: Scores, chance: Chance) =>
    JSON.stringify(payload).replace(
      '"value":3',
      `"value":${chance.pick(['NaN', '"NaN"', 'Infinity', '-Infinity', '1e999', '-1e999', '03', '+3', '3.', '.3', '0x3', '3e', 'undefined'])}`,
    ),
  'value left out': (payload: Scores, chance: Chance) => withRating(payload, chance, { value: null }),
  'criterion unknown': (payload: Scores, chance: Chance) =>
    withRating(payload, chance, { criterionId: chance.pick(['X', 'k1', 'K1 ', '__proto__', 'constructor', '']) }),
  'criterion twice': (payload: Scores, chance: Chance) =>
    withBallot(payload, chance, (ballot) => ({
      ...ballot,
      ratings: [...ballot.ratings, ...ballot.ratings.slice(0, 1)],
    })),
  'application unknown': (payload: Scores, chance: Chance) =>
    withBallot(payload, chance, (ballot) => ({
      ...ballot,
      applicationId: chance.pick(['DMK-99', 'dmk-01', '__proto__', 'CON', '']),
    })),
  'declaration of an unknown application': (payload: Scores) =>
    JSON.stringify({
      ...payload,
      declarations: [{ applicationId: 'DMK-99', ground: 'a', basis: 'b', statement: '' }],
    }),
  'ballot doubled': (payload: Scores, chance: Chance) =>
    JSON.stringify({ ...payload, ballots: [...payload.ballots, chance.pick(payload.ballots)] }),
  'ballot left out': (payload: Scores) => JSON.stringify({ ...payload, ballots: payload.ballots.slice(1) }),
  'ballot open': (payload: Scores, chance: Chance) =>
    withBallot(payload, chance, (ballot) => ({ ...ballot, state: 'open' })),
  'another person': (payload: Scores, chance: Chance) =>
    JSON.stringify({ ...payload, personId: chance.pick(['J01', 'J04', 'J99', 'j03', '__proto__']) }),
  'another bundle': (payload: Scores) =>
    JSON.stringify({ ...payload, bundleId: '0190a5b0-0000-7000-8000-000000000001' }),
  'another revision': (payload: Scores, chance: Chance) =>
    JSON.stringify({ ...payload, revision: chance.pick([0, -1, 2, 1e9, Number.MAX_SAFE_INTEGER]) }),
  'sequence out of bounds': (payload: Scores, chance: Chance) =>
    JSON.stringify(payload).replace(
      `"sequence":${payload.sequence}`,
      `"sequence":${chance.pick(['0', '-1', '9007199254740992', '1e300', '1.5', '-9007199254740991', '99999999999999999999'])}`,
    ),
  'proof of another key': (payload: Scores, chance: Chance) =>
    JSON.stringify({
      ...payload,
      enrolment: { ...payload.enrolment, proof: chance.pick([null, '', 'a.b.c', 'x'.repeat(5_000)]) },
    }),
  'lone surrogate': (payload: Scores, chance: Chance) =>
    JSON.stringify({
      ...payload,
      [chance.pick(['personId', 'createdAt', 'status'])]: chance.pick(['\ud800', 'J03\udfff']),
    }),
  'deep member': (payload: Scores, chance: Chance) => withMember(payload, nestedArrays(20 + chance.below(200))),
  'wide member': (payload: Scores, chance: Chance) => withMember(payload, manyMembers(1 + chance.below(900))),
  'costly member': (payload: Scores, chance: Chance) =>
    withMember(payload, justAllowed(100 + chance.below(5_000), 20_000)),
} as const satisfies Readonly<Record<string, (payload: Scores, chance: Chance) => string>>;

const kinds = [...Object.keys(ofBytes), ...Object.keys(ofEnvelope), ...Object.keys(ofContent)];

function withMember(payload: Scores, json: string): string {
  return JSON.stringify(payload).replace('{', `{"more":${json},`);
}

type Ballot = Scores['ballots'][number];

function withBallot(payload: Scores, chance: Chance, change: (ballot: Ballot) => object): string {
  const chosen = chance.pick(payload.ballots);
  return JSON.stringify({
    ...payload,
    ballots: payload.ballots.map((ballot) => (ballot === chosen ? change(ballot) : ballot)),
  });
}

function withRating(payload: Scores, chance: Chance, change: object): string {
  return withBallot(payload, chance, (ballot) => {
    const chosen = chance.pick(ballot.ratings);
    return {
      ...ballot,
      ratings: ballot.ratings.map((rating) => (rating === chosen ? { ...rating, ...change } : rating)),
    };
  });
}

/** Signs and encrypts any text as its writer would, even one that isn't JSON. */
async function sealText(text: string, { signingKey, roundKey }: MutationBasis): Promise<Uint8Array> {
  const header = { alg: 'ES384', kid: await thumbprintOf(signingKey), typ: 'jurymappe-scores+jws' };
  const signed = [JSON.stringify(header), text].map((part) => encodeBase64url(Buffer.from(part))).join('.');
  const { kty, crv, x, y, d } = signingKey;
  const key = createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' });
  const signature = sign('sha384', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  const jws = `${signed}.${withLowS(encodeBase64url(signature))}`;
  const kid = await thumbprintOf(roundKey);
  const recipient = { alg: 'ECDH-ES', jwk: roundKey } as const;
  return Buffer.from(await encryptFlattened(Buffer.from(jws), recipient, { ...scoresProfile, kid }));
}
