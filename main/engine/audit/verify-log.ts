import { z } from 'zod';
import { type ActionKind, type ActionLine, readActionLine } from '../../../shared/formats/action-log.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { sha256 } from '../crypto/digest.ts';
import type { Findings } from './findings.ts';
import type { PackageReader } from './read-package.ts';

/** A line of the package's log, numbered from 1. */
export interface LogLine {
  readonly n: number;
  /** of the line's bytes */
  readonly sha256: Sha256;
  /** null where the line can't be read */
  readonly action: ActionLine | null;
}

const chainSchema = z.looseObject({ n: z.number(), previousSha256: z.string().nullable() });

/** A line's place as it appears in the findings. */
export function placeOf(n: number): string {
  return `log.jsonl:${n}`;
}

/** Reads the log and checks each line's form and its link to the line before (checks A2, D3, D7). */
export async function verifyLog(reader: PackageReader, findings: Findings): Promise<readonly LogLine[]> {
  findings.expect('A2', reader.has('log.jsonl'), 'log.jsonl');
  const bytes = await reader.read('log.jsonl');
  if (bytes === null) return [];
  findings.seen('D3', 'D7');
  const lines: LogLine[] = [];
  let begin = 0;
  while (begin < bytes.length) {
    const feed = bytes.indexOf(0x0a, begin);
    const end = feed < 0 ? bytes.length : feed;
    findings.expect('D3', feed >= 0, placeOf(lines.length + 1));
    lines.push(readLine(bytes.subarray(begin, end), lines, findings));
    begin = end + 1;
  }
  findings.expect('D7', lines[0]?.action?.kind === 'leader', placeOf(1));
  return lines;
}

function readLine(bytes: Buffer, before: readonly LogLine[], findings: Findings): LogLine {
  const n = before.length + 1;
  const place = placeOf(n);
  const line = { n, sha256: sha256(bytes), action: null };
  const content = contentOf(bytes);
  if (content === null) {
    findings.fail('D3', place);
    return line;
  }
  const chain = chainSchema.safeParse(content);
  findings.expect('D3', chain.success && chain.data.n === n, place);
  // A changed line is noticed at the next one, whose link no longer fits: the line before is the changed one.
  if (chain.success && chain.data.previousSha256 !== (before.at(-1)?.sha256 ?? null))
    findings.fail('D3', placeOf(Math.max(n - 1, 1)));
  try {
    return { ...line, action: readActionLine(content) };
  } catch {
    findings.fail('D7', place);
    return line;
  }
}

/** The line's content; null unless it is in canonical JSON. */
function contentOf(bytes: Buffer): unknown {
  try {
    const content = parseStrictJson(bytes);
    return canonicalJson(content) === bytes.toString('utf8') ? content : null;
  } catch {
    return null;
  }
}

/** The readable lines of one kind, with their line numbers. */
export function linesOf<Kind extends ActionKind>(
  lines: readonly LogLine[],
  kind: Kind,
): readonly { readonly n: number; readonly action: Extract<ActionLine, { kind: Kind }> }[] {
  return lines.flatMap(({ n, action }) =>
    action?.kind === kind ? [{ n, action: action as Extract<ActionLine, { kind: Kind }> }] : [],
  );
}
