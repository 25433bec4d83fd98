import { useEffect } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useWords } from '../i18n/use-translator.ts';

/** Names the window after its screen: task bars and screen readers say it first. */
export function usePageTitle(): void {
  const { say } = useWords();
  const route = useAppStore((state) => state.route);
  const title =
    route.screen === 'reading'
      ? say('app.titleOfReading', { number: route.applicationId })
      : say(`screen.${route.screen}`);
  useEffect(() => {
    document.title = say('app.title', { screen: title });
  }, [say, title]);
}
