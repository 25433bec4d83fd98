import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lockVault } from '../../../main/engine/vault/vault.ts';
import { paperOf, stepOf, unfinishedRows } from '../../../renderer/store/paper-draft.ts';
import { paperDraftOf } from '../../../renderer/store/transcripts.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { personIdSchema } from '../../../shared/ids.ts';
import { chairId, type PackedBundle, packSmallBundle, testPassphrase } from '../../helpers/packed-bundle.ts';
import { applicationId } from '../../helpers/sample-manifest.ts';
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

function competition(): CompetitionView {
  const known = state().competition;
  if (known === null) throw new Error('no competition');
  return known;
}

/** Types a value for every criterion of one application. */
function typeAll(pair: typeof first, application: typeof one, value: string): void {
  const values = Object.fromEntries(competition().criteria.map(({ id }) => [id, value]));
  state().typePaper(pair, application, { kind: 'rated', values });
}

function save(pair: typeof first): ReturnType<ReturnType<typeof state>['transcribe']> {
  const paper = paperOf(paperDraftOf(state(), pair), competition(), (ground) => ground);
  return state().transcribe({ ...pair, ...paper, scanSha256: null });
}

describe('transcribing a paper ballot', () => {
  it('waits for the second person, names what differs, and forgets the drafts when both are equal', async () => {
    typeAll(first, one, '3');
    expect(await save(first)).toBeNull();
    expect(state().mergeOverview?.transcripts.underWay).toMatchObject([{ enteredBy: [first.enteredBy] }]);
    typeAll(second, one, '2');
    expect(await save(second)).toBeNull();
    const [underWay] = state().mergeOverview?.transcripts.underWay ?? [];
    expect(underWay?.differences[0]?.changes).toHaveLength(competition().criteria.length);
    typeAll(second, one, '3');
    expect(await save(second)).toBeNull();
    expect(state().mergeOverview?.transcripts).toMatchObject({ signed: [{ personId: voter }], underWay: [] });
    expect(state().mergeOverview?.missing).not.toContain(voter);
    expect([first, second].map((pair) => paperDraftOf(state(), pair))).toEqual([{}, {}]);
  });

  it('keeps what was typed when it is refused, and forgets it with the vault', async () => {
    typeAll(first, one, '3');
    expect(await save(first)).toBeNull();
    expect(await save(first)).toMatchObject({ code: 'transcript-same-person' });
    expect(paperDraftOf(state(), first)).toHaveProperty(one);
    await state().lock('asked');
    expect(state().paperDrafts).toEqual({});
  });

  it('takes only steps of the scale, and nothing half', () => {
    expect(['', ' 3 ', '3,5', '-1', '03', '6'].map((typed) => stepOf(typed, competition()))).toEqual([
      null,
      3,
      ...Array<string>(4).fill('wrong'),
    ]);
    typeAll(first, one, '9');
    state().typePaper(first, two, { kind: 'abstained', reason: ' ' });
    expect(unfinishedRows(paperDraftOf(state(), first), competition())).toEqual([one, two]);
    state().typePaper(first, one, { kind: 'declared', ground: 'party' });
    state().typePaper(first, two, { kind: 'abstained', reason: 'kenne ich' });
    const draft = paperDraftOf(state(), first);
    expect(unfinishedRows(draft, competition())).toEqual([]);
    expect(paperOf(draft, competition(), (ground) => ground)).toMatchObject({
      ballots: [{ applicationId: two, ratings: [], abstention: { reason: 'kenne ich' } }],
      declarations: [{ applicationId: one, ground: 'party', statement: '' }],
    });
  });
});
