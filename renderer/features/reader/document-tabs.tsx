import type { ReactNode } from 'react';
import { TabList, type TabOption } from '../../components/tab-list.tsx';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { ReaderTab } from '../../store/reader.ts';

export interface DocumentTabsProps {
  readonly documents: readonly DocumentView[];
  readonly chosen: ReaderTab;
  readonly onChoose: (tab: ReaderTab) => void;
  /** id of the panel that shows what is chosen */
  readonly panel: string;
}

/** One tab a document, named by its kind where that says enough; the facts come first. */
export function DocumentTabs({ documents, chosen, onChoose, panel }: DocumentTabsProps): ReactNode {
  const { t, bytes } = useTranslator();
  const tabs: readonly TabOption<ReaderTab>[] = [
    { id: 'facts', label: t('reader.facts') },
    ...documents.map((document) => ({
      id: document.documentId,
      label: labelOf(document),
      title: `${document.name} (${bytes(document.size)})`,
    })),
  ];
  return <TabList label={t('reader.tabs')} tabs={tabs} chosen={chosen} onChoose={onChoose} panel={panel} />;

  function labelOf({ kind, name }: DocumentView): string {
    const isUnique = documents.filter((other) => other.kind === kind).length === 1;
    return isUnique && kind !== 'annex' ? t(`documentKind.${kind}`) : name.replace(/\.pdf$/i, '');
  }
}
