import { AppError, type Failure, failureOf } from '../../../shared/errors.ts';

/** What comes back from a thread: an error would lose its code on the way. */
export type Answer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** what the system refused; whoever knows the file gives it a code */
  | { readonly kind: 'refused'; readonly message: string; readonly code: unknown; readonly syscall: unknown };

/** Does the work; what is no failure that somebody could be told of is thrown on, and ends the thread. */
export function answerOf<Value>(work: () => Value): Answer<Value> {
  try {
    return { kind: 'done', value: work() };
  } catch (thrown) {
    if (thrown instanceof AppError) return { kind: 'failed', failure: failureOf(thrown) };
    if (thrown instanceof Error && 'code' in thrown && 'syscall' in thrown)
      return { kind: 'refused', message: thrown.message, code: thrown.code, syscall: thrown.syscall };
    throw thrown;
  }
}

/** The value, or the error as it was thrown in the thread. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  switch (answer.kind) {
    case 'done':
      return answer.value;
    case 'failed':
      throw new AppError(answer.failure.code, answer.failure.details);
    case 'refused':
      throw Object.assign(new Error(answer.message), { code: answer.code, syscall: answer.syscall });
    default:
      return answer satisfies never;
  }
}
