import { join } from 'node:path';
import { expect, it } from 'vitest';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { inspectBundle } from '../../../../main/engine/bundle/inspect.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { statementOf } from '../../../../main/engine/bundle/statement.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { chairId, jurorId, openAs, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';
import { writeAmendedCompetition } from '../../../helpers/small-competition.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('everybody who has a revision sees the Prüfcode that the office reads out; another revision has another', async () => {
  const packed = await packSmallBundle(temporaryFolder());
  const out = join(packed.folder, 'second.jurybundle');
  const folder = writeAmendedCompetition(join(packed.folder, 'amended'));
  const { checkCode, officeCheckCode } = packed.report;
  expect(checkCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(await inspectBundle(packed.bundle)).toMatchObject({ checkCode, officeCheckCode });
  // The office's own code is another one than its revision's.
  expect(officeCheckCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(officeCheckCode).not.toBe(checkCode);
  expect(statementOf(packed.office)).toBeNull();
  await withOpen(await openAs(packed, chairId), async (chair) => {
    await withOpen(await openAs(packed, jurorId), async (juror) => {
      expect(statementOf(juror)).toMatchObject({ revision: 1, checkCode, officeCheckCode });
      expect(statementOf(juror)).toEqual(statementOf(chair));
      const options = { folder, out, amend: true, cardFiles: [], ...withoutProgress };
      const second = await packCompetition(packed.office, options);
      await amendVault(juror, out, withoutProgress);
      expect(statementOf(juror)).toMatchObject({ revision: 2, checkCode: second.checkCode });
      expect(second.checkCode).not.toBe(checkCode);
      expect(statementOf(chair)).toMatchObject({ revision: 1, checkCode });
    });
  });
  lockVault(packed.office);
});
