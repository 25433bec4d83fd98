import type { z } from 'zod';
import type { Expected } from '../../../shared/contract/competition-problem.ts';
import { schemasAt } from '../../../shared/formats/schemas-at.ts';
import { wholeNumbersWithPoint } from '../../../shared/formats/whole-numbers.ts';
import type { Finding, Path } from './finding.ts';
import { likelyName } from './likely-name.ts';
import { expectedOf, membersOf } from './schema-facts.ts';
import { shown, shownValue, valueAt } from './written.ts';

type Issue = z.core.$ZodIssue;

interface Checked {
  readonly schema: z.ZodType;
  readonly content: unknown;
}

interface Leaf {
  readonly issue: Issue;
  readonly path: Path;
}

/**
 * What a schema refuses, and whole numbers such as cents that are written with a point, as findings: all at once, but
 * only one for each place.
 * @param issues the schema's own on this content; none if it accepts the content
 */
export function shapeProblems(schema: z.ZodType, issues: readonly Issue[], content: unknown): readonly Finding[] {
  const checked = { schema, content };
  const findings = [
    ...issues.flatMap((issue) => leavesOf(issue)).flatMap((leaf) => findingsOf(leaf, checked)),
    ...pointsInWholeNumbers(checked),
  ];
  const meant = new Set(
    findings.flatMap((finding) =>
      finding.kind === 'unknown-member' && finding.likely !== null
        ? [JSON.stringify([...finding.path.slice(0, -1), finding.likely])]
        : [],
    ),
  );
  const places = new Set<string>();
  return findings.filter(({ kind, path }) => {
    const place = JSON.stringify(path);
    // A misspelt member is one mistake, not both an unknown and a missing one.
    if (places.has(place) || (kind === 'missing' && meant.has(place))) return false;
    places.add(place);
    return true;
  });
}

function pointsInWholeNumbers({ schema, content }: Checked): readonly Finding[] {
  return [...wholeNumbersWithPoint(content, schema)].map(({ path, literal }) => {
    const isMoney = expectedOf(schemasAt(schema, path)).what === 'cents';
    return { kind: isMoney ? 'not-whole-cents' : 'not-whole', path, found: literal };
  });
}

/** For a union, the issues of the only kind of value that fits; the union's own issue where none of its kinds does. */
function leavesOf(issue: Issue, base: Path = []): readonly Leaf[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const fitting = issue.errors.find(
    (branch) => !branch.some((one) => one.path.length === 0 && one.code === 'invalid_type'),
  );
  return fitting === undefined ? [{ issue, path }] : fitting.flatMap((one) => leavesOf(one, path));
}

function findingsOf({ issue, path }: Leaf, checked: Checked): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownMember([...path, key], key, checked));
  const value = valueAt(checked.content, path);
  const expected = expectedOf(schemasAt(checked.schema, path));
  if (value === undefined) return [{ kind: 'missing', path, expected }];
  return [findingOf(issue, { path, value, expected })];
}

function unknownMember(path: Path, name: string, { schema, content }: Checked): Finding {
  const parent = path.slice(0, -1);
  const allowed = membersOf(schemasAt(schema, parent));
  const missing = allowed.filter((member) => valueAt(content, [...parent, member]) === undefined);
  const likely = likelyName(name, missing) ?? likelyName(name, allowed);
  return { kind: 'unknown-member', path, name: shown(name), likely, allowed: [...allowed] };
}

interface Refused {
  readonly path: Path;
  readonly value: unknown;
  readonly expected: Expected;
}

function findingOf(issue: Exclude<Issue, { code: 'unrecognized_keys' }>, refused: Refused): Finding {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
    case 'invalid_value':
      return wrongType(refused);
    case 'invalid_format':
    case 'custom':
      return wrongSpelling(refused);
    case 'too_big':
      return outside(refused, Number(issue.maximum), true);
    case 'too_small':
      return outside(refused, Number(issue.minimum), false);
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return wrongValue(refused);
    default:
      return issue satisfies never;
  }
}

function wrongType({ path, value, expected }: Refused): Finding {
  const found = shownValue(value);
  const { what, allowed } = expected;
  if (what === 'one-of') {
    const likely = typeof value === 'string' ? likelyName(value, allowed) : null;
    return { kind: 'not-one-of', path, found, likely, allowed };
  }
  if (typeof value === 'number' && what === 'cents') return { kind: 'not-whole-cents', path, found };
  if (typeof value === 'number' && what === 'whole-number') return { kind: 'not-whole', path, found };
  return { kind: 'wrong-type', path, expected, found };
}

const spellingKinds = {
  date: 'not-a-date',
  instant: 'not-an-instant',
  fraction: 'not-a-fraction',
  id: 'id-invalid',
  'file-name': 'file-name-invalid',
  points: 'too-many-decimals',
} as const satisfies Partial<Record<Expected['what'], Finding['kind']>>;

function isSpelt(what: Expected['what']): what is keyof typeof spellingKinds {
  return Object.hasOwn(spellingKinds, what);
}

function wrongSpelling(refused: Refused): Finding {
  const { path, value, expected } = refused;
  if (!isSpelt(expected.what)) return wrongValue(refused);
  return { kind: spellingKinds[expected.what], path, found: shownValue(value) };
}

function wrongValue({ path, value, expected }: Refused): Finding {
  return { kind: 'wrong-value', path, expected, found: shownValue(value) };
}

/** Too long, too many, too large, or the opposite. */
function outside(refused: Refused, allowed: number, isAbove: boolean): Finding {
  const { path, value, expected } = refused;
  const found = shownValue(value);
  if (typeof value === 'string')
    return isAbove ? { kind: 'too-long', path, allowed, found: value.length } : wrongSpelling(refused);
  if (Array.isArray(value)) return { kind: isAbove ? 'too-many' : 'too-few', path, allowed, found: value.length };
  if (expected.what === 'cents') return { kind: 'not-whole-cents', path, found };
  return { kind: isAbove ? 'too-large' : 'too-small', path, allowed, found };
}
