import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginsAsPdf, type ForeignKind, foreignKindOf } from '../../shared/foreign-kind.ts';
import { foreignZip } from '../helpers/foreign-zip.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const samples: readonly (readonly [kind: ForeignKind, what: string, bytes: Uint8Array])[] = [
  ['picture', 'PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['picture', 'JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF\0')],
  ['picture', 'TIFF', latin1('II*\0\x08\0\0\0')],
  ['picture', 'HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0')],
  ['picture', 'WebP', latin1('RIFF\x10\0\0\0WEBPVP8 ')],
  ['picture', 'SVG', latin1('<?xml version="1.0"?>\n<!-- Plan -->\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['sound', 'MP3', latin1('ID3\x04\0\0\0\0\0\0')],
  ['sound', 'WAV', latin1('RIFF\x10\0\0\0WAVEfmt ')],
  ['film', 'MP4', latin1('\0\0\0\x18ftypisom\0\0\x02\0')],
  ['film', 'Matroska', latin1('\x1a\x45\xdf\xa3\x01\0\0\0')],
  ['older-office', 'DOC', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0')],
  ['text-document', 'RTF', latin1('{\\rtf1\\ansi Guten Tag}')],
  ['drawing', 'DWG', latin1('AC1032\0\0\0\0')],
  ['drawing', 'IFC', latin1('ISO-10303-21;\nHEADER;\n')],
  ['drawing', 'DXF', latin1('  0\r\nSECTION\r\n  2\r\nHEADER\r\n')],
  ['program', 'Windows', latin1('MZ\x90\0\x03\0\0\0')],
  ['program', 'Linux', latin1('\x7fELF\x02\x01\x01\0')],
  ['program', 'script', latin1('#!/bin/sh\necho')],
  ['archive', 'gzip', gzipSync('Inhalt')],
  ['archive', '7-Zip', latin1('7z\xbc\xaf\x27\x1c\0\x04')],
  ['archive', 'ZIP', foreignZip(['plan.pdf', 'brief.txt'])],
  ['text-document', 'DOCX', foreignZip(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])],
  ['spreadsheet', 'XLSX', foreignZip(['[Content_Types].xml', 'xl/workbook.xml'])],
  ['presentation', 'PPTX', foreignZip(['_rels/.rels', 'ppt/presentation.xml'])],
  ['spreadsheet', 'ODS', foreignZip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], 'content.xml'])],
  ['text-document', 'ODT', foreignZip([['mimetype', 'application/vnd.oasis.opendocument.text'], 'content.xml'])],
  ['web-page', 'HTML', latin1('\n<!DOCTYPE html>\n<html lang="de">')],
  ['mail', 'EML', latin1('Received: from post.example\r\n\tby example\r\nFrom: a@example\r\n')],
  ['data', 'XML', latin1('<?xml version="1.0"?><werte/>')],
  ['data', 'JSON', latin1('{ "werte": [1, 2] }')],
  ['text', 'UTF-8', Buffer.from('Sehr geehrte Damen und Herren, schöne Grüße')],
  ['text', 'Windows-1252', latin1('Sch\xf6ne Gr\xfc\xdfe')],
  ['text', 'UTF-16', Buffer.from('\ufeffSchöne Grüße', 'utf16le')],
  ['text', 'in square brackets', Buffer.from('[Entwurf] Brief an die Jury')],
];

it.each(samples)('knows %s: %s', (kind, _what, bytes) => {
  expect(foreignKindOf(bytes)).toBe(kind);
});

it('tells an Office file by its directory where its first entries are too long', () => {
  const noise = deflateRawSync(Buffer.from(Array.from({ length: 40_000 }, (_, index) => (index * 7_919) % 251)));
  const zip = foreignZip([['customXml/item1.xml', noise.toString('latin1').repeat(40)], 'xl/workbook.xml']);
  expect(foreignKindOf(zip.subarray(0, 16_384))).toBe('archive');
  expect(foreignKindOf(zip.subarray(0, 16_384), zip.subarray(-65_536))).toBe('spreadsheet');
});

it('keeps silent of what it does not know, of a ZIP that is empty or cut off, and of one that says it is something else', () => {
  const unknown = [
    latin1(''),
    latin1('\x01\x02\x03'),
    latin1(`PK\x05\x06${'\0'.repeat(18)}`),
    latin1('PK\x03\x04'),
    foreignZip([['mimetype', 'application/x-anything'], 'content.xml']),
  ];
  for (const bytes of unknown) expect(foreignKindOf(bytes)).toBeNull();
});

it('takes for a PDF what has its header within the first 1024 bytes, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), (before) => {
      expect(beginsAsPdf(latin1(`${' '.repeat(before)}%PDF-1.7\n`))).toBe(before + 5 <= 1024);
    }),
  );
});

it('answers for whatever comes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.uint8Array({ maxLength: 100 }), (beginning, end) => {
      expect(() => foreignKindOf(beginning, end)).not.toThrow();
    }),
  );
});
