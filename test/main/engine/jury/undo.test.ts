import { describe, expect, it } from 'vitest';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { history, redo, undo } from '../../../../main/engine/jury/undo.ts';
import { abstain, comment, note, withdrawAbstention } from '../../../../main/engine/jury/write-texts.ts';
import { ballotEventSchema } from '../../../../shared/contract/ballot.ts';
import { applicationId as anyApplication, applications, criteria } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

const applicationId = applications.first;
const nothing = expect.objectContaining({ code: 'nothing-to-undo' }) as object;

describe('undo', () => {
  it('takes the newest change back, one after the other, until nothing is left', async () => {
    const vault = await quickVault();
    rate(vault, { applicationId, criterionId: criteria.need, value: 2 });
    comment(vault, { applicationId, comment: 'gut' });
    rate(vault, { applicationId, criterionId: criteria.need, value: 4 });
    expect(undo(vault, applicationId)).toMatchObject({ ratings: [{ value: 2 }, {}], comment: 'gut', canUndo: true });
    expect(undo(vault, applicationId)).toMatchObject({ ratings: [{ value: 2 }, {}], comment: '', canUndo: true });
    expect(undo(vault, applicationId)).toMatchObject({ ratings: [{ value: null }, {}], canUndo: false });
    expect(() => undo(vault, applicationId)).toThrow(nothing);
  });

  it('is itself an event that names the change it takes back', async () => {
    const vault = await quickVault();
    rate(vault, { applicationId, criterionId: criteria.need, value: 2 });
    undo(vault, applicationId);
    const events = history(vault, applicationId);
    expect(events.map((event) => ballotEventSchema.parse(event))).toStrictEqual(events);
    expect(events).toMatchObject([
      { kind: 'rated', undoes: null },
      { kind: 'undone', criterionId: criteria.need, before: '2', after: null, undoes: events[0]?.number },
    ]);
  });

  it('can be taken back itself, until something new is done', async () => {
    const vault = await quickVault();
    const nothingToRedo = expect.objectContaining({ code: 'nothing-to-redo' }) as object;
    for (const value of [1, 3]) rate(vault, { applicationId, criterionId: criteria.need, value });
    expect(() => redo(vault, applicationId)).toThrow(nothingToRedo);
    undo(vault, applicationId);
    expect(undo(vault, applicationId)).toMatchObject({ ratings: [{ value: null }, {}], canUndo: false, canRedo: true });
    expect(redo(vault, applicationId)).toMatchObject({ ratings: [{ value: 1 }, {}], canUndo: true, canRedo: true });
    expect(redo(vault, applicationId)).toMatchObject({ ratings: [{ value: 3 }, {}], canRedo: false });
    expect(history(vault, applicationId).map(({ kind, after }) => [kind, after])).toStrictEqual([
      ['rated', '1'],
      ['rated', '3'],
      ['undone', '1'],
      ['undone', null],
      ['redone', '1'],
      ['redone', '3'],
    ]);
    undo(vault, applicationId);
    expect(rate(vault, { applicationId, criterionId: criteria.effect, value: 0 }).canRedo).toBe(false);
    expect(() => redo(vault, applicationId)).toThrow(nothingToRedo);
  });

  it('goes on from a change made after it', async () => {
    const vault = await quickVault();
    for (const text of ['a', 'b']) comment(vault, { applicationId, comment: text });
    expect(undo(vault, applicationId).comment).toBe('a');
    comment(vault, { applicationId, comment: 'c' });
    expect(undo(vault, applicationId).comment).toBe('a');
    expect(undo(vault, applicationId).comment).toBe('');
  });

  it('brings abstentions and notes back as well', async () => {
    const vault = await quickVault();
    abstain(vault, { applicationId, reason: 'Nachbar' });
    withdrawAbstention(vault, applicationId);
    note(vault, { applicationId, note: 'merken' });
    expect(undo(vault, applicationId).note).toBe('');
    expect(undo(vault, applicationId)).toMatchObject({ state: 'abstained', abstention: { reason: 'Nachbar' } });
    expect(undo(vault, applicationId)).toMatchObject({ state: 'open', abstention: null });
  });

  it('knows one ballot only', async () => {
    const vault = await quickVault();
    comment(vault, { applicationId: applications.second, comment: 'bleibt' });
    expect(() => undo(vault, applicationId)).toThrow(nothing);
    expect(() => undo(vault, applications.withheld)).toThrow(expect.objectContaining({ code: 'application-withheld' }));
    expect(() => history(vault, anyApplication('A99'))).toThrow(
      expect.objectContaining({ code: 'application-unknown' }),
    );
  });
});
