import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { WindowCommand } from '../window-commands.ts';
import { askDriver } from './connection.ts';
import { servedAddresses } from './page-server.ts';

interface WindowOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly preload: string };
}

interface PdfOptions {
  readonly pageSize: string;
  readonly margins?: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
}

class CloseEvent {
  isPrevented = false;

  preventDefault(): void {
    this.isPrevented = true;
  }
}

/** `all-closed`: the last window is closed. */
export const windowEvents = new EventEmitter();

const open = new Map<number, BrowserWindow>();
let lastNumber = 0;

/** In inches, as in Electron. */
const a4 = { paperWidth: 8.27, paperHeight: 11.7 };
/** Electron's defaults, in inches */
const usualMargins = { top: 0.4, bottom: 0.4, left: 0.4, right: 0.4 } as const;

/** A window's page, as far as the shell uses it. */
class WebContents extends EventEmitter {
  private readonly window: BrowserWindow;

  constructor(window: BrowserWindow) {
    super();
    this.window = window;
  }

  readonly setWebRTCIPHandlingPolicy = (): void => undefined;
  readonly setWindowOpenHandler = (): void => undefined;

  send(channel: string, message: unknown): void {
    void this.window.ask({ kind: 'send', window: this.window.number, channel, message });
  }

  /** Zooms like a browser: a window of the same size shows less of an enlarged page, in finer pixels. */
  setZoomFactor(factor: number): void {
    this.window.zoom(factor);
  }

  /** There is no printer, and nobody to operate its dialog. */
  print(_options: unknown, answer: (isPrinted: boolean, reason: string) => void): void {
    answer(false, 'Print job canceled');
  }

  async printToPDF({ pageSize, margins = usualMargins, ...options }: PdfOptions): Promise<Uint8Array> {
    if (pageSize !== 'A4') throw new Error(`no paper of ${pageSize}`);
    const { top: marginTop, bottom: marginBottom, left: marginLeft, right: marginRight } = margins;
    const all = { ...options, ...a4, marginTop, marginBottom, marginLeft, marginRight };
    const bytes = await this.window.ask({ kind: 'print-to-pdf', window: this.window.number, options: all });
    if (!(bytes instanceof Uint8Array)) throw new TypeError('no PDF');
    return bytes;
  }
}

/** Electron's window: a Chromium page without a frame, which nobody moves. */
export class BrowserWindow extends EventEmitter {
  readonly number: number;
  readonly webContents: WebContents;
  private size: { readonly width: number; readonly height: number };
  private readonly bounds: WindowOptions;
  private factor = 1;
  private isShown = false;
  private last: Promise<unknown>;

  constructor(options: WindowOptions) {
    super();
    lastNumber += 1;
    this.number = lastNumber;
    this.bounds = options;
    this.size = { width: options.width, height: options.height };
    this.webContents = new WebContents(this);
    open.set(this.number, this);
    const preload = readFileSync(options.webPreferences.preload, 'utf8');
    this.last = askDriver({ kind: 'open', window: this.number, ...this.size, preload });
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...open.values()];
  }

  /** Sends commands one after the other, in the order of the calls. */
  ask(command: WindowCommand): Promise<unknown> {
    const answer = this.last.then(() => (this.isDestroyed() ? undefined : askDriver(command)));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  async loadURL(url: string): Promise<void> {
    await this.ask({ kind: 'load', window: this.number, url: servedAddresses().toChromium(url) });
    this.emit('ready-to-show');
  }

  zoom(factor: number): void {
    this.factor = factor;
    this.resize();
  }

  setContentSize(width: number, height: number): void {
    this.size = { width, height };
    this.resize();
  }

  readonly setMinimumSize = (): void => undefined;
  readonly focus = (): void => undefined;
  readonly restore = (): void => undefined;
  readonly isMinimized = (): boolean => false;
  readonly isVisible = (): boolean => this.isShown;
  readonly isDestroyed = (): boolean => !open.has(this.number);

  show(): void {
    this.isShown = true;
  }

  hide(): void {
    this.isShown = false;
  }

  getNormalBounds(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
    const { x, y } = this.bounds;
    return { x, y, ...this.size };
  }

  /** Closes the window as a person does: the shell may keep it open. */
  close(): void {
    const event = new CloseEvent();
    this.emit('close', event);
    if (!event.isPrevented) this.destroy();
  }

  destroy(): void {
    if (this.isDestroyed()) return;
    open.delete(this.number);
    void askDriver({ kind: 'close', window: this.number });
    this.emit('closed');
    if (open.size === 0) windowEvents.emit('all-closed');
  }

  private resize(): void {
    const [width, height] = [this.size.width, this.size.height].map((pixels) => Math.round(pixels / this.factor));
    if (width === undefined || height === undefined) return;
    void this.ask({ kind: 'resize', window: this.number, width, height, factor: this.factor });
  }
}
