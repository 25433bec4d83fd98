import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { addMark, viewMarks, writeMarkNote } from '../../../../main/engine/jury/marks.ts';
import { justify, rate } from '../../../../main/engine/jury/rate.ts';
import { undo } from '../../../../main/engine/jury/undo.ts';
import { viewCompetition } from '../../../../main/engine/jury/view-competition.ts';
import { viewDesk } from '../../../../main/engine/jury/view-desk.ts';
import { abstain, comment, note } from '../../../../main/engine/jury/write-texts.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import { openKeystore } from '../../../../main/engine/crypto/keystore.ts';
import { changePassphrase, lockVault } from '../../../../main/engine/vault/vault.ts';
import {
  applications,
  criteria,
  sampleDocument,
  sampleManifest,
  sampleTitle,
} from '../../../helpers/sample-manifest.ts';
import { addDocument, createSampleVault, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const nextPassphrase = 'Möwengeschrei vor Laboe';
const typed = {
  rationale: 'Die Breitbandanbindung überzeugt nicht',
  comment: 'Insgesamt ein rundes Konzept',
  note: 'Bürgermeister kenne ich vom Segeln',
  taken: 'wieder gelöschter Halbsatz',
  reason: 'Enthaltung wegen Nachbarschaft',
  statement: 'Mein Bruder ist dort Kämmerer',
};
const marked = { quote: 'kostet den Kreis jährlich nichts', note: 'das glaube ich dem Landrat nicht' };
const pdfText = 'Antrag der Gemeinde auf Förderung eines Leuchtturms';

/** Read by another process: closing a file here would release SQLite's locks. */
const bytesOf = (file: string): Buffer => execFileSync('cat', [file], { maxBuffer: 1e9 });
const filesOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(folder).map((name) => [name, bytesOf(join(folder, name))]));
const spellings = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('base64')),
  Buffer.from(Buffer.from(text).toString('base64url')),
];

it('nothing that was typed, received or kept secret can be read from a vault’s files, neither open nor locked', async () => {
  const folder = join(temporaryFolder(), 'mine');
  const plaintext = Buffer.from(`%PDF-1.7 ${pdfText} `.repeat(20_000));
  const document = sampleDocument(applications.first, plaintext);
  const manifest = sampleManifest({ documents: [document] });
  const vault = await createSampleVault(folder, manifest);
  addDocument(vault, manifest, document, plaintext);
  rate(vault, { applicationId: applications.first, criterionId: criteria.need, value: 1 });
  justify(vault, { applicationId: applications.first, criterionId: criteria.need, rationale: typed.rationale });
  comment(vault, { applicationId: applications.first, comment: typed.comment });
  note(vault, { applicationId: applications.first, note: typed.note });
  comment(vault, { applicationId: applications.second, comment: typed.taken });
  undo(vault, applications.second);
  abstain(vault, { applicationId: applications.second, reason: typed.reason });
  declareConflict(vault, {
    applicationId: applications.third,
    ground: 'Verwandtschaft',
    basis: '§ 81 LVwG',
    statement: typed.statement,
  });
  const { markId } = addMark(vault, {
    documentId: document.documentId,
    page: 0,
    pageName: null,
    quads: [],
    quote: marked.quote,
    colour: 'yellow',
    criterionId: null,
  });
  writeMarkNote(vault, { markId, note: marked.note });
  await changePassphrase(vault, samplePassphrase, nextPassphrase);

  const shown = JSON.stringify([viewCompetition(vault), viewDesk(vault)]);
  const { signingKey, encryptionKey } = secretsOf(vault);
  const databaseKey = Buffer.from((await openKeystore(bytesOf(join(folder, 'keystore.json')), nextPassphrase)) ?? []);
  const texts = [...Object.values(typed).filter((text) => text !== typed.taken), sampleTitle];
  for (const text of texts) expect(shown).toContain(text);
  expect(viewMarks(vault, applications.first)).toMatchObject([marked]);
  const secrets = [
    ...[
      ...Object.values(typed),
      ...Object.values(marked),
      sampleTitle,
      pdfText,
      samplePassphrase,
      nextPassphrase,
      document.key,
      document.iv,
      'Antrag.pdf',
      'Jule Jensen',
      databaseKey.toString('hex'),
    ].flatMap(spellings),
    ...[signingKey.d, encryptionKey.d].flatMap((d) => [Buffer.from(d), Buffer.from(d, 'base64url')]),
    Buffer.from(document.key, 'base64url'),
    databaseKey,
  ];

  const open = filesOf(folder);
  expect([...open.keys()]).toContain('jury.db-wal');
  expect(open.get('jury.db-wal')?.length).toBeGreaterThan(10_000);
  lockVault(vault);
  const locked = filesOf(folder);
  expect([...locked.keys()].sort()).toStrictEqual(['content.db', 'jury.db', 'keystore.json']);
  // Proves that the search can find something: content.db is plain and contains its documents' ids.
  expect(locked.get('content.db')?.includes(document.documentId)).toBe(true);
  for (const [name, bytes] of [...open, ...locked]) {
    for (const secret of secrets) expect(bytes.includes(secret), `${secret.toString('latin1')} in ${name}`).toBe(false);
  }
});
