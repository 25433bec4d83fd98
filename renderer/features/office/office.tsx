import { type ReactNode, useState } from 'react';
import './office.css';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { StepSection } from '../../components/step-section.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useDelivery } from '../../hooks/use-delivery.ts';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { firstOf } from '../../store/received-files.ts';
import { type Task, useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { WhatToPack } from '../../store/office.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { PackPreview } from './pack-preview.tsx';
import { ReissueLetters } from './reissue-letters.tsx';
import { PackWarnings } from './pack-warnings.tsx';
import { PackReportView } from './pack-report-view.tsx';

/** The office's work: turning a competition folder into a signed, encrypted bundle and the codes for the letters. */
export function Office(): ReactNode {
  const { t } = useTranslator();
  const hasFolder = useAppStore((state) => state.folder !== null);
  const packReport = useAppStore((state) => state.packReport);
  const task = useTask();
  // The report is below the fold, and the button that packed was replaced by the progress bar: the report takes the
  // focus.
  const packed = useFocusWhenLost<HTMLHeadingElement>(packReport);
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={t('screen.office')} lead={t('office.lead')} />
      <FolderStep task={task} />
      {hasFolder ? <PackStep task={task} /> : null}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {packReport === null ? null : <PackReportView report={packReport} heading={packed} />}
    </div>
  );
}

function FolderStep({ task }: { readonly task: Task }): ReactNode {
  const { t } = useTranslator();
  const folder = useAppStore((state) => state.folder);
  const pickFolder = useAppStore((state) => state.pickFolder);
  const takeDemoFolder = useAppStore((state) => state.takeDemoFolder);
  const isDemo = useAppStore((state) => state.vaultSession?.demo === true);
  const takeFolder = useAppStore((state) => state.takeFolder);
  const isPacking = useAppStore((state) => state.job !== null);
  useDelivery('competition', (files) => void task.run(() => firstOf(files, takeFolder)));
  return (
    <StepSection id="step-folder" title={t('office.step.folder')}>
      <p className="kern-body">{t('office.folderHint')}</p>
      {folder === null ? null : (
        <p className="kern-body kern-body--bold jm-break" role="status">
          {t('office.folderChosen', { name: folder.name })}
        </p>
      )}
      <div className="jm-row">
        <Button
          icon="folder"
          kind={folder === null ? 'primary' : 'secondary'}
          label={t(folder === null ? 'office.chooseFolder' : 'office.chooseOtherFolder')}
          disabled={isPacking}
          onClick={() => void task.run(() => pickFolder(t('office.chooseFolder')))}
        />
        {isDemo && folder === null ? (
          <Button
            icon="document"
            label={t('office.takeDemo')}
            disabled={isPacking}
            onClick={() => void task.run(takeDemoFolder)}
          />
        ) : null}
      </div>
    </StepSection>
  );
}

const kindsOfPacking: readonly WhatToPack[] = ['amend', 'whole-amend', 'again', 'first'];

function PackStep({ task }: { readonly task: Task }): ReactNode {
  const { t } = useTranslator();
  const preview = useAppStore((state) => state.preview);
  const warnings = useAppStore((state) => state.folderWarnings);
  const [chosen, setChosen] = useState<WhatToPack | null>(null);
  // After the first packing a new bundle is seldom meant: it would orphan the ballots of all who have the old one.
  const what = preview === null ? 'first' : (chosen ?? 'amend');
  const isAmendment = what === 'amend' || what === 'whole-amend';
  return (
    <StepSection id="step-pack" title={t('office.step.pack')}>
      <p className="kern-body">{t('office.packHint')}</p>
      {preview === null ? null : (
        <>
          <ChoiceField
            legend={t('office.what.legend')}
            value={what}
            choices={kindsOfPacking.map((value) => ({
              value,
              label: t(`office.what.${value}`),
              hint: t(`office.what.${value}Hint`),
            }))}
            onChange={setChosen}
          />
          {isAmendment ? (
            <>
              <ReissueLetters letters={preview.letters} task={task} />
              <PackPreview preview={preview} />
            </>
          ) : null}
        </>
      )}
      {isAmendment || warnings.length === 0 ? null : <PackWarnings warnings={warnings} />}
      <PackButton what={what} disabled={isAmendment && preview?.unchanged === true} task={task} />
    </StepSection>
  );
}

interface PackButtonProps {
  readonly what: WhatToPack;
  readonly disabled: boolean;
  readonly task: Task;
}

function PackButton({ what, disabled, task }: PackButtonProps): ReactNode {
  const { t } = useTranslator();
  const pack = useAppStore((state) => state.pack);
  const isPacking = useAppStore((state) => state.job !== null);
  const isPreviewing = useAppStore((state) => state.isPreviewing);
  // After cancelled or refused packing the button is back in place of the progress bar, and takes the focus.
  const opener = useFocusWhenLost<HTMLButtonElement>(task.failure);
  if (isPacking) return <JobProgress />;
  const titles = {
    bundle: t('office.saveBundle'),
    bundleName: t('office.bundleName'),
    codes: t('office.saveCodes'),
    codesName: t('office.codesName'),
  };
  return (
    <div className="jm-row">
      <Button
        ref={opener}
        kind="primary"
        icon="lock"
        label={t('office.pack')}
        busy={task.busy}
        disabled={disabled}
        onClick={() => void task.run(() => pack(what, titles))}
      />
      <p role="status">{isPreviewing ? t('office.previewing') : null}</p>
    </div>
  );
}
