import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSnapshot } from '../../../../main/engine/recovery/create-snapshot.ts';
import { purgeDueSince } from '../../../../main/engine/recovery/purge.ts';
import { SnapshotScheduler } from '../../../../main/engine/rpc/snapshot-scheduler.ts';
import { now } from '../../../../main/engine/clock.ts';
import { addPages } from '../../../../main/engine/search/read-texts.ts';
import { writeMeta } from '../../../../main/engine/store/meta.ts';
import { searchDatabase } from '../../../../main/engine/vault/search-database.ts';
import { lockVault, type OpenVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import type { AppEvent } from '../../../../shared/contract/events.ts';
import { applications, sampleDocument, sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addRevision, createSampleVault, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const documents = [
  sampleDocument(applications.first, Buffer.from('one')),
  sampleDocument(applications.second, Buffer.from('two')),
] as const;
const earlier = ['jury.db.before-migration', 'jury.db.damaged-2026-01-01T08-00-00Z'];
let vault: OpenVault;
let told: AppEvent[];

/** A vault right after the commit of an amendment that removes the second document. */
beforeEach(async () => {
  told = [];
  const manifest = sampleManifest({ documents: [...documents] });
  vault = await createSampleVault(join(temporaryFolder(), 'mine'), manifest);
  for (const { documentId } of documents)
    addPages(vault, { documentId, page: 0, pages: 1, texts: [`öffentlich ${wordOf(documentId)}`], names: [] });
  await createSnapshot(vault);
  for (const name of earlier) writeFileSync(join(vault.folder, name), 'keys');
  addRevision(vault, { ...manifest, revision: 2, documents: [documents[0]] });
  writeMeta(vault.jury, 'purgeDue', { since: now() });
});

function wordOf(documentId: string): string {
  return documentId === documents[0].documentId ? 'bleibwort' : 'qgeheimwort';
}

/** All bytes of the index, as SQLite stores them in its own tables. */
function indexBytes(): string {
  const rows = searchDatabase(vault).prepare('SELECT block FROM page_words_data').pluck().all() as Buffer[];
  return Buffer.concat(rows).toString('latin1');
}

function schedule(): SnapshotScheduler {
  const scheduler = new SnapshotScheduler((event) => void told.push(event));
  scheduler.follow(vault);
  return scheduler;
}

const copies = (): readonly string[] =>
  readdirSync(join(vault.folder, 'copies')).filter((name) => name.startsWith('jury-'));

describe('what an amendment took away', () => {
  it('goes from copies, earlier files and every word of the index, also when the vault was closed in between', async () => {
    expect(indexBytes()).toContain('geheimwort');
    const before = copies();
    lockVault(vault);
    vault = await unlockVault(vault.folder, samplePassphrase);
    await schedule().between(() => Promise.resolve());
    expect(told).toStrictEqual([]);
    expect(purgeDueSince(vault)).toBeNull();
    expect(copies()).toHaveLength(1);
    expect(copies()).not.toStrictEqual(before);
    expect(readdirSync(vault.folder).filter((name) => earlier.includes(name))).toStrictEqual([]);
    expect(indexBytes()).not.toContain('geheimwort');
    expect(indexBytes()).toContain('bleibwort');
  });

  it('stays noted where a file can not be removed, and goes as soon as it can', async () => {
    const held = join(vault.folder, 'jury.db.damaged-2026-02-01T08-00-00Z');
    mkdirSync(held);
    const scheduler = schedule();
    await scheduler.between(() => Promise.resolve());
    expect(told).toMatchObject([{ type: 'warned', failure: { code: 'copy-failed' } }]);
    expect(purgeDueSince(vault)).not.toBeNull();
    rmSync(held, { recursive: true });
    await scheduler.createIfChanged();
    expect(purgeDueSince(vault)).toBeNull();
    expect(copies()).toHaveLength(1);
  });
});
