import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parseCode } from '../../main/engine/crypto/invitation.ts';
import { openKeystore } from '../../main/engine/crypto/keystore.ts';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { declareConflict } from '../../main/engine/jury/declare-conflict.ts';
import { justify, rate } from '../../main/engine/jury/rate.ts';
import { readDocumentRange } from '../../main/engine/jury/serve-document.ts';
import { abstain, comment, note } from '../../main/engine/jury/write-texts.ts';
import { findText } from '../../main/engine/search/find-text.ts';
import { addPages } from '../../main/engine/search/read-texts.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { secretsOf } from '../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { foldText } from '../../shared/domain/folded-text.ts';
import type { PrivateJwk } from '../../shared/formats/values.ts';
import { applicationIdSchema } from '../../shared/ids.ts';
import { chairId, jurorId, openAs, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const applications = {
  rated: applicationIdSchema.parse('DMK-01'),
  abstained: applicationIdSchema.parse('DMK-02'),
  declared: applicationIdSchema.parse('DMK-10'),
};
const typed = {
  rationale: 'Der Breitbandausbau überzeugt nicht',
  comment: 'Insgesamt ein rundes Konzept der Amtsverwaltung',
  note: 'Den Amtsvorsteher kenne ich vom Segeln',
  reason: 'Enthaltung wegen früherer Beratung',
  statement: 'Mein Bruder ist dort Kämmerer',
};
const documentText = 'Leuchtturmvorhaben an der Nordsee';
const foldedText = foldText(documentText).text;
/** Words that show only in an unencrypted database; the ratings would be beside them. */
const databaseWords = ['SQLite format 3', 'CREATE TABLE', 'criterion_id', '"value":'];

/** Read by another process: closing a file here would release SQLite's locks. */
const filesOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(folder).map((name) => [name, execFileSync('cat', [join(folder, name)], { maxBuffer: 2 ** 30 })]));

/** As plain text, in Windows' UTF-16, and as JSON encodes bytes. */
function spellings(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(utf8.toString('base64url')),
    Buffer.from(utf8.toString('hex')),
  ];
}

/** A key as in a JWK, as bytes, and in hex. */
function keySpellings(key: string): readonly Buffer[] {
  const bytes = Buffer.from(key, 'base64url');
  return [Buffer.from(key), bytes, Buffer.from(bytes.toString('hex'))];
}

function privateKeysOf(vault: OpenVault): readonly string[] {
  const { signingKey, encryptionKey, roundKey, letter } = secretsOf(vault);
  const pairs: readonly (PrivateJwk | null | undefined)[] = [
    signingKey,
    encryptionKey,
    roundKey,
    manifestOf(vault.jury).roundPrivateKey,
  ];
  const shared = [letter?.secret, ...manifestOf(vault.jury).documents.map(({ key }) => key)];
  return [...pairs.map((pair) => pair?.d), ...shared].filter((key) => key !== undefined);
}

async function databaseKeyOf(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const key = await openKeystore(files.get('keystore.json') ?? '', testPassphrase);
  if (key === null) throw new TypeError('not the passphrase');
  return Buffer.from(key);
}

/** Checks the files of the open vault, with its log, and those of the locked vault. */
async function expectSilence(vault: OpenVault, code: string, texts: readonly string[]): Promise<void> {
  const open = filesOf(vault.folder);
  const databaseKey = await databaseKeyOf(open);
  const keys = [
    ...privateKeysOf(vault),
    databaseKey.toString('base64url'),
    Buffer.from(parseCode(code)).toString('base64url'),
  ];
  const secrets = [
    ...[...texts, testPassphrase, code, code.replaceAll('-', '')].flatMap(spellings),
    ...keys.flatMap(keySpellings),
  ];
  expect([...open.keys()]).toContain('jury.db-wal');
  if (texts.includes(foldedText))
    expect([...open.keys()]).toEqual(expect.arrayContaining(['search.db', 'search.db-wal']));
  lockVault(vault);
  const locked = filesOf(vault.folder);
  for (const [name, bytes] of [...open, ...locked]) {
    for (const secret of secrets) expect(bytes.includes(secret), `${secret.toString('latin1')} in ${name}`).toBe(false);
    if (name.startsWith('jury.db') || name.startsWith('search.db'))
      for (const word of databaseWords) expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
  }
  // Proves that the search can find something: content.db is plain, and holds only ciphertext.
  expect(locked.get('content.db')?.includes('CREATE TABLE')).toBe(true);
}

it('shows nothing of documents, ratings, notes, keys and passphrases in the files of a juror’s and a chair’s vault', async () => {
  const files = Object.fromEntries(
    Object.values(applications).map((id) => [id, { 'antrag.pdf': smallPdf(`${documentText} ${id}`) }]),
  );
  const packed = await packSmallBundle(temporaryFolder(), { files });
  onTestFinished(() => lockVault(packed.office));
  const [jurorCode, chairCode] = [jurorId, chairId].map((id) => packed.codes.get(id) ?? '');
  const juror = await openAs(packed, jurorId);
  const manifest = manifestOf(juror.jury);
  const texts = [
    ...Object.values(typed),
    documentText,
    'antrag.pdf',
    '%PDF-',
    manifest.competition.title.de,
    ...manifest.applications.map(({ title }) => title.de),
    ...manifest.people.map(({ name }) => name.de),
  ];

  const { rated, abstained, declared } = applications;
  for (const { id } of manifest.criteria) rate(juror, { applicationId: rated, criterionId: id, value: 1 });
  for (const { id } of manifest.criteria)
    justify(juror, { applicationId: rated, criterionId: id, rationale: typed.rationale });
  comment(juror, { applicationId: rated, comment: typed.comment });
  note(juror, { applicationId: rated, note: typed.note });
  abstain(juror, { applicationId: abstained, reason: typed.reason });
  const [document] = manifest.documents;
  if (document === undefined) throw new TypeError('nothing to read');
  expect(Buffer.from(readDocumentRange(juror, document.documentId, 0, document.size)).includes(documentText)).toBe(
    true,
  );
  addPages(juror, { documentId: document.documentId, page: 0, pages: 1, texts: [documentText], names: [] });
  expect(findText(juror, { query: 'Leuchtturm', within: null }).pages).toBe(1);
  declareConflict(juror, { applicationId: declared, ground: 'Verwandtschaft', basis: '', statement: typed.statement });
  const file = join(packed.folder, 'mine.juryscores');
  await handIn(juror, { out: file, status: 'interim' });
  await expectSilence(juror, jurorCode ?? '', [...texts, foldedText]);

  const chair = await openAs(packed, chairId);
  const [report] = await importFiles(chair, [file], withoutProgress);
  expect(report?.verdict).toBe('interim');
  await expectSilence(chair, chairCode ?? '', texts);
});
