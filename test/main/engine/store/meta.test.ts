import { expect, it } from 'vitest';
import { readMeta, writeMeta } from '../../../../main/engine/store/meta.ts';
import { quickVault, sampleBeginning, sampleIdentity } from '../../../helpers/sample-vault.ts';

it('keeps each fact once', async () => {
  const { jury } = await quickVault();
  expect(readMeta(jury, 'secrets')).toBeNull();
  const { secrets } = sampleBeginning();
  writeMeta(jury, 'secrets', secrets);
  expect(readMeta(jury, 'secrets')).toStrictEqual(secrets);
  const identity = sampleIdentity({ role: 'chair' });
  writeMeta(jury, 'identity', identity);
  expect(readMeta(jury, 'identity')).toStrictEqual(identity);
});

it('a fact that can not be right is damage', async () => {
  const { jury } = await quickVault();
  jury.exec(`UPDATE meta SET content = '{"role":"king"}' WHERE name = 'identity'`);
  expect(() => readMeta(jury, 'identity')).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
});
