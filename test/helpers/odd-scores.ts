import { encodeBase64url } from '../../main/engine/crypto/base64url.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { thumbprintOf } from '../../main/engine/crypto/keys.ts';
import { p384Order, withLowS } from '../../main/engine/crypto/p384-signature.ts';
import type { Scores } from '../../shared/formats/scores.ts';
import type { PrivateJwk, PublicJwk } from '../../shared/formats/values.ts';
import { type JsonPath, pathsIn, textWith, textWithMember, textWithout, valueAt } from './json-nodes.ts';
import { oddDates, oddIds, oddReasons, oddValuesFor } from './odd-values.ts';
import { type OuterHeader, sealText, type SealedParts, signText } from './seal-oddly.ts';

/** What odd files are made from: a genuine payload, and the keys of its writer. */
export interface OddBasis {
  readonly payload: Scores;
  readonly signingKey: PrivateJwk;
  readonly letterKey: PrivateJwk;
  readonly roundKey: PublicJwk;
  readonly strangersKey: PrivateJwk;
}

/** Makes a file's bytes from content that has its own place in its writer's chain. */
type Make = (payload: Scores, kit: Kit) => Uint8Array;

interface Kit extends OddBasis {
  readonly kid: string;
  readonly letterKid: string;
  readonly roundKid: string;
  readonly strangersKid: string;
}

export interface OddFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Score files of one person, signed and encrypted properly, each with one oddity: at every place of the payload, of the
 * enrolment's proof and of the headers every kind of value, member, text, date and id, each limit at and beyond it, and
 * other spellings. They have their own places in the chain, after files that don't exist: each is judged by its content.
 * @param isTried whether the next one of those that are put at every place is made
 */
export async function oddFiles(basis: OddBasis, isTried: () => boolean): Promise<readonly OddFile[]> {
  const kit: Kit = {
    ...basis,
    kid: await thumbprintOf(basis.signingKey),
    letterKid: await thumbprintOf(basis.letterKey),
    roundKid: await thumbprintOf(basis.roundKey),
    strangersKid: await thumbprintOf(basis.strangersKey),
  };
  const makers = {
    ...oddPayloads(basis.payload),
    ...oddCosts,
    ...oddKeys,
    ...oddProofs(basis.payload),
    ...oddSignatures,
  };
  const all = Object.entries<Make>({ ...makers, ...oddHeaders(), ...oddSpellings });
  const everywhere = / = | left out$| with | twice /;
  const tried = all.filter(([name]) => !everywhere.test(name) || isTried());
  return tried.map(([name, make], number) => ({ name, bytes: make(placedAt(basis.payload, number), kit) }));
}

function placedAt(payload: Scores, number: number): Scores {
  const previousFileSha256 = sha256(`the file before ${number}`);
  return { ...structuredClone(payload), sequence: 2 * number + 2, previousFileSha256 };
}

type Makers = Readonly<Record<string, Make>>;

const innerHeader = (kid: string): string => JSON.stringify({ alg: 'ES384', kid, typ: 'jurymappe-scores+jws' });

function ofText(text: string | Uint8Array, { kid, signingKey, roundKid, roundKey }: Kit): Uint8Array {
  return spelled(sealText(signText(innerHeader(kid), text, signingKey), { kid: roundKid, roundKey }));
}

/** A flattened JWE in its one spelling. */
export function spelled({ protected: header, iv, ciphertext, tag }: SealedParts): Buffer {
  return Buffer.from(JSON.stringify({ protected: header, iv, ciphertext, tag }));
}

/** By name, what makes a JSON text of a value with one oddity anywhere in it. */
function oddities(sample: object): Readonly<Record<string, (value: object) => string>> {
  const found: Record<string, (value: object) => string> = {};
  for (const path of pathsIn(sample, 2)) {
    const place = path.join('.');
    const here = valueAt(sample, path);
    for (const [name, text] of oddValuesFor(here, path.at(-1)))
      found[`${place} = ${name}`] = (value) => textWith(value, path, text);
    if (typeof path.at(-1) === 'string') found[`${place} left out`] = (value) => textWithout(value, path);
    if (typeof here !== 'object' || here === null || Array.isArray(here)) continue;
    for (const member of ['"more":0', '"__proto__":null', '"__proto__":{"a":1}', '"constructor":"x"', '"7":0'])
      found[`${place} with ${member}`] = (value) => textWithMember(value, path, member);
    for (const name of Object.keys(here).slice(0, 1))
      found[`${place} twice ${name}`] = (value) => textWithMember(value, path, `${JSON.stringify(name)}:0`);
  }
  return found;
}

