import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type ElectronApplication,
  type Page,
  type Request,
} from '@playwright/test';
import { chromiumLaunch } from '../../scripts/chromium.mjs';
import type { DrivenApp } from '../helpers/driven-app.ts';
import { Peer } from './peer.ts';
import { ShellWindow } from './shell-window.ts';
import { type WindowCommand, windowCommandSchema } from './window-commands.ts';

const program = join(import.meta.dirname, 'shell', 'run-shell.ts');

/**
 * Starts the app's built shell in Node and shows its pages in Chromium. As far as `DrivenApp` goes, a test sees no
 * difference from Electron.
 * @param args the app's folder, and the app's own arguments
 */
export async function launchInChromium(args: readonly string[]): Promise<DrivenApp> {
  const browser = await chromium.launch(chromiumLaunch());
  const context = await browser.newContext({ acceptDownloads: false });
  const shell = fork(program, args, { execArgv: [], serialization: 'advanced' });
  return new ChromiumApp(browser, context, shell);
}

class ChromiumApp implements DrivenApp {
  private readonly browser: Browser;
  private readonly shownIn: BrowserContext;
  private readonly shell: ChildProcess;
  private readonly peer: Peer;
  private readonly shown = new Map<number, Promise<ShellWindow>>();
  private readonly first = Promise.withResolvers<Page>();
  private readonly ended: Promise<unknown>;

  constructor(browser: Browser, context: BrowserContext, shell: ChildProcess) {
    this.browser = browser;
    this.shownIn = context;
    this.shell = shell;
    this.peer = new Peer(
      {
        send: (message) => {
          // The shell may end before this arrives; its `exit` event says so.
          if (shell.connected) shell.send(message as object, () => undefined);
        },
        onMessage: (listener) => void shell.on('message', listener),
      },
      (content) => this.obey(windowCommandSchema.parse(content)),
    );
    // Whenever the shell ends, its windows are closed too.
    this.ended = once(shell, 'exit').then(async ([code]) => {
      const reason = `the shell has ended (${String(code)})`;
      this.peer.end(reason);
      this.first.reject(new Error(reason));
      await browser.close();
    });
    this.first.promise.catch(() => undefined);
    // Nobody waits for the answer.
    const tell = (how: 'completed' | 'failed') => (request: Request) =>
      void this.peer.ask({ kind: 'requested', url: request.url(), how }).catch(() => undefined);
    context.on('requestfinished', tell('completed'));
    context.on('requestfailed', tell('failed'));
  }

  readonly firstWindow = (): Promise<Page> => this.first.promise;
  readonly windows = (): Page[] => this.shownIn.pages();
  readonly context = (): BrowserContext => this.shownIn;
  readonly process = (): ChildProcess => this.shell;

  readonly evaluate: ElectronApplication['evaluate'] = (pageFunction: unknown, argument?: unknown): Promise<never> =>
    this.peer.ask({ kind: 'evaluate', source: String(pageFunction), argument }) as Promise<never>;

  async close(): Promise<void> {
    // The shell may be gone before it has answered.
    await this.peer.ask({ kind: 'quit' }).catch(() => undefined);
    await this.ended;
  }

  private async obey(command: WindowCommand): Promise<unknown> {
    if (command.kind === 'read-clipboard') return this.readClipboard();
    if (command.kind === 'open') return this.open(command);
    const window = await this.shown.get(command.window);
    // The window's test may have ended.
    if (window === undefined || window.page.isClosed()) return undefined;
    switch (command.kind) {
      case 'load':
        return window.load(command.url);
      case 'send':
        return window.deliver(command.channel, command.message);
      case 'resize':
        return window.resize(command);
      case 'print-to-pdf':
        return window.printToPdf(command.options);
      case 'close':
        return window.page.close();
      default:
        return command satisfies never;
    }
  }

  private async open(command: Extract<WindowCommand, { kind: 'open' }>): Promise<void> {
    const { peer, shownIn } = this;
    const opened = ShellWindow.open(shownIn, command, (call) => peer.ask(call));
    this.shown.set(command.window, opened);
    this.first.resolve((await opened).page);
  }

  /** What a person would paste into another program. */
  private async readClipboard(): Promise<string> {
    const elsewhere = await this.browser.newContext();
    const page = await elsewhere.newPage();
    await page.setContent('<textarea></textarea>');
    const field = page.locator('textarea');
    await field.press('ControlOrMeta+v');
    const text = await field.inputValue();
    await elsewhere.close();
    return text;
  }
}
