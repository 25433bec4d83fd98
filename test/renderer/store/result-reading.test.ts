import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { ResultReading } from '../../../shared/contract/handover.ts';
import { personIdSchema } from '../../../shared/ids.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

const reading: ResultReading = {
  number: 1,
  createdAt: '2020-04-01T10:00:00.000Z' as ResultReading['createdAt'],
  correction: null,
  signedBy: personIdSchema.parse('J01'),
  keyCheckCode: '',
  files: [],
  transcribedBy: null,
};
let window: Awaited<ReturnType<typeof windowAtWork>>;
beforeEach(async () => {
  window = await windowAtWork();
});

it('what was read before goes when another file is no result', async () => {
  const { store, choose, dataFolder, calls } = window;
  store.setState({ resultReading: reading });
  expect(await store.getState().pickResult('Öffnen')).toBeNull();
  expect(store.getState().resultReading).toBe(reading);
  expect(calls).not.toContain('handover.readResult');
  const file = join(dataFolder, 'a.juryresult');
  writeFileSync(file, '{}');
  choose([file]);
  expect(await store.getState().pickResult('Öffnen')).toMatchObject({ code: 'result-invalid' });
  expect(store.getState().resultReading).toBeNull();
  store.setState({ resultReading: reading });
  await store.getState().lock('asked');
  expect(store.getState().resultReading).toBeNull();
});
