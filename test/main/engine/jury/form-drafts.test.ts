import { describe, expect, it } from 'vitest';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { history } from '../../../../main/engine/jury/undo.ts';
import { forgetFormDraft, keepFormDraft, viewFormDrafts } from '../../../../main/engine/jury/form-drafts.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { limits } from '../../../../shared/limits.ts';
import { applications } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

const applicationId = applications.first;

describe('a text of a form that is not confirmed', () => {
  it('is kept as typed last, form by form, and is no part of the ballot', async () => {
    const vault = await quickVault();
    for (const text of ['M', 'Mi', 'Mir fehlt die Zeit'])
      keepFormDraft(vault, { applicationId, form: 'abstention', text });
    keepFormDraft(vault, { applicationId, form: 'statement', text: 'Meine Schwester' });
    expect(viewFormDrafts(vault)).toStrictEqual([
      { applicationId, form: 'abstention', text: 'Mir fehlt die Zeit' },
      { applicationId, form: 'statement', text: 'Meine Schwester' },
    ]);
    expect(viewBallot(vault, applicationId)).toMatchObject({ abstention: null, declaration: null });
    expect(history(vault, applicationId)).toStrictEqual([]);
    forgetFormDraft(vault, { applicationId, form: 'abstention' });
    expect(viewFormDrafts(vault)).toMatchObject([{ form: 'statement' }]);
  });

  it('is refused where the ballot is closed, and can still be forgotten there', async () => {
    const vault = await quickVault();
    keepFormDraft(vault, { applicationId, form: 'statement', text: 'Meine Schwester' });
    declareConflict(vault, { applicationId, ground: 'bias', basis: '', statement: '' });
    expect(() => keepFormDraft(vault, { applicationId, form: 'statement', text: 'danach' })).toThrow(
      expect.objectContaining({ code: 'ballot-locked' }),
    );
    forgetFormDraft(vault, { applicationId, form: 'statement' });
    expect(viewFormDrafts(vault)).toStrictEqual([]);
  });

  it('is kept whole where it is too long to count, and refused only where it would be confirmed', async () => {
    const vault = await quickVault();
    const text = 'a'.repeat(limits.textCharacters + 1);
    keepFormDraft(vault, { applicationId, form: 'statement', text });
    expect(viewFormDrafts(vault)).toStrictEqual([{ applicationId, form: 'statement', text }]);
    expect(() => declareConflict(vault, { applicationId, ground: 'bias', basis: '', statement: text })).toThrow(
      expect.objectContaining({ code: 'text-too-long' }),
    );
    expect(viewBallot(vault, applicationId).declaration).toBeNull();
  });
});