/** Content for the other verdicts. */
const oddStates: Readonly<Record<string, Partial<Record<keyof Scores, unknown>>>> = {
  interim: { status: 'interim' },
  'without ballots': { ballots: [] },
  'of another bundle': { bundleId: '0190a5b0-0000-7000-8000-000000000001' },
  'of another header': { headerSha256: '0'.repeat(64) },
  'of the next revision': { revision: 2 },
  'of the next revision, with another header': { revision: 2, headerSha256: '0'.repeat(64) },
  'second without a first': { sequence: 2, previousFileSha256: null },
  'first after another': { sequence: 1 },
};

function oddPayloads(sample: Scores): Makers {
  const texts = Object.entries(oddities(sample)).map(([name, text]): [string, Make] => [
    name,
    (payload, kit) => ofText(text(payload), kit),
  ]);
  const at = (path: JsonPath, values: readonly string[]): [string, Make][] =>
    values.map((value) => [
      `${path.join('.')} is ${JSON.stringify(value)}`,
      (payload, kit) => ofText(textWith(payload, path, JSON.stringify(value)), kit),
    ]);
  return Object.fromEntries([
    ...texts,
    ...at(['createdAt'], oddDates),
    ...at(['acceptance', 'acceptedAt'], oddDates),
    ...at(['personId'], oddIds),
    ...at(['ballots', 0, 'applicationId'], oddIds),
    ...at(['ballots', 0, 'ratings', 0, 'criterionId'], oddIds),
    ...at(['declarations', 0, 'applicationId'], oddIds),
    ...at(['ballots', 1, 'abstention', 'reason'], oddReasons),
    ['genuine', (payload, kit) => ofText(JSON.stringify(payload), kit)],
    ...Object.entries(oddStates).map(([name, change]): [string, Make] => [
      name,
      (payload, kit) => ofText(JSON.stringify({ ...payload, ...change }), kit),
    ]),
  ]);
}

/** How many JSON values a text has that is already known to be JSON. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 1);
}

/** A payload whose acceptance has more in it. */
const accepting = (more: (payload: Scores) => string): Make => {
  return (payload, kit) => ofText(textWith(payload, ['acceptance'], `{"more":${more(payload)}}`), kit);
};
const zeros = (count: number): string => `[${Array<string>(Math.max(0, count)).fill('0').join(',')}]`;
/** Fills a payload up to so many values; `others` are already in what follows. */
const filled = (to: number, others = 0, rest = ''): Make =>
  accepting((payload) => {
    const here = valuesIn({ ...payload, acceptance: {} });
    return `${zeros(to - here - 1 - others)}${rest}`;
  });
const members = (count: number): string =>
  `{${Array.from({ length: count }, (_, index) => `"m${index}":0`).join(',')}}`;
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const oddCosts: Makers = {
  '250,000 values': filled(250_000),
  '250,001 values': filled(250_001),
  '500,001 values': filled(500_001),
  '250,000 values by a name of four digits': filled(250_000, 10_000, ',"9999":0'),
  '250,001 values by a name of four digits': filled(250_001, 10_000, ',"9999":0'),
  '250,001 values by a name of an escaped digit': filled(250_001, 10, ',"\\u0039":0'),
  'a name of five digits': filled(250_000, 1, ',"99999":0'),
  'a name of Arabic digits': filled(250_000, 1, ',"\u0669":0'),
  '250,000 values, of them an empty list with white space': filled(250_000, 1, ',"e":[ \t\r\n]'),
  '1,000 members': accepting(() => members(1_000)),
  '1,001 members': accepting(() => members(1_001)),
  '1,001 elements': accepting(() => zeros(1_001)),
  'depth 16': accepting(() => nested(14)),
  'depth 17': accepting(() => nested(15)),
  'depth 17, the innermost with a value': accepting(() => nested(14).replace('[]', '[{"a":[]}]')),
  'commas and brackets in a text': accepting(() => JSON.stringify(',[{'.repeat(90_000))),
  'open brackets only': (_payload, kit) => ofText('['.repeat(300_000), kit),
  'white space around everything': (payload, kit) => ofText(JSON.stringify(payload, null, '\t'), kit),
  'a byte order mark in the payload': (payload, kit) => ofText(`\ufeff${JSON.stringify(payload)}`, kit),
  'text after the payload': (payload, kit) => ofText(`${JSON.stringify(payload)} x`, kit),
  'a no-break space in the payload': (payload, kit) => ofText(`\u00a0${JSON.stringify(payload)}`, kit),
  'a byte that is no UTF-8': (payload, kit) =>
    ofText(Buffer.from(JSON.stringify({ ...payload, producer: '\u00ff' }), 'latin1'), kit),
  'an empty payload': (_payload, kit) => ofText('', kit),
  'a list as payload': (payload, kit) => ofText(JSON.stringify([payload]), kit),
};

