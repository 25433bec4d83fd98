import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findText } from '../../../../main/engine/search/find-text.ts';
import { addPages, nextText } from '../../../../main/engine/search/read-texts.ts';
import { lockVault, type OpenVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import type { SearchHit } from '../../../../shared/contract/search.ts';
import { foldText } from '../../../../shared/domain/folded-text.ts';
import type { Manifest } from '../../../../shared/formats/manifest.ts';
import type { DocumentId } from '../../../../shared/ids.ts';
import { applications, sampleDocument, sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addRevision, createSampleVault, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

let folder: string;
let vault: OpenVault;
let manifest: Manifest;
let documentId: DocumentId;
beforeEach(async () => {
  folder = join(temporaryFolder(), 'mine');
  const document = sampleDocument(applications.first, Buffer.from('one'));
  ({ documentId } = document);
  manifest = sampleManifest({ documents: [document] });
  vault = await createSampleVault(folder, manifest);
});
afterEach(() => lockVault(vault));

const read = (...texts: readonly string[]): void =>
  void addPages(vault, { documentId, page: 0, pages: texts.length, texts: [...texts], names: [] });
const hitsOf = (query: string): readonly SearchHit[] =>
  findText(vault, { query, within: null }).groups.flatMap(({ hits }) => hits);
const pagesOf = (query: string): readonly number[] => hitsOf(query).map(({ page }) => page);
const markedIn = (query: string): readonly string[] =>
  hitsOf(query).flatMap(({ parts }) => parts.flatMap(({ text, isMatch }) => (isMatch ? [text] : [])));

describe('parts of words', () => {
  it.each([
    ['Rat', 'Der Stadtrat hat beschlossen', 'rat'],
    ['konzept', 'ein Klimaschutzkonzept', 'konzept'],
    ['anteil', 'Der Eigenanteil beträgt', 'anteil'],
    ['schutz', 'ein Klimaschutzkonzept', 'schutz'],
    ['förder', 'Städtebauförderung', 'förder'],
    ['foerder', 'Städtebauförderung', 'förder'],
    ['straße', 'Hauptstrasse', 'strasse'],
    ['ergerat', 'Buergerat', 'rgerat'],
    ['eelle', 'manueelle', 'lle'],
    ['eee', 'Kaffeeernte', 'eee'],
    ['eeo', 'Aeeo', 'o'],
  ])('%s is found in "%s", and marked', (query, text, marked) => {
    read('Eine andere Seite', text);
    expect(pagesOf(query)).toStrictEqual([1]);
    expect(markedIn(query)).toStrictEqual([marked]);
    expect(hitsOf(query)[0]?.words).toBe(marked);
  });

  it('come after whole words, and words that begin with them', () => {
    read('Der Stadtrat tagt', 'Das Rathaus', 'Der Rat tagt', 'Beratung im Stadtrat', 'Im Rathaus tagt der Rat');
    const found = pagesOf('Rat');
    expect(new Set(found.slice(0, 2))).toStrictEqual(new Set([2, 4]));
    expect(found.slice(2)).toStrictEqual([1, 0, 3]);
  });

  it('stand on one page with the other words, whole or not', () => {
    read('Stadtrat und Klimaschutzkonzept', 'Stadtrat', 'Konzept für den Rat');
    expect(pagesOf('rat konzept')).toStrictEqual([2, 0]);
    expect(pagesOf('rat konzept fehlt')).toStrictEqual([]);
  });

  it('whatever three letters or more of a word are asked for, its page is found', () => {
    const letters = fc.constantFrom(...Array.from('aeouäöüßbcrstéAEßﬁ'), 'e', 'e');
    const word = fc.string({ unit: letters, minLength: 3, maxLength: 14 });
    const words = fc.sample(word, 90);
    read(...words.map((each) => `Seite mit ${each} darauf`));
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.nat(), fc.nat(), (index, from, length) => {
        const characters = Array.from(words[index] ?? '');
        const begin = from % (characters.length - 2);
        const part = characters.slice(begin, begin + 3 + (length % (characters.length - begin - 2))).join('');
        // Nothing but the letter that a vowel before it swallows: there is nothing left to look for.
        fc.pre(!/^e+$/.test(foldText(part).text));
        const shown = findText(vault, { query: part, within: applications.first });
        expect(
          shown.groups.flatMap(({ hits }) => hits.map(({ page }) => page)),
          `${part} in ${words[index] ?? ''}`,
        ).toContain(index);
      }),
      { numRuns: 300 },
    );
  });

  it('of a document that is gone are gone, and those of others stay', () => {
    read('Geheimratsecke');
    const replaced = sampleDocument(applications.first, Buffer.from('changed'));
    addRevision(vault, { ...manifest, revision: 2, documents: [replaced] });
    nextText(vault);
    expect(pagesOf('ratsecke')).toStrictEqual([]);
    addPages(vault, {
      documentId: replaced.documentId,
      page: 0,
      pages: 1,
      texts: ['Geheimratsecken im Stadtrat'],
      names: [],
    });
    expect(pagesOf('ratsecke')).toStrictEqual([0]);
    expect(pagesOf('adtra')).toStrictEqual([0]);
  });

  it('are found after the vault was locked and unlocked', async () => {
    read('Stadtrat');
    lockVault(vault);
    vault = await unlockVault(folder, samplePassphrase);
    expect(pagesOf('tadtr')).toStrictEqual([0]);
  });
});

