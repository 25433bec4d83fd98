import type { Desk } from '../../../shared/contract/desk.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import type { Fact } from '../../components/facts-list.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import { Fingerprint } from '../../widgets/fingerprint.tsx';

/** Everything that is to be said of a file, on the screen and on paper. */
export function useConfirmationFacts(desk: Desk, file: HandedIn): readonly Fact[] {
  const { say, local, dateTime, number } = useWords();
  const { counts, revision, savedAt } = file;
  const known: Fact[] = [];
  if (revision !== null) known.push({ name: say('receipt.revision'), value: number(revision) });
  if (counts !== null) {
    const { rated, abstained, declared, open } = counts;
    known.push({
      name: say('receipt.content'),
      value: say('receipt.contentOf', {
        rated: number(rated),
        abstained: number(abstained),
        declared: number(declared),
        open: number(open),
      }),
    });
  }
  return [
    { name: say('receipt.competition'), value: local(desk.competition.title) },
    { name: say('receipt.person'), value: `${local(desk.me.name)} (${desk.me.id})` },
    { name: say('receipt.file'), value: file.name },
    {
      name: say('receipt.sequence'),
      value: say('receipt.sequenceAndStatus', {
        sequence: number(file.sequence),
        status: say(`handover.${file.status}`),
      }),
    },
    { name: say('receipt.createdAt'), value: dateTime(file.createdAt) },
    { name: say('receipt.savedAt'), value: savedAt === null ? say('receipt.notSaved') : dateTime(savedAt) },
    ...known,
    { name: say('receipt.digest'), value: <Fingerprint value={file.sha256} />, monospaced: true },
  ];
}
