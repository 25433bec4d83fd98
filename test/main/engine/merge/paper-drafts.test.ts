import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { decideAllKnown } from '../../../../main/engine/merge/decide-conflict.ts';
import { handOverPaper } from '../../../../main/engine/merge/hand-over-paper.ts';
import { keepPaperDraft, reopenPaperDraft, viewBegunPapers } from '../../../../main/engine/merge/paper-drafts.ts';
import { readTranscripts } from '../../../../main/engine/merge/transcripts.ts';
import { readPaperDraft } from '../../../../main/engine/store/paper-drafts.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { paperOf } from '../../../../shared/domain/paper-draft.ts';
import type { PaperChange, PaperRow } from '../../../../shared/contract/paper-draft.ts';
import type { TypedPaper } from '../../../../shared/formats/transcript.ts';
import { applicationIdSchema, criterionIdSchema, personIdSchema } from '../../../../shared/ids.ts';
import { limits } from '../../../../shared/limits.ts';
import { chairId, jurorId, openAs, type PackedBundle } from '../../../helpers/packed-bundle.ts';
import {
  firstTypist as one,
  openApplication as open,
  packForPaper,
  secondTypist as other,
  undecidedTypist as undecided,
  withheldApplication as withheld,
} from '../../../helpers/paper-ballots.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = sharedTemporaryFolder();
let packed: PackedBundle;
let chair: OpenVault;
let rounds = 0;

beforeAll(async () => {
  packed = await packForPaper(folder);
});

beforeEach(async () => {
  rounds += 1;
  chair = await openAs(packed, chairId, `chair-${rounds}`);
  onTestFinished(() => lockVault(chair));
});

const by = (enteredBy: typeof one): Pick<PaperChange, 'personId' | 'enteredBy'> => ({ personId: jurorId, enteredBy });

/** A row with the same value for every criterion. */
function rated(value: string, comment = ''): PaperRow {
  const values = Object.fromEntries(manifestOf(chair.jury).criteria.map(({ id }) => [id, value]));
  return { kind: 'rated', values, rationales: {}, comment };
}

/** The paper that the window hands over for a draft. */
function paperFrom(rows: PaperChange['rows']): TypedPaper {
  return paperOf({ rows, scan: null }, manifestOf(chair.jury), (ground) => ground);
}

