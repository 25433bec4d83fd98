import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createOffice } from '../../../../main/engine/bundle/create-office.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { lastPackedRevision } from '../../../../main/engine/store/office.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { testPassphrase } from '../../../helpers/packed-bundle.ts';
import { writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { readCompetitionFolder } from '../../../../main/engine/bundle/competition-folder.ts';
import type { PdfAllowance } from '../../../../main/engine/bundle/pdf-thread.ts';
import { unreadablePdfs } from '../../../../main/engine/bundle/unreadable-pdfs.ts';
import { applicationIdSchema } from '../../../../shared/ids.ts';
import { formPdf } from '../../../helpers/form-pdf.ts';
import { onePage } from '../../../helpers/pdf-writer.ts';
import {
  certificatePdf,
  encryptedPdf,
  endlessPdf,
  pinnedFilePdf,
  portfolioPdf,
  truncatedPdf,
  xfaPdf,
} from '../../../helpers/pdf-findings.ts';
import { scannedPdf } from '../../../helpers/scanned-pdf.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const applicationId = applicationIdSchema.parse('DMK-01');
const demo = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'demo');

/** What is said of files of these names, in the order of the names. */
async function findingsIn(
  files: Readonly<Record<string, Uint8Array>>,
  {
    signal = new AbortController().signal,
    allowed = {},
  }: { signal?: AbortSignal; allowed?: Partial<PdfAllowance> } = {},
): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const documents = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { applicationId, name, kind: 'annex' as const, path };
  });
  const warnings = await unreadablePdfs({ documents, warnings: [] }, signal, allowed);
  return warnings.map((warning) => {
    if (warning.kind === 'pdf-pages-without-text' || warning.kind === 'pdf-unclear-letters')
      return `${warning.name} ${warning.kind} ${warning.count}/${warning.of}: ${warning.pages}`;
    const attached = warning.kind === 'pdf-attachments' ? ` ${warning.count}: ${warning.attached.join(', ')}` : '';
    return `${'name' in warning ? warning.name : ''} ${warning.kind}${attached}`;
  });
}

const endless = endlessPdf((bytes) => deflateSync(deflateSync(Buffer.alloc(bytes, 1))));

describe('a PDF file that jurors can’t read as it is', () => {
  it('is named with what is wrong, several at once, in the order of the documents', async () => {
    const noPages = onePage((pdf) => {
      pdf.put(pdf.pageTree, '<< /Type /Pages /Kids [] /Count 0 >>');
      return { content: '' };
    });
    expect(
      await findingsIn({
        'a.pdf': await encryptedPdf(),
        'b.pdf': certificatePdf(),
        'c.pdf': truncatedPdf(),
        'd.pdf': Buffer.from('%PDF-1.7\nkein Inhalt\n%%EOF\n'),
        'e.pdf': noPages,
        'f.pdf': xfaPdf(),
        'g.pdf': portfolioPdf(['Finanzplan.xlsx', 'Beschluss.pdf']),
        'h.pdf': pinnedFilePdf('Lageplan.dwg'),
      }),
    ).toEqual([
      'a.pdf pdf-encrypted',
      'b.pdf pdf-encrypted',
      'c.pdf pdf-damaged',
      'd.pdf pdf-damaged',
      'e.pdf pdf-damaged',
      'f.pdf pdf-xfa',
      'g.pdf pdf-attachments 2: Finanzplan.xlsx, Beschluss.pdf',
      'h.pdf pdf-attachments 1: Lageplan.dwg',
    ]);
  });

  it('has its scanned pages among typed ones counted, and those with other letters', async () => {
    expect(
      await findingsIn({
        'a.pdf': scannedPdf(['typed', 'scan', 'scan', 'empty', 'typed', 'scan']),
        'b.pdf': scannedPdf(['typed', 'private']),
        'c.pdf': scannedPdf(['scan', 'scan']),
        'd.pdf': formPdf({ label: '' }),
      }),
    ).toEqual(['a.pdf pdf-pages-without-text 3/6: 2–3, 6', 'b.pdf pdf-unclear-letters 1/2: 2']);
  });

  it('has five of its attached files named, in text that a screen can show', async () => {
    const names = ['\u202efdp.exe', 'x'.repeat(500), '3', '4', '5', '6', '7'];
    const [found] = await findingsIn({ 'a.pdf': portfolioPdf(names) });
    expect(found).toMatch(/^a\.pdf pdf-attachments 7: [^\u202e,]*, x{80}…, 3, 4, 5$/);
  });

  it('is found in a large file, too, of which only the needed parts are read', async () => {
    const large = onePage((pdf) => {
      pdf.stream('', Buffer.alloc(100_000_000, 'x'));
      return {
        content: '',
        catalog: '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) >>] >> >>',
      };
    });
    expect(await findingsIn({ 'a.pdf': large })).toEqual(['a.pdf pdf-attachments 1: a.txt']);
  });
});

