import { spawnSync } from 'node:child_process';

/** Pixels of a page's longer side: enough to make out a line of text, and fast. */
const longestSide = 400;

/** Milliseconds; poppler never finishes some of the documents. */
const timeout = 20_000;

/** Grey value that separates paper from ink: poppler smooths edges. */
const paper = 245;

/** Whether poppler's pdftoppm draws anything on a page; also false where it draws no page. */
export function hasPopplerInk(file: string, page: number): boolean {
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  const { stdout } = spawnSync('pdftoppm', [...only, '-gray', '-scale-to', String(longestSide), file], {
    timeout,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const header = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(stdout.subarray(0, 64).toString('latin1'));
  return header !== null && stdout.subarray(header[0].length).some((grey) => grey < paper);
}
