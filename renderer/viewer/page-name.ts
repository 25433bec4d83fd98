import { limits } from '../../shared/limits.ts';
import { plainText } from './selected-text.ts';

/** What a document calls a page (1-based), from its label; null if that is only the page's number. */
export function pageName(label: string | null | undefined, page: number): string | null {
  const name = plainText(label ?? '')
    .slice(0, limits.pageNameCharacters)
    .replace(/\p{Cs}$/u, '');
  return name === '' || name === String(page) ? null : name;
}
