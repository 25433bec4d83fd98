/**
 * The same function, which keeps its last result for each subject: asked again with the very same arguments it gives that
 * back. For what several parts of a screen derive from the store, each for itself. It keeps no subject alive: what a vault's
 * data were made into goes with them.
 */
export function lastResultFor<Subject extends object, Rest extends readonly unknown[], Result>(
  compute: (subject: Subject, ...rest: Rest) => Result,
): (subject: Subject, ...rest: Rest) => Result {
  const kept = new WeakMap<Subject, { readonly rest: Rest; readonly result: Result }>();
  return (subject, ...rest) => {
    const last = kept.get(subject);
    if (last?.rest.length === rest.length && rest.every((value, at) => Object.is(value, last.rest[at])))
      return last.result;
    const result = compute(subject, ...rest);
    kept.set(subject, { rest, result });
    return result;
  };
}