const withJwk = (change: object, more: object = {}): Make => {
  return ({ enrolment, ...payload }, kit) => {
    const jwk = { ...enrolment.jwk, ...change };
    return ofText(JSON.stringify({ ...payload, enrolment: { ...enrolment, jwk, ...more } }), kit);
  };
};

const oddKeys: Makers = {
  'a key without its use': withJwk({ use: undefined }),
  'a key to encrypt': withJwk({ use: 'enc' }),
  'a key with an unknown use': withJwk({ use: 'x' }),
  'a key with its use null': withJwk({ use: null }),
  'a key for ES384': withJwk({ alg: 'ES384' }),
  'a key for ECDH-ES': withJwk({ alg: 'ECDH-ES' }),
  'a key with its alg null': withJwk({ alg: null }),
  'a kid of 64': withJwk({ kid: 'x'.repeat(64) }),
  'a kid of 65': withJwk({ kid: 'x'.repeat(65) }),
  'a kid of 64 pairs': withJwk({ kid: '\u{1f600}'.repeat(64) }),
  'a kid of 65 pairs': withJwk({ kid: '\u{1f600}'.repeat(65) }),
  'a kid that is null': withJwk({ kid: null }),
  'a private key': withJwk({ d: 'A'.repeat(64) }),
  'a key without a proof': withJwk({}, { proof: null }),
  'a key that is off the curve': (payload, kit) => {
    const jwk = { ...payload.enrolment.jwk, y: `A${payload.enrolment.jwk.y.slice(1)}` };
    const text = `{"crv":"P-384","kty":"EC","x":"${jwk.x}","y":"${jwk.y}"}`;
    const kid = encodeBase64url(Buffer.from(sha256(text), 'hex'));
    return ofText(JSON.stringify({ ...payload, enrolment: { ...payload.enrolment, jwk } }), { ...kit, kid });
  },
  'another key than that which signed': (payload, { strangersKey, ...kit }) =>
    ofText(JSON.stringify(payload), { ...kit, strangersKey, signingKey: strangersKey }),
  'a key that nobody has enrolled': ({ enrolment, ...payload }, { strangersKey, strangersKid, ...kit }) => {
    const { kty, crv, x, y } = strangersKey;
    const text = JSON.stringify({ ...payload, enrolment: { ...enrolment, jwk: { kty, crv, x, y } } });
    return ofText(text, { ...kit, strangersKey, strangersKid, signingKey: strangersKey, kid: strangersKid });
  },
};

/** A proof by the letter's key, over any text and under any header. */
function oddProofs({ bundleId, personId }: Scores): Makers {
  const header = (kid: string): string => JSON.stringify({ alg: 'ES384', kid, typ: 'jurymappe-enrolment+jws' });
  const said = (kid: string) => ({
    ...{ format: 'jurymappe-enrolment', version: 1, bundleId, personId, keyThumbprint: kid },
  });
  const of = (proof: (kit: Kit) => string): Make => {
    return ({ enrolment, ...payload }, kit) =>
      ofText(JSON.stringify({ ...payload, enrolment: { ...enrolment, proof: proof(kit) } }), kit);
  };
  const signed = (text: string, kit: Kit): string => signText(header(kit.letterKid), text, kit.letterKey);
  const texts = Object.entries(oddities(said('x'.repeat(42) + 'A'))).map(([name, text]): [string, Make] => [
    `proof: ${name}`,
    of((kit) => signed(text(said(kit.kid)), kit)),
  ]);
  const bad = ['', 'abc', 'a.b.c', 'ä.b.c', '..', `a.b.${'c'.repeat(4_092)}`, `a.b.${'c'.repeat(4_093)}`];
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(bad.map((text): [string, Make] => [`proof is ${text}`, of(() => text)])),
    'proof: as it must be': of((kit) => signed(JSON.stringify(said(kit.kid)), kit)),
    'proof: 65 values': of((kit) => signed(JSON.stringify({ ...said(kit.kid), more: Array(60).fill(0) }), kit)),
    'proof: by another key': of((kit) =>
      signText(header(kit.letterKid), JSON.stringify(said(kit.kid)), kit.signingKey),
    ),
    'proof: the other signature': of((kit) =>
      signText(header(kit.letterKid), JSON.stringify(said(kit.kid)), kit.letterKey, withHighS),
    ),
  };
}

