import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { answerDialogs, type RunningApp } from '../fixtures.ts';

/** How something is set off: with the pointer, or by keyboard alone. */
export interface Hand {
  readonly press: (target: Locator) => Promise<void>;
  readonly type: (target: Locator, text: string) => Promise<void>;
}

export const mouse: Hand = {
  press: (target) => target.click(),
  type: (target, text) => target.fill(text),
};

const mostTabs = 250;

/** Moves by Tab until the target has the focus; whoever can't be reached so fails the test. */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let count = 0; count < mostTabs; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached by keyboard');
}

/** Chooses one of a group of radio buttons as the platform has it: Tab to the group, then the arrows. */
async function chooseRadio(target: Locator): Promise<void> {
  const { keyboard: keys } = target.page();
  const isInGroup = (element: Element): boolean =>
    element instanceof HTMLInputElement &&
    document.activeElement instanceof HTMLInputElement &&
    document.activeElement.name === element.name;
  for (let count = 0; count < mostTabs && !(await target.evaluate(isInGroup)); count += 1) await keys.press('Tab');
  await keys.press('Space');
  for (let count = 0; count < 20 && !(await target.isChecked()); count += 1) await keys.press('ArrowDown');
  if (!(await target.isChecked())) throw new Error('not reached by keyboard');
}

export const keyboard: Hand = {
  press: async (target) => {
    await target.waitFor();
    const kind = await target.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName,
    );
    if (kind === 'radio') return chooseRadio(target);
    await tabTo(target);
    await target.page().keyboard.press(kind === 'checkbox' ? 'Space' : 'Enter');
  },
  type: async (target, text) => {
    await tabTo(target);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.insertText(text);
  },
};

/** The app's window as a person of the jury uses it. */
export class JuryWindow {
  readonly page: Page;
  private readonly running: RunningApp;
  private readonly t: Translator['t'];
  private readonly hand: Hand;

  constructor(running: RunningApp, words: Translator, hand: Hand = mouse) {
    this.page = running.window;
    this.running = running;
    this.t = words.t;
    this.hand = hand;
  }

  button(key: string, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.t(key), exact: true });
  }

  /** From the welcome screen to the desk, with the letter's code. */
  async openBundle({
    bundle,
    code,
    passphrase,
    door = 'juror',
  }: {
    bundle: string;
    code: string;
    passphrase: string;
    door?: 'juror' | 'chair';
  }): Promise<void> {
    await answerDialogs(this.running.app, [bundle]);
    await this.hand.press(
      this.page.getByRole('button', { name: new RegExp(`^${this.t(`welcome.role.${door}.name`)}`) }),
    );
    await this.hand.press(this.button('openBundle.choose'));
    await this.hand.type(this.page.getByRole('textbox', { name: this.t('openBundle.code.label'), exact: true }), code);
    await this.page.getByText(this.t('openBundle.code.valid')).waitFor();
    await this.hand.type(this.page.getByRole('textbox', { name: this.t('passphrase.new'), exact: true }), passphrase);
    await this.hand.type(
      this.page.getByRole('textbox', { name: this.t('passphrase.repeat'), exact: true }),
      passphrase,
    );
    await this.hand.press(this.page.getByRole('checkbox', { name: this.t('confidentiality.accept') }));
    await this.hand.press(this.button('openBundle.open'));
    await this.page.getByRole('table').first().waitFor();
  }

  async startDemo(as: 'juror' | 'chair'): Promise<void> {
    const button = this.button(`welcome.demo.${as}`);
    await this.hand.press(button);
    // As a person would, who sees that nothing has begun: right after the start a press can be lost while the window comes up.
    await button.waitFor({ state: 'hidden', timeout: 10_000 }).catch(() => this.hand.press(button));
    await this.page.getByRole('table').first().waitFor({ timeout: 120_000 });
  }

  async goTo(screen: string): Promise<void> {
    await this.hand.press(
      this.page.getByRole('navigation').getByRole('button', { name: this.t(`screen.${screen}`), exact: true }),
    );
  }

  async openApplication(title: RegExp): Promise<void> {
    await this.hand.press(
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

  criterion(id: string): Locator {
    return this.page.getByRole('radiogroup', { name: new RegExp(`^${id} `) });
  }

  /** Waits until the window says that everything is on the disk. */
  async saved(): Promise<void> {
    await this.page
      .getByText(/\d\d:\d\d:\d\d/)
      .first()
      .waitFor();
    await expect.poll(() => this.page.getByText(this.t('app.saving')).count()).toBe(0);
  }

  async unlock(passphrase: string): Promise<void> {
    await this.hand.type(
      this.page.getByRole('textbox', { name: this.t('passphrase.label'), exact: true }).first(),
      passphrase,
    );
    await this.hand.press(this.button('welcome.unlock').first());
  }
}
