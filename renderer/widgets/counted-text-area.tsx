import type { ReactNode } from 'react';
import { TextArea, type TextAreaProps } from '../components/text-area.tsx';
import { useTooLong } from './use-too-long.ts';

export interface CountedTextAreaProps extends TextAreaProps {
  /** in UTF-16 units; what is longer stays where it is, and is counted: cutting it off would lose words unnoticed */
  readonly limit: number;
}

/** A text that counts only as long as it isn't too long. */
export function CountedTextArea({ limit, error, ...field }: CountedTextAreaProps): ReactNode {
  const tooLong = useTooLong(field.value, limit);
  return <TextArea {...field} error={tooLong ?? error} />;
}
