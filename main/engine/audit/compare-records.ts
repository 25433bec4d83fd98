import { sha256 } from '../crypto/digest.ts';
import type { Findings } from './findings.ts';
import type { PackageReader } from './read-package.ts';
import { linesOf, type LogLine, placeOf } from './verify-log.ts';
import type { CheckedRevision } from './verify-revisions.ts';
import type { SignedRecords } from './verify-signed.ts';

interface Records {
  readonly reader: PackageReader;
  readonly revisions: readonly CheckedRevision[];
  readonly lines: readonly LogLine[];
  readonly signed: SignedRecords;
}

/**
 * The package contains exactly what its log names, and the signed records cover the whole log (checks A3 to A8, D4 to
 * D6, D8, D9, E1, E2).
 */
export async function compareRecords(records: Records, findings: Findings): Promise<void> {
  compareMembers(records, findings);
  compareHeads(records, findings);
  compareResults(records, findings);
  await checkMinutes(records, findings);
}

function compareMembers({ reader, lines }: Records, findings: Findings): void {
  const logged = {
    headers: linesOf(lines, 'revision-loaded').map(({ action }) => String(action.data.revision)),
    scores: linesOf(lines, 'file-received').map(({ action }) => action.data.sha256),
    transcripts: linesOf(lines, 'transcript').map(({ action }) => action.data.sha256),
    results: linesOf(lines, 'result-signed').map(({ action }) => String(action.data.number)),
    checkpoints: linesOf(lines, 'checkpoint').map(({ action }) => String(action.data.count)),
  };
  const here = [
    ['A3', 'headers', 'jws'],
    ['A4', 'scores', 'juryscores'],
    ['A5', 'transcripts', 'jws'],
    ['A6', 'results', 'juryresult'],
    ['A7', 'checkpoints', 'jws'],
  ] as const;
  for (const [check, folder, ending] of here) {
    const [named, found] = [new Set<string>(logged[folder]), new Set(reader.keysIn(folder, ending))];
    for (const key of new Set([...named, ...found]))
      findings.expect(check, named.has(key) && found.has(key), `${folder}/${key}.${ending}`);
  }
  for (const key of reader.keysIn('scores', 'cek'))
    findings.expect('A4', reader.has(`scores/${key}.juryscores`), `scores/${key}.cek`);
}

/** Tells a whole log from one that was cut off, rewritten or has an unsigned tail. */
function compareHeads({ lines, signed: { checkpoints, results } }: Records, findings: Findings): void {
  const heads = [
    ...checkpoints.map(({ payload: { count, headSha256 } }) => ({ count, headSha256 })),
    ...results.map(({ payload: { log } }) => log),
  ];
  for (const { count, headSha256 } of heads) {
    findings.expect('D4', count <= lines.length, 'log.jsonl');
    if (count <= lines.length) findings.expect('D5', lines[count - 1]?.sha256 === headSha256, placeOf(count));
  }
  const covered = Math.max(0, ...checkpoints.map(({ payload }) => payload.count));
  if (covered > lines.length || lines.length === 0) return;
  const [last, ...more] = lines.slice(covered);
  const isBound = more.length === 0 && last?.action?.kind === 'checkpoint' && last.action.data.count === covered;
  findings.expect('D6', isBound, 'log.jsonl');
  for (const { n } of [...linesOf(lines, 'intake-closed'), ...linesOf(lines, 'result-signed')])
    findings.expect('E1', n <= covered, placeOf(n));
}

function compareResults({ reader, lines, signed }: Records, findings: Findings): void {
  const byNumber = new Map(signed.results.map((record) => [record.payload.number, record]));
  const numbers = reader.keysIn('results', 'juryresult').map(Number);
  findings.expect('A6', numbers.length > 0 && numbers.every((number, index) => number === index + 1), 'results/');
  for (const { place, payload } of signed.results)
    findings.expect('D8', payload.previousResultSha256 === (byNumber.get(payload.number - 1)?.sha256 ?? null), place);
  for (const { n, action } of linesOf(lines, 'result-signed')) {
    const record = byNumber.get(action.data.number);
    if (record === undefined) continue;
    findings.expect('E2', record.sha256 === action.data.sha256 && record.payload.log.count === n - 1, placeOf(n));
  }
  const checkpoints = new Map(signed.checkpoints.map(({ payload }) => [payload.count, payload]));
  for (const { n, action } of linesOf(lines, 'checkpoint')) {
    const { count, occasion } = action.data;
    const made = checkpoints.get(count);
    if (made === undefined) continue;
    findings.expect('A7', count === n - 1 && made.occasion === occasion && made.at === action.at, placeOf(n));
  }
}

async function checkMinutes({ reader, signed }: Records, findings: Findings): Promise<void> {
  const wanted = new Map(
    signed.results.flatMap(({ payload: { number, minutes } }) =>
      minutes.sha256 === null ? [] : [[String(number), minutes.sha256] as const],
    ),
  );
  const here = reader.keysIn('minutes', 'pdf');
  for (const key of new Set([...wanted.keys(), ...here])) {
    const place = `minutes/${key}.pdf`;
    findings.expect('A8', wanted.has(key) && here.includes(key), place);
    const bytes = await reader.read(place);
    if (bytes !== null) findings.expect('D9', sha256(bytes) === wanted.get(key), place);
  }
}
