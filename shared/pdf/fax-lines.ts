import { blackRuns, type CodeTable, longestEnd, modeBits, modes, modeTable, runBits, whiteRuns } from './fax-codes.ts';

/** How a fax picture is coded: ISO 32000-2, table 11, with pdf.js's names. */
export interface FaxCoding {
  /** negative: each line relative to the one above; 0: each line on its own; positive: a bit says which */
  readonly K: number;
  readonly EncodedByteAlign: boolean;
  /** pixels of a line */
  readonly Columns: number;
}

/** Share of lines that may be missing or wrong: a miscounted height, or a bad line in a fax. */
const mostMissing = 0.01;

/** Bytes of packed data that are examined: one or two seconds' work. */
const mostBytes = 16 * 1024 * 1024;

/** Bytes after the last line that may be anything: a line break of the file, or padding. */
const mostBehind = 16;

/** Pixels of the longest line that is examined; pdf.js's decoder has the same limit. */
const mostColumns = 65_536;

/**
 * Whether a fax picture's data ends or goes wrong before its last line. pdf.js's decoder leaves such lines black or fills
 * them with streaks, without reporting it. False where this can't be determined.
 * @param rows lines of the whole picture
 */
export function isFaxCut(data: Uint8Array, coding: FaxCoding, rows: number): boolean {
  const isReadable = data.length <= mostBytes && coding.Columns >= 1 && coding.Columns <= mostColumns;
  if (!isReadable) return false;
  const lines = new FaxLines(data, coding);
  let [read, wrong] = [0, 0];
  for (; read < rows; read += 1) {
    const line = lines.next();
    if (line === 'end' || line === 'unknown') return false;
    if (line === 'over') break;
    if (line === 'wrong' || line === 'long') wrong += 1;
  }
  if (rows - read + wrong > rows * mostMissing) return true;
  return coding.K < 0 && lines.endsInNonsense();
}

/** `long`: longer than a line may be; `end`: the picture's end is marked here; `over`: no data is left, or it can't be followed. */
type Line = 'whole' | 'long' | 'wrong' | 'end' | 'over' | 'unknown';

/** Walks through the lines of a fax picture without drawing them. */
class FaxLines {
  private readonly data: Uint8Array;
  private readonly coding: FaxCoding;
  /** in bits */
  private at = 0;
  /** positions at which the colour changes, in the line above and in this one: to black, to white, and so on */
  private above: Int32Array;
  private changes: Int32Array;
  private aboveCount = 0;
  private count = 0;

  constructor(data: Uint8Array, coding: FaxCoding) {
    this.data = data;
    this.coding = coding;
    // One for each pixel, plus a last run that is too long.
    this.above = new Int32Array(coding.Columns + 3);
    this.changes = new Int32Array(coding.Columns + 3);
  }

  next(): Line {
    if (this.coding.EncodedByteAlign) this.at = Math.ceil(this.at / 8) * 8;
    const { K } = this.coding;
    const begun = K < 0 ? this.beginBlock() : this.beginLine();
    if (begun !== null) return begun;
    const isBeside = K < 0 || (K > 0 && this.take(1) === 0);
    const line = isBeside ? this.besideAbove() : this.byItself();
    if (this.at > this.data.length * 8) return 'over';
    if (line === 'whole' || line === 'long') this.turn();
    else if (line === 'wrong' && K < 0) return 'over';
    else if (line === 'wrong') this.skipToEnd();
    return line;
  }

  /** Whether more lines follow and then something that is no line: an earlier error has shifted everything since. */
  endsInNonsense(): boolean {
    for (;;) {
      const line = this.next();
      if (line === 'over') return this.data.length - this.at / 8 > mostBehind;
      if (line !== 'whole' && line !== 'long') return false;
    }
  }

  /** Lines without marks between them: only the end of the picture is marked. */
  private beginBlock(): Line | null {
    if (this.peek(12) === 1) return 'end';
    return this.isOver() ? 'over' : null;
  }