/** The other one of the two signatures that every verifier takes. */
function withHighS(signature: string): string {
  const bytes = Buffer.from(withLowS(signature), 'base64url');
  const high = (p384Order - BigInt(`0x${bytes.subarray(48).toString('hex')}`)).toString(16).padStart(96, '0');
  return encodeBase64url(Buffer.concat([bytes.subarray(0, 48), Buffer.from(high, 'hex')]));
}

const signedBy = (change: (signature: Buffer) => Uint8Array): Make => {
  return (payload, { kid, signingKey, roundKid, roundKey }) => {
    const changed = (signature: string): string =>
      encodeBase64url(change(Buffer.from(withLowS(signature), 'base64url')));
    const jws = signText(innerHeader(kid), JSON.stringify(payload), signingKey, changed);
    return spelled(sealText(jws, { kid: roundKid, roundKey }));
  };
};
const orderBytes = Buffer.from(p384Order.toString(16), 'hex');

const oddSignatures: Makers = {
  'the other signature': signedBy((bytes) => Buffer.from(withHighS(encodeBase64url(bytes)), 'base64url')),
  'a signature of 95 bytes': signedBy((bytes) => bytes.subarray(1)),
  'a signature of 97 bytes': signedBy((bytes) => Buffer.concat([bytes, Buffer.of(0)])),
  'an empty signature': signedBy(() => Buffer.alloc(0)),
  'a signature of zeros': signedBy(() => Buffer.alloc(96)),
  'a signature with s = n': signedBy((bytes) => Buffer.concat([bytes.subarray(0, 48), orderBytes])),
  'a signature with s beyond n': signedBy((bytes) => Buffer.concat([bytes.subarray(0, 48), Buffer.alloc(48, 0xff)])),
  'a signature with r = n': signedBy((bytes) => Buffer.concat([orderBytes, bytes.subarray(48)])),
  'a changed signature': signedBy((bytes) => bytes.fill(1, 0, 8)),
};

/** Oddities of the inner JWS's header, of the outer header, and of texts where a JWS should be. */
function oddHeaders(): Makers {
  const inner = { alg: 'ES384', kid: '', typ: 'jurymappe-scores+jws' };
  const makers: Record<string, Make> = {};
  for (const [name, text] of Object.entries(oddities(inner)))
    makers[`inner header: ${name}`] = (payload, { kid, signingKey, roundKid, roundKey }) => {
      const jws = signText(text({ ...inner, kid }), JSON.stringify(payload), signingKey);
      return spelled(sealText(jws, { kid: roundKid, roundKey }));
    };
  const epk = { kty: 'EC', crv: 'P-384', x: '', y: '' };
  const outer = { alg: '', enc: '', kid: '', typ: '', cty: '', epk };
  const under = (headerText: (header: OuterHeader) => string, ivBytes = 12): Make => {
    return (payload, { kid, signingKey, roundKid, roundKey }) => {
      const jws = signText(innerHeader(kid), JSON.stringify(payload), signingKey);
      return spelled(sealText(jws, { kid: roundKid, roundKey, ivBytes }, headerText));
    };
  };
  for (const [name, text] of Object.entries(oddities(outer))) makers[`outer header: ${name}`] = under(text);
  const withKid = (kid: string) => under((header) => JSON.stringify({ ...header, kid }));
  return {
    ...makers,
    'outer header: dir': under((header) => JSON.stringify({ ...header, alg: 'dir', epk: undefined })),
    'outer header: dir with epk': under((header) => JSON.stringify({ ...header, alg: 'dir' })),
    'outer header: apu': under((header) => JSON.stringify({ ...header, apu: 'QQ' })),
    'outer header: zip': under((header) => JSON.stringify({ ...header, zip: 'DEF' })),
    'outer header: white space': under((header) => JSON.stringify(header, null, ' ')),
    'outer header: another order': under(({ alg, ...header }) => JSON.stringify({ ...header, alg })),
    'outer header: another thumbprint': withKid('A'.repeat(43)),
    'outer header: a kid of 100': withKid('x'.repeat(100)),
    'outer header: a kid of 101': withKid('x'.repeat(101)),
    'outer header: epk off the curve': under((header) =>
      JSON.stringify({ ...header, epk: { ...header.epk, y: `A${String(header.epk['y']).slice(1)}` } }),
    ),
    'outer header: epk with its use': under((header) =>
      JSON.stringify({ ...header, epk: { ...header.epk, use: 'enc' } }),
    ),
    'an IV of 16 bytes': under((header) => JSON.stringify(header), 16),
    'an IV of 11 bytes': under((header) => JSON.stringify(header), 11),
  };
}

