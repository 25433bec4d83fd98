import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBallotsFile } from '../../../../main/engine/cli/ballots-file.ts';
import { gapLines } from '../../../../main/engine/cli/gap-lines.ts';
import { gapSchema } from '../../../../shared/contract/ballot.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = sharedTemporaryFolder();

function read(text: string): ReturnType<typeof readBallotsFile> {
  const path = join(folder, 'ratings.json');
  writeFileSync(path, text);
  return readBallotsFile(path);
}

describe('a file of ballots', () => {
  it.each([
    ['with a byte order mark', '\ufeff{"ballots":[]}'],
    ['with declarations only', '{"declarations":[]}'],
    ['with nothing', '{}'],
  ])('is read %s', async (_, text) => {
    await expect(read(text)).resolves.toEqual({ ballots: [], declarations: [] });
  });

  it.each([
    [{ ballots: 3 }, { path: 'ballots', problem: 'invalid_type' }],
    [
      { ballots: [{ applicationId: 'A1' }, { applicationId: 'A2' }, { applicationId: 'A1' }] },
      { path: 'ballots.2', problem: 'named twice', id: 'A1' },
    ],
    [
      { ballots: [{ applicationId: 'A1', ratings: [1, 2].map((value) => ({ criterionId: 'K1', value })) }] },
      { path: 'ballots.0', problem: 'named twice', id: 'A1 K1' },
    ],
  ])('is refused with the place, in no language: %j', async (content, details) => {
    await expect(read(JSON.stringify(content))).rejects.toMatchObject({ code: 'json-invalid', details });
  });
});

it('gaps are told in a line for each application', async () => {
  const gaps = [
    { kind: 'rating', applicationId: 'A1', criterionId: 'K1' },
    { kind: 'rationale', applicationId: 'A1', criterionId: 'K2' },
    { kind: 'rating', applicationId: 'A1', criterionId: 'K3' },
    { kind: 'comment', applicationId: 'A1' },
    { kind: 'text-too-long', applicationId: 'A2', field: 'commented', criterionId: null },
    { kind: 'text-too-long', applicationId: 'A2', field: 'abstained', criterionId: null },
    { kind: 'text-too-long', applicationId: 'A2', field: 'justified', criterionId: 'K1' },
  ].map((gap) => gapSchema.parse(gap));
  expect(gapLines(gaps, await loadTranslator('de'))).toEqual([
    'A1: Punkte für K1, K3; Begründung zu K2; Gesamteindruck',
    'A2: Gesamteindruck: zu lang; Grund der Enthaltung: zu lang; Begründung zu K1: zu lang',
  ]);
});
