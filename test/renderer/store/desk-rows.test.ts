import { describe, expect, it } from 'vitest';
import { viewDesk } from '../../../main/engine/jury/view-desk.ts';
import { arrangeRows, type DeskRow, progressOf, rowsOf } from '../../../renderer/store/desk-rows.ts';
import { newestSave } from '../../../renderer/store/desk.ts';
import { ownStateOf } from '../../../renderer/store/own-state.ts';
import { readingOrder } from '../../../renderer/store/reading-order.ts';
import { viewCompetition } from '../../../main/engine/jury/view-competition.ts';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { DeskFilter, SortKey } from '../../../shared/contract/desk-view.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { applicationId, applications } from '../../helpers/sample-manifest.ts';
import { quickVault } from '../../helpers/sample-vault.ts';

const everything: DeskFilter = { search: '', category: null, state: null };
interface Viewed {
  readonly competition: CompetitionView;
  readonly desk: Desk;
}
async function viewed(): Promise<Viewed> {
  const vault = await quickVault();
  return { competition: viewCompetition(vault), desk: viewDesk(vault) };
}
const freshRows = async (): Promise<readonly DeskRow[]> => {
  const { competition, desk } = await viewed();
  return rowsOf(competition, desk, 'de');
};
const ids = (rows: readonly DeskRow[]): readonly string[] => rows.map(({ application }) => application.id);

async function sample(): Promise<DeskRow> {
  const [row] = await freshRows();
  if (row === undefined) throw new Error('the sample has no application');
  return row;
}

describe('the own state', () => {
  const rating = { rationaleRequired: false, rationale: '' };
  const open = { lock: null, state: 'open' as const, gaps: [], ratings: [] };

  it('tells open from begun, and zero from nothing', async () => {
    const { application } = await sample();
    const gap = { kind: 'comment' as const, applicationId: application.id };
    const criterionId = (await viewed()).competition.criteria[0]?.id;
    if (criterionId === undefined) throw new Error('the sample has no criterion');
    const rated = (value: number | null, text = '') => ({
      ...open,
      ratings: [{ ...rating, criterionId, value, rationale: text }],
    });
    expect(ownStateOf(rated(null))).toBe('open');
    expect(ownStateOf(rated(0))).toBe('in-progress');
    expect(ownStateOf(rated(null, 'nur eine Begründung'))).toBe('in-progress');
    expect(ownStateOf({ ...rated(0), state: 'rated' })).toBe('complete');
    expect(ownStateOf({ ...rated(0), state: 'rated', gaps: [gap] })).toBe('gaps');
    expect(ownStateOf({ ...open, state: 'abstained' })).toBe('abstained');
    expect(ownStateOf({ ...open, state: 'abstained', gaps: [gap] })).toBe('gaps');
    expect(ownStateOf({ ...open, state: 'rated', lock: 'declared' })).toBe('declared');
  });

  it('leaves what nobody is asked for out of the progress', async () => {
    const rows = await freshRows();
    expect(rows.map(({ state }) => state)).toStrictEqual(['open', 'open', 'open', 'not-admitted', 'withheld']);
    expect(progressOf(rows)).toStrictEqual({ done: 0, total: 3 });
    expect(
      progressOf([
        { state: 'complete' },
        { state: 'abstained' },
        { state: 'declared' },
        { state: 'gaps' },
        { state: 'in-progress' },
        { state: 'withheld' },
      ]),
    ).toStrictEqual({ done: 3, total: 5 });
  });
});

