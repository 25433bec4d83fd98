import { expect, it } from 'vitest';
import {
  forgetOlderManifests,
  headerOf,
  listRevisions,
  manifestOf,
  newestRevision,
} from '../../../../main/engine/store/revisions.ts';
import { sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addRevision, quickVault } from '../../../helpers/sample-vault.ts';

it('a vault without a bundle says so', async () => {
  const { jury } = await quickVault(null);
  expect(newestRevision(jury)).toBeNull();
  expect(listRevisions(jury)).toStrictEqual([]);
  expect(headerOf(jury, 1)).toBeNull();
  expect(() => manifestOf(jury)).toThrow(expect.objectContaining({ code: 'vault-wrong-role' }));
});

it('the newest revision counts as soon as it is recorded; all are remembered', async () => {
  const first = sampleManifest();
  const vault = await quickVault(first);
  expect(manifestOf(vault.jury)).toStrictEqual(first);
  const second = sampleManifest({ bundleId: first.bundleId, revision: 2 });
  addRevision(vault, second);
  expect(manifestOf(vault.jury)).toStrictEqual(second);
  expect(listRevisions(vault.jury).map(({ revision }) => revision)).toStrictEqual([1, 2]);
  expect(newestRevision(vault.jury)).toMatchObject({ revision: 2, bundleId: first.bundleId });
  expect(headerOf(vault.jury, 1)).toHaveLength(64);
  expect(headerOf(vault.jury, 1)).not.toStrictEqual(headerOf(vault.jury, 2));
});

it('older manifests are forgotten with the keys in them, their headers are not', async () => {
  const first = sampleManifest();
  const vault = await quickVault(first);
  addRevision(vault, sampleManifest({ bundleId: first.bundleId, revision: 2 }));
  forgetOlderManifests(vault.jury);
  expect(vault.jury.prepare('SELECT manifest FROM revision WHERE revision = 1').pluck().get()).toBe('null');
  expect(manifestOf(vault.jury).revision).toBe(2);
  expect(headerOf(vault.jury, 1)).toHaveLength(64);
});

it('a manifest that can not be right is damage', async () => {
  const { jury } = await quickVault();
  jury.exec(`UPDATE revision SET manifest = '{"format":"jurymappe-manifest"}'`);
  expect(() => manifestOf(jury)).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
});
