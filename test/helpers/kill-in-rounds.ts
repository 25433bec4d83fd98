import { join } from 'node:path';
import { z } from 'zod';
import type { VaultId } from '../../shared/ids.ts';
import type { Ledger } from './ledger.ts';
import { runAndKill } from './run-and-kill.ts';
import type { Place } from './stress-engine.ts';

export interface ProgramInput {
  readonly place: Place;
  readonly vaultId: VaultId;
  /** stream of the program's own random numbers */
  readonly stream: number;
  readonly entries: ReturnType<Ledger['entries']>;
}

const program = join(import.meta.dirname, 'random-rounds-program.ts');
const writingSchema = z.object({
  key: z.string(),
  value: z.string(),
  outcome: z.enum(['unknown', 'saved', 'refused']),
});
const lineSchema = z.object({
  writing: writingSchema.optional(),
  settled: z.boolean().optional(),
  fault: z.string().optional(),
});

/**
 * Lets another process play rounds in a locked vault, kills it and enters in the ledger what it had reported.
 * @returns the faults that that process found
 */
export async function killInRounds(
  input: Omit<ProgramInput, 'entries'> & { readonly ledger: Ledger; readonly killAfter: number },
): Promise<readonly string[]> {
  const { place, vaultId, stream, ledger, killAfter } = input;
  const { output, wasKilled } = await runAndKill(program, {
    args: [],
    input: JSON.stringify({ place, vaultId, stream, entries: ledger.entries() } satisfies ProgramInput),
    killAfter,
  });
  const lines = output
    .split('\n')
    .slice(0, -1)
    .map((line) => lineSchema.parse(JSON.parse(line)));
  for (const { writing, settled } of lines) {
    if (writing !== undefined) ledger.hear(writing);
    if (settled === true) ledger.settle();
  }
  ledger.settle();
  return [...lines.flatMap(({ fault }) => fault ?? []), ...(wasKilled ? [] : ['the process ended by itself'])];
}
