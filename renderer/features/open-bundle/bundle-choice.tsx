import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { DropArea } from '../../components/drop-area.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { Fingerprint } from '../../widgets/fingerprint.tsx';
import type { BundleFile } from '../../store/open-bundle/open-bundle-state.ts';

/** The first step: which file, and what anyone may see of it. */
export function BundleChoice(): ReactNode {
  const { say } = useWords();
  const bundleFile = useAppStore((state) => state.bundleFile);
  const pick = useAppStore((state) => state.pickBundle);
  const drop = useAppStore((state) => state.dropBundle);
  const busy = useAppStore((state) => state.job !== null);
  const task = useTask();
  const choose = (): void => void task.run(() => pick(say('opening.choose')));
  return (
    <section className="jm-step" aria-labelledby="step-bundle">
      <h2 id="step-bundle" className="kern-heading-small">
        {say('opening.step.bundle')}
      </h2>
      <FailureAlert failure={task.failure} />
      {bundleFile === null ? (
        <DropArea
          text={say('opening.drop')}
          buttonLabel={say('opening.choose')}
          busy={task.busy}
          onPick={choose}
          onDrop={(files) => void task.run(() => drop(files))}
        />
      ) : (
        <>
          <BundleFactsList bundleFile={bundleFile} />
          {busy ? null : (
            <div>
              <Button compact label={say('opening.chooseOther')} busy={task.busy} onClick={choose} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

function BundleFactsList({ bundleFile: { file, facts } }: { readonly bundleFile: BundleFile }): ReactNode {
  const { say, dateTime, bytes, number } = useWords();
  return (
    <>
      <FactsList
        facts={[
          { name: say('opening.facts.file'), value: file.name },
          { name: say('opening.facts.createdAt'), value: dateTime(facts.createdAt) },
          { name: say('opening.facts.revision'), value: number(facts.revision) },
          {
            name: say('opening.facts.documents'),
            value: say('opening.facts.documentsOf', {
              included: number(facts.includedDocuments),
              documents: number(facts.documents),
            }),
          },
          { name: say('opening.facts.size'), value: bytes(facts.size) },
          {
            name: say('opening.facts.office'),
            value: <Fingerprint value={facts.officeKeyThumbprint} />,
            monospaced: true,
          },
        ]}
      />
      <p className="kern-body kern-body--small kern-body--muted">{say('opening.facts.hint')}</p>
    </>
  );
}
