import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';

/** The way back from a screen that is shown before any vault is open. */
export function BackToWelcome(): ReactNode {
  const { t } = useTranslator();
  const navigate = useAppStore((state) => state.navigate);
  return (
    <Button kind="tertiary" icon="arrow-left" label={t('app.back')} onClick={() => navigate({ screen: 'welcome' })} />
  );
}
