import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nativeBinding } from '../../../../main/engine/store/native-binding.ts';
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
});