describe('a PDF file that costs too much', () => {
  it.each<[string, Partial<PdfAllowance>]>([
    ['memory of the library', {}],
    ['memory for what is unpacked', { memory: 32 * 1024 * 1024 }],
    ['time', { milliseconds: 50 }],
  ])('%s is told as not checked in bounded time', async (_name, allowed) => {
    const begun = performance.now();
    const files = { 'a.pdf': endless, 'b.pdf': endless };
    expect(await findingsIn(files, { allowed })).toEqual(Object.keys(files).map((name) => `${name} pdf-not-checked`));
    expect(performance.now() - begun).toBeLessThan(45_000);
  });

  it('keeps no other from being checked', async () => {
    const files = { 'a.pdf': endless, 'b.pdf': xfaPdf(), 'c.pdf': truncatedPdf() };
    expect(await findingsIn(files)).toEqual(['a.pdf pdf-not-checked', 'b.pdf pdf-xfa', 'c.pdf pdf-damaged']);
  });

  it('is left alone when more of it would have to be read than is allowed', async () => {
    const lost = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.alloc(70 * 1024 * 1024, 'x'),
      Buffer.from('\nstartxref\n9\n%%EOF\n'),
    ]);
    expect(await findingsIn({ 'a.pdf': lost })).toEqual(['a.pdf pdf-not-checked']);
  });

  it('ends with the work when that is cancelled', async () => {
    const cancelled = new AbortController();
    const check = findingsIn({ 'a.pdf': endless, 'b.pdf': endless }, { signal: cancelled.signal });
    setTimeout(() => cancelled.abort(), 20);
    await expect(check).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('lets a packing that waits only for it be cancelled, with nothing recorded', async () => {
    const folder = temporaryFolder();
    const office = await createOffice(join(folder, 'office'), testPassphrase);
    const cancelled = new AbortController();
    const packing = packCompetition(office, {
      folder: writeSmallCompetition(join(folder, 'competition'), {
        files: { 'DMK-01': { '1.pdf': endless, '2.pdf': endless, '3.pdf': endless } },
      }),
      out: join(folder, 'small.jurybundle'),
      amend: false,
      cardFiles: [],
      onProgress: ({ done, total }) => {
        if (done === total) setImmediate(() => cancelled.abort());
      },
      signal: cancelled.signal,
    });
    await expect(packing).rejects.toMatchObject({ code: 'cancelled' });
    expect([lastPackedRevision(office.jury), existsSync(join(folder, 'small.jurybundle'))]).toEqual([null, false]);
    lockVault(office);
  });
});

describe('a PDF file that jurors can read', () => {
  it('isn’t named: with plain form fields, without a password to open, with something after its end', async () => {
    expect(
      await findingsIn({
        'a.pdf': smallPdf(['eins', 'zwei']),
        'b.pdf': xfaPdf({ fields: true }),
        'c.pdf': await encryptedPdf(''),
        'd.pdf': Buffer.concat([smallPdf('mehr'), Buffer.alloc(1000)]),
      }),
    ).toEqual([]);
  });

  it('is every document of the demo', async () => {
    expect(await unreadablePdfs(await readCompetitionFolder(demo), new AbortController().signal)).toEqual([]);
  });
});
