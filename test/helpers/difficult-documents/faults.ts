import { deflateSync } from 'node:zlib';
import { helvetica, line, onePage, PdfWriter } from '../pdf-writer.ts';
import { type DifficultDocument, noticed, refused, shown } from './difficult-document.ts';

const mebibyte = 1024 * 1024;
/** The unpacked size of a few hundred kilobytes. */
const floodBytes = 192 * mebibyte;

/** Files that are damaged, and small files that ask for a lot. */
export function difficultFaults(): readonly DifficultDocument[] {
  return [
    shown(
      'querverweise-falsch',
      misdirected(() => 7),
      'Querverweise',
    ),
    shown(
      'querverweise-hinter-dem-ende',
      misdirected((truth) => truth + 10 * mebibyte),
      'Querverweise',
    ),
    shown('querverweise-fehlen', withoutReferences(), 'Querverweise'),
    refused('ende-fehlt', cutBefore('xref\n0 ')),
    shown('muell-davor', Buffer.concat([Buffer.alloc(500, 0x20), misdirected((truth) => truth)]), 'Querverweise'),
    refused('nur-die-ersten-bytes', Buffer.from('%PDF-1.7\n')),
    refused(
      'nach-der-haelfte-zufall',
      Buffer.concat([misdirected((truth) => truth).subarray(0, 60), Buffer.alloc(100_000, 0xa7)]),
    ),
    noticed('inhalt-fehlt', withoutContents(), ['page-partly-drawn'], false),
    shown('laenge-falsch', wrongLength(), 'Falsche L'),
    refused('fuer-zertifikate-verschluesselt', forRecipients(), 'encrypted-for-recipients'),
    shown('form-in-sich-selbst', recursion(), 'Nach dem Kreis'),
    shown(
      'klammern-tief',
      onePage((pdf) => ({
        resources: helvetica(pdf),
        content: `${'q '.repeat(2_000)}${line('Tief verschachtelt')}${'['.repeat(500)}`,
      })),
      'Tief verschachtelt',
    ),
    shown('operatoren-viele', manyOperators(60_000), 'Am Ende'),
    { name: 'bombe-inhalt', bytes: bomb(floodBytes), outcome: { kind: 'either' } },
    { name: 'bombe-doppelt-gepackt', bytes: doubleBomb(floodBytes), outcome: { kind: 'either' } },
    { name: 'muster-endlos', bytes: endlessPattern(), outcome: { kind: 'either' } },
  ];
}

function misdirected(startOfReferences: (truth: number) => number): Uint8Array {
  return onePage((pdf) => ({ resources: helvetica(pdf), content: line('Querverweise'), startOfReferences }));
}

function withoutReferences(): Uint8Array {
  const file = Buffer.from(misdirected((truth) => truth)).toString('latin1');
  return Buffer.from(file.replace(/xref\n0 [^t]*trailer/, 'trailer'), 'latin1');
}

function cutBefore(text: string): Uint8Array {
  const file = Buffer.from(misdirected((truth) => truth));
  return file.subarray(0, file.lastIndexOf(text));
}

function withoutContents(): Uint8Array {
  const pdf = new PdfWriter();
  pdf.pageOf('/Contents 999 0 R');
  return pdf.finish();
}

/** Encrypted for the holders of certificates (ISO 32000-1, 7.6.4); whose they are doesn't matter here. */
function forRecipients(): Uint8Array {
  return onePage((pdf) => {
    const encryption = pdf.add(
      '<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 /CF << /DefaultCryptFilter << /CFM /AESV2 /Length 16 /Recipients [<3000>] >> >> /StmF /DefaultCryptFilter /StrF /DefaultCryptFilter >>',
    );
    return {
      resources: helvetica(pdf),
      content: line('Nicht zu lesen'),
      trailer: `/Encrypt ${encryption} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`,
    };
  });
}

function wrongLength(): Uint8Array {
  const file = Buffer.from(onePage((pdf) => ({ resources: helvetica(pdf), content: line('Falsche Laenge') })));
  return Buffer.from(file.toString('latin1').replace(/\/Length \d+ /, '/Length 3 '), 'latin1');
}

/** A form that draws itself. */
function recursion(): Uint8Array {
  return onePage((pdf) => {
    const form = pdf.reserve();
    pdf.putStream(
      form,
      `/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X ${form} 0 R >> >>`,
      '/X Do /X Do',
    );
    return { resources: `${helvetica(pdf)} /XObject << /X ${form} 0 R >>`, content: `/X Do ${line('Nach dem Kreis')}` };
  });
}

function manyOperators(count: number): Uint8Array {
  const drawn = Array.from(
    { length: count },
    (_, index) => `${index % 595} ${(index * 7) % 842} m ${(index * 13) % 595} ${(index * 3) % 842} l S`,
  ).join('\n');
  return onePage((pdf) => ({ resources: helvetica(pdf), content: `${drawn}\n${line('Am Ende')}` }));
}

/** A page whose few bytes of content unpack to a flood of blanks. */
function bomb(bytes: number): Uint8Array {
  return flood('/Filter /FlateDecode', deflateSync(Buffer.alloc(bytes, 0x20)));
}

function doubleBomb(bytes: number): Uint8Array {
  return flood('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(bytes, 0x20))));
}

function flood(filter: string, data: Uint8Array): Uint8Array {
  const pdf = new PdfWriter();
  const contents = pdf.stream(filter, data);
  pdf.pageOf(`/MediaBox [0 0 595 842] /Resources << ${helvetica(pdf)} >> /Contents ${contents} 0 R`);
  return pdf.finish();
}

/** A tile of a thousandth of a point, all over the page. */
function endlessPattern(): Uint8Array {
  return onePage((pdf) => {
    const pattern = pdf.stream(
      '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 0.001 0.001] /XStep 0.001 /YStep 0.001 /Resources << >>',
      '0 0 0.0005 0.0005 re f',
    );
    return {
      resources: `${helvetica(pdf)} /Pattern << /P ${pattern} 0 R >>`,
      content: `/Pattern cs /P scn 0 0 595 842 re f ${line('Nach dem Muster')}`,
    };
  });
}
