import type { ViewerTexts } from '../../shared/contract/viewer-port.ts';

/** pdf.js asks for its own texts and gets none, because all texts on this page come from the desk. */
export function silentWords(language: string): object {
  return {
    getLanguage: () => language,
    getDirection: () => 'ltr',
    get: () => Promise.resolve(''),
    translate: () => Promise.resolve(),
    translateOnce: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
    pause: () => undefined,
    resume: () => undefined,
  };
}

/** A page's name for screen readers. */
export function pageLabel({ page, pageWithoutText }: ViewerTexts, number: number, hasText: boolean): string {
  return (hasText ? page : pageWithoutText).replace('{{page}}', String(number));
}
