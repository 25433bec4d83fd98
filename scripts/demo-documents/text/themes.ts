import { readText } from './read-text.ts';
import { type Theme, themeSchema } from './theme.ts';

const files: Readonly<Record<string, string>> = {
  Bevölkerungsschutz: 'protection',
  Bildung: 'education',
  'Energie und Umwelt': 'energy',
  'Gemeinschaft und Ehrenamt': 'community',
  'Gesundheit und Pflege': 'care',
  Infrastruktur: 'infrastructure',
  Mobilität: 'mobility',
  Nahversorgung: 'local-supply',
  'Offene Daten': 'open-data',
  Strategie: 'strategy',
  'Tourismus und Kultur': 'culture',
  'Verwaltung und Beteiligung': 'administration',
  Wirtschaft: 'economy',
};

/** @throws Error if there is no text about the theme */
export function themeOf(name: string): Theme {
  return readText(themeSchema, 'themes', files[name] ?? name);
}
