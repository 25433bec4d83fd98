import { expect, type Locator } from '@playwright/test';

/** How controls are operated: with the pointer, or with the keyboard alone. */
export interface InputMethod {
  readonly press: (target: Locator) => Promise<void>;
  readonly type: (target: Locator, text: string) => Promise<void>;
  /** chooses a step of a rating scale */
  readonly rate: (scale: Locator, value: number) => Promise<void>;
}

const mostTabs = 250;

export const mouse: InputMethod = {
  press: (target) => target.click(),
  type: (target, text) => target.fill(text),
  rate: (scale, value) => stepOf(scale, value).click({ force: true }),
};

export const keyboard: InputMethod = {
  press: async (target) => {
    await target.waitFor();
    const kind = await target.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName,
    );
    if (kind === 'radio') return chooseRadio(target);
    await ((await isInList(target)) ? moveInList(target) : tabTo(target));
    // As the pointer does: a control that is still busy ignores keys too.
    await expect(target).toBeEnabled();
    await target.page().keyboard.press(kind === 'checkbox' ? 'Space' : 'Enter');
  },
  type: async (target, text) => {
    await tabTo(target);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.insertText(text);
  },
  rate: async (scale, value) => {
    await scale.waitFor();
    await tabUntil(scale, (element) => element.contains(document.activeElement));
    await scale.page().keyboard.press(String(value));
  },
};

/** The step of a rating scale for a whole value. */
export function stepOf(scale: Locator, value: number): Locator {
  return scale.getByRole('radio', { name: new RegExp(`^${value}:`) });
}

/** Moves by Tab until the target has the focus; fails the test if it can't be reached that way. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  await tabUntil(target, (element) => element === document.activeElement);
}

/** Whether arrow keys and not Tab lead there: it is an entry of the desk's list, which is one tab stop. */
function isInList(target: Locator): Promise<boolean> {
  return target.evaluate(
    (element) => element.matches('tbody [data-application]') && element.closest('.jm-desk') !== null,
  );
}

/** Tab to the list, then the arrows to the entry. */
async function moveInList(target: Locator): Promise<void> {
  const { keyboard: keys } = target.page();
  await tabUntil(target, (element) => element.closest('tbody')?.contains(document.activeElement) === true);
  await keys.press('Home');
  for (let count = 0; count < mostTabs; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await keys.press('ArrowDown');
  }
  throw new Error('not reached by keyboard');
}

/** Chooses one of a group of radio buttons as is usual on the platform: Tab to the group, then the arrows. */
async function chooseRadio(target: Locator): Promise<void> {
  const { keyboard: keys } = target.page();
  await tabUntil(
    target,
    (element) =>
      element instanceof HTMLInputElement &&
      document.activeElement instanceof HTMLInputElement &&
      document.activeElement.name === element.name,
  );
  await keys.press('Space');
  for (let count = 0; count < 20 && !(await target.isChecked()); count += 1) await keys.press('ArrowDown');
  if (!(await target.isChecked())) throw new Error('not reached by keyboard');
}

async function tabUntil(target: Locator, isReached: (element: Element) => boolean): Promise<void> {
  let element = await target.elementHandle();
  for (let count = 0; count < mostTabs; count += 1) {
    if (await element.evaluate(isReached)) return;
    await target.page().keyboard.press('Tab');
    // Finding it again by role and name is slower than the key press, and needed only if it was rendered again.
    if (!(await element.evaluate((same) => same.isConnected))) element = await target.elementHandle();
  }
  throw new Error('not reached by keyboard');
}
