import { type ReactNode, Suspense } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { screens } from './screens.tsx';

/** The screen of the route. */
export function RouteView(): ReactNode {
  const starting = useAppStore((state) => state.starting);
  const route = useAppStore((state) => state.route);
  if (starting) return null;
  return <Suspense fallback={null}>{screens[route.screen].view(route)}</Suspense>;
}
