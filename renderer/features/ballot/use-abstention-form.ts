import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import { useFormDraft } from './use-form-draft.ts';

export interface AbstentionForm {
  /** text of the form, kept while it is closed; empty if nothing was typed */
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly isOpen: boolean;
  readonly open: () => void;
  /** closes the form and drops what was typed */
  readonly discard: () => void;
  /** drops the text once the abstention is saved */
  readonly forget: () => void;
  /** Escape closes the form and keeps what was typed */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The form for an abstention's reason: it opens below the ballot, and closing it returns the focus to its opener. */
export function useAbstentionForm(applicationId: ApplicationId): AbstentionForm {
  const [reason, setReason] = useFormDraft(applicationId, 'abstention');
  const [isPutAway, setPutAway] = useState(false);
  const isOpen = reason !== null && !isPutAway;
  // A form that reappears with its application leaves the focus where it is.
  const isMoved = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    if (!isOpen) {
      opener.current?.focus();
      return;
    }
    field.current?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const close = (keeps: boolean): void => {
    isMoved.current = true;
    setPutAway(keeps);
    if (!keeps) setReason(null);
  };
  return {
    ...{ reason: reason ?? '', setReason, isOpen, opener, form, field },
    open: () => {
      isMoved.current = true;
      setPutAway(false);
      if (reason === null) setReason('');
    },
    discard: () => close(false),
    forget: () => setReason(null),
    onKeyDown: ({ key, nativeEvent }) => {
      if (key === 'Escape' && !nativeEvent.isComposing) close(reason !== null && reason !== '');
    },
  };
}
