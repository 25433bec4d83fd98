import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import {
  type Application,
  type Attachment,
  demoFolder,
  readCompetition,
} from '../scripts/demo-documents/competition.ts';
import { costPlan } from '../scripts/demo-documents/costs.ts';
import { documentOf } from '../scripts/demo-documents/document.ts';
import { euros } from '../scripts/demo-documents/german.ts';
import { scannedDocument } from '../scripts/demo-documents/scan/scanned-document.ts';
import { paperPages } from '../scripts/demo-documents/scan/sheet-pages.ts';
import { workPackages } from '../scripts/demo-documents/schedule.ts';
import { splitExactly, sumOf } from '../scripts/demo-documents/shares.ts';
import { storyOf } from '../scripts/demo-documents/story.ts';
import { projectOf } from '../scripts/demo-documents/text/projects.ts';

const competition = readCompetition();
const documents = competition.applications.flatMap((application) =>
  application.attachments.map((attachment) => ({ application, attachment })),
);
const isScan = ({ file }: Attachment) => file.endsWith('-scan.pdf');

function pathOf({ id }: Application, { file }: Attachment): string {
  return join(demoFolder, 'documents', id, file);
}

function titleOf({ title_de: title }: Application, { kind, file }: Attachment): string {
  switch (kind) {
    case 'application':
      return `${title} – Bewerbung`;
    case 'financing_plan':
      return `${title} – Kosten- und Finanzierungsplan`;
    case 'council_resolution':
      return `Beschluss: ${title}`;
    case 'partner_letters':
      return `Kooperationserklärungen: ${title}`;
    case 'annex':
      return file.includes('dansk')
        ? 'Bilag: Grænseløst digitalt – en digital strategi for grænseregionen'
        : 'Anlage (Scan)';
  }
}

async function withPdf<T>(path: string, look: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0, useSystemFonts: false });
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function textsOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return texts;
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string | undefined;
  /** only content items have a type; elements have a role */
  readonly type?: string;
  readonly children?: readonly StructureNode[];
}

/** All elements of all pages' structure trees. */
async function elementsOf(pdf: PDFDocumentProxy): Promise<StructureNode[]> {
  const elements: StructureNode[] = [];
  const collect = (node: StructureNode) => {
    elements.push(node);
    node.children?.forEach(collect);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    collect(await (await pdf.getPage(number)).getStructTree());
  }
  return elements;
}

describe('the demo documents as they are kept', () => {
  it('are the listed ones, no fewer and no more', () => {
    const kept = readdirSync(join(demoFolder, 'documents'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).normalize('NFC'));
    expect(kept.sort()).toEqual(
      documents.map(({ application, attachment }) => pathOf(application, attachment).normalize('NFC')).sort(),
    );
  });

  it('stay small enough for the repository', () => {
    expect(
      sumOf(documents.map(({ application, attachment }) => statSync(pathOf(application, attachment)).size)),
    ).toBeLessThan(15_000_000);
  });

  it.each(documents.filter(({ attachment }) => !isScan(attachment)))(
    '$attachment.file has its pages, text, tags and bookmarks',
    ({ application, attachment }) =>
      withPdf(pathOf(application, attachment), async (pdf) => {
        expect(pdf.numPages).toBe(attachment.pages);
        for (const text of await textsOf(pdf)) expect(text.length).toBeGreaterThan(60);
        expect(await pdf.getMarkInfo()).toEqual(
          new Map([
            ['Marked', true],
            ['UserProperties', false],
            ['Suspects', false],
          ]),
        );
        const { info } = await pdf.getMetadata();
        expect(info).toMatchObject({
          Language: attachment.file.includes('dansk') ? 'da-DK' : 'de-DE',
          Title: titleOf(application, attachment),
        });
        expect((await pdf.getOutline()).length).toBeGreaterThan(0);
        const elements = await elementsOf(pdf);
        const roles = new Set(elements.map(({ role }) => role));
        for (const role of ['H1', 'P', 'Table', 'TR', 'TH', 'TD', 'Caption', 'Figure']) expect(roles).toContain(role);
        for (const { alt } of elements.filter(({ role }) => role === 'Figure')) expect(alt).toMatch(/.{20}/);
      }),
  );

  it.each(documents.filter(({ attachment }) => isScan(attachment)))(
    '$attachment.file is pictures only',
    ({ application, attachment }) =>
      withPdf(pathOf(application, attachment), async (pdf) => {
        expect(pdf.numPages).toBe(attachment.pages);
        for (const text of await textsOf(pdf)) expect(text).toBe('');
      }),
  );

  it('have pages of many sizes, some landscape', async () => {
    const sizes = new Set<string>();
    for (const { application, attachment } of documents) {
      await withPdf(pathOf(application, attachment), async (pdf) => {
        for (let number = 1; number <= pdf.numPages; number += 1) {
          const {
            view: [, , width = 0, height = 0],
          } = await pdf.getPage(number);
          sizes.add(`${Math.round(width)}x${Math.round(height)}`);
        }
      });
    }
    expect([...sizes].sort()).toEqual(['1191x842', '420x595', '595x842', '612x792', '842x595']);
  });

  it('lead from every bookmark to a page', () =>
    withPdf(join(demoFolder, 'documents', 'DMK-01', 'dmk-01-bewerbung.pdf'), async (pdf) => {
      const pages: number[] = [];
      for (const { dest } of await pdf.getOutline()) {
        const target: unknown = Array.isArray(dest) ? dest[0] : null;
        if (typeof target !== 'object' || target === null || !('num' in target) || !('gen' in target))
          throw new Error('a bookmark without a page');
        pages.push(await pdf.getPageIndex({ num: Number(target.num), gen: Number(target.gen) }));
      }
      expect(pages.length).toBeGreaterThan(15);
      expect(pages).toEqual([...pages].sort((one, other) => one - other));
      expect(await pdf.getPageLabels()).toEqual(expect.arrayContaining(['I', 'II', '1', '2', 'A-1']));
    }));
});

