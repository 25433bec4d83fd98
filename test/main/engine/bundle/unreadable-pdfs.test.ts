import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createOffice } from '../../../../main/engine/bundle/create-office.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { lastPackedRevision } from '../../../../main/engine/store/office.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { testPassphrase } from '../../../helpers/packed-bundle.ts';
import { writeSmallCompetition } from '../../../helpers/small-competition.ts';
import type { PdfAllowance } from '../../../../main/engine/bundle/pdf-thread.ts';
import { timeSpent } from '../../../../main/engine/bundle/time-spent.ts';
import { formPdf, signedPdf } from '../../../helpers/form-pdf.ts';
import { attachedEntry } from '../../../helpers/attached-pdf.ts';
import { difficultDamages } from '../../../helpers/difficult-documents/damages.ts';
import { difficultGuesses } from '../../../helpers/difficult-documents/guesses.ts';
import { stripedJpeg } from '../../../helpers/difficult-documents/jpeg.ts';
import {
  annotated,
  hiddenAnnotations,
  shownAnnotations,
  unshownAnnotations,
} from '../../../helpers/difficult-documents/unshown.ts';
import { findingsIn } from '../../../helpers/findings-in.ts';
import { helvetica, line, onePage, PdfWriter } from '../../../helpers/pdf-writer.ts';
import {
  certificatePdf,
  encryptedPdf,
  endlessPdf,
  pinnedFilePdf,
  portfolioPdf,
  truncatedPdf,
  xfaPdf,
} from '../../../helpers/pdf-findings.ts';
import { scannedPdf, wingdingsPdf } from '../../../helpers/scanned-pdf.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

interface PictureFacts {
  /** entries of its dictionary */
  readonly entries: string;
  readonly data: Uint8Array;
}

/** Typed pages with a picture each. */
function withPictures(pictures: readonly PictureFacts[]): Uint8Array {
  const pdf = new PdfWriter();
  const font = helvetica(pdf);
  for (const { entries, data } of pictures) {
    const picture = pdf.stream(`/Type /XObject /Subtype /Image ${entries}`, data);
    pdf.page({
      content: `${line('Unter dem Text ein Bild')} q 400 0 0 400 90 120 cm /I Do Q`,
      resources: `${font} /XObject << /I ${picture} 0 R >>`,
    });
  }
  return pdf.finish();
}

const endless = endlessPdf((bytes) => deflateSync(deflateSync(Buffer.alloc(bytes, 1))));

