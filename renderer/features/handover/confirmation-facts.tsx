import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import type { Fact } from '../../components/facts-list.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { Fingerprint } from '../../widgets/fingerprint.tsx';

/** Everything to be stated about a file, on the screen and on paper. */
export function useConfirmationFacts(competition: CompetitionView, file: HandedIn): readonly Fact[] {
  const { t, local, dateTime, number } = useTranslator();
  const me = useMe();
  const keyCheckCode = useAppStore((state) => state.review?.keyCheckCode);
  const { counts, revision, savedAt } = file;
  const known: Fact[] = [];
  if (revision !== null) known.push({ name: t('receipt.revision'), value: number(revision) });
  if (counts !== null) {
    const { rated, abstained, declared, open } = counts;
    known.push({
      name: t('receipt.content'),
      value: t('receipt.contentOf', {
        rated: number(rated),
        abstained: number(abstained),
        declared: number(declared),
        open: number(open),
      }),
    });
  }
  return [
    { name: t('receipt.competition'), value: local(competition.details.title) },
    ...(me === null ? [] : [{ name: t('receipt.person'), value: `${local(me.name)} (${me.id})` }]),
    { name: t('receipt.file'), value: file.name },
    {
      name: t('receipt.sequence'),
      value: t('receipt.sequenceAndStatus', {
        sequence: number(file.sequence),
        status: t(`handover.${file.status}`),
      }),
    },
    { name: t('receipt.createdAt'), value: dateTime(file.createdAt) },
    { name: t('receipt.savedAt'), value: savedAt === null ? t('receipt.notSaved') : dateTime(savedAt) },
    ...known,
    ...(keyCheckCode === undefined ? [] : [{ name: t('receipt.key'), value: keyCheckCode, monospaced: true }]),
    { name: t('receipt.digest'), value: <Fingerprint value={file.sha256} />, monospaced: true },
  ];
}
