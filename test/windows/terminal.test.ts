import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../scripts/electron-runtime.mjs';
import { windowsPath } from '../../scripts/windows.mjs';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { startOnWindows } from './windows-process.ts';

const reportSchema = z.object({
  people: z.array(z.object({ documents: z.number() })),
  faults: z.array(z.object({ id: z.string(), asExpected: z.boolean() })),
  equalsExpected: z.boolean(),
  differences: z.array(z.string()),
});

it('the terminal plays the whole demo on Windows, to the result that was computed independently', async () => {
  const folder = temporaryFolder();
  const terminal = startOnWindows(join(projectFolder, 'main', 'engine', 'cli.ts'), {
    folder,
    args: ['demo', '--json', '--work', windowsPath(join(folder, 'work'))],
  });
  expect(await terminal.ended).toBe(0);
  const report = reportSchema.parse(JSON.parse(terminal.lines().join('\n')));
  expect(report.differences).toEqual([]);
  expect(report.equalsExpected).toBe(true);
  expect(report.people).toHaveLength(9);
  expect(report.faults.map(({ id, asExpected }) => [id, asExpected])).toEqual(
    ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'].map((id) => [id, true]),
  );
});
