import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';
import { z } from 'zod';
import { dropChannel } from '../../shared/contract/channels.ts';
import { deliverFunction, droppedFiles, droppedMark, invokeBinding, preloadScript } from './preload-host.ts';
import type { ShellCommand, WindowCommand } from './window-commands.ts';

const callSchema = z.object({ channel: z.string(), message: z.unknown() });

/** A Chromium page that the shell takes for its window. */
export class ShellWindow {
  readonly page: Page;
  private readonly number: number;
  private readonly ask: (command: ShellCommand) => Promise<unknown>;
  private readonly session: CDPSession;

  private constructor(
    page: Page,
    { number, session, ask }: { number: number; session: CDPSession; ask: (command: ShellCommand) => Promise<unknown> },
  ) {
    this.page = page;
    this.number = number;
    this.session = session;
    this.ask = ask;
  }

  /** @param ask sends a request to the shell */
  static async open(
    context: BrowserContext,
    { window: number, width, height, preload }: Extract<WindowCommand, { kind: 'open' }>,
    ask: (command: ShellCommand) => Promise<unknown>,
  ): Promise<ShellWindow> {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    const window = new ShellWindow(page, { number, ask, session: await context.newCDPSession(page) });
    await page.exposeBinding(invokeBinding, ({ frame }, call: unknown) => window.invoke(frame, call));
    await page.addInitScript(preloadScript(preload));
    page.on('crash', () => void ask({ kind: 'page-gone', window: number }));
    return window;
  }

  async load(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Delivers what the shell sends unasked. As in Electron, a page that is just loading misses it. */
  async deliver(channel: string, message: unknown): Promise<void> {
    await this.page
      .evaluate(
        ([name, ...said]) => {
          const deliver: unknown = Reflect.get(globalThis, name);
          if (typeof deliver === 'function') Reflect.apply(deliver, undefined, said);
        },
        [deliverFunction, channel, message] as const,
      )
      .catch(() => undefined);
  }

  async resize({ width, height, factor }: Extract<WindowCommand, { kind: 'resize' }>): Promise<void> {
    await this.page.setViewportSize({ width, height });
    // Playwright can't change the scale factor.
    await this.session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: factor,
      mobile: false,
    });
  }

  async printToPdf(options: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
    const { data } = await this.session.send('Page.printToPDF', options);
    return Buffer.from(data, 'base64');
  }

  /** A call by the page or a frame in it; the shell decides who may call. */
  private async invoke(frame: Frame, call: unknown): Promise<unknown> {
    const { channel, message } = callSchema.parse(call);
    const { origin } = new URL(frame.url());
    const isTop = frame.parentFrame() === null;
    const given = channel === dropChannel ? await this.withPaths(message) : message;
    return this.ask({ kind: 'invoke', window: this.number, channel, message: given, origin, isTop });
  }

  /** The paths of dropped files: Electron tells the preload, Chromium only its driver. */
  private withPaths(dropped: unknown): Promise<readonly string[]> {
    const marks = z.array(z.string().startsWith(droppedMark)).parse(dropped);
    return Promise.all(marks.map((mark) => this.pathOf(Number(mark.slice(droppedMark.length)))));
  }

  private async pathOf(index: number): Promise<string> {
    const expression = `${droppedFiles}[${index}]`;
    const { result } = await this.session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) throw new Error('no such file');
    const { path } = await this.session.send('DOM.getFileInfo', { objectId: result.objectId });
    if (path === '') throw new Error('a file of the disk without a path');
    return path;
  }
}
