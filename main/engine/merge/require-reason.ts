import { AppError } from '../../../shared/errors.ts';

/**
 * What is recorded of a decision must say why: the log is never edited, and whoever checks it looks for the reason.
 * @returns the reason without blanks around it
 * @throws AppError `decision-needs-reason`
 */
export function requireReason(typed: string): string {
  const reason = typed.trim();
  if (reason === '') throw new AppError('decision-needs-reason');
  return reason;
}
