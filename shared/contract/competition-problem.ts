import { z } from 'zod';

/** What a value of a competition should have been. */
export const expectedSchema = z.strictObject({
  what: z.enum([
    'text',
    'plain-text',
    'number',
    'whole-number',
    'points',
    'cents',
    'true-or-false',
    'date',
    'instant',
    'id',
    'fraction',
    'file-name',
    'list',
    'object',
    'one-of',
  ]),
  /** whether null is allowed too */
  orNull: z.boolean(),
  /** for `one-of`: the allowed values */
  allowed: z.array(z.string()),
});
export type Expected = z.infer<typeof expectedSchema>;

/** Why a competition.json isn't even JSON. */
export const syntaxProblems = [
  'byte-order-mark',
  'trailing-comma',
  'comma-missing',
  'colon-missing',
  'wrong-bracket',
  'comment',
  'other-quotes',
  'name-without-quotes',
  'decimal-comma',
  'quote-missing',
  'control-character',
  'unknown-escape',
  'unfinished',
  'text-after-end',
  'duplicate-member',
  'number-too-large',
  'number-not-plain',
  'number-grouped',
  'broken-character',
  'too-many-values',
  'too-many-members',
  'nested-too-deeply',
  'not-a-value',
] as const;
export type SyntaxProblem = (typeof syntaxProblems)[number];

/** A place in a form that people understand: `people[2] (P3) › role`; empty for the file itself. */
const place = {
  path: z.string(),
  /** from 1; null for something that isn't in competition.json */
  line: z.int().nullable(),
};

/** Why a competition can't be packed. `found`: the value in the file, shortened; `likely`: what was probably meant. */
export const competitionProblemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('syntax'),
    ...place,
    column: z.int(),
    problem: z.enum(syntaxProblems),
    found: z.string(),
  }),
  z.strictObject({
    kind: z.literal('wrong-encoding'),
    ...place,
    column: z.int(),
    encoding: z.enum(['utf-16', 'other']),
  }),
  // a single value
  z.strictObject({ kind: z.literal('missing'), ...place, expected: expectedSchema }),
  z.strictObject({
    kind: z.literal('unknown-member'),
    ...place,
    name: z.string(),
    likely: z.string().nullable(),
    allowed: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.enum(['wrong-type', 'wrong-value']),
    ...place,
    expected: expectedSchema,
    found: z.string(),
  }),
  z.strictObject({
    kind: z.literal('not-one-of'),
    ...place,
    found: z.string(),
    likely: z.string().nullable(),
    allowed: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('too-long'), ...place, allowed: z.int(), found: z.int() }),
  z.strictObject({ kind: z.enum(['too-few', 'too-many']), ...place, allowed: z.int(), found: z.int() }),
  z.strictObject({ kind: z.enum(['too-small', 'too-large']), ...place, allowed: z.number(), found: z.string() }),
  z.strictObject({
    kind: z.enum([
      'not-whole',
      'not-whole-cents',
      'too-many-decimals',
      'not-a-date',
      'not-an-instant',
      'not-a-fraction',
      'id-invalid',
      'file-name-invalid',
    ]),
    ...place,
    found: z.string(),
  }),
  // contradictions between values
  z.strictObject({ kind: z.enum(['duplicate-id', 'case-twins']), ...place, id: z.string(), first: z.string() }),
  z.strictObject({
    kind: z.literal('unknown-reference'),
    ...place,
    id: z.string(),
    to: z.enum(['categories', 'formalRules', 'criteria', 'people', 'applications']),
    likely: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('duplicate-value'), ...place, value: z.string() }),
  z.strictObject({ kind: z.literal('duplicate-attachment'), ...place, name: z.string() }),
  z.strictObject({ kind: z.literal('weights-sum'), ...place, sum: z.string() }),
  z.strictObject({ kind: z.enum(['weight-of-information', 'weight-missing']), ...place }),
  z.strictObject({ kind: z.literal('threshold-unreachable'), ...place, found: z.number(), highest: z.number() }),
  z.strictObject({ kind: z.literal('threshold-of-information'), ...place }),
  z.strictObject({ kind: z.literal('anchor-beside-scale'), ...place, value: z.number(), steps: z.array(z.number()) }),
  z.strictObject({ kind: z.literal('tie-break-of-information'), ...place, id: z.string() }),
  z.strictObject({
    kind: z.enum(['votes-unreachable', 'quorum-unreachable']),
    ...place,
    found: z.int(),
    voters: z.int(),
  }),
  z.strictObject({ kind: z.literal('quorum-share'), ...place, found: z.string() }),
  z.strictObject({
    kind: z.enum(['no-positive-step', 'nobody-chairs', 'nobody-votes', 'tie-break-vote-twice']),
    ...place,
  }),
  z.strictObject({
    kind: z.enum(['conflict-twice', 'conflicts-contradict']),
    ...place,
    person: z.string(),
    application: z.string(),
  }),
  z.strictObject({ kind: z.literal('scores-from-first'), ...place, found: z.int() }),
  z.strictObject({ kind: z.literal('scores-from'), ...place, found: z.int(), lowest: z.int(), highest: z.int() }),
  // files in the folder
  z.strictObject({
    kind: z.enum(['same-file-name', 'document-name-unreadable', 'document-name-invalid']),
    ...place,
    name: z.string(),
  }),
]);
export type CompetitionProblem = z.infer<typeof competitionProblemSchema>;

/** Allowed, but hardly intended: the office is told, and can pack all the same. */
export const competitionDoubtSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('above-max-award'), ...place, requestedCents: z.int(), maxAwardCents: z.int() }),
  z.strictObject({ kind: z.literal('financing-sum'), ...place, sumCents: z.int(), totalCostCents: z.int() }),
  z.strictObject({ kind: z.literal('funding-rate'), ...place, stated: z.number(), computed: z.number() }),
  z.strictObject({ kind: z.literal('deadline-after-session'), ...place, deadline: z.string(), session: z.string() }),
  z.strictObject({ kind: z.enum(['excluded-without-reason', 'conflict-without-ground', 'nobody-admitted']), ...place }),
  z.strictObject({ kind: z.literal('negative-step'), ...place, value: z.number() }),
  z.strictObject({
    kind: z.literal('rationale-never'),
    ...place,
    value: z.number(),
    lowest: z.number(),
    highest: z.number(),
  }),
  z.strictObject({ kind: z.literal('too-few-voters'), ...place, voters: z.int(), needed: z.int() }),
]);
export type CompetitionDoubt = z.infer<typeof competitionDoubtSchema>;
