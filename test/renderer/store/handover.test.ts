import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { receiptOf, sha256 } from '../../../main/engine/crypto/digest.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { applications } from '../../helpers/sample-manifest.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

let window: Awaited<ReturnType<typeof windowAtWork>>;
beforeEach(async () => {
  window = await windowAtWork();
});

describe('the review', () => {
  it('knows what was typed a moment ago', async () => {
    const { store } = window;
    await store.getState().loadReview();
    const before = store.getState().review?.gaps.length ?? 0;
    store.getState().type(applications.first, 'comment', 'kein Loch mehr');
    await store.getState().loadReview();
    expect(store.getState().review?.gaps).toHaveLength(before - 1);
  });

  it('is out of date as soon as a ballot changes', async () => {
    const { store } = window;
    await store.getState().loadReview();
    expect(store.getState().review).not.toBeNull();
    await store.getState().abstain(applications.first, 'Grund');
    expect(store.getState().review).toBeNull();
  });
});

describe('handing in', () => {
  it('writes the file and shows its receipt', async () => {
    const { store, choose, dataFolder } = window;
    const out = join(dataFolder, 'mein-stand.juryscores');
    await store.getState().loadReview();
    choose([out]);
    expect(await store.getState().handIn('interim', { title: 'Speichern', suggestedName: 'a.juryscores' })).toBeNull();
    const digest = sha256(readFileSync(out));
    expect(store.getState().lastHandedIn).toMatchObject({
      sequence: 1,
      status: 'interim',
      name: 'mein-stand.juryscores',
      sha256: digest,
      receipt: receiptOf(digest),
    });
    expect(store.getState().review).toMatchObject({ progress: { state: 'interim-only' }, files: [{ sequence: 1 }] });
  });

  it('tells of a final file that it is one, and of every ballot changed since', async () => {
    const { store, choose, dataFolder } = window;
    expect(store.getState().handInProgress).toMatchObject({ state: 'nothing' });
    for (const id of [applications.first, applications.second, applications.third])
      expect(await store.getState().abstain(id, 'Grund')).toBeNull();
    await store.getState().loadReview();
    choose([join(dataFolder, 'final.juryscores')]);
    expect(await store.getState().handIn('final', { title: 'Speichern', suggestedName: 'a.juryscores' })).toBeNull();
    expect(store.getState().handInProgress).toStrictEqual({ state: 'unchanged', sequence: 1, changed: [] });
    await store.getState().abstain(applications.second, 'ein anderer Grund');
    const changed = { state: 'changed', sequence: 1, changed: [applications.second] };
    await expect.poll(() => store.getState().handInProgress).toStrictEqual(changed);
    await store.getState().loadDesk();
    expect(store.getState().handInProgress).toStrictEqual(changed);
    await store.getState().abstain(applications.second, 'Grund');
    await expect.poll(() => store.getState().handInProgress?.state).toBe('unchanged');
  });

  it('is compared only when the engine has made changes of texts typed before a crash', async () => {
    const { store, calls, intercept } = window;
    let answerDesk: (answer: Result<never>) => void = () => undefined;
    intercept('desk.get', () => new Promise((resolve) => (answerDesk = resolve)));
    const from = calls.length;
    const loading = store.getState().loadDesk();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls.slice(from)).toStrictEqual(['desk.get']);
    answerDesk(fail({ code: 'disk-full', details: {} }));
    expect(await loading).toMatchObject({ code: 'disk-full' });
    expect(calls.slice(from)).toStrictEqual(['desk.get']);
  });

  it('does nothing when the dialog is cancelled', async () => {
    const { store, calls } = window;
    await store.getState().loadReview();
    expect(await store.getState().handIn('interim', { title: 'Speichern', suggestedName: 'a.juryscores' })).toBeNull();
    expect(store.getState().lastHandedIn).toBeNull();
    expect(calls).not.toContain('handover.handIn');
  });

  it('refuses a final file while anything is missing, and writes none', async () => {
    const { store, choose, dataFolder } = window;
    const out = join(dataFolder, 'zu-frueh.juryscores');
    choose([out]);
    expect(await store.getState().handIn('final', { title: 'Speichern', suggestedName: 'a.juryscores' })).toMatchObject(
      { code: 'ballots-incomplete' },
    );
    expect(existsSync(out)).toBe(false);
  });
});
