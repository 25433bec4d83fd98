import { type RefObject, useEffect, useRef } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import { focusField, fieldId } from './field-id.ts';

/**
 * Abstaining, withdrawing an abstention and declaring a conflict remove the button that was pressed, and with it the
 * focus. This moves the focus to what has appeared instead.
 */
export function useFocusAfterChange(
  frame: RefObject<HTMLElement | null>,
  { applicationId, lock, abstention }: BallotView,
): void {
  const isAbstained = abstention !== null;
  const before = useRef({ applicationId, lock, isAbstained });
  useEffect(() => {
    const last = before.current;
    before.current = { applicationId, lock, isAbstained };
    if (last.applicationId !== applicationId) return;
    if (last.lock === lock && last.isAbstained === isAbstained) return;
    frame.current?.scrollTo({ top: 0 });
    if (lock === null && isAbstained) focusField(frame.current, fieldId({ kind: 'abstention-reason', applicationId }));
    else frame.current?.focus({ preventScroll: true });
  }, [frame, applicationId, lock, isAbstained]);
}
