import type { Page } from '@playwright/test';

/** Milliseconds from each step of a wheel until the picture after it, in what scrolls at a place of the window. */
export function timeScrolling(page: Page, selector: string, steps: number): Promise<readonly number[]> {
  return page.locator(selector).evaluate(async (frame, count) => {
    const times: number[] = [];
    for (let step = 0; step < count; step += 1) {
      const began = performance.now();
      frame.scrollTop = 120 * step;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - began);
    }
    return times;
  }, steps);
}
