import { describe, expect, it } from 'vitest';
import type { HandlerContext } from '../../../../main/engine/rpc/handler.ts';
import { deskHandlers } from '../../../../main/engine/rpc/handlers/desk.ts';
import { VaultSession } from '../../../../main/engine/rpc/vault-session.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { justify } from '../../../../main/engine/jury/rate.ts';
import { saveDraft, settleDrafts } from '../../../../main/engine/jury/drafts.ts';
import { history } from '../../../../main/engine/jury/undo.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { viewDesk } from '../../../../main/engine/jury/view-desk.ts';
import { reviewHandover } from '../../../../main/engine/handover/review.ts';
import { listDrafts } from '../../../../main/engine/store/drafts.ts';
import type { AppEvent } from '../../../../shared/contract/events.ts';
import { limits } from '../../../../shared/limits.ts';
import { applications, criteria } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const applicationId = applications.first;

describe('a text kept while it is typed', () => {
  it('is no change yet, and becomes one change when the vault is opened again', async () => {
    const vault = await quickVault();
    for (const text of ['w', 'we', 'weil'])
      saveDraft(vault, { applicationId, field: 'justified', criterionId: criteria.need, text });
    saveDraft(vault, { applicationId, field: 'noted', criterionId: null, text: 'nur für mich' });
    expect(history(vault, applicationId)).toStrictEqual([]);
    settleDrafts(vault);
    expect(viewBallot(vault, applicationId)).toMatchObject({
      note: 'nur für mich',
      ratings: [{ rationale: 'weil' }, { rationale: '' }],
      canUndo: true,
    });
    expect(history(vault, applicationId)).toMatchObject([
      { kind: 'justified', before: '', after: 'weil' },
      { kind: 'noted', before: '', after: 'nur für mich' },
    ]);
    settleDrafts(vault);
    expect(history(vault, applicationId)).toHaveLength(2);
    expect(listDrafts(vault.jury)).toStrictEqual([]);
  });

  it('is shown as a typed text where the disk is full, with a warning, and is a change as soon as there is room', async () => {
    const vault = await quickVault();
    const events: AppEvent[] = [];
    const session = new VaultSession(temporaryFolder(), (event) => events.push(event));
    await session.enter(vault);
    await session.snapshots.between(() => Promise.resolve());
    const typed = {
      applicationId,
      field: 'noted',
      criterionId: null,
      text: 'x'.repeat(limits.textCharacters),
    } as const;
    saveDraft(vault, typed);
    const desk = () => deskHandlers['desk.get']({}, { session } as HandlerContext);
    const setRoom = (pages: number) => vault.jury.pragma(`max_page_count = ${pages}`);
    setRoom(1);
    events.splice(0);
    expect(await desk()).toMatchObject({ typedTexts: [typed] });
    expect(events).toMatchObject([{ type: 'warned', failure: { code: 'disk-full' } }]);
    setRoom(1_000_000);
    expect(await desk()).toMatchObject({ typedTexts: [] });
    expect(viewBallot(vault, applicationId).note).toBe(typed.text);
    expect(events).toHaveLength(1);
  });

  it('gives way to what is saved in its field, and to nothing else', async () => {
    const vault = await quickVault();
    saveDraft(vault, { applicationId, field: 'justified', criterionId: criteria.need, text: 'alt' });
    saveDraft(vault, { applicationId, field: 'justified', criterionId: criteria.effect, text: 'bleibt' });
    justify(vault, { applicationId, criterionId: criteria.need, rationale: 'neu' });
    settleDrafts(vault);
    expect(viewBallot(vault, applicationId).ratings).toMatchObject([{ rationale: 'neu' }, { rationale: 'bleibt' }]);
  });

  it('is refused where a ballot is closed, and what was kept before the lock is not lost', async () => {
    const vault = await quickVault();
    saveDraft(vault, { applicationId, field: 'commented', criterionId: null, text: 'vor der Anzeige' });
    declareConflict(vault, { applicationId, ground: 'bias', basis: '', statement: '' });
    expect(() => saveDraft(vault, { applicationId, field: 'commented', criterionId: null, text: 'danach' })).toThrow(
      expect.objectContaining({ code: 'ballot-locked' }),
    );
    settleDrafts(vault);
    expect(viewBallot(vault, applicationId).comment).toBe('');
    expect(listDrafts(vault.jury)).toMatchObject([{ text: 'vor der Anzeige' }]);
  });

  it('belongs to a criterion of the bundle where it is a rationale, and to none elsewhere', async () => {
    const vault = await quickVault();
    const unknown = expect.objectContaining({ code: 'criterion-unknown' }) as object;
    expect(() => saveDraft(vault, { applicationId, field: 'justified', criterionId: null, text: 'a' })).toThrow(
      unknown,
    );
    expect(() =>
      saveDraft(vault, { applicationId, field: 'commented', criterionId: criteria.need, text: 'a' }),
    ).toThrow(unknown);
  });

  it('is kept whole where it is too long to count, stays a gap, and counts as soon as it is shortened', async () => {
    const vault = await quickVault();
    const long = 'ä'.repeat(limits.textCharacters + 1);
    const comment = { applicationId, field: 'commented', criterionId: null } as const;
    const rationale = { applicationId, field: 'justified', criterionId: criteria.need } as const;
    for (const place of [comment, rationale, { ...comment, field: 'noted' as const }])
      saveDraft(vault, { ...place, text: long });
    settleDrafts(vault);
    expect(viewBallot(vault, applicationId)).toMatchObject({ comment: '', note: '' });
    expect(viewDesk(vault).typedTexts).toHaveLength(3);
    expect(viewDesk(vault).typedTexts).toContainEqual({ ...comment, text: long });
    const tooLong = (): unknown[] => reviewHandover(vault).gaps.filter(({ kind }) => kind === 'text-too-long');
    expect(tooLong()).toStrictEqual([
      { kind: 'text-too-long', ...comment },
      { kind: 'text-too-long', ...rationale },
    ]);
    justify(vault, { applicationId, criterionId: criteria.need, rationale: 'kurz' });
    saveDraft(vault, { ...comment, text: long.slice(1) });
    settleDrafts(vault);
    expect(tooLong()).toStrictEqual([]);
    expect(viewBallot(vault, applicationId).comment).toBe(long.slice(1));
  });
});