  /** Zeros and a one precede a line; twice in a row they end the picture. */
  private beginLine(): Line | null {
    let marks = 0;
    while (this.peek(11) === 0) {
      if (this.isOver()) return 'over';
      while (this.peek(1) === 0) this.at += 1;
      this.at += 1;
      marks += 1;
      const isTagged = this.coding.K > 0;
      if (marks > 1) return 'end';
      if (isTagged && this.peek(12) === 0b1000_0000_0000) this.at += 1;
    }
    return this.isOver() ? 'over' : null;
  }

  private besideAbove(): Line {
    const { Columns } = this.coding;
    let [at, isBlack, index] = [-1, 0, 0];
    this.count = 0;
    while (at < Columns) {
      const mode = this.code(modeTable, modeBits);
      if (mode === null) return 'wrong';
      if (mode === modes.extension) return 'unknown';
      index = this.changeAfter(at, isBlack, index);
      if (mode === modes.pass) at = this.changeAt(index + 1);
      else if (mode === modes.horizontal) {
        const first = this.run(isBlack);
        const second = first === null ? null : this.run(isBlack ^ 1);
        if (first === null || second === null) return 'wrong';
        at = Math.max(0, at) + first;
        this.change(at);
        at += second;
        this.change(at);
      } else {
        const to = this.changeAt(index) + mode;
        if (to < at) return 'wrong';
        at = to;
        this.change(at);
        isBlack ^= 1;
      }
    }
    return at === this.coding.Columns ? 'whole' : 'long';
  }

  private byItself(): Line {
    let [at, isBlack] = [0, 0];
    this.count = 0;
    while (at < this.coding.Columns) {
      const run = this.run(isBlack);
      if (run === null) return 'wrong';
      at += run;
      this.change(at);
      isBlack ^= 1;
    }
    return at === this.coding.Columns ? 'whole' : 'long';
  }

  /** The line above's first change to the other colour right of a position; `from` is the one found last. */
  private changeAfter(at: number, isBlack: number, from: number): number {
    let index = Math.max(0, from - 2);
    if ((index & 1) !== isBlack) index += 1;
    while (index < this.aboveCount && this.changeAt(index) <= at) index += 2;
    return index;
  }

  private changeAt(index: number): number {
    return index < this.aboveCount ? (this.above[index] ?? 0) : this.coding.Columns;
  }

  private change(at: number): void {
    if (this.count >= this.changes.length) return;
    this.changes[this.count] = Math.min(at, this.coding.Columns);
    this.count += 1;
  }

  private turn(): void {
    [this.above, this.changes] = [this.changes, this.above];
    this.aboveCount = this.count;
  }

  private run(isBlack: number): number | null {
    const table = isBlack === 1 ? blackRuns : whiteRuns;
    for (let length = 0; ;) {
      const part = this.code(table, runBits);
      if (part === null) return null;
      length += part;
      if (part <= longestEnd) return length;
    }
  }

  private code({ values, lengths }: CodeTable, bits: number): number | null {
    const next = this.peek(bits);
    const length = lengths[next] ?? 0;
    if (length === 0 || this.at > this.data.length * 8) return null;
    this.at += length;
    return values[next] ?? null;
  }

  private take(bits: number): number {
    const taken = this.peek(bits);
    this.at += bits;
    return taken;
  }

  /** The next bits, at most 17; zeros after the end. */
  private peek(bits: number): number {
    const byte = this.at >> 3;
    const three = ((this.data[byte] ?? 0) << 16) | ((this.data[byte + 1] ?? 0) << 8) | (this.data[byte + 2] ?? 0);
    return (three >> (24 - (this.at & 7) - bits)) & ((1 << bits) - 1);
  }

  /** Whether only zeros are left. */
  private isOver(): boolean {
    if (this.peek(16) !== 0) return false;
    for (let byte = this.at >> 3, first = 0xff >> (this.at & 7); byte < this.data.length; byte += 1, first = 0xff)
      if (((this.data[byte] ?? 0) & first) !== 0) return false;
    return true;
  }

  private skipToEnd(): void {
    while (this.at < this.data.length * 8 && this.peek(11) !== 0) this.at += 1;
  }
}
