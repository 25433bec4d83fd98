import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { builtSqliteBinding, cacheFolder, displayPrefix, hasDisplay } from '../../scripts/electron-runtime.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('cacheFolder', () => {
  it('follows XDG_CACHE_HOME, and its default where it is empty or absent', () => {
    vi.stubEnv('XDG_CACHE_HOME', '/somewhere');
    expect(cacheFolder()).toBe(join('/somewhere', 'jurymappe'));
    vi.stubEnv('XDG_CACHE_HOME', '');
    expect(cacheFolder()).toBe(join(homedir(), '.cache', 'jurymappe'));
    vi.stubEnv('XDG_CACHE_HOME', undefined);
    expect(cacheFolder()).toBe(join(homedir(), '.cache', 'jurymappe'));
  });
});

describe('builtSqliteBinding', () => {
  it('has a place of its own for each version and lies outside node_modules', () => {
    expect(isAbsolute(builtSqliteBinding())).toBe(true);
    expect(builtSqliteBinding()).toMatch(/sqlite-\d+\.\d+\.\d+-napi9-/);
    expect(builtSqliteBinding()).not.toContain('node_modules');
  });
});

describe.runIf(process.platform === 'linux')('displayPrefix', () => {
  it('adds a virtual screen only where there is no display', () => {
    vi.stubEnv('WAYLAND_DISPLAY', undefined);
    vi.stubEnv('DISPLAY', ':0');
    expect(hasDisplay()).toBe(true);
    expect(displayPrefix()).toEqual([]);
    vi.stubEnv('DISPLAY', undefined);
    expect(hasDisplay()).toBe(false);
    expect(displayPrefix()[0]).toBe('xvfb-run');
  });
});
