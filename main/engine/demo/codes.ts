import { readFile } from 'node:fs/promises';
import { personIdSchema, type PersonId } from '../../../shared/ids.ts';

/**
 * Reads the codes file that packing wrote, as an office would to print the letters: a line of column names, then
 * person, name and code, separated by tabs.
 */
export async function readCodes(file: string): Promise<ReadonlyMap<PersonId, string>> {
  const [, ...all] = (await readFile(file, 'utf8')).split('\n');
  const lines = all.filter((line) => line !== '');
  return new Map(
    lines.map((line) => line.split('\t')).map(([person = '', , code = '']) => [personIdSchema.parse(person), code]),
  );
}
