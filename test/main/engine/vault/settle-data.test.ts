import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveFile } from '../../../../main/engine/files/move-and-remove.ts';
import { openPlain } from '../../../../main/engine/store/open-database.ts';
import { settleData } from '../../../../main/engine/vault/settle-data.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { acrossVolumes } from '../../../helpers/two-volumes.ts';

interface Places {
  readonly parent: string;
  readonly from: string;
  readonly to: string;
}

const vault = join('vaults', '0190a1b2-0000-7000-8000-000000000001');

/** Data as an earlier version of the app left it, and a new place that doesn't exist yet. */
function earlierData(): Places {
  const parent = temporaryFolder();
  const [from, to] = [join(parent, 'roaming', 'jurymappe'), join(parent, 'local', 'jurymappe')];
  mkdirSync(join(from, vault, 'copies'), { recursive: true });
  writeFileSync(join(from, 'vaults.json'), '{}');
  writeFileSync(join(from, vault, 'jury.db'), 'jury');
  writeFileSync(join(from, vault, 'content.db'), '');
  openPlain(join(from, vault, 'content.db')).close();
  return { parent, from, to };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const move = { 'on one volume': () => moveFile, 'on two volumes': ({ from, to }: Places) => acrossVolumes(from, to) };

describe.each(Object.entries(move))('data of an earlier version, %s', (_name, moveOf) => {
  it('move once, whole, and leave nothing behind', async () => {
    const places = earlierData();
    const before = filesIn(places.from);
    expect(await settleData(places, moveOf(places))).toEqual({ dataFolder: places.to, left: null });
    expect(filesIn(places.to)).toEqual(before);
    expect(readFileSync(join(places.to, vault, 'jury.db'), 'utf8')).toBe('jury');
    expect(filesIn(join(places.parent, 'roaming'))).toEqual([]);
    expect(readdirSync(join(places.parent, 'local'))).toEqual(['jurymappe']);
    expect(await settleData(places, moveOf(places))).toEqual({ dataFolder: places.to, left: null });
    expect(filesIn(places.to)).toEqual(before);
  });

  it('take the place of an empty folder, and never that of other data, which count', async () => {
    const places = earlierData();
    mkdirSync(places.to, { recursive: true });
    expect(await settleData(places, moveOf(places))).toEqual({ dataFolder: places.to, left: null });
    mkdirSync(places.from);
    writeFileSync(join(places.from, 'vaults.json'), 'other');
    const [earlier, present] = [filesIn(places.from), filesIn(places.to)];
    expect(await settleData(places, moveOf(places))).toEqual({ dataFolder: places.to, left: 'both' });
    expect([filesIn(places.from), filesIn(places.to)]).toEqual([earlier, present]);
    expect(readFileSync(join(places.to, 'vaults.json'), 'utf8')).toBe('{}');
  });

  it('stay, and are used where they are, while a vault in them is open', async () => {
    const places = earlierData();
    const before = filesIn(places.from);
    const open = openPlain(join(places.from, vault, 'content.db'));
    expect(await settleData(places, moveOf(places))).toEqual({ dataFolder: places.from, left: 'unmoved' });
    open.close();
    expect(filesIn(places.from)).toEqual(before);
    expect(existsSync(places.to)).toBe(false);
    expect(await settleData(places, moveOf(places))).toEqual({ dataFolder: places.to, left: null });
  });

  it('that are nowhere make nothing', async () => {
    const parent = temporaryFolder();
    const places = { parent, from: join(parent, 'roaming', 'jurymappe'), to: join(parent, 'local', 'jurymappe') };
    expect(await settleData(places, moveOf(places))).toEqual({ dataFolder: places.to, left: null });
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe('data that were copied to another volume', () => {
  it('stay at the earlier place where the new one can’t be written', async () => {
    const places = earlierData();
    writeFileSync(join(places.parent, 'local'), 'no folder');
    const before = filesIn(places.from);
    expect(await settleData(places, acrossVolumes(places.from, places.to))).toEqual({
      dataFolder: places.from,
      left: 'unmoved',
    });
    expect(filesIn(places.from)).toEqual(before);
  });

  it('are kept at both places where somebody has gone on working at the earlier one', async () => {
    const places = earlierData();
    await settleData(places);
    // As left by a process killed between naming the new data and removing the earlier data.
    const note = { from: places.from, listing: '0'.repeat(64) };
    writeFileSync(join(places.to, 'moved-from.json'), JSON.stringify(note));
    mkdirSync(places.from);
    writeFileSync(join(places.from, 'vaults.json'), 'changed since');
    expect(await settleData(places)).toEqual({ dataFolder: places.to, left: 'both' });
    expect(readFileSync(join(places.from, 'vaults.json'), 'utf8')).toBe('changed since');
    expect(readdirSync(places.to).sort()).toEqual(['vaults', 'vaults.json']);
  });

  it('go from the earlier place with the next start where their removal was cut off', async () => {
    const places = earlierData();
    await settleData(places);
    mkdirSync(join(places.parent, 'roaming', 'jurymappe.moved'));
    writeFileSync(join(places.parent, 'roaming', 'jurymappe.moved', 'rest'), '');
    mkdirSync(`${places.to}.moving`);
    expect(await settleData(places)).toEqual({ dataFolder: places.to, left: null });
    expect(readdirSync(join(places.parent, 'roaming'))).toEqual([]);
    expect(readdirSync(join(places.parent, 'local'))).toEqual(['jurymappe']);
  });

  it('that were taken away altogether stay away', async () => {
    const places = earlierData();
    await settleData(places);
    renameSync(places.to, `${places.to}-elsewhere`);
    expect(await settleData(places)).toEqual({ dataFolder: places.to, left: null });
  });
});
