/**
 * Plays random rounds in a vault without end and reports each write that it begins and each answer that it gets, for a
 * test that kills this process. Usage: random-rounds-program.ts, with `ProgramInput` as JSON on standard input
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { vaultIdSchema } from '../../shared/ids.ts';
import { Ledger } from './ledger.ts';
import type { ProgramInput } from './kill-in-rounds.ts';
import { RandomRounds } from './random-rounds.ts';
import { seededChance } from './sampling.ts';
import { stressEngine } from './stress-engine.ts';

// The input was written by the test that starts this program.
const { place, vaultId, stream, entries } = JSON.parse(await text(process.stdin)) as ProgramInput;
const tell = (message: object): void => void writeSync(1, `${JSON.stringify(message)}\n`);
const rounds = new RandomRounds({
  engine: stressEngine(place),
  vaultId: vaultIdSchema.parse(vaultId),
  ledger: new Ledger().take(entries),
  chance: seededChance(stream),
  tell: (writing) => tell({ writing }),
  onSettled: () => tell({ settled: true }),
});
await rounds.unlock();
tell({ begun: true });
for (;;) for (const fault of await rounds.play()) tell({ fault });
