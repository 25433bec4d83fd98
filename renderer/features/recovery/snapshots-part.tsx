import type { ReactNode } from 'react';
import type { SafetyOverview } from '../../../shared/contract/recovery.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** The copies inside the vault, which are made without being asked for. */
export function CopiesPart({ safety: { copies, putAside } }: { readonly safety: SafetyOverview }): ReactNode {
  const { say, number, dateTime } = useWords();
  const keepCopy = useAppStore((state) => state.keepCopy);
  const task = useTask();
  const [newest] = copies;
  return (
    <section className="jm-step" aria-labelledby="copies">
      <h2 id="copies" className="kern-heading-small">
        {say('safety.copies.title')}
      </h2>
      <p className="kern-body">{say('safety.copies.text')}</p>
      <p className="kern-body" role="status">
        {newest === undefined
          ? say('safety.copies.none')
          : say('safety.copies.newest', {
              count: copies.length,
              number: number(copies.length),
              when: dateTime(newest.madeAt),
            })}
      </p>
      {newest === undefined ? null : (
        <details className="jm-disclosure">
          <summary>{say('safety.copies.list')}</summary>
          <CopyTable copies={copies} />
        </details>
      )}
      {putAside.length === 0 ? null : (
        <p className="kern-body jm-break">{say('safety.copies.putAside', { names: putAside.join(', ') })}</p>
      )}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      <div>
        <Button
          icon="copy"
          label={say('safety.copies.keep')}
          busy={task.busy}
          onClick={() => void task.run(keepCopy)}
        />
      </div>
    </section>
  );
}

function CopyTable({ copies }: Pick<SafetyOverview, 'copies'>): ReactNode {
  const { say, dateTime, bytes } = useWords();
  return (
    <div className="jm-table-frame">
      <table className="jm-table">
        <thead>
          <tr>
            <th scope="col">{say('safety.madeAt')}</th>
            <th scope="col">{say('safety.size')}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map(({ name, madeAt, size }) => (
            <tr key={name}>
              <td className="jm-number jm-nowrap">{dateTime(madeAt)}</td>
              <td className="jm-number">{bytes(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
