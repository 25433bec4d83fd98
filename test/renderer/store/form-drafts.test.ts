import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/app-store.ts';
import { formDraftKey } from '../../../renderer/store/form-drafts.ts';
import { jobIdSchema } from '../../../shared/ids.ts';
import { applications } from '../../helpers/sample-manifest.ts';
import { samplePassphrase } from '../../helpers/sample-vault.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

const { first, second } = applications;

describe('a text of a form that is not confirmed', () => {
  it('waits over flipping and locking, changes nothing, and goes with its form', async () => {
    const { store, vaultId } = await windowAtWork();
    const waiting = (): string | undefined => store.getState().formDrafts[formDraftKey(vaultId, first, 'abstention')];
    store.getState().typeFormDraft(first, 'abstention', 'Mir fehlt');
    store.getState().typeFormDraft(second, 'statement', 'anderswo');
    store.getState().navigate({ screen: 'desk' });
    await store.getState().lock('asked');
    await store.getState().unlock(vaultId, samplePassphrase);
    expect(waiting()).toBe('Mir fehlt');
    expect(store.getState().desk?.ballots[0]?.abstention).toBeNull();
    store.getState().typeFormDraft(first, 'abstention', null);
    expect(waiting()).toBeUndefined();
    expect(Object.values(store.getState().formDrafts)).toStrictEqual(['anderswo']);
  });

  it('is there for another window that begins after this one was lost, unless the form was given up', async () => {
    const { store, vaultId, bridge } = await windowAtWork();
    for (const text of ['M', 'Mi', 'Mir fehlt die Zeit']) store.getState().typeFormDraft(first, 'abstention', text);
    store.getState().typeFormDraft(second, 'statement', 'anderswo');
    store.getState().typeFormDraft(second, 'statement', null);
    await store.getState().flushDrafts();
    const next = createAppStore(bridge, () => jobIdSchema.parse(crypto.randomUUID()));
    await next.getState().start();
    expect(next.getState().formDrafts).toStrictEqual({
      [formDraftKey(vaultId, first, 'abstention')]: 'Mir fehlt die Zeit',
    });
  });

  it('takes what is typed now, not what the disk kept before', async () => {
    const { store, vaultId } = await windowAtWork();
    store.getState().typeFormDraft(first, 'abstention', 'neu');
    store.getState().recallFormDraft(vaultId, [{ applicationId: first, form: 'abstention', text: 'alt' }]);
    expect(Object.values(store.getState().formDrafts)).toStrictEqual(['neu']);
  });
});
