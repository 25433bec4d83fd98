import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import type { Task } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ChooseFile } from './choose-file.tsx';
import { ConfirmKey, type ReportActionProps } from './confirm-key.tsx';
import { needsAttention } from './file-groups.ts';
import { ReportItem } from './report-item.tsx';
import { SetAsideFile } from './set-aside-file.tsx';

export interface FileReportsProps {
  readonly competition: CompetitionView;
  readonly files: readonly FileReport[];
  readonly task: Task;
}

/** All imported files, each with its current verdict and what the chair can do about it. */
export function FileReports({ competition, files, task }: FileReportsProps): ReactNode {
  const { t, number } = useTranslator();
  const heading = useFocusWhenLost<HTMLHeadingElement>(files, 'own-section');
  // In the order of the roster; files that name nobody on it come last.
  const rosterPosition = ({ personId }: FileReport): number =>
    competition.people.findIndex(({ id }) => id === personId) + 1 || competition.people.length + 1;
  const ordered = files.toSorted(
    (a, b) => rosterPosition(a) - rosterPosition(b) || (a.sequence ?? 0) - (b.sequence ?? 0),
  );
  const settled = ordered.filter((file) => !needsAttention(file));
  return (
    <section aria-labelledby="files">
      <h2 ref={heading} id="files" tabIndex={-1} className="kern-heading-small">
        {t('merge.files', { count: files.length, number: number(files.length) })}
      </h2>
      {files.length === 0 ? (
        <p className="kern-body">{t('merge.noFiles')}</p>
      ) : (
        <>
          <Reports competition={competition} files={ordered.filter(needsAttention)} task={task} />
          {settled.length === 0 ? null : (
            <Disclosure
              look="disclosure"
              summary={t('merge.inOrder', { count: settled.length, number: number(settled.length) })}
            >
              {() => <Reports competition={competition} files={settled} task={task} />}
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

function Reports({ competition, files, task }: FileReportsProps): ReactNode {
  if (files.length === 0) return null;
  return (
    <ul className="jm-reports">
      {files.map((report) => (
        <ReportItem
          key={report.sha256}
          competition={competition}
          report={report}
          action={<Action competition={competition} report={report} task={task} />}
        />
      ))}
    </ul>
  );
}

function Action({ competition, report, task }: ReportActionProps): ReactNode {
  return (
    <>
      <Remedy competition={competition} report={report} task={task} />
      {report.setAside === null ? <SetAsideFile competition={competition} report={report} /> : null}
    </>
  );
}

function Remedy({ competition, report, task }: ReportActionProps): ReactNode {
  const { remedy } = verdictTraits[report.verdict];
  switch (remedy) {
    case 'choose-file':
      return <ChooseFile report={report} task={task} />;
    case 'confirm-key':
      return <ConfirmKey competition={competition} report={report} task={task} />;
    case null:
      return null;
  }
}
