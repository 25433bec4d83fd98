import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { findText } from '../../../../main/engine/search/find-text.ts';
import { addPages, nextText, setUnreadable } from '../../../../main/engine/search/read-texts.ts';
import { lockVault, type OpenVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import { searchResultSchema } from '../../../../shared/contract/search.ts';
import type { Manifest } from '../../../../shared/formats/manifest.ts';
import type { DocumentId } from '../../../../shared/ids.ts';
import { limits } from '../../../../shared/limits.ts';
import { applications, sampleDocument, sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addRevision, createSampleVault, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

interface Desk {
  readonly vault: OpenVault;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly first: DocumentId;
  readonly second: DocumentId;
}

async function deskWithTwoDocuments(): Promise<Desk> {
  const folder = join(temporaryFolder(), 'mine');
  const documents = [
    sampleDocument(applications.first, Buffer.from('one')),
    sampleDocument(applications.second, Buffer.from('two')),
  ] as const;
  const manifest = sampleManifest({ documents: [...documents] });
  return {
    vault: await createSampleVault(folder, manifest),
    folder,
    manifest,
    first: documents[0].documentId,
    second: documents[1].documentId,
  };
}

const read = ({ vault }: Desk, documentId: DocumentId, ...texts: readonly string[]) =>
  addPages(vault, { documentId, page: 0, pages: texts.length, texts: [...texts], names: [] });
const pagesOf = (vault: OpenVault, query: string): readonly string[] =>
  findText(vault, { query, within: null }).groups.flatMap(({ applicationId, hits }) =>
    hits.map(({ page }) => `${applicationId} ${page}`),
  );

describe('reading the documents for the search', () => {
  it('asks for one document after the other, goes on where it was, and says how far it is', async () => {
    const desk = await deskWithTwoDocuments();
    expect(nextText(desk.vault)).toMatchObject({
      wanted: { documentId: desk.first, page: 0 },
      progress: { documents: 2, read: 0 },
    });
    expect(
      addPages(desk.vault, { documentId: desk.first, page: 0, pages: 3, texts: ['eins', 'zwei'], names: [] }),
    ).toMatchObject({ wanted: { documentId: desk.first, page: 2 }, progress: { read: 0 } });
    expect(
      addPages(desk.vault, { documentId: desk.first, page: 2, pages: 3, texts: ['drei'], names: [] }),
    ).toMatchObject({ wanted: { documentId: desk.second, page: 0 }, progress: { read: 1 } });
    expect(setUnreadable(desk.vault, desk.second)).toMatchObject({
      wanted: null,
      progress: { documents: 2, read: 1, unreadable: [desk.second] },
    });
    lockVault(desk.vault);
  });

  it('counts documents without text, and one without pages is done', async () => {
    const desk = await deskWithTwoDocuments();
    expect(read(desk, desk.first, '', '  ')).toMatchObject({ progress: { read: 1, withoutText: [desk.first] } });
    expect(read(desk, desk.second)).toMatchObject({
      wanted: null,
      progress: { read: 2, withoutText: [desk.first, desk.second] },
    });
    lockVault(desk.vault);
  });

  it('is kept over a lock, finds text at once, and takes the same pages twice without finding them twice', async () => {
    const desk = await deskWithTwoDocuments();
    read(desk, desk.first, 'Wärmeplanung');
    lockVault(desk.vault);
    const vault = await unlockVault(desk.folder, samplePassphrase);
    expect(pagesOf(vault, 'wärme')).toStrictEqual(['A1 0']);
    read({ ...desk, vault }, desk.first, 'Wärmeplanung');
    expect(pagesOf(vault, 'wärme')).toStrictEqual(['A1 0']);
    lockVault(vault);
  });

  it('calls a page as its document does, also where it has no text', async () => {
    const desk = await deskWithTwoDocuments();
    addPages(desk.vault, {
      documentId: desk.first,
      page: 0,
      pages: 3,
      texts: ['Breitband', '', 'Breitband'],
      names: ['I', 'II', null],
    });
    addPages(desk.vault, { documentId: desk.first, page: 0, pages: 3, texts: ['Breitband'], names: ['anders'] });
    const { groups } = findText(desk.vault, { query: 'Breitband', within: null });
    expect(groups.flatMap(({ hits }) => hits.map(({ page, pageName }) => [page, pageName]))).toStrictEqual([
      [0, 'I'],
      [2, null],
    ]);
    lockVault(desk.vault);
  });

  it('tries again what could not be opened once the vault is unlocked the next time', async () => {
    const desk = await deskWithTwoDocuments();
    setUnreadable(desk.vault, desk.first);
    addPages(desk.vault, { documentId: desk.second, page: 0, pages: 9, texts: ['eins', 'zwei'], names: [] });
    expect(setUnreadable(desk.vault, desk.second)).toMatchObject({
      wanted: null,
      progress: { unreadable: [desk.first, desk.second] },
    });
    lockVault(desk.vault);
    const vault = await unlockVault(desk.folder, samplePassphrase);
    expect(nextText(vault)).toMatchObject({
      wanted: { documentId: desk.first, page: 0 },
      progress: { unreadable: [] },
    });
    read({ ...desk, vault }, desk.first, 'jetzt');
    expect(nextText(vault)).toMatchObject({ wanted: { documentId: desk.second, page: 2 } });
    lockVault(vault);
  });

  it('begins anew when its file is damaged', async () => {
    const desk = await deskWithTwoDocuments();
    read(desk, desk.first, 'Wärmeplanung');
    lockVault(desk.vault);
    writeFileSync(join(desk.folder, 'search.db'), Buffer.alloc(8192, 7));
    const vault = await unlockVault(desk.folder, samplePassphrase);
    expect(nextText(vault)).toMatchObject({ wanted: { documentId: desk.first, page: 0 } });
    lockVault(vault);
  });

  it('forgets what an amendment has replaced, and asks for the new version', async () => {
    const desk = await deskWithTwoDocuments();
    read(desk, desk.first, 'alte Fassung');
    read(desk, desk.second, 'bleibt');
    const replaced = sampleDocument(applications.first, Buffer.from('one, changed'));
    addRevision(desk.vault, {
      ...desk.manifest,
      revision: 2,
      documents: [replaced, ...desk.manifest.documents.slice(1)],
    });
    expect(nextText(desk.vault)).toMatchObject({
      wanted: { documentId: replaced.documentId, page: 0 },
      progress: { documents: 2, read: 1 },
    });
    expect(pagesOf(desk.vault, 'alte')).toStrictEqual([]);
    expect(pagesOf(desk.vault, 'bleibt')).toStrictEqual(['A2 0']);
    lockVault(desk.vault);
  });

  it('neither reads nor shows what a declared conflict has closed', async () => {
    const desk = await deskWithTwoDocuments();
    read(desk, desk.first, 'vertraulich');
    declareConflict(desk.vault, {
      applicationId: applications.first,
      ground: 'relative',
      basis: '§ 81 LVwG',
      statement: 'Schwester',
    });
    expect(findText(desk.vault, { query: 'vertraulich', within: null })).toMatchObject({
      pages: 0,
      groups: [],
      progress: { documents: 1 },
    });
    expect(() => read(desk, desk.first, 'mehr')).toThrow(expect.objectContaining({ code: 'ballot-locked' }) as Error);
    expect(nextText(desk.vault)).toMatchObject({ wanted: { documentId: desk.second } });
    lockVault(desk.vault);
  });
});

describe('finding', () => {
  it.each([
    ['buergerbeteiligung', ['A1 0']],
    ['Burger', ['A1 0']],
    ['STRASSE', ['A1 1']],
    ['straße kiel', ['A1 1']],
    ['"digitale Daseinsvorsorge"', ['A2 0']],
    ['"daseinsvorsorge digitale"', []],
    ['„digitale Dasein', ['A2 0']],
    ['Vorsorge', ['A2 0']],
    ['"Vorsorge im"', []],
    ['so', []],
    ['', []],
    ['"" - * OR', []],
  ])('%s', async (query, expected) => {
    const desk = await deskWithTwoDocuments();
    read(desk, desk.first, 'Die Bürgerbeteiligung beginnt früh.', 'Kieler Straße 7');
    read(desk, desk.second, 'Für die digitale Daseinsvorsorge im ländlichen Raum');
    expect(pagesOf(desk.vault, query)).toStrictEqual(expected);
    lockVault(desk.vault);
  });

  it('shows the words as they stand there, marked in their context', async () => {
    const desk = await deskWithTwoDocuments();
    read(
      desk,
      desk.first,
      `${'Lorem ipsum dolor sit amet. '.repeat(9)}Die Bürgerbeteiligung, früh begonnen, trägt Bürger. ${'Noch mehr Text. '.repeat(9)}`,
    );
    const [hit] = findText(desk.vault, { query: 'buerger', within: null }).groups[0]?.hits ?? [];
    expect(hit?.words).toBe('Bürgerbeteiligung');
    expect(hit?.parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toStrictEqual([
      'Bürgerbeteiligung',
      'Bürger',
    ]);
    const whole = hit?.parts.map(({ text }) => text).join('') ?? '';
    expect(whole).toContain('Die Bürgerbeteiligung, früh begonnen, trägt Bürger.');
    expect(whole.length).toBeLessThan(260);
    lockVault(desk.vault);
  });

  it('shows the place where most of the words stand together', async () => {
    const desk = await deskWithTwoDocuments();
    const far = 'Noch ein Absatz ohne Belang. '.repeat(20);
    read(desk, desk.first, `Digitale Kopfzeile. ${far}Die Bürger gestalten digitale Dienste. ${far}Bürger.`);
    const [hit] = findText(desk.vault, { query: 'digital bürger', within: null }).groups[0]?.hits ?? [];
    expect(hit?.parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toStrictEqual(['Bürger', 'digitale']);
    lockVault(desk.vault);
  });

  it('shows a few hits of each application, and more of one that is looked through alone', async () => {
    const desk = await deskWithTwoDocuments();
    const pages = Array.from({ length: 12 }, (_, page) => `Klimaschutz auf Seite ${page}`);
    read(desk, desk.first, ...pages);
    read(desk, desk.second, 'Klimaschutz');
    const all = findText(desk.vault, { query: 'klima', within: null });
    expect(all).toMatchObject({ pages: 13, isMore: false, applications: 2 });
    expect(
      new Set(all.groups.map(({ applicationId, pages: count, hits }) => `${applicationId} ${count} ${hits.length}`)),
    ).toStrictEqual(new Set([`A1 12 ${limits.hitsOfApplication}`, 'A2 1 1']));
    const one = findText(desk.vault, { query: 'klima', within: applications.first });
    expect(one).toMatchObject({ pages: 12, applications: 1 });
    expect(one.groups[0]?.hits).toHaveLength(12);
    lockVault(desk.vault);
  });

  it('answers every query, whatever it is made of, as the contract has it', async () => {
    const desk = await deskWithTwoDocuments();
    read(desk, desk.first, 'NEAR AND OR NOT ( ) * ^ : " Straße', 'ein Wort');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: limits.queryCharacters }),
          fc.string({
            unit: fc.constantFrom('"', '*', '(', ')', ':', '^', '-', ' ', 'a', 'ß', 'NEAR', 'AND', '\u0000'),
          }),
        ),
        (query) => {
          expect(searchResultSchema.safeParse(findText(desk.vault, { query, within: null })).success).toBe(true);
        },
      ),
    );
    lockVault(desk.vault);
  });

  it('finds every word of a page by each of its beginnings', async () => {
    const desk = await deskWithTwoDocuments();
    const words = ['Öffentlichkeit', 'maßgeblich', 'Neue', 'Aerztehaus', 'Ruegen', 'Smart-City'];
    read(desk, desk.first, words.join(' '));
    for (const word of words) {
      for (let length = 2; length <= word.length; length += 1)
        expect(pagesOf(desk.vault, word.slice(0, length)), word.slice(0, length)).toStrictEqual(['A1 0']);
    }
    lockVault(desk.vault);
  });
});
