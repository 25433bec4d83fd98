import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the screen as it is now, frames of the viewer included. */
export async function axeFindings(page: Page, screen: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // What passes isn't read by anybody, and noting where it stands takes as long as looking.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
}