/** Every way in which a number of euros is written. */
const spellings = (whole: number): readonly string[] => {
  const digits = String(whole);
  const grouped = (separator: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, separator);
  return [
    digits,
    `${digits},00`,
    grouped('.'),
    `${grouped('.')},00`,
    `${grouped('.')},-`,
    `${grouped('.')},– €`,
    `${grouped(' ')} €`,
    grouped('\u00a0'),
    `${grouped('\u202f')},00 €`,
    grouped("'"),
    `${grouped('’')}.00`,
    `CHF ${grouped("'")}.00`,
    `${grouped(',')}.00`,
    `EUR ${grouped('.')}`,
  ];
};

describe('numbers', () => {
  it.each([
    ['24600', true],
    ['24.600', true],
    ['24.600,00', true],
    ['24 600', true],
    ['24 600 €', true],
    ['24\u202f600', true],
    ["24'600", true],
    ['"24.600 Euro"', true],
    ['"24600 Euro"', true],
    ['246,00', false],
    ['24,60', false],
    ['2460', true],
    ['4600', false],
    ['124600', false],
  ])('%s finds 24.600,00 Euro: %s', (query, isFound) => {
    read('Die Zuwendung von 24.600,00 Euro (€) wird gewährt.');
    expect(pagesOf(query)).toStrictEqual(isFound ? [0] : []);
    if (isFound) expect(markedIn(query).join()).toContain('24.600,00');
  });

  it.each(['246,00', '1.246.00', '2.460,0', '24.6', '2 46 00', '124.600', '24.06.2026'])(
    '24600 doesn’t find %s',
    (text) => {
      read(`Betrag ${text} Euro`);
      expect(pagesOf('24600')).toStrictEqual([]);
    },
  );

  it('in any spelling find all others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999_999 }), fc.nat(13), fc.nat(13), (whole, one, other) => {
        const [asked, written] = [spellings(whole)[one] ?? '', spellings(whole)[other] ?? ''];
        lockedAnew(`Summe: ${written} insgesamt`);
        expect(pagesOf(asked.replace(/€|EUR|CHF/g, '')), `${asked} in ${written}`).toContain(0);
      }),
      { numRuns: 80 },
    );
  });

  it('with decimals are told apart, and their zeros don’t count', () => {
    read('Satz 12,5 %', 'Satz 12,50 %', 'Satz 12,05 %', '24,600', 'am 12.05.2026', 'Abschnitt 3.12.5');
    expect(pagesOf('12,5').toSorted()).toStrictEqual([0, 1]);
    expect(pagesOf('24600')).toStrictEqual([3]);
    expect(pagesOf('24,6')).toStrictEqual([3]);
    expect(pagesOf('12.05.2026')).toStrictEqual([4]);
    expect(pagesOf('3.12.5')).toStrictEqual([5]);
  });

  it('beside each other in a table are found one by one, and as one', () => {
    read('Jahr 12 300 450 Summe');
    for (const query of ['12', '300', '450', '"300 450"', '12 300', '12300450'])
      expect(pagesOf(query), query).toStrictEqual([0]);
  });
});

let added = 0;
/** Replaces what was read before with a single page. */
function lockedAnew(text: string): void {
  added += 1;
  const document = sampleDocument(applications.first, Buffer.from(`number ${added}`));
  addRevision(vault, { ...manifest, revision: added + 1, documents: [document] });
  nextText(vault);
  addPages(vault, { documentId: document.documentId, page: 0, pages: 1, texts: [text], names: [] });
}

describe('pages without text', () => {
  it('are named by document, with their numbers, and empty ones aren’t among them', () => {
    const states = ['text', 'picture', 'picture', 'empty', 'picture', 'unclear', 'damaged'] as const;
    const { progress } = addPages(vault, {
      documentId,
      page: 0,
      pages: 7,
      texts: ['Anschreiben', '', '', '', '', '\ue000\ue001', ''],
      names: [],
      states: [...states],
    });
    expect(progress).toMatchObject({ read: 1, withoutText: [] });
    expect(progress.unsearchable).toStrictEqual([
      {
        documentId,
        state: 'picture',
        count: 3,
        pages: 7,
        ranges: [
          [2, 3],
          [5, 5],
        ],
      },
      { documentId, state: 'unclear', count: 1, pages: 7, ranges: [[6, 6]] },
      { documentId, state: 'damaged', count: 1, pages: 7, ranges: [[7, 7]] },
    ]);
  });

  it('that are damaged are no document without text', () => {
    const { progress } = addPages(vault, {
      documentId,
      page: 0,
      pages: 1,
      texts: [''],
      names: [],
      states: ['damaged'],
    });
    expect(progress.withoutText).toStrictEqual([]);
    expect(progress.unsearchable).toMatchObject([{ state: 'damaged', count: 1 }]);
  });
});
