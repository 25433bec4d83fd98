import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../../../main/engine/recovery/back-up.ts';
import { durabilityFaults, type FileCall, storyOf } from '../../../helpers/check-durability.ts';
import { databaseKeyIn, nextPassphrase } from '../../../helpers/killed-at-steps.ts';
import { jurorId, openAs, packAmendment, packSmallBundle, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { traceFiles, whyNotTraceable } from '../../../helpers/traced-files.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const program = join(import.meta.dirname, '..', '..', '..', 'helpers', 'durable-program.ts');
const reason = whyNotTraceable();
if (reason !== null) console.warn(`The order of writing and syncing is not looked at: ${reason}`);

interface TracedAction {
  readonly action: string;
  /** the vault that it gets a copy of; null if it needs none or makes one */
  readonly from: 'before' | 'office' | null;
  /** the least number of renames */
  readonly renames: number;
  /** it only creates names */
  readonly writesNothing?: true;
  /** the name in the shared folder of the file that it reads, if any */
  readonly file?: string;
}

describe.skipIf(reason !== null)('what is told to be done survives a power cut', () => {
  const temporary = sharedTemporaryFolder();
  const keys = { before: '', office: '' };

  beforeAll(async () => {
    const packed = await packSmallBundle(temporary);
    await packAmendment(packed, { files: { 'DMK-01': { 'dmk-01.pdf': smallPdf('Eine andere Fassung') } } });
    await withOpen(await openAs(packed, jurorId, 'before'), (vault) =>
      backUp(vault, { ...withoutProgress, out: join(temporary, 'a.backup') }),
    );
    // So that the first copy must create the folder for copies.
    rmSync(join(temporary, 'before', 'copies'), { recursive: true });
    keys.before = await databaseKeyIn(join(temporary, 'before'));
    keys.office = await databaseKeyIn(join(temporary, 'office'));
  });

  async function trace({
    action,
    from,
    file,
  }: Omit<TracedAction, 'renames' | 'writesNothing'>): Promise<readonly FileCall[]> {
    const place = join(temporary, randomUUID());
    const [folder, outside] = [join(place, 'vaults', 'vault'), join(place, 'outside')];
    mkdirSync(outside, { recursive: true });
    if (from !== null) cpSync(join(temporary, from), folder, { recursive: true });
    if (action === 'pack') cpSync(join(temporary, 'competition'), join(outside, 'competition'), { recursive: true });
    return traceFiles(program, {
      args: [action, folder, file === undefined ? join(outside, 'file') : join(temporary, file)],
      input: [from === null ? '' : keys[from], testPassphrase, nextPassphrase].join('\n'),
      below: place,
      record: `${place}.trace`,
    });
  }

  it.each<TracedAction>([
    { action: 'write', from: null, renames: 1 },
    { action: 'rate', from: 'before', renames: 0 },
    { action: 'back-up', from: 'before', renames: 1 },
    { action: 'copy', from: 'before', renames: 2 },
    { action: 'copy-again', from: 'before', renames: 1 },
    { action: 'change-passphrase', from: 'before', renames: 1 },
    { action: 'hand-in', from: 'before', renames: 1 },
    { action: 'pack', from: 'office', renames: 2 },
    { action: 'amend', from: 'before', renames: 0, file: 'amendment.jurybundle' },
    { action: 'create', from: null, renames: 1, file: 'small.jurybundle' },
    { action: 'restore-backup', from: null, renames: 1, file: 'a.backup' },
    { action: 'restore-copy', from: 'before', renames: 2 },
    { action: 'renew-content', from: 'before', renames: 2, writesNothing: true },
    { action: 'recreate-content', from: 'before', renames: 1 },
    { action: 'delete', from: 'before', renames: 1 },
  ])('$action', async ({ renames, writesNothing = false, ...traced }) => {
    const calls = await trace(traced);
    expect(durabilityFaults(calls)).toEqual([]);
    expect(calls.filter(({ kind }) => kind === 'rename').length).toBeGreaterThanOrEqual(renames);
    expect(calls.some(({ kind }) => kind === 'write')).toBe(!writesNothing);
    expect(calls.at(-1)?.kind).toBe('answer');
  });

  it('a vault that is deleted loses its name, then its keys, which are overwritten, and only then the rest', async () => {
    const calls = await trace({ action: 'delete', from: 'before' });
    const story = storyOf(calls, (path) => {
      if (/keystore[^/]*$/.test(path)) return 'keys';
      if (path.endsWith('/vaults')) return 'folder';
      return path.endsWith('/vaults/vault')
        ? 'vault'
        : path.replace(/^.*\//, '').replace(/^(jury|content|search)\.db.*/, '$1');
    });
    const [rename, sync] = [story.indexOf('rename vault'), story.indexOf('sync folder')];
    expect(story.slice(rename, sync + 4)).toEqual([
      'rename vault',
      'sync folder',
      'write keys',
      'sync keys',
      'remove keys',
    ]);
    expect(
      story.slice(0, rename).filter((step) => step.startsWith('remove') && !/jury|content|search/.test(step)),
    ).toEqual([]);
    for (const rest of ['remove jury', 'remove content'])
      expect(story.lastIndexOf(rest)).toBeGreaterThan(story.lastIndexOf('remove keys'));
  });

  it('a number is taken only by a file that is on the disk, and a file gets its name only when its number is', async () => {
    const calls = await trace({ action: 'hand-in', from: 'before' });
    const story = storyOf(calls, (path) => {
      if (path.endsWith('/jury.db-wal')) return 'log';
      if (path.endsWith('.part')) return 'file';
      return path.endsWith('/outside') ? 'folder' : null;
    });
    expect(story.slice(story.indexOf('create file'))).toEqual([
      ...['create file', 'write file', 'sync file'],
      ...['write log', 'sync log'],
      ...['sync file', 'rename file', 'sync folder'],
      ...['write log', 'sync log'],
      'answer',
    ]);
  });
});
