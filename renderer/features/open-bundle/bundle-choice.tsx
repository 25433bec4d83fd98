import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { DropArea } from '../../components/drop-area.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { StepSection } from '../../components/step-section.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useDelivery } from '../../hooks/use-delivery.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { firstOf } from '../../store/received-files.ts';
import type { BundleFile } from '../../store/open-bundle.ts';

/** The first step: choosing the file, and the facts that anyone may see. */
export function BundleChoice(): ReactNode {
  const { t } = useTranslator();
  const bundleFile = useAppStore((state) => state.bundleFile);
  const pick = useAppStore((state) => state.pickBundle);
  const take = useAppStore((state) => state.takeBundle);
  const busy = useAppStore((state) => state.job !== null);
  const task = useTask();
  useDelivery('bundle', (files) => void task.run(() => firstOf(files, take)));
  const choose = (): void => void task.run(() => pick(t('openBundle.choose')));
  return (
    <StepSection id="step-bundle" title={t('openBundle.step.bundle')}>
      <FailureAlert failure={task.failure} />
      {bundleFile === null ? (
        <DropArea text={t('openBundle.drop')} buttonLabel={t('openBundle.choose')} busy={task.busy} onPick={choose} />
      ) : (
        <>
          <BundleFactsList bundleFile={bundleFile} />
          {busy ? null : (
            <div>
              <Button compact label={t('openBundle.chooseOther')} busy={task.busy} onClick={choose} />
            </div>
          )}
        </>
      )}
    </StepSection>
  );
}

function BundleFactsList({ bundleFile: { file, facts } }: { readonly bundleFile: BundleFile }): ReactNode {
  const { t, dateTime, bytes, number } = useTranslator();
  return (
    <>
      <FactsList
        facts={[
          { name: t('openBundle.facts.file'), value: file.name },
          { name: t('openBundle.facts.createdAt'), value: dateTime(facts.createdAt) },
          { name: t('openBundle.facts.revision'), value: number(facts.revision) },
          {
            name: t('openBundle.facts.documents'),
            value: t('openBundle.facts.documentsOf', {
              included: number(facts.includedDocuments),
              documents: number(facts.documents),
            }),
          },
          { name: t('openBundle.facts.size'), value: bytes(facts.size) },
          { name: t('openBundle.facts.office'), value: facts.officeCheckCode, monospaced: true },
        ]}
      />
      <p className="kern-body kern-body--small kern-body--muted">{t('openBundle.facts.hint')}</p>
    </>
  );
}
