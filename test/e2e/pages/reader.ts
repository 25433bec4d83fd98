import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { JuryWindow } from './jury-window.ts';

/** The part of the window in which documents are read. */
export class Reader {
  readonly jury: JuryWindow;
  readonly page: Page;
  /** the document itself */
  readonly frame: FrameLocator;
  /** the element that holds the frame and takes the focus */
  readonly frameElement: Locator;
  /** shows the page number as the document calls it */
  readonly pageField: Locator;

  constructor(jury: JuryWindow) {
    this.jury = jury;
    this.page = jury.page;
    this.frame = jury.viewer;
    this.frameElement = jury.page.locator('iframe.jm-frame');
    this.pageField = jury.page.getByRole('textbox', { name: jury.t('reader.page'), exact: true });
  }

  shownPage(): Promise<string> {
    return this.pageField.inputValue();
  }

  async goToPage(name: string): Promise<void> {
    await this.pageField.fill(name);
    await this.page.keyboard.press('Enter');
  }

  /** A page by its place in the document, from 1. */
  pageAt(position: number): Locator {
    return this.frame.locator(`.page[data-page-number="${position}"]`);
  }

  zoomFactor(): Promise<string | null> {
    return this.page.locator('.jm-toolbar__factor').textContent();
  }

  /** How far the pages are scrolled, as a fraction of the first page's height. */
  scrolled(): Promise<number> {
    return this.frame
      .locator('#container')
      .evaluate((container) => container.scrollTop / (container.querySelector('.page')?.clientHeight ?? 1));
  }

  /** Whether a part of the window can't be reached because something lies over it. */
  isOutOfReach(selector: string): Promise<boolean> {
    return this.page.locator(selector).evaluate((element) => element.closest('[inert]') !== null);
  }
}
