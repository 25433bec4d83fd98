import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './tab-list.css';

export interface TabOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** more than fits into the tab, shown as a tooltip */
  readonly title?: string;
}

export interface TabListProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabOption<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** id of the one panel that shows the chosen tab's content */
  readonly panel: string;
}

/** Tabs of one panel, after the pattern of the ARIA Authoring Practices: arrows, Home and End select at once. */
export function TabList<Id extends string>({ label, tabs, chosen, onChoose, panel }: TabListProps<Id>): ReactNode {
  const scope = useId();
  return (
    <div
      className="jm-tabs__list"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        const next = nextTab(event, tabs, chosen);
        if (next === undefined) return;
        event.preventDefault();
        onChoose(next.id);
        event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
      }}
    >
      {tabs.map(({ id, label: name, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className="jm-tab"
          id={`${scope}${id}`}
          data-tab={id}
          aria-selected={id === chosen}
          aria-controls={panel}
          tabIndex={id === chosen ? 0 : -1}
          title={title}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function nextTab<Id extends string>(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  tabs: readonly TabOption<Id>[],
  chosen: Id,
): TabOption<Id> | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const at = tabs.findIndex(({ id }) => id === chosen);
  switch (key) {
    case 'ArrowRight':
      return tabs[(at + 1) % tabs.length];
    case 'ArrowLeft':
      return tabs.at(at - 1);
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
