import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ConfirmationPaper } from './confirmation-paper.tsx';
import { RatingsPaper } from './ratings-paper.tsx';
import type { PrintJob } from '../../widgets/use-print-layout.tsx';

/** The confirmation of a file, or a copy of the person's own ratings. */
export type PrintedPages = 'confirmation' | 'ratings';

const longestTitle = 200;

/** Composes the pages for a file, or for the person's own ratings as they are now; null: there is no such page. */
export function usePrintJobs(
  competition: CompetitionView,
  file: HandedIn | null,
): (pages: PrintedPages) => Promise<Result<PrintJob | null>> {
  const { t, local, number } = useTranslator();
  const me = useMe();
  const readContent = useAppStore((state) => state.readContent);
  const footer =
    file === null
      ? t('paper.draft')
      : t('paper.footer', {
          code: spacedReceipt(file.receipt),
          sequence: number(file.sequence),
          status: t(`handover.${file.status}`),
        });

  return async (pages) => {
    if (me === null) return ok(null);
    const name = t(`paper.${pages}`);
    const title = `${local(competition.details.title)} · ${name} · ${local(me.name)}`.slice(0, longestTitle);
    const fileName = t(`paper.fileName.${pages}`, {
      person: me.id,
      sequence: file === null ? t('paper.draftName') : file.sequence,
    });
    const job = { texts: { title, footer }, fileName };
    if (pages === 'confirmation')
      return ok(
        file === null ? null : { ...job, content: <ConfirmationPaper competition={competition} file={file} /> },
      );
    const content = await readContent(file?.sequence ?? null);
    return content.ok
      ? ok({ ...job, content: <RatingsPaper competition={competition} me={me} file={file} content={content.value} /> })
      : content;
  };
}
