import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { findText } from '../../main/engine/search/find-text.ts';
import { addPages } from '../../main/engine/search/read-texts.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { limits } from '../../shared/limits.ts';
import { addBare, bareIndex } from './bare-index.ts';
import { germanPages } from './german-pages.ts';
import { measuredVault } from './measured-vault.ts';
import { type Measure, median, ratioMeasure } from './measure.ts';

const pages = 10_000;
const documents = 40;
const rounds = 15;
/** Frequent and rare words, prefixes, several words, and a phrase; each with the peer's spelling. */
const queries = [
  ['verwaltung', '"verwaltung" *'],
  ['digi', '"digi" *'],
  ['bürger straß', '"bürger" * AND "straß" *'],
  ['dörferplanung', '"dörferplanung" *'],
  ['"band en"', '"band en" *'],
] as const;

/** A search over 10,000 pages as the window asks for it, against bare FTS5 with the same query and as many excerpts. */
export async function searchBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  const { vault, documents: known } = await measuredVault(folder, documents);
  const bare = bareIndex(join(folder, 'bare.db'));
  try {
    const texts = germanPages(pages);
    const each = pages / documents;
    known.forEach(({ documentId }, index) => {
      const own = texts.slice(index * each, (index + 1) * each);
      for (let page = 0; page < each; page += limits.pagesAtOnce)
        addPages(vault, {
          documentId,
          page,
          pages: each,
          texts: own.slice(page, page + limits.pagesAtOnce),
          names: [],
        });
      addBare(bare, own);
    });
    const { ours, peer } = inTurns(vault, bare);
    return [
      ratioMeasure({
        name: 'search',
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        target: 1.3,
        note: `median of ${rounds} rounds of ${queries.length} queries over ${pages} pages, excerpts included`,
      }),
    ];
  } finally {
    bare.close();
    lockVault(vault);
    rmSync(folder, { recursive: true, force: true });
  }
}

function inTurns(vault: OpenVault, bare: Database.Database): { readonly ours: number[]; readonly peer: number[] } {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let [own, other] = [0, 0];
    for (const [query, expression] of queries) {
      let shown = 0;
      own += timeOf(
        () => (shown = findText(vault, { query, within: null }).groups.reduce((sum, { hits }) => sum + hits.length, 0)),
      );
      other += timeOf(() => findBare(bare, expression, shown));
    }
    ours.push(own);
    peer.push(other);
  }
  return { ours, peer };
}

/** Fetches as many pages in rank order as our search does, and this many excerpts. */
function findBare(bare: Database.Database, expression: string, shown: number): void {
  bare
    .prepare('SELECT rowid FROM page WHERE page MATCH ? ORDER BY rank LIMIT ?')
    .all(expression, limits.searchPages + 1);
  // One query for all: row by row, FTS5 would expand the prefixes each time.
  const excerpts = bare
    .prepare("SELECT snippet(page, 0, '<', '>', '…', 24) FROM page WHERE page MATCH ? ORDER BY rank LIMIT ?")
    .all(expression, shown);
  if (excerpts.length !== shown) throw new Error('the peer finds something else');
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
