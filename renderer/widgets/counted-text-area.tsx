import type { ReactNode } from 'react';
import { TextArea, type TextAreaProps } from '../components/text-area.tsx';
import { useTranslator } from '../i18n/use-translator.ts';

export interface CountedTextAreaProps extends TextAreaProps {
  /** in UTF-16 units; what is longer stays where it is, and is counted: cutting it off would lose words unnoticed */
  readonly limit: number;
}

/** A text that counts only as long as it isn't too long. */
export function CountedTextArea({ limit, error, ...field }: CountedTextAreaProps): ReactNode {
  const { t, number } = useTranslator();
  const count = field.value.length - limit;
  const tooLong = t('form.textTooLong', { count, excess: number(count), limit: number(limit) });
  return <TextArea {...field} error={count > 0 ? tooLong : error} />;
}
