import type { ReactNode } from 'react';
import { TextArea, type TextAreaProps } from '../components/text-area.tsx';
import { useTooLong } from './use-too-long.ts';

export interface CountedTextAreaProps extends TextAreaProps {
  /** in UTF-16 units; longer text stays and its length is shown, since cutting it off would lose words unnoticed */
  readonly limit: number;
}

/** A text field with a limit; a text over the limit doesn't count. */
export function CountedTextArea({ limit, error, ...field }: CountedTextAreaProps): ReactNode {
  const tooLong = useTooLong(field.value, limit);
  return <TextArea {...field} error={tooLong ?? error} />;
}
