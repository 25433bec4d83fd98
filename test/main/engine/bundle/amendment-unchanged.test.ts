import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCard } from '../../../../main/engine/bundle/card.ts';
import { packAgain } from '../../../../main/engine/bundle/pack-again.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import type { PackOptions } from '../../../../main/engine/bundle/pack-options.ts';
import { previewPacking } from '../../../../main/engine/bundle/preview-amendment.ts';
import { lastPackedRevision } from '../../../../main/engine/store/office.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { type SmallCompetitionOptions, writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const [first, second] = [smallPdf('Antrag'), smallPdf('Anhang')];
const files = { 'DMK-01': { 'a.pdf': first, 'b.pdf': second } };
const conflict = {
  personId: 'J03',
  applicationId: 'DMK-02',
  ground: { de: 'Vereinsmitglied', en: 'Member' },
  basis: '§ 81',
  decision: 'not_excluded',
};
type Entry = Record<string, unknown>;
const asPacked = (file: Entry): Entry => ({ ...file, conflicts: [conflict] });

let packed: PackedBundle;
let card: string;
beforeAll(async () => {
  packed = await packSmallBundle(mkdtempSync(join(tmpdir(), 'jurymappe-unchanged-')), { files, change: asPacked });
  card = join(packed.folder, 'card.json');
  await withOpen(await openAs(packed, jurorId), (vault) => writeCard(vault, card));
});
afterAll(() => {
  lockVault(packed.office);
  rmSync(packed.folder, { recursive: true, force: true });
});

function folderWith({ change = (file) => file, ...options }: SmallCompetitionOptions = {}): string {
  const folder = join(temporaryFolder(), 'competition');
  return writeSmallCompetition(folder, { files, ...options, change: (file) => change(asPacked(file)) });
}

const unchangedIn = async (folder: string, options: Partial<PackOptions> = {}) =>
  (await previewPacking(packed.office, { folder, cardFiles: [], ...withoutProgress, ...options })).amendment?.unchanged;
const amend = (folder: string, options: Partial<PackOptions> = {}) =>
  packCompetition(packed.office, {
    folder,
    out: join(temporaryFolder(), 'amended.jurybundle'),
    amend: true,
    cardFiles: [],
    ...withoutProgress,
    ...options,
  });

const inFirst = (list: string, change: object) => (file: Entry) => ({
  ...file,
  [list]: (file[list] as object[]).map((entry, index) => (index === 0 ? { ...entry, ...change } : entry)),
});
const text = { de: 'etwas anderes', en: 'something else' };
const reordered = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).reverse());

it.each<[string, SmallCompetitionOptions]>([
  ['nothing', {}],
  ['the order of members in the file', { change: (file) => reordered(file) as Entry }],
  [
    'a text that is said once for both languages',
    { change: (file) => ({ ...file, conflicts: [{ ...conflict, ground: conflict.ground }] }) },
  ],
  ['what stands for a member that is left out', { change: (file) => ({ ...file, changes: null, scoresFrom: null }) }],
])('where %s differs, the amendment is refused, small or whole, and nothing is recorded', async (_what, options) => {
  const folder = folderWith(options);
  const before = lastPackedRevision(packed.office.jury);
  expect(await unchangedIn(folder)).toBe(true);
  for (const whole of [false, true])
    await expect(amend(folder, { whole })).rejects.toMatchObject({
      code: 'amendment-unchanged',
      details: { revision: 1 },
    });
  expect(lastPackedRevision(packed.office.jury)).toEqual(before);
});

it('white space in the file and its time are no change either, and the same revision can be written again', async () => {
  const folder = folderWith();
  const file = join(folder, 'competition.json');
  writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2));
  await expect(amend(folder)).rejects.toMatchObject({ code: 'amendment-unchanged' });
  const out = join(packed.folder, 'again.jurybundle');
  expect(await packAgain(packed.office, { folder, out, ...withoutProgress })).toMatchObject({ revision: 1 });
});

const sameSize = Buffer.from(first);
sameSize.writeUInt8(sameSize.readUInt8(sameSize.length - 1) ^ 1, sameSize.length - 1);

it.each<[string, SmallCompetitionOptions, Partial<PackOptions>?]>([
  ['what jurors are told', { change: (file) => ({ ...file, changes: text }) }],
  [
    'the competition',
    { change: (file) => ({ ...file, competition: { ...(file['competition'] as Entry), host: text } }) },
  ],
  ['the confidentiality', { change: (file) => ({ ...file, confidentiality: text }) }],
  ['a rule', { change: (file) => ({ ...file, rules: { ...(file['rules'] as Entry), totalThreshold: 42 } }) }],
  ['a criterion', { change: inFirst('criteria', { question: text }) }],
  ['the scale', { change: inFirst('scale', { label: text }) }],
  ['a person’s name', { change: inFirst('people', { name: text }) }],
  ['a person who is gone', { change: (file) => ({ ...file, people: (file['people'] as Entry[]).slice(0, -1) }) }],
  ['an application', { change: inFirst('applications', { title: text }) }],
  ['the ground of a known conflict', { change: (file) => ({ ...file, conflicts: [{ ...conflict, ground: text }] }) }],
  ['no conflict any more', { change: (file) => ({ ...file, conflicts: [] }) }],
  ['which files count', { change: (file) => ({ ...file, scoresFrom: 2, changes: text }) }],
  ['one byte of a document', { files: { 'DMK-01': { 'a.pdf': sameSize, 'b.pdf': second } } }],
  ['a document’s name', { files: { 'DMK-01': { 'a.pdf': first, 'c.pdf': second } } }],
  ['two documents in each other’s place', { files: { 'DMK-01': { 'a.pdf': second, 'b.pdf': first } } }],
  ['one document less', { files: { 'DMK-01': { 'a.pdf': first } } }],
  ['one document more', { files: { 'DMK-01': { ...files['DMK-01'], 'c.pdf': second } } }],
  ['a document’s kind', { change: inFirst('applications', { attachments: [{ file: 'a.pdf', kind: 'application' }] }) }],
  [
    'the order of documents',
    {
      change: inFirst('applications', {
        attachments: ['b.pdf', 'a.pdf'].map((file) => ({ file, kind: 'annex' })),
      }),
    },
  ],
  ['a letter', {}, { reissue: [jurorId] }],
])('another thing is a change: %s', async (_what, competition, options) => {
  expect(await unchangedIn(folderWith(competition), options)).toBe(false);
});

it('a card in a letter’s place is a change, and the same one once more is none; a new letter packs', async () => {
  const folder = folderWith();
  expect(await unchangedIn(folder, { cardFiles: [card] })).toBe(false);
  expect(await amend(folder, { cardFiles: [card] })).toMatchObject({ revision: 2 });
  await expect(amend(folder, { cardFiles: [card] })).rejects.toMatchObject({ code: 'amendment-unchanged' });
  expect(await amend(folder, { cardFiles: [card], reissue: [...packed.codes.keys()].slice(0, 1) })).toMatchObject({
    revision: 3,
    includedDocuments: 0,
  });
});
