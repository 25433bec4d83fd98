/**
 * Imports score files, closes the intake and ranks, in a process of its own; unlocking isn't counted.
 * Usage: import-ours.ts VAULT SCORES
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { closeIntake } from '../../main/engine/merge/close-intake.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { resultOf } from '../../main/engine/merge/result.ts';
import { lockVault, unlockVault } from '../../main/engine/vault/vault.ts';
import { printRun } from './measured-run.ts';

const [vaultFolder = '', scores = ''] = process.argv.slice(2);
const vault = await unlockVault(vaultFolder, 'only for measuring');
const paths = readdirSync(scores).map((name) => join(scores, name));
const begin = performance.now();
const reports = await importFiles(vault, paths, { onProgress: () => undefined, signal: new AbortController().signal });
await closeIntake(vault, '');
const { votesCast } = await resultOf(vault);
printRun(begin);
const refused = reports.filter(({ verdict }) => verdict !== 'accepted');
if (refused.length > 0 || votesCast === 0) throw new Error(`not counted: ${JSON.stringify(refused[0]?.details)}`);
lockVault(vault);
