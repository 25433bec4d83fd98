import { basename } from 'node:path';
import type { HandedIn, ScoreContent } from '../../../shared/contract/handover.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Scores } from '../../../shared/formats/scores.ts';
import { sha256 } from '../crypto/digest.ts';
import { sealScores } from '../crypto/seal-scores.ts';
import { inTransaction } from '../store/database.ts';
import { lastEventNumber } from '../store/events.ts';
import { insertContent, insertHandedIn, listHandedIn } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import { requireJuror, secretsOf } from '../vault/identity.ts';
import { removeTemporaryFiles } from '../vault/remove-temporary-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import { gapsOfAll, unsavedSequence } from './review.ts';
import { saveAgain, saveFile } from './save-file.ts';
import { presentContent } from './score-content.ts';
import { type ScoresState, scoresState, withEnrolment } from './scores-payload.ts';
import { viewHandedIn } from './view-handed-in.ts';

export interface HandInOptions {
  readonly out: string;
  readonly status: Scores['status'];
}

/**
 * Signs, encrypts and writes the next file of this person's chain. The bytes are on the disk under a temporary name
 * before they are recorded, and get their own name afterwards: a full disk uses up no number, and a number that may
 * have left the house is never given to other content. A signed file that never reached its place (the stick was pulled
 * out) is written again as long as nothing has changed. One call at a time: two at once would take the same number, and
 * the database would refuse the second. In the app the write queue ensures that; a terminal command has its vault to
 * itself.
 * @throws AppError `not-a-juror`, `ballots-incomplete` for a final file with gaps, `vault-wrong-role`, `disk-full`,
 * `file-not-writable`
 */
export async function handIn(vault: OpenVault, { out, status }: HandInOptions): Promise<HandedIn> {
  const { jury } = vault;
  requireJuror(vault);
  refuseGaps(vault, status);
  await removeTemporaryFiles(vault);
  const moment = inTransaction(jury, () => momentOf(vault, status));
  if (moment.unsaved !== null) return saveAgain(vault, { out, sequence: moment.unsaved });
  const { state, lastEvent, content } = moment;
  const bytes = await sealScores(await withEnrolment(vault, state), {
    signingKey: secretsOf(vault).signingKey,
    roundKey: manifestOf(jury).roundKey,
  });
  const row = {
    sequence: state.sequence,
    fileId: state.fileId,
    status,
    createdAt: state.createdAt,
    sha256: sha256(bytes),
    name: basename(out),
    lastEvent,
  };
  const record = (): void => {
    insertHandedIn(jury, row, bytes);
    insertContent(jury, row.sequence, { revision: state.revision, content });
  };
  await saveFile(vault, { sequence: row.sequence, out, bytes, record });
  return viewHandedIn(jury, row);
}

type Moment =
  | { readonly unsaved: number }
  | {
      readonly unsaved: null;
      readonly state: ScoresState;
      readonly lastEvent: number;
      readonly content: ScoreContent;
    };

/**
 * Everything that will be signed and kept, as of one moment, because the ballots may change while a file is written.
 * @throws AppError `ballots-incomplete`
 */
function momentOf(vault: OpenVault, status: Scores['status']): Moment {
  const { jury } = vault;
  refuseGaps(vault, status);
  const unsaved = unsavedSequence(jury, status);
  if (unsaved !== null) return { unsaved };
  const last = listHandedIn(jury).at(-1);
  const sequence = (last?.sequence ?? 0) + 1;
  return {
    unsaved: null,
    state: scoresState(vault, { sequence, previousFileSha256: last?.sha256 ?? null, status }),
    lastEvent: lastEventNumber(jury),
    content: presentContent(vault),
  };
}

function refuseGaps(vault: OpenVault, status: Scores['status']): void {
  const gaps = status === 'final' ? gapsOfAll(vault, manifestOf(vault.jury)).length : 0;
  if (gaps > 0) throw new AppError('ballots-incomplete', { count: gaps });
}
