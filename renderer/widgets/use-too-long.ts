import { limits } from '../../shared/limits.ts';
import { useTranslator } from '../i18n/use-translator.ts';

/**
 * The message for a text longer than `limit` UTF-16 units; null if it isn't. Cutting it off would lose words unnoticed.
 */
export function useTooLong(text: string, limit: number = limits.textCharacters): string | null {
  const { t, number } = useTranslator();
  const count = text.length - limit;
  return count > 0 ? t('form.textTooLong', { count, excess: number(count), limit: number(limit) }) : null;
}
