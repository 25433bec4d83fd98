import { bootstrapBench } from './bootstrap.ts';
import { commitBench } from './commit.ts';
import { firstPageBench } from './first-page.ts';
import { importBench } from './import.ts';
import { indexBench } from './index-text.ts';
import { loadBench } from './load.ts';
import { largeIntakeBench } from './large-intake.ts';
import { largeJuryBench } from './large-jury.ts';
import type { Measure } from './measure.ts';
import { packBench } from './pack.ts';
import { packPeopleBench } from './pack-people.ts';
import { pageTurnBench } from './page-turn.ts';
import { readerMemoryBench } from './reader-memory.ts';
import { searchBench } from './search.ts';
import { startBench } from './start.ts';

const benches: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  start: startBench,
  pack: packBench,
  'pack-people': packPeopleBench,
  load: loadBench,
  import: importBench,
  commit: commitBench,
  search: searchBench,
  index: indexBench,
  'first-page': firstPageBench,
  'page-turn': pageTurnBench,
  'large-jury': largeJuryBench,
  'large-intake': largeIntakeBench,
  'reader-memory': readerMemoryBench,
  bootstrap: bootstrapBench,
};

const argv = process.argv.slice(2);
const json = argv.includes('--json');
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined;

if (only !== undefined && !Object.hasOwn(benches, only)) {
  console.error(`No such measure: ${only}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const measures: Measure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (only !== undefined && only !== name) continue;
  for (const measure of await bench()) {
    measures.push(measure);
    if (json) console.log(JSON.stringify(measure));
  }
}
if (!json) console.table(measures.map(tableRow));

function tableRow({ name, unit, ours, peer, ratio, target, met, note }: Measure): Record<string, string | boolean> {
  return {
    name,
    ours: `${ours.toFixed(2)} ${unit}`,
    peer: `${peer.toFixed(2)} ${unit}`,
    ratio: ratio.toFixed(2),
    target: `≤ ${target}`,
    met,
    note,
  };
}
