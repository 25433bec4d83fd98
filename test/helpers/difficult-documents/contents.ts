import PdfDocument from 'pdfkit';
import { helvetica, line, onePage, PdfWriter } from '../pdf-writer.ts';
import { type DifficultDocument, refused, shown, withMore } from './difficult-document.ts';

/** A fixed creation time, so that the corpus is the same every time. */
const made = new Date('2026-01-01T12:00:00Z');

type Options = ConstructorParameters<typeof PdfDocument>[0];

/** Locks, forms, actions, links, layers and structure. */
export async function difficultContents(): Promise<readonly DifficultDocument[]> {
  return [
    refused(
      'kennwort-aes256',
      await written({ pdfVersion: '1.7ext3', userPassword: 'geheim', ownerPassword: 'geheimer' }, 'verschlossen'),
      'encrypted',
    ),
    shown(
      'kennwort-nur-fuer-rechte',
      await written(
        {
          pdfVersion: '1.7ext3',
          ownerPassword: 'geheimer',
          permissions: { copying: false, printing: 'lowResolution' },
        },
        'Lesen erlaubt',
      ),
      'Lesen erlaubt',
    ),
    shown(
      'kennwort-nur-fuer-rechte-rc4',
      await written({ pdfVersion: '1.3', ownerPassword: 'geheimer' }, 'Lesen erlaubt'),
      'Lesen erlaubt',
    ),
    shown('formular', await form(), 'Formular'),
    withMore('formular-xfa', xfa(), 'Bitte mit anderem Programm', { isForm: true, files: 0 }),
    withMore('anlage-eingebettet', await attachment(), 'Mit Anlage', { isForm: false, files: 1 }),
    shown('mit-struktur', await tagged(), 'Mit Struktur'),
    shown('verweise-hinaus', outwardLinks(), 'Verweise hinaus'),
    shown('sprungziele', namedDestinations(), 'Anfang', 2),
    shown('ebenen', layers(), 'Sichtbar'),
    shown('anmerkungen', annotations(), 'Mit Anmerkungen'),
  ];
}

function written(
  options: Options,
  text: string,
  draw: (document: PDFKit.PDFDocument) => void = () => undefined,
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    const document = new PdfDocument({ ...options, info: { CreationDate: made } });
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.text(text);
    draw(document);
    document.end();
  });
}

function form(): Promise<Uint8Array> {
  return written({}, 'Formular', (document) => {
    document.initForm();
    document.formText('name', 100, 150, 200, 20, { value: 'Dörpslabor' });
    document.formCheckbox('ja', 100, 180, 20, 20);
    document.formCombo('art', 100, 210, 200, 20, { select: ['', 'Verein', 'Gemeinde'] });
    document.formPushButton('senden', 100, 240, 100, 20, { label: 'Senden' });
  });
}

/** A form that only its maker's program can show; the page behind it says so. */
function xfa(): Uint8Array {
  return onePage((pdf) => {
    const data = pdf.stream(
      '',
      '<?xml version="1.0"?><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="f"><event activity="initialize"><script contentType="application/x-javascript">xfa.host.gotoURL("http://127.0.0.1:9/")</script></event></subform></template></xdp:xdp>',
    );
    return {
      resources: helvetica(pdf),
      content: line('Bitte mit anderem Programm'),
      catalog: `/NeedsRendering true /AcroForm << /Fields [] /XFA ${data} 0 R >>`,
    };
  });
}

function attachment(): Promise<Uint8Array> {
  return written({}, 'Mit Anlage', (document) => {
    document.file(Buffer.from('MZ nicht wirklich ein Programm'), {
      name: 'rechnung.exe',
      type: 'application/octet-stream',
      creationDate: made,
      modifiedDate: made,
    });
  });
}

function tagged(): Promise<Uint8Array> {
  return written({ tagged: true, lang: 'de-DE', displayTitle: true, pdfVersion: '1.7' }, '', (document) => {
    const article = document.struct('Document');
    document.addStructure(article);
    article.add(document.struct('H1', {}, () => void document.text('Mit Struktur')));
    article.add(document.struct('P', {}, () => void document.text('Ein Absatz.')));
    article.end();
  });
}

