/** What comes back from a thread: an error would lose on the way what the system said. */
export type Answer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** what the system refused; whoever knows the file gives it a code */
  | { readonly kind: 'refused'; readonly message: string; readonly code: unknown; readonly syscall: unknown };

/** Does the work; what the system didn't refuse is thrown on, and ends the thread. */
export function answerOf<Value>(work: () => Value): Answer<Value> {
  try {
    return { kind: 'done', value: work() };
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && 'syscall' in thrown)
      return { kind: 'refused', message: thrown.message, code: thrown.code, syscall: thrown.syscall };
    throw thrown;
  }
}

/** The value, or the error as it was thrown in the thread. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.kind === 'done') return answer.value;
  const { message, code, syscall } = answer;
  throw Object.assign(new Error(message), { code, syscall });
}
