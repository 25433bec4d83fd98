import { describe, expect, it } from 'vitest';
import { unsentKey } from '../../../renderer/store/unsent/unsent-state.ts';
import { applications } from '../../helpers/sample-manifest.ts';
import { samplePassphrase } from '../../helpers/sample-vault.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

const { first, second } = applications;

describe('a text of a form that is not confirmed', () => {
  it('waits over flipping and locking, changes nothing, and goes with its form', async () => {
    const { store, vaultId } = await windowAtWork();
    const waiting = (): string | undefined => store.getState().unsent[unsentKey(vaultId, first, 'abstention')];
    store.getState().typeUnsent(first, 'abstention', 'Mir fehlt');
    store.getState().typeUnsent(second, 'statement', 'anderswo');
    store.getState().navigate({ screen: 'desk' });
    await store.getState().lock('asked');
    await store.getState().unlock(vaultId, samplePassphrase);
    expect(waiting()).toBe('Mir fehlt');
    expect(store.getState().desk?.ballots[0]?.abstention).toBeNull();
    store.getState().typeUnsent(first, 'abstention', null);
    expect(waiting()).toBeUndefined();
    expect(Object.values(store.getState().unsent)).toStrictEqual(['anderswo']);
  });
});
