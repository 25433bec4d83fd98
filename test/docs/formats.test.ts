import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { backupSchema } from '../../shared/formats/backup.ts';
import { jurorCardSchema } from '../../shared/formats/card.ts';
import { headerSchema } from '../../shared/formats/header.ts';
import { checkpointSchema } from '../../shared/formats/checkpoint.ts';
import { competitionPayloadSchema } from '../../shared/formats/competition-payload.ts';
import { manifestPayloadSchema } from '../../shared/formats/manifest.ts';
import { resultSchema } from '../../shared/formats/result.ts';
import { scoresSchema, verdicts } from '../../shared/formats/scores.ts';
import { transcriptSchema } from '../../shared/formats/transcript.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'formats.md'), 'utf8');
const appendix = text.slice(text.indexOf('# Appendix'));

/** The names of all members that a schema knows, at any depth. */
function membersOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null
      ? Object.keys(schema.properties)
      : [];
  return [...own, ...Object.values(schema).flatMap(membersOf)];
}

/** Members of keys and texts, which the appendix explains once for all formats. */
const explainedOnce = new Set(['de', 'en', 'kty', 'crv', 'x', 'y', 'd', 'use', 'alg', 'kid']);

describe('docs/formats.md', () => {
  const schemas = {
    headerSchema,
    competitionPayloadSchema,
    manifestPayloadSchema,
    scoresSchema,
    jurorCardSchema,
    resultSchema,
    transcriptSchema,
    checkpointSchema,
    backupSchema,
  };
  it.each(Object.entries(schemas))('names every field of %s', (_name, schema) => {
    const members = [...new Set(membersOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })))].filter(
      (member) => !explainedOnce.has(member),
    );
    expect(members.length).toBeGreaterThan(3);
    expect(members.filter((member) => !appendix.includes(`\`${member}`) && !appendix.includes(`.${member}`))).toEqual(
      [],
    );
  });

  it('lists every verdict, in the order of the list', () => {
    const [, list = ''] = /^\*\*Verdicts\*\*.*?: ((?:`[a-z-]+`(?:, )?)+)\./m.exec(text) ?? [];
    expect(list.replaceAll('`', '').split(', ')).toEqual(verdicts);
  });
});