const sealing = (change: (jws: string) => string): Make => {
  return (payload, { kid, signingKey, roundKid, roundKey }) =>
    spelled(
      sealText(change(signText(innerHeader(kid), JSON.stringify(payload), signingKey)), { kid: roundKid, roundKey }),
    );
};
const respelled = (change: (text: string) => string | Uint8Array): Make => {
  return (payload, kit) => Buffer.from(change(Buffer.from(ofText(JSON.stringify(payload), kit)).toString()));
};
const rewritten = (change: (parts: Record<string, unknown>) => unknown): Make =>
  respelled((text) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>)));

const oddSpellings: Makers = {
  'inner: a part too few': sealing((jws) => jws.slice(0, jws.lastIndexOf('.'))),
  'inner: a part too many': sealing((jws) => `${jws}.`),
  'inner: padding': sealing((jws) => jws.replace('.', '=.')),
  'inner: a line feed': sealing((jws) => `${jws}\n`),
  'inner: nothing': sealing(() => ''),
  'inner: no text': sealing(() => '\u00ff\u0000'),
  'white space': respelled((text) => text.replace(',', ', ')),
  'white space that is none of JSON': respelled((text) => text.replace(',', ',\u00a0')),
  'a line feed at the end': respelled((text) => `${text}\n`),
  'a byte order mark': respelled((text) => `\ufeff${text}`),
  'two byte order marks': respelled((text) => `\ufeff\ufeff${text}`),
  'a zero at the end': respelled((text) => `${text}\0`),
  'cut off': respelled((text) => text.slice(0, -1)),
  'UTF-16': respelled((text) => Buffer.from(text, 'utf16le')),
  nothing: respelled(() => ''),
  'no JWE': respelled(() => 'PK\u0003\u0004'),
  'members in another order': rewritten(({ tag, ...parts }) => ({ tag, ...parts })),
  'a member more': rewritten((parts) => ({ ...parts, header: {} })),
  'sixty more values': rewritten((parts) => ({ ...parts, more: Array(58).fill(0) })),
  'sixty-one more values': rewritten((parts) => ({ ...parts, more: Array(59).fill(0) })),
  'no tag': rewritten((parts) => ({ ...parts, tag: undefined })),
  'a tag that is null': rewritten((parts) => ({ ...parts, tag: null })),
  'an empty tag': rewritten((parts) => ({ ...parts, tag: '' })),
  'a tag of 15 bytes': rewritten((parts) => ({ ...parts, tag: String(parts['tag']).slice(0, 20) })),
  'a tag with padding': rewritten((parts) => ({ ...parts, tag: `${String(parts['tag'])}==` })),
  'a tag with a bit too many': rewritten((parts) => ({ ...parts, tag: `${String(parts['tag']).slice(0, -1)}B` })),
  'a tag with a blank': rewritten((parts) => ({ ...parts, tag: `${String(parts['tag'])}\u3000\ufeff` })),
  'a tag with what is no blank': rewritten((parts) => ({ ...parts, tag: `${String(parts['tag'])}\u0085` })),
  'a tag with U+001C': rewritten((parts) => ({ ...parts, tag: `${String(parts['tag'])}\u001c` })),
  'a tag with letters beyond ASCII': rewritten((parts) => ({ ...parts, tag: `${String(parts['tag'])}ä` })),
  'a changed tag': rewritten((parts) => ({ ...parts, tag: 'A'.repeat(22) })),
  'an empty ciphertext': rewritten((parts) => ({ ...parts, ciphertext: '' })),
  'a list of members': rewritten((parts) => Object.values(parts)),
  'the other alphabet': rewritten((parts) => ({ ...parts, iv: '+/+/+/+/+/+/+/+/' })),
  'a tag twice': respelled((text) => text.replace('"tag":', '"tag":"AA","tag":')),
};
