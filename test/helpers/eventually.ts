import { vi } from 'vitest';

/** Waits for what comes by itself: at once, or much later on a machine that has more to do than this. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 60_000 });
}
