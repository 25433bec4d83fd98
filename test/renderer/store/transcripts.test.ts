import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/engine/crypto/digest.ts';
import { lockVault } from '../../../main/engine/vault/vault.ts';
import { emptyDraft, paperOf, stepOf, unfinishedRows } from '../../../shared/domain/paper-draft.ts';
import { isSamePaper } from '../../../renderer/store/transcripts.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { PaperDraft } from '../../../shared/contract/paper-draft.ts';
import { fail } from '../../../shared/result.ts';
import { personIdSchema } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { chairId, type PackedBundle, packSmallBundle, testPassphrase } from '../../helpers/packed-bundle.ts';
import { applicationId } from '../../helpers/sample-manifest.ts';
import { smallPdf } from '../../helpers/small-pdf.ts';
import { sharedTemporaryFolder } from '../../helpers/temporary-folder.ts';
import { type WindowOnEngine, windowOnEngine } from '../../helpers/window-on-engine.ts';

const folder = sharedTemporaryFolder();
const voter = personIdSchema.parse('J04');
const first = { personId: voter, enteredBy: personIdSchema.parse('J05') };
const second = { personId: voter, enteredBy: personIdSchema.parse('J07') };
const [one, two] = [applicationId('DMK-01'), applicationId('DMK-02')];
let packed: PackedBundle;
let chair: WindowOnEngine;
let rounds = 0;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
});
afterAll(() => lockVault(packed.office));

beforeEach(async () => {
  chair = windowOnEngine(join(folder, `data-${(rounds += 1)}`));
  chair.choose([packed.bundle]);
  await state().start();
  await state().pickBundle('Öffnen');
  const secrets = { code: packed.codes.get(chairId) ?? '', passphrase: testPassphrase };
  expect(await state().openBundle({ ...secrets, acceptedLanguage: 'de' })).toBeNull();
});

function state(): ReturnType<WindowOnEngine['store']['getState']> {
  return chair.store.getState();
}

/** What one person has typed from another's paper; empty for a paper that isn't open. */
function draftOf(pair: typeof first): PaperDraft {
  const { openPaper } = state();
  return openPaper !== null && isSamePaper(openPaper.pair, pair) ? openPaper.draft : emptyDraft;
}

function competition(): CompetitionView {
  const known = state().competition;
  if (known === null) throw new Error('no competition');
  return known;
}

const emptyRated = { kind: 'rated', values: {}, rationales: {}, comment: '' } as const;

/** Types a value for every criterion of one application. */
function typeAll(pair: typeof first, application: typeof one, value: string): void {
  const values = Object.fromEntries(competition().criteria.map(({ id }) => [id, value]));
  state().typePaper(pair, application, { ...emptyRated, values });
}

async function goOn(pair: typeof first): Promise<void> {
  expect(await state().reopenPaper(pair)).toBeNull();
}

/** Continues a paper and types the same value for every criterion of one application. */
async function typeAs(pair: typeof first, application: typeof one, value: string): Promise<void> {
  await goOn(pair);
  typeAll(pair, application, value);
}

function save(pair: typeof first): ReturnType<ReturnType<typeof state>['transcribe']> {
  const paper = paperOf(draftOf(pair), competition(), (ground) => ground);
  return state().transcribe({ ...pair, ...paper });
}

async function rowsKept(pair: typeof first): Promise<unknown> {
  const kept = await chair.call('merge.paperDraft', pair);
  return kept.ok ? kept.value.draft.rows : kept.error.code;
}