describe('a draft of a paper', () => {
  it('is listed without anything that was typed, and only to whoever leads', async () => {
    await keepPaperDraft(chair, { ...by(one), rows: { [open]: rated('3', 'geheim') } });
    await keepPaperDraft(chair, { ...by(other), rows: {}, scan: { name: 'Bogen.pdf', sha256: sha256('Bogen') } });
    expect(viewBegunPapers(chair)).toStrictEqual([by(one), by(other)]);
    const juror = await openAs(packed, jurorId, `juror-${rounds}`);
    onTestFinished(() => lockVault(juror));
    expect(() => viewBegunPapers(juror)).toThrow(expect.objectContaining({ code: 'not-the-chair' }));
    await expect(reopenPaperDraft(juror, by(one))).rejects.toMatchObject({ code: 'not-the-chair' });
    await expect(keepPaperDraft(juror, { ...by(one), rows: {} })).rejects.toMatchObject({ code: 'not-the-chair' });
  });

  it('never hands out a row that is closed to whoever leads, and keeps it when others are written', async () => {
    const kept = { [open]: rated('3'), [withheld]: rated('5', 'geheim') };
    await keepPaperDraft(chair, { ...by(one), rows: kept });
    expect(await reopenPaperDraft(chair, by(one))).toStrictEqual({
      draft: { rows: { [open]: kept[open] }, scan: null },
      heldBack: [withheld],
    });
    await keepPaperDraft(chair, { ...by(one), rows: { [open]: rated('4') }, scan: null });
    expect(readPaperDraft(chair.jury, by(one)).rows).toStrictEqual({ [open]: rated('4'), [withheld]: kept[withheld] });
  });

  it('keeps nothing that its typist may not type, and leaves what was typed of it before the conflict was known', async () => {
    const before = { [open]: rated('1', 'geheim') };
    await keepPaperDraft(chair, { ...by(chairId), rows: before });
    declareConflict(chair, { applicationId: open, ground: 'a', basis: 'b', statement: '' });
    expect(await reopenPaperDraft(chair, by(chairId))).toStrictEqual({ draft: { rows: {}, scan: null }, heldBack: [] });
    expect(await keepPaperDraft(chair, { ...by(chairId), rows: { [open]: rated('2') } })).toMatchObject({
      closed: [open],
    });
    expect(readPaperDraft(chair.jury, by(chairId)).rows).toStrictEqual(before);
  });

  it('comes back whole once it is decided that its typist may take part', async () => {
    expect(await keepPaperDraft(chair, { ...by(undecided), rows: { [open]: rated('1') } })).toMatchObject({
      closed: [open],
    });
    const decide = (decision: 'excluded' | 'not_excluded'): Promise<void> =>
      decideAllKnown(chair, { personId: undecided, applicationId: open, decision, reason: 'beraten' });
    await decide('not_excluded');
    await keepPaperDraft(chair, { ...by(undecided), rows: { [open]: rated('1') } });
    await decide('excluded');
    expect((await reopenPaperDraft(chair, by(undecided))).draft.rows).toEqual({});
    await decide('not_excluded');
    expect((await reopenPaperDraft(chair, by(undecided))).draft.rows).toEqual({ [open]: rated('1') });
  });

  it('is completed in the engine by what the window did not get', async () => {
    const rows = { [open]: rated('3'), [withheld]: rated('5', 'gut') };
    for (const typist of [one, other]) {
      await keepPaperDraft(chair, { ...by(typist), rows });
      const { draft } = await reopenPaperDraft(chair, by(typist));
      await handOverPaper(chair, { ...by(typist), ...paperFrom(draft.rows) });
    }
    const [transcript] = readTranscripts(chair);
    const signed = transcript?.payload.ballots.find(({ applicationId }) => applicationId === withheld);
    expect(signed).toMatchObject({ state: 'rated', comment: 'gut' });
    expect(viewBegunPapers(chair)).toEqual([]);
  });

  it('is completed by nothing of which the window says what was typed anew, and by nothing that is not finished', async () => {
    const kept = { [withheld]: rated('5') };
    await keepPaperDraft(chair, { ...by(one), rows: kept });
    const anew = { [withheld]: rated('2') };
    expect(await handOverPaper(chair, { ...by(one), ...paperFrom(anew) })).toBeNull();
    expect(await handOverPaper(chair, { ...by(other), ...paperFrom(anew) })).not.toBeNull();

    const paper = { personId: personIdSchema.parse('J07'), enteredBy: one };
    const declared = { kind: 'declared', grounds: [{ ground: 'party', statement: '' }] } as const;
    await keepPaperDraft(chair, { ...paper, rows: { [withheld]: { ...declared, grounds: [...declared.grounds] } } });
    expect(await handOverPaper(chair, { ...paper, ...paperFrom({}) })).toBeNull();
    const unfinished = { ...paper, enteredBy: other };
    await keepPaperDraft(chair, { ...unfinished, rows: { [withheld]: rated('99') } });
    await expect(handOverPaper(chair, { ...unfinished, ...paperFrom({}) })).rejects.toMatchObject({
      code: 'transcript-held-back-unfinished',
      details: { applications: withheld },
    });
  });

  it('is neither given out nor written while it is handed over and waits for the second person', async () => {
    const rows = { [open]: rated('3') };
    await keepPaperDraft(chair, { ...by(one), rows });
    await handOverPaper(chair, { ...by(one), ...paperFrom(rows) });
    const refusal = { code: 'transcript-same-person' };
    await expect(reopenPaperDraft(chair, by(one))).rejects.toMatchObject(refusal);
    await expect(keepPaperDraft(chair, { ...by(one), rows: { [open]: rated('0') } })).rejects.toMatchObject(refusal);
    expect(await reopenPaperDraft(chair, by(other))).toMatchObject({ draft: { rows: {} } });
    await handOverPaper(chair, { ...by(other), ...paperFrom({ [open]: rated('2') }) });
    expect((await reopenPaperDraft(chair, by(one))).draft.rows).toEqual(rows);
  });

  it('holds nothing that is not of this competition', async () => {
    const criterion = criterionIdSchema.parse('X');
    const refusals = [
      [{ personId: personIdSchema.parse('J99') }, 'person-unknown'],
      [{ enteredBy: personIdSchema.parse('J99') }, 'person-unknown'],
      [{ rows: { [applicationIdSchema.parse('X')]: rated('3') } }, 'application-unknown'],
      [{ rows: { [open]: { ...rated('3'), values: { [criterion]: '3' } } } }, 'criterion-unknown'],
      [{ rows: { [open]: { ...rated('3'), rationales: { [criterion]: '3' } } } }, 'criterion-unknown'],
    ] as const;
    for (const [change, code] of refusals)
      await expect(keepPaperDraft(chair, { ...by(one), rows: {}, ...change })).rejects.toMatchObject({
        code,
      });
    expect(viewBegunPapers(chair)).toEqual([]);
  });

  it('is written by the row: typing into one leaves the others unread and unwritten', async () => {
    const applications = manifestOf(chair.jury).applications.map(({ id }) => id);
    const long = rated('3', 'ä'.repeat(limits.textCharacters));
    await keepPaperDraft(chair, { ...by(one), rows: Object.fromEntries(applications.map((id) => [id, long])) });
    const written = chair.jury.prepare('SELECT total_changes()').pluck();
    const before = Number(written.get());
    for (let key = 0; key < 20; key += 1) await keepPaperDraft(chair, { ...by(one), rows: { [open]: rated('4') } });
    expect(Number(written.get()) - before).toBe(20);
    const rows = chair.jury.prepare('SELECT max(length(typed)) FROM paper_draft_row').pluck().get();
    expect(rows).toBeLessThan(limits.textCharacters + 1_000);
  });
});
