import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vaultFolder } from '../../../main/engine/vault/registry.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eventually } from '../../helpers/eventually.ts';
import { applications, criteria, people, sampleManifestFor } from '../../helpers/sample-manifest.ts';
import { samplePassphrase } from '../../helpers/sample-vault.ts';
import { createVaultFor, windowAtWork, windowOnEngine } from '../../helpers/window-on-engine.ts';

describe('starting', () => {
  it('shows the welcome screen on an empty machine', async () => {
    const { store } = windowOnEngine();
    expect(store.getState().starting).toBe(true);
    expect(await store.getState().start()).toBeNull();
    expect(store.getState()).toMatchObject({
      starting: false,
      vaultSession: null,
      vaults: [],
      route: { screen: 'welcome' },
    });
  });

  it('goes on in a vault that is still open after the window was reloaded', async () => {
    const { store, vaultId } = await windowAtWork();
    store.setState({ vaultSession: null, desk: null, starting: true, route: { screen: 'welcome' } });
    await store.getState().start();
    expect(store.getState()).toMatchObject({ starting: false, vaultSession: { vaultId }, route: { screen: 'desk' } });
    expect(store.getState().desk?.me.id).toBe(people.juror);
  });

  it('leaves a person who went elsewhere while the desk was still being read where they are', async () => {
    const { store, vaultId, intercept } = await windowAtWork();
    await store.getState().lock('asked');
    intercept('desk.get', () => {
      store.getState().navigate({ screen: 'recovery' });
      return null;
    });
    expect(await store.getState().unlock(vaultId, samplePassphrase)).toBeNull();
    expect(store.getState()).toMatchObject({ route: { screen: 'recovery' }, desk: {} });
  });

  it('says it when the engine does not answer', async () => {
    const { store, intercept } = windowOnEngine();
    intercept('vault.list', () => Promise.reject(new Error('gone')));
    expect(await store.getState().start()).toMatchObject({ code: 'engine-stopped' });
    expect(store.getState().starting).toBe(false);
  });
});

describe('deleting a vault', () => {
  it('that can not be moved locks it whole, says so, and works when nothing is in the way any more', async () => {
    const { store, vaultId, dataFolder } = await windowAtWork();
    const aside = `${vaultFolder(dataFolder, vaultId)}.deleting`;
    mkdirSync(join(aside, 'held'), { recursive: true });
    expect(await store.getState().deleteVault('ein anderer Name')).toMatchObject({ code: 'vault-title-wrong' });
    expect(store.getState().vaultSession?.vaultId).toBe(vaultId);
    const title = store.getState().vaultSession?.title.de ?? '';
    expect(await store.getState().deleteVault(title)).toBeNull();
    expect(store.getState()).toMatchObject({
      vaultSession: null,
      route: { screen: 'welcome' },
      failure: { code: 'vault-not-deleted' },
    });
    rmSync(aside, { recursive: true, force: true });
    expect(await store.getState().unlock(vaultId, samplePassphrase)).toBeNull();
    expect(await store.getState().deleteVault(title)).toBeNull();
    expect(store.getState().route).toStrictEqual({ screen: 'deleted' });
    expect(store.getState().vaults).toStrictEqual([]);
  });
});

describe('a vault that is offered instead of a new one', () => {
  it('asks for its passphrase and leads to its work', async () => {
    const { store, vaultId } = await windowAtWork();
    const bundleId = store.getState().vaultSession?.bundleId ?? '';
    await store.getState().lock('asked');
    store.getState().navigate({ screen: 'open-bundle' });
    const [label] = store.getState().vaults;
    expect(label).toMatchObject({ vaultId, bundleId, revision: 1 });
    if (label === undefined) return;
    store.getState().offerVault(label);
    expect(store.getState()).toMatchObject({ route: { screen: 'welcome' }, resume: { vaultId } });
    await store.getState().unlock(vaultId, samplePassphrase);
    expect(store.getState().route).toStrictEqual({ screen: 'desk' });
  });
});

describe('unlocking', () => {
  it('refuses a wrong passphrase and leaves everything as it is', async () => {
    const window = windowOnEngine();
    const vaultId = await createVaultFor(window);
    await window.store.getState().start();
    expect(window.store.getState().vaults).toMatchObject([{ vaultId }]);
    expect(await window.store.getState().unlock(vaultId, 'falsch, aber lang genug')).toMatchObject({
      code: 'passphrase-wrong',
    });
    expect(window.store.getState()).toMatchObject({ vaultSession: null, desk: null });
  });

  it('leads a juror to the desk and the chair to the score files', async () => {
    const juror = await windowAtWork();
    expect(juror.store.getState().route).toStrictEqual({ screen: 'desk' });
    const chair = await windowAtWork(sampleManifestFor(people.chair, 'chair'));
    expect(chair.store.getState().route).toStrictEqual({ screen: 'merge' });
  });
});

