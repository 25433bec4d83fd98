import { blackRuns, type CodeTable, runBits, whiteRuns } from '../../shared/pdf/fax-codes.ts';

/** Lines of a bilevel picture; 1 is black. */
export type Bitmap = readonly (readonly number[])[];

const endOfLine = '000000000001';
const vertical: Readonly<Record<number, string>> = {
  0: '1',
  1: '011',
  2: '000011',
  3: '0000011',
  [-1]: '010',
  [-2]: '000010',
  [-3]: '0000010',
};

/** Group 4: each line by the one above (ITU-T T.6). `hasEnd`: with the mark at the end. */
export function faxBeside(bitmap: Bitmap, hasEnd = true): Uint8Array {
  const width = bitmap[0]?.length ?? 0;
  const lines = bitmap.map((line, index) => besideAbove(line, bitmap[index - 1] ?? Array<number>(width).fill(0)));
  return bytesOf(lines.join('') + (hasEnd ? endOfLine.repeat(2) : ''));
}

/** Group 3 with a mark before each line, which stands by itself (ITU-T T.4). */
export function faxByItself(bitmap: Bitmap): Uint8Array {
  return bytesOf(bitmap.map((line) => endOfLine + byItself(line)).join('') + endOfLine.repeat(6));
}

/** The same, every second line by the one above. */
export function faxMixed(bitmap: Bitmap): Uint8Array {
  const lines = bitmap.map((line, index) =>
    index % 2 === 0 ? `${endOfLine}1${byItself(line)}` : `${endOfLine}0${besideAbove(line, bitmap[index - 1] ?? [])}`,
  );
  return bytesOf(lines.join('') + `${endOfLine}1`.repeat(6));
}

function byItself(line: readonly number[]): string {
  let [at, colour, code] = [0, 0, ''];
  while (at < line.length) {
    const to = endOfRun(line, at, colour);
    code += run(colour, to - at);
    [at, colour] = [to, colour ^ 1];
  }
  return code;
}

function besideAbove(line: readonly number[], above: readonly number[]): string {
  let [at, colour, code] = [-1, 0, ''];
  while (at < line.length) {
    const a1 = endOfRun(line, Math.max(0, at), colour);
    const b1 = changeTo(above, at, colour ^ 1);
    const b2 = endOfRun(above, b1, colour ^ 1);
    if (b2 < a1) {
      code += '0001';
      at = b2;
    } else if (vertical[a1 - b1] !== undefined) {
      code += vertical[a1 - b1] ?? '';
      [at, colour] = [a1, colour ^ 1];
    } else {
      const a2 = endOfRun(line, a1, colour ^ 1);
      code += `001${run(colour, a1 - Math.max(0, at))}${run(colour ^ 1, a2 - a1)}`;
      at = a2;
    }
  }
  return code;
}

/** Where a colour ends that begins at a place; there, if it doesn't. */
function endOfRun(line: readonly number[], from: number, colour: number): number {
  let at = from;
  while (at < line.length && line[at] === colour) at += 1;
  return at;
}

/** Where a line changes to a colour, right of a place. */
function changeTo(line: readonly number[], from: number, colour: number): number {
  for (let at = from + 1; at < line.length; at += 1)
    if (line[at] === colour && (line[at - 1] ?? 0) !== colour) return at;
  return line.length;
}

const codes = [codesOf(whiteRuns), codesOf(blackRuns)];

function codesOf({ values, lengths }: CodeTable): ReadonlyMap<number, string> {
  return new Map(
    Array.from(
      values,
      (value, index) => [value, index.toString(2).padStart(runBits, '0').slice(0, lengths[index])] as const,
    )
      .filter(([, code]) => code !== '')
      .reverse(),
  );
}

function run(colour: number, length: number): string {
  const table = codes[colour] ?? new Map<number, string>();
  const long = Math.min(2560, Math.floor(length / 64) * 64);
  return (
    (long > 0 ? (table.get(long) ?? '') : '') +
    (length - long > 63 ? run(colour, length - long) : (table.get(length - long) ?? ''))
  );
}

function bytesOf(bits: string): Uint8Array {
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Uint8Array.from({ length: padded.length / 8 }, (_, at) =>
    Number.parseInt(padded.slice(at * 8, at * 8 + 8), 2),
  );
}
