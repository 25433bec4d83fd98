import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the current screen, including the viewer's frames. */
export async function axeFindings(page: Page, screen: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // Nobody reads what passes, and recording where it is takes as long as the check itself.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
}