describe('what the demo documents say', () => {
  it.each(documents.filter(({ attachment }) => attachment.kind === 'financing_plan'))(
    '$attachment.file names the sums of the application',
    ({ application, attachment }) =>
      withPdf(pathOf(application, attachment), async (pdf) => {
        const text = (await textsOf(pdf)).join(' ').replaceAll('\u00a0', ' ');
        const { total_cost_eur: total, requested_eur: requested, own_share_eur: own } = application.financing;
        for (const sum of [total, requested, own]) expect(text).toContain(euros(sum).replace('\u00a0', ' '));
      }),
  );

  it.each(competition.applications)('$id: costs and sources add up, in every row and year', (application) => {
    const { financing } = application;
    const plan = costPlan(application);
    expect(plan.total).toBe(financing.requested_eur + financing.own_share_eur + financing.third_party_eur);
    expect(sumOf(plan.items.map(({ total }) => total))).toBe(plan.total);
    expect(sumOf(plan.yearTotals)).toBe(plan.total);
    for (const row of [...plan.items, ...plan.sources]) expect(sumOf(row.byYear)).toBe(row.total);
    expect(plan.sources.map(({ total }) => total)).toEqual([
      financing.requested_eur,
      financing.own_share_eur,
      financing.third_party_eur,
    ]);
    plan.years.forEach((_, year) => {
      expect(sumOf(plan.items.map(({ byYear }) => byYear[year] ?? 0))).toBe(plan.yearTotals[year]);
      expect(sumOf(plan.sources.map(({ byYear }) => byYear[year] ?? 0))).toBe(plan.yearTotals[year]);
      for (const { byYear } of plan.sources) expect(byYear[year]).toBeGreaterThanOrEqual(0);
    });
    expect(sumOf(workPackages(application, projectOf(application.id)).map(({ cost }) => cost))).toBe(plan.total);
  });

  it('splits every sum without losing an euro', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), weights, fc.constantFrom(1, 10, 100), (units, parts, step) => {
        const split = splitExactly(units * step, parts, step);
        expect(sumOf(split)).toBe(units * step);
        for (const part of split) expect(part % step).toBe(0);
      }),
    );
  });
});

describe('the generator', () => {
  const again = documents.filter(
    ({ application, attachment }) => ['DMK-16', 'DMK-07'].includes(application.id) && !isScan(attachment),
  );

  it.each(again)('makes $attachment.file again, byte by byte', async ({ application, attachment }) => {
    const first = await documentOf(competition, application, attachment);
    expect((await documentOf(competition, application, attachment)).equals(first)).toBe(true);
    expect(uncompressed(first)).toBe(uncompressed(readFileSync(pathOf(application, attachment))));
  });

  it('scans the same pile of paper in the same way', async () => {
    const scan = documents.find(({ attachment }) => isScan(attachment));
    if (scan === undefined) throw new Error('the demo has no scan');
    const story = storyOf(scan.application, competition);
    // Sheets of every kind are among the first.
    const pages = paperPages(scan.attachment.pages).slice(0, 12);
    const first = await scannedDocument(story, pages);
    expect((await scannedDocument(story, pages)).equals(first)).toBe(true);
  });
});

/** A PDF with streams inflated, without lengths and offsets: zlib may deflate differently on another processor. */
function uncompressed(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = text.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body: string) => {
    const bytes = Buffer.from(body, 'latin1');
    return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : whole;
  });
  return streams
    .replace(/\/Length \d+/g, '')
    .replace(/\nxref\n[\s\S]*?trailer/, '')
    .replace(/startxref\n\d+/, '');
}
