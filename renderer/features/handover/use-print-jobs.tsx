import type { Desk } from '../../../shared/contract/desk.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ConfirmationPaper } from './confirmation-paper.tsx';
import { RatingsPaper } from './ratings-paper.tsx';
import { spacedReceipt } from './receipt-code.ts';
import type { PrintJob } from './use-print-layout.tsx';

/** The confirmation of a file, and a copy of the own ratings. */
export type PrintedPages = 'confirmation' | 'ratings';

const longestTitle = 200;

/** Composes pages of one file, or of the own ratings as they are now; null: there is no such page. */
export function usePrintJobs(
  desk: Desk,
  file: HandedIn | null,
): (pages: PrintedPages) => Promise<Result<PrintJob | null>> {
  const { t, local, number } = useTranslator();
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
    const name = t(`paper.${pages}`);
    const title = `${local(desk.competition.title)} · ${name} · ${local(desk.me.name)}`.slice(0, longestTitle);
    const fileName = t(`paper.fileName.${pages}`, {
      person: desk.me.id,
      sequence: file === null ? t('paper.draftName') : file.sequence,
    });
    const job = { texts: { title, footer }, fileName };
    if (pages === 'confirmation')
      return ok(file === null ? null : { ...job, content: <ConfirmationPaper desk={desk} file={file} /> });
    const content = await readContent(file?.sequence ?? null);
    return content.ok
      ? ok({ ...job, content: <RatingsPaper desk={desk} file={file} content={content.value} /> })
      : content;
  };
}