describe('transcribing a paper ballot', () => {
  it('waits for the second person, names what differs, and forgets the drafts when both are equal', async () => {
    await typeAs(first, one, '3');
    expect(await save(first)).toBeNull();
    expect(state().mergeOverview?.transcripts.underWay).toMatchObject([{ enteredBy: [first.enteredBy] }]);
    await typeAs(second, one, '2');
    expect(await save(second)).toBeNull();
    const [underWay] = state().mergeOverview?.transcripts.underWay ?? [];
    expect(underWay?.differences[0]?.changes).toHaveLength(competition().criteria.length);
    await typeAs(second, one, '3');
    expect(await save(second)).toBeNull();
    expect(state().mergeOverview?.transcripts).toMatchObject({ signed: [{ personId: voter }], underWay: [] });
    expect(state().mergeOverview?.missing).not.toContain(voter);
    expect(state()).toMatchObject({ openPaper: null, begunPapers: [] });
    expect(await chair.call('merge.paperDrafts', {})).toMatchObject({ value: [] });
  });

  it('keeps what was typed when it is refused, and over a lock in the vault alone', async () => {
    await typeAs(first, one, '3');
    state().typePaper(first, two, { ...emptyRated, values: { [competition().criteria[0]?.id ?? '']: '9' } });
    const typed = draftOf(first);
    const wrong = { ...paperOf(typed, competition(), (ground) => ground), ...first, enteredBy: voter };
    expect(await state().transcribe(wrong)).toMatchObject({ code: 'transcript-own-ballot' });
    expect(draftOf(first)).toEqual(typed);
    const vaultId = state().vaultSession?.vaultId;
    if (vaultId === undefined) throw new Error('no vault');
    await state().lock('inactivity');
    expect(state()).toMatchObject({ openPaper: null, begunPapers: null });
    expect(await state().unlock(vaultId, testPassphrase)).toBeNull();
    expect(await state().recallPaperDrafts()).toBeNull();
    expect(state()).toMatchObject({ openPaper: null, begunPapers: [first] });
    await goOn(first);
    expect(draftOf(first)).toEqual(typed);
  });

  it('has one paper open at a time, and nothing of another in the window', async () => {
    await typeAs(first, one, '3');
    await goOn(second);
    expect(draftOf(second)).toEqual(emptyDraft);
    expect(JSON.stringify(state())).not.toContain('"3"');
    expect(state().begunPapers).toEqual([first]);
    typeAll(first, two, '4');
    expect(draftOf(first)).toEqual(emptyDraft);
    await state().closePaper(second);
    expect(state().openPaper).toBeNull();
    expect(await rowsKept(first)).toEqual({ [one]: { ...emptyRated, values: expect.any(Object) as unknown } });
  });

  it('keeps from the second person what the first has handed over, until the two differ', async () => {
    await typeAs(first, one, '3');
    expect(await save(first)).toBeNull();
    expect(state().openPaper).toBeNull();
    expect(await state().reopenPaper(first)).toMatchObject({ code: 'transcript-same-person' });
    expect(await rowsKept(first)).toBe('transcript-same-person');
    await typeAs(second, one, '2');
    expect(await save(second)).toBeNull();
    await goOn(first);
    expect(Object.keys(draftOf(first).rows)).toEqual([one]);
  });

  it('takes what is typed now, not what the vault kept before', async () => {
    await typeAs(first, one, '3');
    await state().flushPaperDrafts();
    typeAll(first, one, '4');
    await goOn(first);
    const [criterion] = competition().criteria.map(({ id }) => id);
    expect(draftOf(first).rows[one]).toMatchObject({ values: { [criterion ?? '']: '4' } });
  });

  it('is kept by the engine while it is typed, without anybody asking for it', async () => {
    await typeAs(first, one, '2');
    const { rows } = draftOf(first);
    await expect.poll(() => rowsKept(first)).toEqual(rows);
    expect(state().lastSavedAt).not.toBeNull();
  });

  it('is kept by the row that changed, in few writes however fast it is typed', async () => {
    const applications = competition().applications.map(({ id }) => id);
    await goOn(first);
    for (const application of applications) typeAll(first, application, '3');
    await state().flushPaperDrafts();
    const sent: { readonly rows: object }[] = [];
    chair.intercept('merge.keepPaperDraft', (change) => {
      sent.push(change);
      return null;
    });
    for (let key = 0; key < 200; key += 1) typeAll(first, one, String(key % 5));
    await state().flushPaperDrafts();
    expect(sent.length).toBeLessThan(5);
    for (const { rows } of sent) expect(Object.keys(rows)).toEqual([one]);
    expect(Object.keys((await rowsKept(first)) as object)).toHaveLength(applications.length);
  });

  it('that could not be put on the disk is put there later, with what came since', async () => {
    let isFull = true;
    chair.intercept('merge.keepPaperDraft', () =>
      isFull ? Promise.resolve(fail({ code: 'disk-full', details: {} })) : null,
    );
    await typeAs(first, one, '3');
    await state().flushPaperDrafts();
    expect(state().failure).toMatchObject({ code: 'disk-full' });
    await state().closePaper(first);
    await goOn(first);
    expect(Object.keys(draftOf(first).rows)).toEqual([one]);
    typeAll(first, two, '4');
    isFull = false;
    await state().closePaper(first);
    expect(Object.keys((await rowsKept(first)) as object)).toEqual([one, two]);
  });

  it('waits with a text that is too long, whole, and with a ground that is named twice', async () => {
    await goOn(first);
    const long = 'a'.repeat(limits.textCharacters + 1);
    const party = { ground: 'party', statement: '' } as const;
    const rows = [
      { ...emptyRated, comment: long },
      { kind: 'abstained', reason: long, comment: '' },
      { kind: 'declared', grounds: [{ ...party, statement: long }] },
      { kind: 'declared', grounds: [party, { ground: 'bias', statement: '' }, party] },
      { kind: 'declared', grounds: [party, { ground: null, statement: '' }] },
    ] as const;
    for (const row of rows) {
      state().typePaper(first, one, row.kind === 'declared' ? { ...row, grounds: [...row.grounds] } : row);
      expect(unfinishedRows(draftOf(first), competition())).toEqual([one]);
      expect(draftOf(first).rows[one]).toEqual(row);
    }
  });

  it('takes only steps of the scale, and nothing half', async () => {
    await goOn(first);
    expect(['', ' 3 ', '3,5', '-1', '03', '6'].map((typed) => stepOf(typed, competition()))).toEqual([
      null,
      3,
      ...Array<string>(4).fill('wrong'),
    ]);
    typeAll(first, one, '9');
    state().typePaper(first, two, { kind: 'abstained', reason: ' ', comment: '' });
    expect(unfinishedRows(draftOf(first), competition())).toEqual([one, two]);
    state().typePaper(first, one, {
      kind: 'declared',
      grounds: [
        { ground: 'party', statement: ' im Beirat ' },
        { ground: 'bias', statement: '' },
      ],
    });
    state().typePaper(first, two, { kind: 'abstained', reason: 'kenne ich', comment: '' });
    const draft = draftOf(first);
    expect(unfinishedRows(draft, competition())).toEqual([]);
    expect(paperOf(draft, competition(), (ground) => ground)).toMatchObject({
      ballots: [{ applicationId: two, ratings: [], abstention: { reason: 'kenne ich' } }],
      declarations: [
        { applicationId: one, ground: 'party', statement: 'im Beirat' },
        { applicationId: one, ground: 'bias', statement: '' },
      ],
      scanSha256: null,
    });
  });

  it('hands over every text that stands on the paper, and nothing for what is empty', async () => {
    await goOn(first);
    const [criterion, other] = competition().criteria.map(({ id }) => id);
    if (criterion === undefined || other === undefined) throw new Error('too few criteria');
    state().typePaper(first, one, {
      ...{ kind: 'rated', comment: ' insgesamt gut ' },
      values: { [criterion]: '0' },
      rationales: { [criterion]: ' fehlt ganz ', [other]: 'ohne Zahl' },
    });
    state().typePaper(first, two, { kind: 'abstained', reason: 'kenne ich', comment: 'dazu nichts' });
    expect(paperOf(draftOf(first), competition(), (ground) => ground)).toStrictEqual({
      scanSha256: null,
      declarations: [],
      ballots: [
        {
          applicationId: one,
          comment: 'insgesamt gut',
          ratings: [
            { criterionId: criterion, value: 0, rationale: 'fehlt ganz' },
            { criterionId: other, value: null, rationale: 'ohne Zahl' },
          ],
        },
        { applicationId: two, ratings: [], abstention: { reason: 'kenne ich' }, comment: 'dazu nichts' },
      ],
    });
    state().typePaper(first, one, { ...emptyRated, values: { [criterion]: ' ' }, rationales: { [criterion]: ' ' } });
    expect(paperOf(draftOf(first), competition(), (ground) => ground).ballots).toHaveLength(1);
  });

  it('names the scan by its digest, of whatever kind it is, and each typist names an own one', async () => {
    const [pdf, photo] = [join(folder, 'Bogen.pdf'), join(folder, 'Bogen.jpg')];
    writeFileSync(pdf, smallPdf('Bogen'));
    writeFileSync(photo, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    chair.choose([pdf], [photo], []);
    await typeAs(first, one, '3');
    expect(await state().pickScan(first, 'Scan')).toBeNull();
    expect(draftOf(first).scan).toEqual({ name: 'Bogen.pdf', sha256: sha256(readFileSync(pdf)) });
    expect(await save(first)).toBeNull();
    await typeAs(second, one, '3');
    expect(await state().pickScan(second, 'Scan')).toBeNull();
    expect(await state().pickScan(second, 'Scan')).toBeNull();
    expect(draftOf(second).scan?.sha256).toBe(sha256(readFileSync(photo)));
    expect(await save(second)).toBeNull();
    expect(state().mergeOverview?.transcripts).toMatchObject({ signed: [], underWay: [{ scansDiffer: true }] });
    await goOn(second);
    state().forgetScan(second);
    expect(await save(second)).toBeNull();
    expect(state().mergeOverview?.transcripts.signed).toMatchObject([{ personId: voter }]);
  });
});
