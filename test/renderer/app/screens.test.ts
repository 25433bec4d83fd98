import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { headerLinkTo, screens, screensInHeader, type Visitor } from '../../../renderer/app/screens.tsx';
import type { Route, Screen } from '../../../renderer/store/navigation.ts';
import { roleSchema } from '../../../shared/formats/competition.ts';
import { english } from '../../../shared/i18n/english.ts';
import { german } from '../../../shared/i18n/german.ts';
import { applications } from '../../helpers/sample-manifest.ts';

const ids = Object.keys(screens) as Screen[];
const views: Readonly<Record<Screen, { readonly view: (route: Route) => ReactNode }>> = screens;
const all: Visitor = { role: 'chair', votes: true, hasDesk: true };

describe('every screen', () => {
  it.each([
    ['German', german],
    ['English', english],
  ])('has a title in %s, and no title is without a screen', (_language, texts) => {
    // The reading screen takes its title from its application.
    const titled = ids.filter((id) => id !== 'reading');
    expect(Object.keys(texts.screen).sort()).toStrictEqual(titled.sort());
    expect(texts.app.titleOfReading).toContain('{{number}}');
    expect(new Set(Object.values(texts.screen)).size).toBe(titled.length);
  });

  it('shows something on its own route, and the reading screen on no other', () => {
    for (const screen of ids) if (screen !== 'reading') expect(views[screen].view({ screen }), screen).not.toBeNull();
    expect(screens.reading.view({ screen: 'desk' })).toBeNull();
    const route = { screen: 'reading', applicationId: applications.second, gap: null } as const;
    expect(screens.reading.view(route)).toMatchObject({ props: { applicationId: applications.second, gap: null } });
  });
});

describe('the header leads', () => {
  const juror = { role: 'juror', votes: true, hasDesk: true } as const;
  it.each<[string, Visitor, string]>([
    ['a juror to the own work only', juror, 'desk overview handover'],
    ['a juror without a vote to the documents', { ...juror, votes: false }, 'desk'],
    ['who takes the minutes to the session only', { ...juror, role: 'secretary', votes: false }, 'session'],
    [
      'who takes the minutes and votes to the own work and the session',
      { ...juror, role: 'secretary' },
      'desk overview handover session',
    ],
    ['a chair who votes to the own work and the jury’s', all, 'desk overview handover merge evaluation result'],
    ['a chair without a vote past the ballots', { ...all, votes: false }, 'desk merge evaluation result'],
    [
      'a deputy where it leads the chair',
      { ...all, role: 'deputy_chair' },
      'desk overview handover merge evaluation result',
    ],
    ['the office to packing, and to no ballot', { role: 'office', votes: false, hasDesk: false }, 'office'],
    ['the office to no ballot even if it is said to vote', { role: 'office', votes: true, hasDesk: true }, 'office'],
    ['nobody anywhere before a vault is open', { role: null, votes: false, hasDesk: false }, ''],
  ])('%s', (_who, visitor, expected) => {
    expect(screensInHeader('navigation', visitor).join(' ')).toBe(expected);
  });

  it('whoever has opened a vault to its safety, and to the search where there is something to read', () => {
    for (const role of roleSchema.options) {
      expect(screensInHeader('action', { role, votes: false, hasDesk: false })).toEqual(['recovery']);
      expect(screensInHeader('action', { role, votes: false, hasDesk: true })).toEqual(['search', 'recovery']);
    }
    expect(screensInHeader('action', { role: null, votes: false, hasDesk: false })).toEqual([]);
  });

  it('to no more screens than there are digits for', () => {
    for (const role of roleSchema.options)
      expect(screensInHeader('navigation', { ...all, role }).length).toBeLessThanOrEqual(9);
  });

  it('by the very shortcut that its buttons tell', () => {
    const shortcuts = screensInHeader('action', all).flatMap((screen) => {
      const { shortcut } = headerLinkTo(screen);
      return shortcut === undefined ? [] : [[screen, shortcut] as const];
    });
    expect(shortcuts).not.toEqual([]);
    for (const [screen, shortcut] of shortcuts) expect(shortcut).toBe(screen);
  });
});
