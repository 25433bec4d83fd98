import type { ReactNode } from 'react';
import { type DeskColumn, deskColumns } from '../../../shared/desk-layout.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { fixedColumns, ownColumns } from './columns.ts';

/** Which columns the table shows, and the random order. */
export function ViewPanel(): ReactNode {
  const { t } = useTranslator();
  const me = useMe();
  const columns = useAppStore((state) => state.columns);
  const setColumns = useAppStore((state) => state.setColumns);
  const offered = deskColumns.filter(
    (column) => !fixedColumns.includes(column) && (me?.votes === true || !ownColumns.includes(column)),
  );
  const choose = (column: DeskColumn, isShown: boolean): void =>
    setColumns(deskColumns.filter((other) => (other === column ? isShown : columns.includes(other))));
  return (
    <section className="jm-view" aria-label={t('desk.view.open')}>
      <fieldset className="kern-fieldset jm-view__columns">
        <legend className="kern-label">{t('desk.view.columns')}</legend>
        {offered.map((column) => (
          <CheckField
            key={column}
            label={t(`desk.column.${column}`)}
            checked={columns.includes(column)}
            onChange={(isShown) => choose(column, isShown)}
          />
        ))}
      </fieldset>
      <OwnOrder />
    </section>
  );
}

function OwnOrder(): ReactNode {
  const { t, dateTime } = useTranslator();
  const order = useAppStore((state) => state.desk?.order ?? null);
  const isShuffled = useAppStore((state) => state.sorting.key === 'shuffled');
  const setSorting = useAppStore((state) => state.setSorting);
  const shuffle = useAppStore((state) => state.shuffle);
  const task = useTask();
  const toggle = (): void => {
    if (isShuffled) setSorting({ key: 'number', descending: false });
    else void task.run(shuffle);
  };
  return (
    <div className="jm-view__order">
      <p className="kern-label">{t('desk.order.title')}</p>
      <p className="kern-body kern-body--small">{t('desk.order.why')}</p>
      <Button compact label={t('desk.order.shuffled')} pressed={isShuffled} busy={task.busy} onClick={toggle} />
      {order === null ? null : (
        <p className="kern-body kern-body--small">
          {t('desk.order.seed', { seed: grouped(order.seed), when: dateTime(order.drawnAt) })}
        </p>
      )}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
    </div>
  );
}

/** Splits a seed into groups of four, for reading it out. */
function grouped(seed: string): string {
  return seed.replace(/(.{4})(?=.)/g, '$1-');
}