describe('a PDF file that jurors can’t read as it is', () => {
  it('is named where it is encrypted in a way that nothing is known of, and where a page only seems to be empty', async () => {
    const documents = Object.fromEntries(difficultDamages().map(({ name, bytes }) => [`${name}.pdf`, bytes]));
    const damaged = [
      'inhalt-abgeschnitten',
      'inhalt-verfaelscht',
      'inhalt-nicht-gepackt',
      'inhalt-teil-fehlt',
      'inhalt-nur-unsinn',
      'form-fehlt',
      'verlauf-fehlt',
      'verlauf-zerstoert',
      'schrift-ohne-art',
      'schrift-ohne-nachfahren',
      'schrift-ohne-zeichen',
      'text-ohne-schrift',
    ];
    const findings = await findingsIn(documents);
    expect(findings).toEqual(expect.arrayContaining(damaged.map((name) => `${name}.pdf pdf-pages-damaged 1/1: 1`)));
    expect(findings).toEqual(
      expect.arrayContaining([
        'bild-ohne-masse.pdf pdf-picture-not-decoded 1/1: 1',
        'stempel-ohne-aussehen.pdf pdf-annotations-not-shown 1/1: 1',
        'verschluesselt-fremdes-verfahren.pdf pdf-encrypted',
        'verschluesselt-unbekannte-fassung.pdf pdf-encrypted',
        'zweite-seite-zerstoert.pdf pdf-pages-damaged 1/2: 2',
      ]),
    );
    for (const whole of ['inhalt-ohne-pruefsumme', 'inhalt-mit-fremden-worten'])
      expect(findings.filter((finding) => finding.startsWith(whole))).toEqual([]);
    expect(findings.filter((finding) => finding.includes('pdf-empty'))).toHaveLength(0);
  });

  it('is named where a part of it would be guessed, by the same rule as in the reader', async () => {
    const documents = difficultGuesses();
    const findings = await findingsIn(Object.fromEntries(documents.map(({ name, bytes }) => [`${name}.pdf`, bytes])));
    const kinds = {
      'picture-not-decoded': 'pdf-picture-not-decoded 1/1: 1',
      'page-partly-drawn': 'pdf-pages-damaged 1/1: 1',
    };
    const said = (name: string): readonly string[] =>
      findings.filter((finding) => finding.startsWith(`${name}.pdf `)).map((finding) => finding.slice(name.length + 5));
    for (const { name, outcome } of documents) {
      if (outcome.kind !== 'shown') continue;
      const isEmpty = outcome.notices?.includes('page-empty') === true;
      // What shows only after unpacking is known only to the reader.
      const isUnpacked = /zu-kurz|abgeschnitten/u.test(name) && !name.startsWith('bild-farbmaske');
      const wanted = isEmpty || isUnpacked ? [] : (outcome.notices ?? []);
      const expected = wanted.map((notice) => kinds[notice as keyof typeof kinds]);
      expect([name, said(name).filter((kind) => kind !== 'pdf-scan 1')]).toEqual([
        name,
        isEmpty ? ['pdf-empty'] : expected,
      ]);
    }
  });

  it('has annotations named that can’t be shown, and none that are drawn or hidden', async () => {
    const files = (annotations: Readonly<Record<string, string>>): Readonly<Record<string, Uint8Array>> =>
      Object.fromEntries(Object.entries(annotations).map(([name, entries]) => [`${name}.pdf`, annotated(entries)]));
    expect(await findingsIn(files(unshownAnnotations))).toEqual(
      Object.keys(unshownAnnotations).map((name) => `${name}.pdf pdf-annotations-not-shown 1/1: 1`),
    );
    expect(await findingsIn(files(shownAnnotations))).toEqual([]);
    expect(await findingsIn(files(hiddenAnnotations))).toEqual(
      Object.keys(hiddenAnnotations).map((name) => `${name}.pdf pdf-empty`),
    );
  });

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
        'e.pdf': signedPdf({ isScan: false }),
        'f.pdf': signedPdf({ isScan: true }),
      }),
    ).toEqual([
      'a.pdf pdf-pages-without-text 3/6: 2–3, 6',
      'b.pdf pdf-unclear-letters 1/2: 2',
      'c.pdf pdf-scan 2',
      'f.pdf pdf-scan 1',
    ]);
  });

  it('is named once where it is empty, or holds no text on any page; a page that is empty among others isn’t', async () => {
    expect(
      await findingsIn({
        'a.pdf': scannedPdf(['empty', 'empty']),
        'b.pdf': scannedPdf(['empty', 'scan']),
        'c.pdf': scannedPdf(['typed', 'empty']),
      }),
    ).toEqual(['a.pdf pdf-empty', 'b.pdf pdf-scan 2']);
  });

  it('has the pages named that can’t be read, or not to their end', async () => {
    const withPages = (more: readonly string[], broken: number): Uint8Array => {
      const pdf = new PdfWriter();
      const resources = helvetica(pdf);
      const pages = more.map((content) => pdf.page({ content: `${line('Getippt')}${content}`, resources }));
      const kids = [...pages, ...Array.from({ length: broken }, () => pdf.add('42'))].map((kid) => `${kid} 0 R`);
      pdf.put(pdf.pageTree, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
      return pdf.finish();
    };
    const tooLong = 'x'.repeat(200);
    // An operator without end ends a page's content; what is no page ends the document.
    expect(
      await findingsIn({ 'a.pdf': withPages(['', tooLong, '', tooLong], 0), 'b.pdf': withPages([''], 1) }),
    ).toEqual(['a.pdf pdf-pages-damaged 2/4: 2, 4', 'b.pdf pdf-pages-damaged 1/2: 2']);
  });

  it('has the fonts of signs named that it lacks', async () => {
    const named = {
      'a.pdf': wingdingsPdf(),
      'b.pdf': wingdingsPdf('Webdings'),
      'c.pdf': wingdingsPdf('ABCDEF+Wingdings'),
      'd.pdf': wingdingsPdf('FontAwesome'),
    };
    expect(await findingsIn({ ...named, 'e.pdf': wingdingsPdf('ZapfDingbats') })).toEqual([
      'a.pdf pdf-fonts-missing Wingdings',
      'b.pdf pdf-fonts-missing Webdings',
      'c.pdf pdf-fonts-missing Wingdings',
      'd.pdf pdf-fonts-missing FontAwesome',
    ]);
  });

  it('has its pictures judged as the reader does: too large to be shown, coarser, not to be decoded', async () => {
    const gray = (
      width: number,
      height: number,
      more = '/ColorSpace /DeviceGray /BitsPerComponent 8',
    ): PictureFacts => ({
      entries: `/Width ${width} /Height ${height} ${more} /Filter /FlateDecode`,
      data: deflateSync('x'),
    });
    const jpeg = (data: Uint8Array): PictureFacts => ({
      entries: '/Width 400 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
      data,
    });
    const whole = stripedJpeg(400, 400);
    expect(
      await findingsIn({
        'a.pdf': withPictures([gray(40_000, 40_000), gray(6_000, 6_000), gray(30_000, 30_000)]),
        'b.pdf': withPictures([gray(6_000, 6_000), gray(9_000, 9_000)]),
        // A bit for each pixel costs an eighth; three bytes cost more than one.
        'c.pdf': withPictures([gray(30_000, 30_000, '/ColorSpace /DeviceGray /BitsPerComponent 1')]),
        'd.pdf': withPictures([gray(12_000, 12_000, '/ColorSpace /DeviceRGB /BitsPerComponent 8')]),
        'e.pdf': withPictures([
          jpeg(whole),
          jpeg(Buffer.from('GIF89a, nicht JPEG')),
          jpeg(whole.subarray(0, 20)),
          jpeg(Buffer.concat([Buffer.from('davor'), whole])),
        ]),
        'f.pdf': withPictures([
          {
            entries: '/Width 9 /Height 9 /Filter /JPXDecode',
            data: Buffer.from('kein JPEG 2000'),
          },
        ]),
      }),
    ).toEqual([
      'a.pdf pdf-picture-too-large 2/3: 1, 3',
      'b.pdf pdf-picture-coarser 1/2: 2',
      'c.pdf pdf-picture-coarser 1/1: 1',
      'd.pdf pdf-picture-too-large 1/1: 1',
      'e.pdf pdf-picture-not-decoded 2/4: 2–3',
      'f.pdf pdf-picture-not-decoded 1/1: 1',
    ]);
  });

  it('has what was found said although a page of it is too large to be looked at', async () => {
    const pdf = new PdfWriter();
    pdf.page({ content: 'q Q' });
    const huge = pdf.stream(
      '/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8',
      Buffer.alloc(200 * 1024 * 1024),
    );
    pdf.page({ content: '/I Do', resources: `/XObject << /I ${huge} 0 R >>` });
    expect(await findingsIn({ 'a.pdf': pdf.finish({ catalog: attachedEntry(pdf, [['a.txt', 'a']]) }) })).toEqual([
      'a.pdf pdf-attachments 1: a.txt',
      'a.pdf pdf-not-checked',
    ]);
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
        content: '0 0 9 9 re f',
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
    const spent = timeSpent();
    const files = { 'a.pdf': endless, 'b.pdf': endless };
    expect(await findingsIn(files, { allowed })).toEqual(Object.keys(files).map((name) => `${name} pdf-not-checked`));
    expect(spent()).toBeLessThan(45_000);
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
});
