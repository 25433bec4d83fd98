import type { ReactNode } from 'react';
import { Tab, TabList } from 'react-aria-components/Tabs';
import type { DeskDocument } from '../../../shared/contract/desk.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** One tab a document, named by its kind where that says enough; the facts come first. */
export function DocumentTabs({ documents }: { readonly documents: readonly DeskDocument[] }): ReactNode {
  const { t, bytes } = useTranslator();
  return (
    <TabList className="jm-tabs__list" aria-label={t('reader.tabs')}>
      <Tab className="jm-tab" id="facts">
        {t('reader.facts')}
      </Tab>
      {documents.map((document) => (
        <Tab key={document.documentId} className="jm-tab" id={document.documentId}>
          <span title={`${document.name} (${bytes(document.size)})`}>{labelOf(document)}</span>
        </Tab>
      ))}
    </TabList>
  );

  function labelOf({ kind, name }: DeskDocument): string {
    const isUnique = documents.filter((other) => other.kind === kind).length === 1;
    return isUnique && kind !== 'annex' ? t(`documentKind.${kind}`) : name.replace(/\.pdf$/i, '');
  }
}
