import type { Page } from '@playwright/test';

/** Milliseconds from each scroll step of the selected element to the frame painted after it. */
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
