import { vi } from 'vitest';

/** Waits for a check to succeed without further input: at once, or much later on a busy machine. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 60_000 });
}
