import { describe, expect, it } from 'vitest';
import { retryWhileHeld } from '../../../../main/engine/files/move-and-remove.ts';

const failing = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'rename' });

/** Fails this many times, then succeeds; counts the attempts. */
function heldFor(
  failures: number,
  code: string,
): { readonly action: () => Promise<string>; readonly tries: () => number } {
  let tries = 0;
  return {
    action: () => {
      tries += 1;
      return tries <= failures ? Promise.reject(failing(code)) : Promise.resolve('moved');
    },
    tries: () => tries,
  };
}

describe('a file that another program holds', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'])('is moved on Windows once it is let go of (%s)', async (code) => {
    const held = heldFor(3, code);
    expect(await retryWhileHeld(held.action, 'win32')).toBe('moved');
    expect(held.tries()).toBe(4);
  });

  it('is given up on Windows after two seconds, with what the system said', async () => {
    const held = heldFor(Infinity, 'EBUSY');
    await expect(retryWhileHeld(held.action, 'win32')).rejects.toMatchObject({ code: 'EBUSY' });
    expect(held.tries()).toBeGreaterThan(10);
  });

  it.each(['ENOSPC', 'ENOENT', 'EROFS'])('is not waited for where the failure is another one (%s)', async (code) => {
    const held = heldFor(1, code);
    await expect(retryWhileHeld(held.action, 'win32')).rejects.toMatchObject({ code });
    expect(held.tries()).toBe(1);
  });

  it.each(['linux', 'darwin'] as const)('is refused at once on %s, where the same words forbid', async (platform) => {
    const held = heldFor(1, 'EACCES');
    await expect(retryWhileHeld(held.action, platform)).rejects.toMatchObject({ code: 'EACCES' });
    expect(held.tries()).toBe(1);
  });
});
