import { expect, it } from 'vitest';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { history, undo } from '../../../../main/engine/jury/undo.ts';
import { applications, criteria } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

const applicationId = applications.first;
const declaration = {
  applicationId,
  ground: 'Mitgliedschaft',
  basis: '§ 81 LVwG',
  statement: 'Ich bin im Vorstand des Vereins.',
};

it('a declared conflict locks the ballot and keeps what was rated', async () => {
  const vault = await quickVault();
  rate(vault, { applicationId, criterionId: criteria.need, value: 3 });
  const ballot = declareConflict(vault, declaration);
  expect(ballot).toMatchObject({
    lock: 'declared',
    gaps: [],
    canUndo: false,
    ratings: [{ value: 3 }, { value: null }],
    declaration,
  });
  expect(ballot.declaration?.declaredAt).toBeDefined();
  expect(() => rate(vault, { applicationId, criterionId: criteria.need, value: 1 })).toThrow(
    expect.objectContaining({ code: 'ballot-locked' }),
  );
});

it('it is in the history, and can neither be undone nor declared again', async () => {
  const vault = await quickVault();
  rate(vault, { applicationId, criterionId: criteria.need, value: 3 });
  declareConflict(vault, declaration);
  const locked = expect.objectContaining({ code: 'ballot-locked' }) as object;
  expect(() => undo(vault, applicationId)).toThrow(locked);
  expect(() => declareConflict(vault, { ...declaration, statement: 'anders' })).toThrow(locked);
  const [, event] = history(vault, applicationId);
  expect(event).toMatchObject({ kind: 'conflict-declared', before: null, undoes: null });
  expect(JSON.parse(event?.after ?? '')).toStrictEqual({
    ground: declaration.ground,
    basis: declaration.basis,
    statement: declaration.statement,
  });
});
