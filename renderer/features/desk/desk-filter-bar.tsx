import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { StateFilter } from '../../../shared/contract/desk-view.ts';
import { initialDeskView, ownStates } from '../../../shared/desk-layout.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

const everything = 'all';

export interface DeskFilterBarProps {
  readonly competition: CompetitionView;
  readonly shown: number;
  readonly total: number;
  readonly showsView: boolean;
  readonly onView: () => void;
}

export function DeskFilterBar({ competition, shown, total, showsView, onView }: DeskFilterBarProps): ReactNode {
  const { t, local, number } = useTranslator();
  const filter = useAppStore((state) => state.filter);
  const setFilter = useAppStore((state) => state.setFilter);
  const me = useMe();
  const isFiltered = filter.search !== '' || filter.category !== null || filter.state !== null;
  return (
    <search className="jm-filter">
      <TextField
        label={t('desk.search')}
        type="search"
        value={filter.search}
        onChange={(search) => setFilter({ search })}
        maxLength={200}
      />
      <SelectField
        label={t('desk.column.category')}
        value={filter.category ?? everything}
        options={[
          { value: everything, label: t('desk.allCategories') },
          ...competition.categories.map(({ id, name }) => ({ value: id, label: local(name) })),
        ]}
        onChange={(chosen) =>
          setFilter({ category: competition.categories.find(({ id }) => id === chosen)?.id ?? null })
        }
      />
      {me?.votes === true ? (
        <SelectField
          label={t('desk.column.state')}
          value={filter.state ?? everything}
          options={[
            { value: everything, label: t('desk.allStates') },
            ...statesOf(competition).map((state) => ({ value: state, label: t(`stateFilter.${state}`) })),
          ]}
          onChange={(chosen) => setFilter({ state: chosen === everything ? null : chosen })}
        />
      ) : null}
      <Button compact icon="settings" label={t('desk.view.open')} expanded={showsView} onClick={onView} />
      {isFiltered ? (
        <Button
          kind="tertiary"
          compact
          label={t('desk.resetFilter')}
          onClick={() => setFilter(initialDeskView.filter)}
        />
      ) : null}
      <p className="jm-filter__count jm-number" role="status">
        {t('desk.shown', { shown: number(shown), total: number(total) })}
      </p>
    </search>
  );
}

/** The filters about amendments are offered only once there has been one. */
function statesOf({ amendments }: CompetitionView): readonly StateFilter[] {
  const own = ownStates.filter((state) => state !== 'not-admitted');
  return amendments.length === 0 ? ['to-do', ...own] : ['to-do', 'to-check', 'amended', ...own];
}
