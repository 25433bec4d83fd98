/**
 * Rates without end and reports each rating after its commit, for a test that kills this process.
 * Usage: rating-program.ts FOLDER, with the database key in hex on standard input
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { rate } from '../../main/engine/jury/rate.ts';
import { lastEventNumber } from '../../main/engine/store/events.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { applications, criteria } from './sample-manifest.ts';

const [folder = ''] = process.argv.slice(2);
const vault = { folder, ...(await openDatabases(folder, Buffer.from((await text(process.stdin)).trim(), 'hex'))) };
const steps = manifestOf(vault.jury).scale.map(({ value }) => value);
// Continues where the last process was killed, so that every value is new: writing the same value would commit nothing.
for (let number = lastEventNumber(vault.jury); ; number += 1) {
  const applicationId = number % 2 === 0 ? applications.first : applications.second;
  const criterionId = number % 4 < 2 ? criteria.need : criteria.effect;
  const value = steps[Math.floor(number / 4) % steps.length] ?? null;
  const { savedAt } = rate(vault, { applicationId, criterionId, value });
  writeSync(1, `${applicationId} ${criterionId} ${String(value)} ${String(savedAt)}\n`);
}
