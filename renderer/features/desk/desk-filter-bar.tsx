import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ownStates } from '../../store/desk/own-state.ts';

const everything = 'all';
const filterStates = ownStates.filter((state) => state !== 'not-admitted');

export function DeskFilterBar({ desk, shown, total }: { readonly desk: Desk; readonly shown: number; readonly total: number }): ReactNode {
  const { say, local, number } = useWords();
  const filter = useAppStore((state) => state.filter);
  const setFilter = useAppStore((state) => state.setFilter);
  return (
    <search className="jm-filter">
      <TextField label={say('desk.search')} type="search" value={filter.search} onChange={(search) => setFilter({ search })} maxLength={200} />
      <SelectField
        label={say('desk.column.category')}
        value={filter.category ?? everything}
        options={[{ value: everything, label: say('desk.allCategories') }, ...desk.categories.map(({ id, name }) => ({ value: id, label: local(name) }))]}
        onChange={(chosen) => setFilter({ category: desk.categories.find(({ id }) => id === chosen)?.id ?? null })}
      />
      {desk.me.votes ? (
        <SelectField
          label={say('desk.column.state')}
          value={filter.state ?? everything}
          options={[{ value: everything, label: say('desk.allStates') }, ...filterStates.map((state) => ({ value: state, label: say(`ownState.${state}`) }))]}
          onChange={(chosen) => setFilter({ state: chosen === everything ? null : chosen })}
        />
      ) : null}
      <p className="jm-filter__count jm-number" role="status">
        {say('desk.shown', { shown: number(shown), total: number(total) })}
      </p>
    </search>
  );
}