describe('arranging the desk', () => {
  const sorted = (rows: readonly DeskRow[], key: SortKey, descending = false) =>
    ids(arrangeRows(rows, everything, { key, descending }, 'de'));

  it('finds every word in number, title, applicant, district, theme and category, however it is spelled', async () => {
    const rows = await freshRows();
    const found = (search: string) =>
      ids(arrangeRows(rows, { ...everything, search }, { key: 'number', descending: false }, 'de'));
    expect(found('dorfbibliothek SÜDERBRARUP')).toStrictEqual(['A1']);
    expect(found('Suederbrarup')).toStrictEqual(['A1']);
    expect(found('suderbr')).toStrictEqual(['A1']);
    expect(found('Su\u0308derbrarup')).toStrictEqual(['A1']);
    expect(found('– , .')).toHaveLength(5);
    expect(found('gemeinde a2')).toStrictEqual(['A2']);
    expect(found('a2 a3')).toStrictEqual([]);
    expect(found('  ')).toHaveLength(5);
  });

  it('lets through one state or category', async () => {
    const rows = await freshRows();
    expect(
      ids(arrangeRows(rows, { ...everything, state: 'withheld' }, { key: 'number', descending: false }, 'de')),
    ).toStrictEqual(['A5']);
    const category = rows[0]?.application.category ?? null;
    expect(arrangeRows(rows, { ...everything, category }, { key: 'number', descending: false }, 'de')).toHaveLength(5);
  });

  it('lets through what is left to do, what has to be looked at again, and what the last amendment touched', async () => {
    const row = await sample();
    const change = {
      applicationId: row.application.id,
      title: row.application.title,
      kind: 'changed' as const,
      entries: [],
      documents: [],
    };
    const rows = [
      { ...row, state: 'gaps' as const },
      { ...row, state: 'complete' as const, toCheck: true },
      { ...row, state: 'withheld' as const, change },
    ];
    const states = (state: DeskFilter['state']) =>
      arrangeRows(rows, { ...everything, state }, { key: 'number', descending: false }, 'de').map(
        (found) => found.state,
      );
    expect(states('to-do')).toStrictEqual(['gaps']);
    expect(states('to-check')).toStrictEqual(['complete']);
    expect(states('amended')).toStrictEqual(['withheld']);
    expect(
      arrangeRows(rows, everything, { key: 'state', descending: false }, 'de').map((found) => found.state),
    ).toStrictEqual(['complete', 'gaps', 'withheld']);
  });

  it('knows of a row what the last amendment did to it and its place in the drawn order', async () => {
    const { competition, desk } = await viewed();
    const change = {
      applicationId: applications.second,
      title: { de: '', en: '' },
      kind: 'changed' as const,
      entries: [],
      documents: [],
    };
    const loadedAt = instantSchema.parse('2020-03-01T10:00:00Z');
    const amendments = [
      { revision: 2, loadedAt, general: [], applications: [{ ...change, applicationId: applications.first }] },
      { revision: 3, loadedAt, general: [], applications: [change] },
    ];
    const order = {
      seed: '0123456789ABCDEF',
      drawnAt: loadedAt,
      applicationIds: [applications.third, applications.first, applications.second],
    };
    const rows = rowsOf({ ...competition, amendments }, { ...desk, toCheck: [applications.first], order }, 'de');
    expect(rows.slice(0, 3).map((row) => [row.change?.kind ?? null, row.toCheck, row.drawPosition])).toStrictEqual([
      [null, true, 1],
      ['changed', false, 2],
      [null, false, 0],
    ]);
    expect(sorted(rows.slice(0, 3), 'shuffled')).toStrictEqual(['A3', 'A1', 'A2']);
  });

  it('sorts by inhabitants, unknown numbers first', async () => {
    const row = await sample();
    const rows = [800, null, 12_000, 95].map((inhabitants, index) => ({
      ...row,
      application: {
        ...row.application,
        id: applicationId(`A${index}`),
        applicant: { ...row.application.applicant, inhabitants },
      },
    }));
    expect(sorted(rows, 'inhabitants')).toStrictEqual(['A1', 'A3', 'A0', 'A2']);
  });

  it('sorts numbers by value, not by letters', async () => {
    const row = await sample();
    const numbered = ['A10', 'A2', 'A1'].map((id) => ({
      ...row,
      application: { ...row.application, id: applicationId(id) },
    }));
    expect(sorted(numbered, 'number')).toStrictEqual(['A1', 'A2', 'A10']);
    expect(sorted(numbered, 'number', true)).toStrictEqual(['A10', 'A2', 'A1']);
  });

  it('sorts totals exactly: fractions that a float takes for equal are told apart', async () => {
    const row = await sample();
    const totals = [
      ['A1', '68666666666666666667/1000000000000000000'],
      ['A2', '206/3'],
      ['A3', null],
    ] as const;
    expect(68.666666666666666667).toBe(206 / 3);
    const rows = totals.map(([id, total]) => ({
      ...row,
      application: { ...row.application, id: applicationId(id) },
      ballot: { ...row.ballot, total },
    }));
    expect(sorted(rows, 'total')).toStrictEqual(['A3', 'A2', 'A1']);
    expect(sorted(rows, 'total', true)).toStrictEqual(['A1', 'A2', 'A3']);
  });

  it('puts what is left to do first when it sorts by state', async () => {
    const row = await sample();
    const rows = (['complete', 'withheld', 'open', 'gaps', 'in-progress'] as const).map((state) => ({ ...row, state }));
    expect(
      arrangeRows(rows, everything, { key: 'state', descending: false }, 'de').map(({ state }) => state),
    ).toStrictEqual(['open', 'in-progress', 'gaps', 'complete', 'withheld']);
  });
});

describe('the order of reading', () => {
  it('is the order of the desk, and does not lose the application that the filter has let go', async () => {
    const state = { ...(await viewed()), sorting: { key: 'number', descending: true } as const };
    expect(readingOrder({ ...state, filter: everything }, applications.first, 'de').ids).toStrictEqual([
      'A5',
      'A3',
      'A2',
      'A1',
    ]);
    expect(
      readingOrder({ ...state, filter: { ...everything, search: 'A2' } }, applications.second, 'de').ids,
    ).toStrictEqual(['A2']);
    expect(readingOrder({ ...state, filter: { ...everything, search: 'A2' } }, applications.first, 'de').ids).toContain(
      'A1',
    );
    expect(
      readingOrder({ ...state, competition: null, desk: null, filter: everything }, applications.first, 'de').ids,
    ).toStrictEqual([]);
  });
});

describe('the time of the last save', () => {
  it('is the newest moment, however it is written', () => {
    const at = (instant: string) => ({ savedAt: instantSchema.parse(instant) });
    expect(newestSave([at('2020-04-01T10:00:00Z'), { savedAt: null }, at('2020-04-01T10:00:00.250Z')])).toBe(
      '2020-04-01T10:00:00.250Z',
    );
    expect(newestSave([{ savedAt: null }])).toBeNull();
  });
});
