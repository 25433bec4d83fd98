import type { ReactNode } from 'react';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { FindOptions } from '../../store/reader.ts';

/** Whether only whole words count, and whether capital letters do: for all documents, until the app ends. */
export function FindSwitches({ onChange }: { readonly onChange: (options: FindOptions) => void }): ReactNode {
  const { t } = useTranslator();
  const options = useAppStore((state) => state.findOptions);
  const setFindOptions = useAppStore((state) => state.setFindOptions);
  return (['wholeWords', 'matchCase'] as const).map((name) => (
    <label key={name} className="jm-find__switch">
      <input
        type="checkbox"
        checked={options[name]}
        onChange={({ target: { checked } }) => {
          const changed = { ...options, [name]: checked };
          setFindOptions(changed);
          onChange(changed);
        }}
      />
      {t(`reader.${name}`)}
    </label>
  ));
}
