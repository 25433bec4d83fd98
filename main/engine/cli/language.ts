import type { Language } from '../../../shared/contract/app.ts';

/** The requested language, otherwise the system's, otherwise German. */
export function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const system = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return (asked ?? system).toLowerCase().startsWith('en') ? 'en' : 'de';
}
