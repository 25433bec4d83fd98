import { describe, expect, it } from 'vitest';
import { type AppState, initialVaultState } from '../../../renderer/store/app-state.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

/** State that may outlive a lock. A new name here needs a reason: it would show one vault's data in the next. */
const outlivesLock = [
  'starting',
  'vaults',
  'lockNotice',
  'route',
  'area',
  'resume',
  'failure',
  'preferences',
  'job',
  'isCovered',
  'drafts',
  'formDrafts',
  'reasons',
  'zoom',
  'panel',
  'findOptions',
  'hiddenSide',
  'lastReadAt',
  'markColour',
  'showsMarks',
  'selectionsAsked',
  'deletion',
  // Files given from outside, and the notes on them, until a person has opened a vault for them.
  'fileNotes',
  'waitingFiles',
  'delivery',
];

function vaultKeys(): (keyof typeof initialVaultState)[] {
  return Object.keys(initialVaultState) as (keyof typeof initialVaultState)[];
}

function dataKeys(state: AppState): string[] {
  return Object.entries(state).flatMap(([key, value]) => (typeof value === 'function' ? [] : [key]));
}

describe('what belongs to a vault', () => {
  it('is everything in the state but what is known to outlive a lock', async () => {
    const { store } = await windowAtWork();
    expect(dataKeys(store.getState()).toSorted()).toEqual([...outlivesLock, ...vaultKeys()].toSorted());
  });

  it('is as before the vault was opened once it is locked', async () => {
    const { store } = await windowAtWork();
    const { vaultSession, desk } = store.getState();
    const stale = Object.fromEntries(vaultKeys().map((key) => [key, { stale: key }]));
    store.setState({ ...stale, vaultSession, desk });
    store.getState().vaultWasLocked('asked');
    const after = store.getState();
    expect(Object.fromEntries(vaultKeys().map((key) => [key, after[key]]))).toStrictEqual({ ...initialVaultState });
  });

  it('leaves nothing of itself in the state of a window that has never had one', async () => {
    const { store } = await windowAtWork();
    const initial = store.getInitialState();
    expect(Object.fromEntries(vaultKeys().map((key) => [key, initial[key]]))).toStrictEqual({ ...initialVaultState });
  });
});