function outwardLinks(): Uint8Array {
  return onePage((pdf) => {
    const targets = [
      '/S /URI /URI (http://127.0.0.1:9/verweis)',
      '/S /URI /URI (file:///etc/passwd)',
      '/S /URI /URI (javascript:alert\\(1\\))',
      String.raw`/S /GoToR /F (\\\\127.0.0.1\\freigabe\\andere.pdf) /D [0 /Fit]`,
      '/S /Launch /F (/bin/sh)',
      '/S /SubmitForm /F << /FS /URL /F (http://127.0.0.1:9/form) >>',
      '/S /ImportData /F (daten.fdf)',
    ];
    const links = targets.map((target, index) =>
      pdf.add(
        `<< /Type /Annot /Subtype /Link /Rect [72 ${600 - index * 40} 372 ${630 - index * 40}] /Border [0 0 1] /A << ${target} >> >>`,
      ),
    );
    return {
      resources: helvetica(pdf),
      content: line('Verweise hinaus'),
      entries: `/Annots [${links.map((link) => `${link} 0 R`).join(' ')}] /AA << /O << /S /URI /URI (http://127.0.0.1:9/seite-auf) >> >>`,
    };
  });
}

/** A link to a name, the name in a tree, and a name that leads nowhere. */
function namedDestinations(): Uint8Array {
  const pdf = new PdfWriter();
  const resources = helvetica(pdf);
  const links = ['ziel', 'nirgends'].map((name, index) =>
    pdf.add(`<< /Type /Annot /Subtype /Link /Rect [72 ${600 - index * 40} 372 ${630 - index * 40}] /Dest (${name}) >>`),
  );
  pdf.page({
    resources,
    content: line('Anfang'),
    entries: `/Annots [${links.map((link) => `${link} 0 R`).join(' ')}]`,
  });
  const target = pdf.page({ resources, content: line('Hier das Ziel') });
  return pdf.finish({ catalog: `/Names << /Dests << /Names [(ziel) [${target} 0 R /XYZ 0 800 null]] >> >>` });
}

function layers(): Uint8Array {
  return onePage((pdf) => {
    const [on, off] = [pdf.add('<< /Type /OCG /Name (An) >>'), pdf.add('<< /Type /OCG /Name (Aus) >>')];
    return {
      resources: `${helvetica(pdf)} /Properties << /On ${on} 0 R /Off ${off} 0 R >>`,
      content: `/OC /On BDC ${line('Sichtbar')} EMC /OC /Off BDC ${line('Verborgen', { at: [72, 600] })} EMC`,
      catalog: `/OCProperties << /OCGs [${on} 0 R ${off} 0 R] /D << /ON [${on} 0 R] /OFF [${off} 0 R] >> >>`,
    };
  });
}

/** Annotations of every kind, a movie and a sound among them. */
function annotations(): Uint8Array {
  return onePage((pdf) => {
    const kinds = [
      'Text /Contents (Notiz)',
      'FreeText /Contents (Frei) /DA (/Helv 12 Tf)',
      'Highlight /QuadPoints [72 730 200 730 72 715 200 715] /C [1 1 0]',
      'Ink /InkList [[10 10 90 90]]',
      'Stamp /Name /Draft',
      'FileAttachment /FS << /F (x.exe) >>',
      'Movie /Movie << /F (http://127.0.0.1:9/film) >>',
      'Sound',
      'Popup',
      'Screen',
      '3D',
      'Watermark',
      'Gibtesnicht',
    ];
    const numbers = kinds.map((kind, index) =>
      pdf.add(`<< /Type /Annot /Rect [300 ${100 + index * 40} 400 ${130 + index * 40}] /Subtype /${kind} >>`),
    );
    return {
      resources: helvetica(pdf),
      content: line('Mit Anmerkungen'),
      entries: `/Annots [${numbers.map((number) => `${number} 0 R`).join(' ')} 9999 0 R null]`,
    };
  });
}
