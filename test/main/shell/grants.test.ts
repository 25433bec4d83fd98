import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Grants } from '../../../main/shell/grants.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function grantBundle(): Promise<{ grants: Grants; grant: string; path: string }> {
  const path = join(temporaryFolder(), 'paket.jurybundle');
  writeFileSync(path, '12345');
  const grants = new Grants();
  const [granted] = await grants.give([path], 'open-bundle');
  expect(granted).toMatchObject({ name: 'paket.jurybundle', size: 5 });
  return { grants, grant: granted?.grant ?? '', path };
}

describe('a granted file', () => {
  it('is a path for the method that it was chosen for', async () => {
    const { grants, grant, path } = await grantBundle();
    expect(grants.redeem('bundle.inspect', { file: grant })).toStrictEqual({ [grant]: path });
    expect(grants.redeem('bundle.open', { files: [grant, 'something else'] })).toStrictEqual({ [grant]: path });
  });

  it('is none for any other: what was chosen for reading is never written over', async () => {
    const { grants, grant } = await grantBundle();
    expect(grants.redeem('handover.handIn', { out: grant })).toStrictEqual({});
    expect(grants.redeem('desk.get', { file: grant })).toStrictEqual({});
  });

  it('can not be guessed, nor named by its path', async () => {
    const { grants, path } = await grantBundle();
    expect(grants.redeem('bundle.inspect', { file: path })).toStrictEqual({});
    expect(grants.redeem('bundle.inspect', { file: crypto.randomUUID() })).toStrictEqual({});
    expect(grants.redeem('bundle.inspect', null)).toStrictEqual({});
  });

  it('has no size while it is not there or a folder', async () => {
    const folder = temporaryFolder();
    const granted = await new Grants().give([join(folder, 'new.juryscores'), folder], 'save-scores');
    expect(granted.map(({ size }) => size)).toStrictEqual([null, null]);
  });
});
