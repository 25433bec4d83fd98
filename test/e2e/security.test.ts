import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { jobIdSchema } from '../../shared/ids.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

let jury: JuryWindow;
let window: Page;
let listener: Server;
let address: string;
const requests: string[] = [];

test.beforeAll(async ({ makeFolder }) => {
  listener = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  jury = await startWindow(join(makeFolder(), 'data'));
  window = jury.page;
});
test.afterAll(async ({}, testInfo) => {
  await closeShared(jury, testInfo);
  listener.close();
});

test('the window has no Node, no Electron and nothing but the bridge', async () => {
  const found = await window.evaluate(() => ({
    node: ['process', 'require', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
    bridge: Object.keys(Reflect.get(globalThis, 'jurymappe') as object).sort(),
  }));
  expect(found).toEqual({ node: [], bridge: ['call', 'grantDropped', 'subscribe'] });
});

test('the window navigates nowhere', async () => {
  const before = window.url();
  for (const target of [
    address,
    'file:///etc/passwd',
    'about:blank',
    'jury://viewer/viewer/index.html',
    'data:text/html,x',
  ]) {
    await window.evaluate((url) => {
      location.href = url;
    }, target);
    await window.waitForTimeout(200);
    await expect.poll(() => window.url(), target).toBe(before);
    // A locator would wait for the refused navigation to end.
    await expect
      .poll(() => window.evaluate(() => document.querySelector('h1') !== null), { timeout: 10_000 })
      .toBe(true);
  }
  expect(requests).toEqual([]);
});

test('the window opens no other window', async () => {
  const opened = await window.evaluate(
    (url) => [url, 'about:blank', 'file:///etc/passwd'].map((target) => globalThis.open(target) === null),
    address,
  );
  expect(opened).toEqual([true, true, true]);
  expect(jury.app.windows()).toHaveLength(1);
});

test('the window is granted no permission', async () => {
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const;
    const asked = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    return [...asked, await Notification.requestPermission()];
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the window reaches no address by any of the ways out of a page', async () => {
  await window.evaluate(async (url) => {
    const socket = url.replace('http', 'ws');
    const add = (tag: string, attributes: Readonly<Record<string, string>>): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    };
    await Promise.allSettled([fetch(`${url}/fetch`), fetch(`${url}/no-cors`, { mode: 'no-cors' })]);
    navigator.sendBeacon(`${url}/beacon`);
    add('img', { src: `${url}/img` });
    add('script', { src: `${url}/script` });
    add('link', { rel: 'stylesheet', href: `${url}/style` });
    add('link', { rel: 'prefetch', href: `${url}/prefetch` });
    add('link', { rel: 'preconnect', href: url });
    add('iframe', { src: `${url}/frame` });
    add('object', { data: `${url}/object` });
    add('video', { src: `${url}/video` });
    const form = document.createElement('form');
    form.action = `${url}/form`;
    document.body.append(form);
    form.submit();
    try {
      new WebSocket(`${socket}/socket`);
    } catch {
      return;
    }
    try {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(url).host}` }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    } catch {
      return;
    }
  }, address);
  await window.waitForTimeout(1_500);
  expect(requests).toEqual([]);
});

test('the window reads no file of the machine', async () => {
  const read = await window.evaluate(async () => {
    const attempts = [
      'file:///etc/passwd',
      'jury://app/../../package.json',
      'jury://app/%2e%2e/%2e%2e/package.json',
      'jury-document://document/x',
    ];
    const answers = await Promise.allSettled(attempts.map(async (url) => (await fetch(url)).text()));
    return answers.map(({ status }) => status);
  });
  expect(new Set(read)).toEqual(new Set(['rejected']));
});

test('the window gives no answer to a file that was never granted', async () => {
  const answer = await window.evaluate(
    async ([grant]) => {
      const bridge = Reflect.get(globalThis, 'jurymappe') as {
        call(name: string, request: unknown): Promise<string>;
      };
      return bridge.call('bundle.inspect', { file: grant });
    },
    [randomUUID()],
  );
  expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('the window refuses methods and requests that the contract does not know', async () => {
  const answers = await window.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'jurymappe') as { call(name: string, request: unknown): Promise<string> };
    return Promise.all([
      bridge.call('vault.everything', {}),
      bridge.call('__proto__', {}),
      bridge.call('vault.unlock', { vaultId: '../../etc' }),
      bridge.call('preferences.set', { language: 'xx' }),
    ]);
  });
  for (const answer of answers)
    expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
});

test('the window has a content security policy without unsafe words, and only the viewer may use WebAssembly', async () => {
  const policies = await jury.app.evaluate(async ({ net }) => {
    const pages = ['jury://app/index.html', 'jury://viewer/viewer/index.html'];
    return Promise.all(pages.map(async (page) => (await net.fetch(page)).headers.get('content-security-policy') ?? ''));
  });
  expect(policies[0]).toContain("default-src 'none'");
  expect(policies[0]).not.toContain('unsafe');
  expect(policies[1]).toContain("'wasm-unsafe-eval'");
  expect(policies[1]?.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
});

test('the window keeps the viewer in a process of its own, from which the shell takes no call', async () => {
  valueOrThrow(await jury.call('demo.start', { jobId: jobIdSchema.parse(randomUUID()), as: 'juror' }));
  await window.reload();
  await window.locator('h1').first().waitFor();
  await window.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'jury://viewer/viewer/index.html';
    document.body.append(frame);
  });
  await expect.poll(() => window.frames().some((frame) => frame.url().startsWith('jury://viewer/'))).toBe(true);
  const viewer = window.frames().find((frame) => frame.url().startsWith('jury://viewer/'));
  const inViewer = await viewer?.evaluate(() => ({ bridge: 'jurymappe' in globalThis, origin: location.origin }));
  expect(inViewer).toEqual({ bridge: false, origin: 'jury://viewer' });
  const processes = await jury.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    return contents === undefined ? [] : contents.mainFrame.framesInSubtree.map(({ osProcessId }) => osProcessId);
  });
  expect(new Set(processes).size).toBeGreaterThan(1);
});