describe('locking', () => {
  it('forgets everything that the engine owns', async () => {
    const { store } = await windowAtWork();
    await store.getState().loadReview();
    expect(store.getState()).toMatchObject({
      desk: expect.anything() as unknown,
      review: expect.anything() as unknown,
    });
    await store.getState().lock('inactivity');
    expect(store.getState()).toMatchObject({
      vaultSession: null,
      desk: null,
      review: null,
      mergeOverview: null,
      result: null,
      lockNotice: 'inactivity',
      route: { screen: 'welcome' },
    });
    await eventually(() => expect(store.getState().vaults).toHaveLength(1));
  });

  it('leads back to the place where the person was, in that vault only', async () => {
    const window = await windowAtWork();
    const { store } = window;
    const otherId = await createVaultFor(window);
    const place = { screen: 'reading', applicationId: applications.second, gap: null } as const;
    store.getState().navigate(place);
    await store.getState().lock('asked');
    await store.getState().unlock(otherId, samplePassphrase);
    expect(store.getState().route).toStrictEqual({ screen: 'desk' });
    window.store.setState({ resume: { vaultId: window.vaultId, route: place } });
    await store.getState().lock('asked');
    store.setState({ resume: { vaultId: window.vaultId, route: place } });
    await store.getState().unlock(window.vaultId, samplePassphrase);
    expect(store.getState().route).toStrictEqual(place);
  });

  it('follows when the engine says that the vault is locked', async () => {
    const { store, intercept } = await windowAtWork();
    intercept('desk.get', () => Promise.resolve(fail({ code: 'vault-locked', details: {} })));
    await store.getState().loadDesk();
    expect(store.getState()).toMatchObject({ vaultSession: null, desk: null, route: { screen: 'welcome' } });
  });

  it('says that the engine has given up, whether or not a vault was open', async () => {
    const { store, tell } = windowOnEngine();
    tell({ type: 'engine-restarted' });
    expect(store.getState().lockNotice).toBeNull();
    tell({ type: 'engine-gave-up' });
    expect(store.getState()).toMatchObject({ vaultSession: null, lockNotice: 'engine-gave-up' });
    const atWork = await windowAtWork();
    atWork.tell({ type: 'engine-gave-up' });
    expect(atWork.store.getState()).toMatchObject({ vaultSession: null, desk: null, lockNotice: 'engine-gave-up' });
  });

  it('stops long work first, which would hold up what is still to be saved', async () => {
    const { store, calls } = await windowAtWork();
    void store.getState().runJob(() => new Promise<never>(() => undefined));
    await store.getState().lock('asked');
    expect(calls.slice(calls.indexOf('job.cancel'))).toContain('vault.lock');
    expect(calls).toContain('job.cancel');
  });

  it('lets long work end behind a locked screen, covered, and comes right after it', async () => {
    const { store, tell, calls } = await windowAtWork();
    const work = Promise.withResolvers<Result<string>>();
    const answer = store.getState().runJob(() => work.promise);
    store.getState().type(applications.first, 'note', 'bis zuletzt getippt');
    tell({ type: 'lock-wanted', reason: 'screen-lock' });
    expect(store.getState()).toMatchObject({ isCovered: true, vaultSession: {} });
    await eventually(() => expect(calls).toContain('ballot.note'));
    expect(calls).not.toContain('job.cancel');
    work.resolve(ok('fertig'));
    expect(await answer).toStrictEqual(ok('fertig'));
    await eventually(() => expect(store.getState().isCovered).toBe(false));
    expect(store.getState()).toMatchObject({ vaultSession: null, lockNotice: 'screen-lock' });
    expect(calls).toContain('vault.lock');
  });

  it('ends long work where the machine goes to sleep, and says so', async () => {
    const { store, tell, calls } = await windowAtWork();
    void store.getState().runJob(() => new Promise<never>(() => undefined));
    tell({ type: 'lock-wanted', reason: 'suspend' });
    await eventually(() => expect(store.getState().lockNotice).toBe('suspend-in-job'));
    await eventually(() => expect(calls).toContain('vault.lock'));
    expect(calls).toContain('job.cancel');
  });

  it('happens once, however many reasons come', async () => {
    const { store, tell, calls } = await windowAtWork();
    tell({ type: 'locked', reason: 'suspend' });
    tell({ type: 'locked', reason: 'inactivity' });
    await store.getState().lock('asked');
    expect(store.getState().lockNotice).toBe('suspend');
    expect(calls).not.toContain('vault.lock');
  });
});

describe('a window that is to be closed', () => {
  it('says that it may go once everything typed and rated is saved', async () => {
    const window = await windowAtWork();
    const { store, tell, calls } = window;
    const { first } = applications;
    void store.getState().rate(first, criteria.need, 3);
    store.getState().type(first, 'note', 'bis zuletzt getippt');
    tell({ type: 'leave-wanted' });
    await eventually(() => expect(calls).toContain('app.leave'));
    expect(calls.indexOf('app.leave')).toBeGreaterThan(
      Math.max(calls.indexOf('ballot.rate'), calls.indexOf('ballot.note')),
    );
    await store.getState().loadDesk();
    expect(store.getState().desk?.ballots[0]).toMatchObject({
      note: 'bis zuletzt getippt',
      ratings: [{ value: 3 }, { value: null }],
    });
  });
});

describe('the passphrase', () => {
  it('can be changed: the new one opens, the old one does not', async () => {
    const { store, vaultId } = await windowAtWork();
    const next = 'Watt und Wiesen 19';
    expect(await store.getState().changePassphrase('nicht die richtige', next)).toMatchObject({
      code: 'passphrase-wrong',
    });
    expect(await store.getState().changePassphrase(samplePassphrase, next)).toBeNull();
    await store.getState().lock('asked');
    expect(await store.getState().unlock(vaultId, samplePassphrase)).toMatchObject({ code: 'passphrase-wrong' });
    expect(await store.getState().unlock(vaultId, next)).toBeNull();
  });
});
