/**
 * Caches the last result of `compute` per subject and returns it when the other arguments are identical too. Meant for
 * values that several parts of a screen each derive from the store. It keeps no subject alive: what was made from a
 * vault's data is collected with it.
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
