/**
 * Packs an amendment and reports how many steps that took, for a test that kills this process at one of them.
 * Usage: packing-program.ts STEP VAULT_FOLDER COMPETITION BUNDLE CODES, with the database key in hex on standard input
 */
import { endAtStep, stepsDone } from './end-at-step.ts';
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';

const [step = '', office = '', folder = '', out = '', codesFile = ''] = process.argv.slice(2);
const vault = {
  folder: office,
  ...(await openDatabases(office, Buffer.from((await text(process.stdin)).trim(), 'hex'))),
};
const followed = { onProgress: (): void => undefined, signal: new AbortController().signal };
endAtStep(Number(step));
writeSync(1, 'begun\n');
await packCompetition(vault, { folder, out, codesFile, amend: true, cardFiles: [], ...followed });
writeSync(1, `done in ${stepsDone()}\n`);
process.exit(0);
