import { useEffect } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';

/** Names the window after its screen: task bars and screen readers show or say it first. */
export function usePageTitle(): void {
  const { t } = useTranslator();
  const route = useAppStore((state) => state.route);
  const title =
    route.screen === 'reading' ? t('app.titleOfReading', { number: route.applicationId }) : t(`screen.${route.screen}`);
  useEffect(() => {
    document.title = t('app.title', { screen: title });
  }, [t, title]);
}
