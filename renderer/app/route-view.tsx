import { lazy, type ReactNode, Suspense } from 'react';
import { Welcome } from '../features/welcome/welcome.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';

// What isn't needed for the first screen is read when it is.
const OpenBundle = lazy(async () => ({
  default: (await import('../features/open-bundle/open-bundle.tsx')).OpenBundle,
}));
const NewOffice = lazy(async () => ({ default: (await import('../features/office/new-office.tsx')).NewOffice }));
const Office = lazy(async () => ({ default: (await import('../features/office/office.tsx')).Office }));
const DeskScreen = lazy(async () => ({ default: (await import('../features/desk/desk-screen.tsx')).DeskScreen }));
const ReadingScreen = lazy(async () => ({ default: (await import('./reading-screen.tsx')).ReadingScreen }));
const OverviewScreen = lazy(async () => ({ default: (await import('./overview-screen.tsx')).OverviewScreen }));
const SearchScreen = lazy(async () => ({
  default: (await import('../features/search/search-screen.tsx')).SearchScreen,
}));
const Handover = lazy(async () => ({ default: (await import('../features/handover/handover.tsx')).Handover }));
const Merge = lazy(async () => ({ default: (await import('../features/merge/merge.tsx')).Merge }));
const Recovery = lazy(async () => ({ default: (await import('../features/recovery/recovery.tsx')).Recovery }));
const RestoreBackup = lazy(async () => ({
  default: (await import('../features/recovery/restore-backup.tsx')).RestoreBackup,
}));
const Deleted = lazy(async () => ({ default: (await import('../features/recovery/deleted.tsx')).Deleted }));
const Ranking = lazy(async () => ({ default: (await import('../features/result/result.tsx')).Ranking }));

/** The screen of the route. */
export function RouteView(): ReactNode {
  const starting = useAppStore((state) => state.starting);
  if (starting) return null;
  return (
    <Suspense fallback={null}>
      <CurrentScreen />
    </Suspense>
  );
}

function CurrentScreen(): ReactNode {
  const route = useAppStore((state) => state.route);
  switch (route.screen) {
    case 'welcome':
      return <Welcome />;
    case 'open-bundle':
      return <OpenBundle />;
    case 'new-office':
      return <NewOffice />;
    case 'desk':
      return <DeskScreen />;
    case 'reading':
      return <ReadingScreen applicationId={route.applicationId} gap={route.gap} />;
    case 'overview':
      return <OverviewScreen />;
    case 'search':
      return <SearchScreen />;
    case 'handover':
      return <Handover />;
    case 'merge':
      return <Merge />;
    case 'result':
      return <Ranking />;
    case 'office':
      return <Office />;
    case 'recovery':
      return <Recovery />;
    case 'restore-backup':
      return <RestoreBackup />;
    case 'deleted':
      return <Deleted />;
    default:
      return route satisfies never;
  }
}
