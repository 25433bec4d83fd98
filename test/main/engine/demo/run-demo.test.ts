import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDemo } from '../../../../main/engine/demo/run-demo.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'demo');

describe('the demo', () => {
  it('goes the whole chain and ends with the result that was computed independently', async () => {
    const steps: string[] = [];
    const report = await runDemo({
      folder,
      work: temporaryFolder(),
      words: await loadTranslator('de'),
      signal: new AbortController().signal,
      onPacked: ({ documents }) => steps.push(`packed ${documents}`),
      onHandedIn: ({ personId }) => steps.push(personId),
    });
    expect(report.differences).toEqual([]);
    // Jurors can read every document of the demo but the scan.
    expect(report.packed.warnings).toEqual([
      { kind: 'pdf-scan', applicationId: 'DMK-04', name: 'dmk-04-anlage-scan.pdf', of: 84 },
    ]);
    expect(report.people).toHaveLength(9);
    expect(steps).toHaveLength(10);
    expect(report.faults.map(({ id, asExpected }) => [id, asExpected])).toEqual(
      ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'].map((id) => [id, true]),
    );
    expect(report.result.notCounted).toContainEqual({ personId: 'J06', applicationId: 'DMK-10', reason: 'excluded' });
    expect(report.result.preliminary).toEqual([]);
  });
});
