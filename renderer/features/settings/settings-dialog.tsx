import type { ReactNode } from 'react';
import './settings.css';
import { textSizes } from '../../../shared/preferences.ts';
import { CheckField } from '../../components/check-field.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { PassphraseChange } from '../../widgets/passphrase-change.tsx';
import { AboutApp } from './about-app.tsx';
import { RevisionStatement } from './revision-statement.tsx';

const lockTimes = ['2', '5', '10', '20', '30', '60', '120'] as const;

/** Language, theme, size, lock, shortcuts and passphrase. Every choice takes effect at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, number } = useTranslator();
  const { language, theme, lockAfterMinutes, textSize, characterShortcuts } = useAppStore((state) => state.preferences);
  const prefer = useAppStore((state) => state.prefer);
  const isOpen = useAppStore((state) => state.vaultSession !== null);
  const hasBundle = useAppStore((state) => (state.vaultSession?.revision ?? null) !== null);
  return (
    <Dialog title={t('settings.title')} closeLabel={t('app.close')} onClose={onClose}>
      <ChoiceField
        legend={t('settings.language')}
        horizontal
        value={language}
        choices={[
          { value: 'de', label: t('settings.german') },
          { value: 'en', label: t('settings.english') },
        ]}
        onChange={(chosen) => void prefer({ language: chosen })}
      />
      <ChoiceField
        legend={t('settings.theme')}
        horizontal
        value={theme}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`settings.themes.${value}`),
        }))}
        onChange={(chosen) => void prefer({ theme: chosen })}
      />
      <SelectField
        label={t('settings.textSize')}
        value={`${textSize}`}
        options={textSizes.map((percent) => ({
          value: `${percent}`,
          label: t('reader.percent', { percent: number(percent) }),
        }))}
        onChange={(chosen) => {
          const size = textSizes.find((percent) => `${percent}` === chosen);
          if (size !== undefined) void prefer({ textSize: size });
        }}
      />
      <SelectField
        label={t('settings.lockAfter')}
        value={nearest(lockAfterMinutes)}
        options={lockTimes.map((value) => ({ value, label: t('settings.minutes', { count: Number(value) }) }))}
        onChange={(chosen) => void prefer({ lockAfterMinutes: Number(chosen) })}
      />
      <CheckField
        label={t('settings.characterShortcuts')}
        hint={t('settings.characterShortcutsHint')}
        checked={characterShortcuts}
        onChange={(chosen) => void prefer({ characterShortcuts: chosen })}
      />
      {isOpen ? <PassphraseChange /> : null}
      {hasBundle ? <RevisionStatement /> : null}
      <AboutApp />
    </Dialog>
  );
}

/** The shortest entry of the list that isn't below the preferred minutes, which may have been set elsewhere. */
function nearest(minutes: number): (typeof lockTimes)[number] {
  return lockTimes.find((time) => Number(time) >= minutes) ?? '120';
}
