import { lazy, type ReactNode } from 'react';
import { leads } from '../../shared/domain/leads.ts';
import type { Role } from '../../shared/formats/competition.ts';
import type { ShortcutId } from '../../shared/shortcuts.ts';
import type { IconName } from '../components/icon-paths.ts';
import { Welcome } from '../features/welcome/welcome.tsx';
import { type Area, areaOf, type Route, type Screen } from '../store/navigation.ts';
import { hasBallot } from '../store/place-of-work.ts';

// What the first screen doesn't need is loaded only when it is needed.
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
const Evaluation = lazy(async () => ({
  default: (await import('../features/evaluation/evaluation.tsx')).Evaluation,
}));
const SessionScreen = lazy(async () => ({ default: (await import('./session-screen.tsx')).SessionScreen }));
const ResultScreen = lazy(async () => ({ default: (await import('../features/result/result.tsx')).ResultScreen }));

/** The person for whom the header's links are chosen. */
export interface Visitor {
  /** null: no vault is open */
  readonly role: Role | null;
  readonly votes: boolean;
  /** whether there are applications to read */
  readonly hasDesk: boolean;
}

/** How the header leads to a screen: by name in its navigation, or as a button among its actions. */
interface HeaderLink {
  readonly place: 'navigation' | 'action';
  readonly icon: IconName;
  readonly isOpenTo: (visitor: Visitor) => boolean;
  readonly shortcut?: ShortcutId;
}

interface ScreenEntry {
  readonly view: (route: Route) => ReactNode;
  /** absent: only other screens lead there */
  readonly header?: HeaderLink;
}

const takesMinutes = ({ role }: Visitor): boolean => role === 'secretary';
const worksOnDesk = ({ role, votes }: Visitor): boolean =>
  role !== null && role !== 'office' && hasBallot({ role, votes });
const rates = (visitor: Visitor): boolean => worksOnDesk(visitor) && visitor.votes;
const isLeader = ({ role }: Visitor): boolean => leads(role);

/** Every screen, in the order of the work. Its title is the text `screen.<id>`. */
export const screens = {
  welcome: { view: () => <Welcome /> },
  'open-bundle': { view: () => <OpenBundle /> },
  'new-office': { view: () => <NewOffice /> },
  'restore-backup': { view: () => <RestoreBackup /> },
  deleted: { view: () => <Deleted /> },
  desk: { view: () => <DeskScreen />, header: { place: 'navigation', icon: 'table', isOpenTo: worksOnDesk } },
  reading: {
    view: (route) =>
      route.screen === 'reading' ? <ReadingScreen applicationId={route.applicationId} gap={route.gap} /> : null,
  },
  overview: { view: () => <OverviewScreen />, header: { place: 'navigation', icon: 'grid', isOpenTo: rates } },
  handover: { view: () => <Handover />, header: { place: 'navigation', icon: 'hand-in', isOpenTo: rates } },
  merge: { view: () => <Merge />, header: { place: 'navigation', icon: 'import', isOpenTo: isLeader } },
  evaluation: { view: () => <Evaluation />, header: { place: 'navigation', icon: 'ranking', isOpenTo: isLeader } },
  session: { view: () => <SessionScreen />, header: { place: 'navigation', icon: 'people', isOpenTo: takesMinutes } },
  result: { view: () => <ResultScreen />, header: { place: 'navigation', icon: 'shield', isOpenTo: isLeader } },
  office: {
    view: () => <Office />,
    header: { place: 'navigation', icon: 'building', isOpenTo: ({ role }) => role === 'office' },
  },
  search: {
    view: () => <SearchScreen />,
    header: {
      place: 'action',
      icon: 'search',
      isOpenTo: ({ hasDesk }) => hasDesk,
      shortcut: 'search',
    },
  },
  recovery: {
    view: () => <Recovery />,
    header: { place: 'action', icon: 'shield', isOpenTo: ({ role }) => role !== null },
  },
} as const satisfies Record<Screen, ScreenEntry>;

/** A screen that the header links to. */
export type HeaderScreen = {
  [Id in Screen]: (typeof screens)[Id] extends { readonly header: HeaderLink } ? Id : never;
}[Screen];

/** How the header links to a screen. */
export function headerLinkTo(screen: HeaderScreen): HeaderLink {
  return screens[screen].header;
}

/** The screens that the header shows this visitor in one of its places, in the order of the work. */
export function screensInHeader(place: HeaderLink['place'], visitor: Visitor): readonly HeaderScreen[] {
  return (Object.keys(screens) as Screen[])
    .filter(isInHeader)
    .filter((screen) => headerLinkTo(screen).place === place && headerLinkTo(screen).isOpenTo(visitor));
}

/** The areas of the given screens, in the order of the work. */
export function areasOf(destinations: readonly HeaderScreen[]): readonly Area[] {
  return [...new Set(destinations.flatMap((screen) => areaOf(screen) ?? []))];
}

function isInHeader(screen: Screen): screen is HeaderScreen {
  return 'header' in screens[screen];
}
