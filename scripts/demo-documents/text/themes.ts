import type { Theme } from './theme.ts';
import { care, protection } from './themes/care-and-protection.ts';
import { community, education } from './themes/community-and-education.ts';
import { administration, culture, infrastructure } from './themes/culture-and-administration.ts';
import { energy, openData } from './themes/energy-and-open-data.ts';
import { economy, strategy } from './themes/strategy-and-economy.ts';
import { localSupply, mobility } from './themes/supply-and-mobility.ts';

const themes: Readonly<Record<string, Theme>> = {
  Bevölkerungsschutz: protection,
  Bildung: education,
  'Energie und Umwelt': energy,
  'Gemeinschaft und Ehrenamt': community,
  'Gesundheit und Pflege': care,
  Infrastruktur: infrastructure,
  Mobilität: mobility,
  Nahversorgung: localSupply,
  'Offene Daten': openData,
  Strategie: strategy,
  'Tourismus und Kultur': culture,
  'Verwaltung und Beteiligung': administration,
  Wirtschaft: economy,
};

/** @throws Error where nothing is written about a theme */
export function themeOf(name: string): Theme {
  const theme = themes[name];
  if (theme === undefined) throw new Error(`no text for the theme ${name}`);
  return theme;
}
