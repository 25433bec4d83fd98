import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { nativeBinding } from '../../../../main/engine/store/native-binding.ts';
import { openPlain } from '../../../../main/engine/store/open-database.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

function withNodeApi(version: string): void {
  const original = process.versions;
  onTestFinished(() => void Object.defineProperty(process, 'versions', { value: original }));
  Object.defineProperty(process, 'versions', { configurable: true, value: { ...original, napi: version } });
}

describe('the SQLite addon', () => {
  it('comes from its package where the runtime is new enough', () => {
    withNodeApi('10');
    expect(nativeBinding({ JURYMAPPE_SQLITE_BINDING: '/cache/better_sqlite3.node' })).toBeUndefined();
  });

  it('is the one that set-up built where the runtime is older', () => {
    withNodeApi('9');
    expect(nativeBinding({ JURYMAPPE_SQLITE_BINDING: '/cache/better_sqlite3.node' })).toBe(
      '/cache/better_sqlite3.node',
    );
  });

  it('lies beside a packaged app', () => {
    withNodeApi('9');
    const [app, executable] = [temporaryFolder(), process.execPath];
    onTestFinished(() => void (process.execPath = executable));
    process.execPath = join(app, 'jurymappe');
    mkdirSync(join(app, 'resources'));
    writeFileSync(join(app, 'resources', 'better_sqlite3.node'), '');
    expect(nativeBinding({})).toBe(join(app, 'resources', 'better_sqlite3.node'));
  });

  it('is tried from its package where nothing else is known', () => {
    withNodeApi('9');
    expect(nativeBinding({})).toBeUndefined();
    expect(nativeBinding({ JURYMAPPE_SQLITE_BINDING: '' })).toBeUndefined();
  });

  it('is named where it is missing or is no program, and the database stays as it is', () => {
    withNodeApi('9');
    const folder = temporaryFolder();
    const [file, blocked] = [join(folder, 'content.db'), join(folder, 'better_sqlite3.node')];
    writeFileSync(file, '');
    writeFileSync(blocked, 'no program');
    for (const binding of [join(folder, 'gone.node'), blocked]) {
      vi.stubEnv('JURYMAPPE_SQLITE_BINDING', binding);
      onTestFinished(() => void vi.unstubAllEnvs());
      expect(() => openPlain(file)).toThrow(expect.objectContaining({ code: 'database-unavailable' }));
      expect(statSync(file).size).toBe(0);
    }
  });
});
