import { paperOf, unfinishedRows } from '../../../shared/domain/paper-draft.ts';
import { AppError } from '../../../shared/errors.ts';
import { groundText } from '../../../shared/i18n/ground-text.ts';
import { type ApplicationId, applicationIdSchema, type Sha256 } from '../../../shared/ids.ts';
import { manifestOf } from '../store/revisions.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { isTyped } from './paper-content.ts';
import { heldBackRows } from './paper-drafts.ts';
import { transcribe, type TranscribeRequest } from './transcribe.ts';

/**
 * Hands over what somebody has typed in the window, together with that person's draft on applications that are closed
 * to the leader: a window that was opened again since hasn't been given that part.
 * @returns as `transcribe`
 * @throws AppError as `transcribe`, and `transcript-held-back-unfinished` where some of that part isn't finished
 */
export async function handOverPaper(vault: OpenVault, typed: TranscribeRequest): Promise<Sha256 | null> {
  requireChair(vault);
  const said = namedIn(typed);
  const rows = Object.fromEntries(
    Object.entries(await heldBackRows(vault, typed)).filter(([id]) => !said.has(applicationIdSchema.parse(id))),
  );
  const manifest = manifestOf(vault.jury);
  const draft = { rows, scan: null };
  const unfinished = unfinishedRows(draft, manifest);
  if (unfinished.length > 0)
    throw new AppError('transcript-held-back-unfinished', { applications: unfinished.join(', ') });
  const added = paperOf(draft, manifest, (ground) => groundText(ground, manifest.competition.language));
  return transcribe(vault, {
    ...typed,
    ballots: [...typed.ballots.filter(({ applicationId }) => rows[applicationId] === undefined), ...added.ballots],
    declarations: [...typed.declarations, ...added.declarations],
  });
}

/** The applications for which the window itself knows what was typed. */
function namedIn({ ballots, declarations }: TranscribeRequest): ReadonlySet<ApplicationId> {
  return new Set([...ballots.filter(isTyped), ...declarations].map(({ applicationId }) => applicationId));
}
