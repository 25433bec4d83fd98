import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { inspectBundle } from '../../../../main/engine/bundle/inspect.ts';
import { handIn } from '../../../../main/engine/handover/hand-in.ts';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { backUp } from '../../../../main/engine/recovery/back-up.ts';
import { inspectBackup } from '../../../../main/engine/recovery/read-backup.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { foreignZip } from '../../../helpers/foreign-zip.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
let packed: PackedBundle;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  await withOpen(await openAs(packed, jurorId), async (vault) => {
    await handIn(vault, { out: join(folder, 'scores'), status: 'interim' });
    await backUp(vault, { ...withoutProgress, out: join(folder, 'backup') });
  });
  await withOpen(await openAs(packed, chairId), async (vault) => {
    await closeIntake(vault, '');
    await writeResult(vault, { out: join(folder, 'result') });
  });
  writeFileSync(join(folder, 'pdf'), smallPdf('Antrag'));
  writeFileSync(join(folder, 'archive'), foreignZip(['Unterlagen/Antrag.pdf', 'Unterlagen/Plan.pdf']));
  writeFileSync(join(folder, 'spreadsheet'), foreignZip(['[Content_Types].xml', 'xl/workbook.xml']));
  writeFileSync(join(folder, 'picture'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
});

it.each(['scores', 'backup', 'result', 'pdf', 'archive', 'spreadsheet', 'picture'] as const)(
  'a file of the kind %s is named as what it is',
  async (kind) => {
    // Under a bundle's name: what counts is the content.
    const named = join(folder, `${kind}.jurybundle`);
    writeFileSync(named, readFileSync(join(folder, kind)));
    await expect(inspectBundle(named)).rejects.toMatchObject({ code: 'not-a-bundle', details: { found: kind } });
    for (const language of ['de', 'en'] as const) {
      const { t } = await loadTranslator(language);
      const said = t('error.not-a-bundle.what', { found: kind });
      expect(said).toContain(t(`fileKind.${kind}`));
      expect(said).not.toContain('fileKind');
    }
  },
);

it('a bundle that is cut off or damaged stays a damaged bundle', async () => {
  const bytes = readFileSync(packed.bundle);
  const damaged = join(folder, 'damaged.jurybundle');
  for (const content of [bytes.subarray(0, 900), bytes.subarray(0, 20), Buffer.alloc(0), Buffer.from('PK\x03\x04')]) {
    writeFileSync(damaged, content);
    await expect(inspectBundle(damaged)).rejects.toMatchObject({ code: 'bundle-structure' });
  }
});

it('what stands where a backup is asked for is named, and a damaged backup stays one', async () => {
  writeFileSync(join(folder, 'text'), 'Sehr geehrte Damen und Herren');
  writeFileSync(join(folder, 'data'), '{}');
  const own = { bundle: packed.bundle, pdf: join(folder, 'pdf'), archive: join(folder, 'archive') };
  const found = { ...own, text: join(folder, 'text'), data: join(folder, 'data') };
  for (const [kind, path] of Object.entries(found))
    await expect(inspectBackup(path)).rejects.toMatchObject({ code: 'not-a-backup', details: { found: kind } });
  const damaged = join(folder, 'damaged.jurybackup');
  const bytes = readFileSync(join(folder, 'backup'));
  for (const content of [bytes.subarray(0, 900), Buffer.from('PK\x03\x04'), Buffer.alloc(0)]) {
    writeFileSync(damaged, content);
    await expect(inspectBackup(damaged)).rejects.toMatchObject({ code: 'backup-damaged' });
  }
});
