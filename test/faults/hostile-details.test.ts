import { createECDH } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ManifestPayload } from '../../shared/formats/manifest.ts';
import { type PublicJwk, publicJwkSchema } from '../../shared/formats/values.ts';
import { forgeBundle, takeApart } from '../helpers/forge-bundle.ts';
import { folder, packed, useForgeableBundle, verdictOnFile, verdictOnForgery } from '../helpers/forgeable-bundle.ts';
import { chairId, jurorId } from '../helpers/packed-bundle.ts';

useForgeableBundle();

describe('a chair’s manifest', () => {
  it.each(['roundPrivateKey', 'conflicts'] as const)('is refused without %s', async (member) => {
    const file = join(folder, 'chair.jurybundle');
    const chair = await takeApart(packed, chairId);
    writeFileSync(file, await forgeBundle(chair, { manifest: (manifest) => ({ ...manifest }) }));
    expect(await verdictOnFile(file, chairId)).toBe('none');
    const without = (manifest: ManifestPayload): unknown => ({ ...manifest, [member]: undefined });
    writeFileSync(file, await forgeBundle(chair, { manifest: without }));
    expect(await verdictOnFile(file, chairId)).toBe('bundle-manifest-invalid');
  });
});

describe('an enrolment by which nobody could ever check what the person hands in', () => {
  it.each([
    ['another key than the letter’s', 'letter'],
    ['a juror card’s key for somebody with a letter', 'card'],
  ] as const)('%s', async (_, by) => {
    const verdict = await verdictOnForgery({
      competition: (competition) => ({
        ...competition,
        people: competition.people.map((person) =>
          person.id === jurorId ? { ...person, enrolment: { by, key: anyPublicKey() } } : person,
        ),
      }),
    });
    expect(verdict).toBe('bundle-mismatch');
  });
});

function anyPublicKey(): PublicJwk {
  const point = createECDH('secp384r1').generateKeys();
  const [x, y] = [point.subarray(1, 49), point.subarray(49)].map((half) => half.toString('base64url'));
  return publicJwkSchema.parse({ kty: 'EC', crv: 'P-384', x, y, use: 'sig' });
}

describe('a document’s name', () => {
  const named = (names: readonly string[]) =>
    verdictOnForgery({
      competition: (competition) => ({
        ...competition,
        documents: competition.documents.map((document, index) => ({
          ...document,
          applicationId: competition.documents[0]?.applicationId,
          name: names[index] ?? document.name,
        })),
      }),
    });

  it('is read in any spelling of its umlauts, and is one’s own in whichever', async () => {
    const name = 'Übersicht.pdf';
    expect(await named([name.normalize('NFD')])).toBe('none');
    expect(await named([name, name.normalize('NFD')])).toBe('bundle-mismatch');
  });
});
