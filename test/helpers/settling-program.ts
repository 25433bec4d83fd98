/**
 * Moves the app's data to another volume and reports how many steps that took, for a test that kills this process at
 * one of them. Usage: settling-program.ts STEP FROM TO
 */
import { endAtStep, stepsDone } from './end-at-step.ts';
import { writeSync } from 'node:fs';
import { settleData } from '../../main/engine/vault/settle-data.ts';
import { acrossVolumes } from './two-volumes.ts';

const [step = '', from = '', to = ''] = process.argv.slice(2);
endAtStep(Number(step));
writeSync(1, 'begun\n');
const { left } = await settleData({ from, to }, acrossVolumes(from, to));
writeSync(1, `done in ${stepsDone()}, left: ${String(left)}\n`);
