import type { Locator, Page } from '@playwright/test';
import type { JuryWindow } from './jury-window.ts';

/** Marks in a document, their tools, their list, and the evidence in the ballot that consists of them. */
export class Marks {
  /** marks as they lie over the page */
  readonly shown: Locator;
  /** what makes a mark reachable by keyboard */
  readonly handles: Locator;
  /** the actions offered for the chosen mark or the selected text */
  readonly tools: Locator;
  readonly list: Locator;
  private readonly jury: JuryWindow;
  private readonly page: Page;

  constructor(jury: JuryWindow) {
    this.jury = jury;
    this.page = jury.page;
    this.shown = jury.viewer.locator('.jm-mark');
    this.handles = jury.viewer.locator('.jm-mark-handle');
    this.tools = this.page.getByRole('group', { name: this.word('tools'), exact: true });
    this.list = this.page.getByRole('region', { name: this.word('list'), exact: true });
  }

  word(key: string): string {
    return this.jury.t(`marks.${key}`);
  }

  colour(name: string): Locator {
    return this.page.getByRole('button', { name: this.word(`colour.${name}`), exact: true });
  }

  /** The buttons that lead from a criterion of the ballot to the marks that are its evidence. */
  evidence(criterion: string): Locator {
    return this.evidenceList(criterion).getByRole('button');
  }

  evidenceList(criterion: string): Locator {
    const name = this.jury.t('marks.evidenceList', { criterion });
    return this.page.getByRole('list', { name, exact: true });
  }

  /** The button that opens the list and says how many marks there are. */
  listButton(count: number): Locator {
    return this.page.getByRole('button', { name: this.jury.t('marks.count', { count }), exact: true });
  }

  /** The text that is selected in the document. */
  selectedText(): Promise<string> {
    return this.jury.viewer
      .locator('body')
      .evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '');
  }

  toolsHaveFocus(): Promise<boolean> {
    return this.tools.evaluate((element) => element.contains(document.activeElement));
  }

  /** Drags the mouse over the words, from the middle of the first to the end of the last line of text. */
  async drawOver(text: string): Promise<void> {
    const box = await this.jury.viewer.getByText(text).first().boundingBox();
    if (box === null) throw new Error('not on the screen');
    const { mouse } = this.page;
    await mouse.move(box.x + 1, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 6 });
    await mouse.up();
  }
}
