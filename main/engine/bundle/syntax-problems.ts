import { z } from 'zod';
import type { SyntaxProblem } from '../../../shared/contract/competition-problem.ts';
import { AppError } from '../../../shared/errors.ts';
import { jsonProblems } from '../../../shared/formats/strict-json.ts';
import type { Finding } from './finding.ts';
import { lineCounter, shown } from './written.ts';

type JsonProblem = (typeof jsonProblems)[number];
type SyntaxFinding = Extract<Finding, { kind: 'syntax' | 'wrong-encoding' }> & { readonly line: number };

const failureSchema = z.object({ problem: z.enum(jsonProblems), position: z.int() });

/** What is wrong with a text that is no JSON. @returns null for a failure that isn't the parser's */
export function syntaxProblem(text: string, thrown: unknown): SyntaxFinding | null {
  const failure = thrown instanceof AppError ? failureSchema.safeParse(thrown.details) : null;
  if (failure?.success !== true) return null;
  const { problem, position } = failure.data;
  const found = shown(/^(?:[\p{L}\p{N}_.+-]+|.)/u.exec(text.slice(position, position + 200))?.[0] ?? '');
  return { kind: 'syntax', path: [], ...lineCounter(text)(position), problem: meantBy(problem, text, position), found };
}

/** The problem in the terms of people who write such files, judged from the text at and before its position. */
function meantBy(problem: JsonProblem, text: string, position: number): SyntaxProblem {
  if (position >= text.length) return 'unfinished';
  const [here = '', before] = [text[position], text.slice(Math.max(0, position - 200), position).trimEnd()];
  switch (problem) {
    case 'not a value':
    case 'not a string':
      return insteadOfValue(problem, here, before);
    case ', or ] expected':
    case ', or } expected':
      if (here === '/' || here === '#') return 'comment';
      if (isNumberGoingOn(text, position)) return 'number-grouped';
      return here === ']' || here === '}' ? 'wrong-bracket' : 'comma-missing';
    case 'control character in a string':
      return /^"[^"\n]*\n/.test(text.slice(position)) ? 'quote-missing' : 'control-character';
    default:
      return plainly[problem];
  }
}

/** What people put into a number so as to read it better, or before it: 1.000.000, 1 000 000, 1'000, 007. */
function isNumberGoingOn(text: string, position: number): boolean {
  const rest = text.slice(position, position + 8);
  if (/\d/.test(text.charAt(position - 1)) && /^(?:\d|[._'’\u00a0\u202f]\d)/.test(rest)) return true;
  return /\d[ \u00a0]$/.test(text.slice(Math.max(0, position - 2), position)) && /^\d{3}(?!\d)/.test(rest);
}

function insteadOfValue(problem: 'not a value' | 'not a string', here: string, before: string): SyntaxProblem {
  if (here === '\ufeff') return 'byte-order-mark';
  if ((here === ']' || here === '}') && before.endsWith(',')) return 'trailing-comma';
  if (here === '/' || here === '#') return 'comment';
  if (/['`´‘’‚“”„«»]/.test(here)) return 'other-quotes';
  if (problem === 'not a value') return 'not-a-value';
  return /\d/.test(here) && /\d,$/.test(before) ? 'decimal-comma' : 'name-without-quotes';
}

const plainly = {
  'not UTF-8': 'broken-character',
  'text after the end': 'text-after-end',
  'duplicate key': 'duplicate-member',
  'too many members': 'too-many-members',
  'nested too deeply': 'nested-too-deeply',
  'unknown escape in a string': 'unknown-escape',
  'half a surrogate pair': 'broken-character',
  'string without an end': 'quote-missing',
  ': expected': 'colon-missing',
  'number too large': 'number-too-large',
  'integer beyond 2^53': 'number-too-large',
  'number not plainly written': 'number-not-plain',
  'too many values': 'too-many-values',
} as const satisfies Partial<Record<JsonProblem, SyntaxProblem>>;

/** Bytes that aren't UTF-8. @returns null where they are */
export function encodingProblem(bytes: Uint8Array): SyntaxFinding | null {
  const [first, second] = bytes;
  // The first two characters of a JSON text are ASCII: in UTF-16 and UTF-32 they contain zero bytes.
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || first === 0 || second === 0)
    return { kind: 'wrong-encoding', path: [], line: 1, column: 1, encoding: 'utf-16' };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { kind: 'wrong-encoding', path: [], ...lineCounter(text)(text.indexOf('\ufffd')), encoding: 'other' };
  }
}
