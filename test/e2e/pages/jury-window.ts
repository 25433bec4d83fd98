import { once } from 'node:events';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { Call } from '../../../shared/contract/contract.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { DrivenApp } from '../../helpers/driven-app.ts';
import type { RunningApp } from '../../helpers/start-app.ts';
import { answerDialogs, callFrom } from '../../helpers/window-calls.ts';
import { type InputMethod, mouse } from './input-method.ts';

/** The title of the demo's first application, in both languages, or its number. */
export const firstApplication = /DMK-01|Dörpslabor|Village/;

/** Screens that a leader reaches through the session area. */
const sessionScreens: readonly string[] = ['merge', 'evaluation', 'result'];

/** The app's window as a person of the jury uses it. */
export class JuryWindow {
  readonly running: RunningApp;
  readonly app: DrivenApp;
  readonly page: Page;
  /** the frame that shows documents */
  readonly viewer: FrameLocator;
  readonly translator: Translator;
  readonly t: Translator['t'];
  readonly input: InputMethod;
  /** calls the contract from the window's page */
  readonly call: Call;

  constructor(running: RunningApp, translator: Translator, input: InputMethod = mouse) {
    this.running = running;
    this.app = running.app;
    this.page = running.window;
    this.viewer = running.window.frameLocator('iframe.jm-frame');
    this.translator = translator;
    this.t = translator.t;
    this.input = input;
    this.call = callFrom(running.window);
  }

  button(key: string, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.t(key), exact: true });
  }

  /** Waits until the window shows a text. */
  async shows(key: string, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.page.getByText(this.t(key, values)).first().waitFor();
  }

  /** Answers the next file dialogs with these paths. */
  answerDialogs(...paths: readonly string[]): Promise<void> {
    return answerDialogs(this.app, paths);
  }

  /** From the welcome screen to the desk, with the letter's code. */
  async openBundle({
    bundle,
    code,
    passphrase,
    role = 'juror',
  }: {
    readonly bundle: string;
    readonly code: string;
    readonly passphrase: string;
    readonly role?: 'juror' | 'chair';
  }): Promise<void> {
    const field = (key: string): Locator => this.page.getByRole('textbox', { name: this.t(key), exact: true });
    await this.answerDialogs(bundle);
    await this.input.press(this.roleCard(role));
    await this.input.press(this.button('openBundle.choose'));
    await this.input.type(field('openBundle.code.label'), code);
    await this.page.getByText(this.t('openBundle.code.valid')).waitFor();
    await this.input.type(field('passphrase.new'), passphrase);
    await this.input.type(field('passphrase.repeat'), passphrase);
    await this.input.press(this.page.getByRole('checkbox', { name: this.t('confidentiality.accept') }));
    await this.input.press(this.button('openBundle.open'));
    await this.page.getByRole('table').first().waitFor();
  }

  /** The button on the welcome screen that leads to a role's work. */
  roleCard(role: 'juror' | 'chair' | 'office'): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.t(`welcome.role.${role}.name`)}`) });
  }

  async startDemo(as: 'juror' | 'chair'): Promise<void> {
    const button = this.button(`welcome.demo.${as}`);
    await this.input.press(button);
    // The press starts the work; it takes a while.
    await button.waitFor({ state: 'hidden' });
    await this.page.getByRole('table').first().waitFor({ timeout: 120_000 });
  }

  async goTo(screen: string): Promise<void> {
    const { page, t } = this;
    const home = page.getByRole('navigation').getByRole('button', { name: t('screen.desk'), exact: true });
    const isReading = (await page.getByRole('region', { name: t('reading.ballot') }).count()) > 0;
    // While reading a document, the other area is reached only from the desk.
    if (isReading && sessionScreens.includes(screen)) await this.input.press(home);
    const other = page.getByRole('button', {
      name: t(sessionScreens.includes(screen) ? 'area.session' : 'area.rating'),
      exact: true,
    });
    if ((await other.count()) > 0 && (await other.getAttribute('aria-pressed')) === 'false')
      await this.input.press(other);
    await this.input.press(
      this.page.getByRole('navigation').getByRole('button', { name: this.t(`screen.${screen}`), exact: true }),
    );
  }

  /** Closes the chair's intake for the first time. */
  async closeIntake(): Promise<void> {
    await this.input.press(this.button('intake.close'));
    await this.input.press(this.button('intake.confirm'));
    await this.button('receiptSheet.print').waitFor();
  }

  async openApplication(title: RegExp): Promise<void> {
    await this.input.press(
      this.page
        .getByRole('table')
        .getByRole('button', { name: title })
        .or(this.page.getByRole('table').getByRole('link', { name: title }))
        .first(),
    );
    await this.page
      .getByRole('radiogroup')
      .or(this.page.getByRole('region', { name: this.t('reading.ballot') }))
      .first()
      .waitFor();
  }

  /** Opens the first application at its first document and waits until its text can be read. */
  async openDocument(): Promise<void> {
    await this.openApplication(firstApplication);
    await this.viewer.locator('.textLayer span[role="presentation"]').first().waitFor();
  }

  criterion(id: string): Locator {
    return this.page.getByRole('radiogroup', { name: new RegExp(`^${id} `) });
  }

  /** Waits until the window says that everything is on the disk. */
  async saved(): Promise<void> {
    await this.page
      .getByText(/\d\d:\d\d:\d\d/)
      .first()
      .waitFor();
    await this.page.getByText(this.t('app.saving')).first().waitFor({ state: 'detached' });
  }

  async lock(): Promise<void> {
    await this.input.press(this.button('app.lock'));
    await this.shows('welcome.notice.asked.title');
  }

  async unlock(passphrase: string): Promise<void> {
    await this.input.type(
      this.page.getByRole('textbox', { name: this.t('passphrase.label'), exact: true }).first(),
      passphrase,
    );
    await this.input.press(this.button('welcome.unlock').first());
  }

  /** Kills the app as the system does and waits until its process is gone: else the next start would find it. */
  async kill(): Promise<void> {
    const process = this.app.process();
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    await gone;
  }

  /** The tag name of the focused element. */
  focusedTag(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.tagName ?? '');
  }

  focusedText(): Promise<string | null | undefined> {
    return this.page.evaluate(() => document.activeElement?.textContent);
  }

  /** CSS pixels by which the page is wider than the window: WCAG 1.4.10 demands that nobody has to scroll sideways. */
  sidewardOverflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
