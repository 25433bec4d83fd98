/** What a thread sends back: an error object would lose the system's code on the way. */
export type Answer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** what the system refused; the caller, who knows the file, gives it a code */
  | { readonly kind: 'refused'; readonly message: string; readonly code: unknown; readonly syscall: unknown };

/** Does the work. An error that isn't the system's is thrown on, and ends the thread. */
export function answerOf<Value>(work: () => Value): Answer<Value> {
  try {
    return { kind: 'done', value: work() };
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && 'syscall' in thrown)
      return { kind: 'refused', message: thrown.message, code: thrown.code, syscall: thrown.syscall };
    throw thrown;
  }
}

/** The value; throws the system's error again with its code. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.kind === 'done') return answer.value;
  const { message, code, syscall } = answer;
  throw Object.assign(new Error(message), { code, syscall });
}
