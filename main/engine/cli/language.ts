import type { Language } from '../../../shared/contract/app.ts';

/** What `--language` may say. */
export const languages: readonly string[] = ['de', 'en'];

/** The language asked for, else that of the system, else German. */
export function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const system = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return (asked ?? system).toLowerCase().startsWith('en') ? 'en' : 'de';
}
