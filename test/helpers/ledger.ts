/** What was reported as saved, by field: what a vault must say afterwards, whatever happened. */
export class Ledger {
  private readonly kept = new Map<string, readonly string[]>();
  private begun: Writing[] = [];

  /** Notes that a value is about to be written; `outcome` of the returned entry tells how that ended. */
  begin(key: string, value: string): Writing {
    const writing: Writing = { key, value, outcome: 'unknown' };
    this.begun.push(writing);
    return writing;
  }

  /** Notes a value that was reported as saved and wasn't known before. */
  learn(key: string, value: string): void {
    this.begin(key, value).outcome = 'saved';
  }

  /** Notes what another process reports of its writes: each one when it begins, and again when it has ended. */
  hear({ key, value, outcome }: Writing): void {
    const begun = this.begun.findLast(
      (writing) => writing.key === key && writing.value === value && writing.outcome === 'unknown',
    );
    if (outcome === 'unknown' || begun === undefined) this.begin(key, value).outcome = outcome;
    else begun.outcome = outcome;
  }

  /**
   * Everything begun has ended, or will never report its outcome. Of several values saved at once each is right; of a
   * write that never reported its outcome, both the old and the new value are, if the old one is known.
   */
  settle(): void {
    for (const key of new Set(this.begun.map((writing) => writing.key))) {
      const writings = this.begun.filter((writing) => writing.key === key && writing.outcome !== 'refused');
      const isSaved = writings.some(({ outcome }) => outcome === 'saved');
      const before = this.valuesOf(key);
      // Whatever a field without a known value may have had, it may still have.
      if (!isSaved && before.length === 0) continue;
      const values = [...(isSaved ? [] : before), ...writings.map(({ value }) => value)];
      this.kept.set(key, [...new Set(values)]);
    }
    this.begun = [];
  }

  /** The values that a field may have; none: nothing is known about it. */
  valuesOf(key: string): readonly string[] {
    return this.kept.get(key) ?? [];
  }

  /** Where a vault differs from what was reported as saved; from now on its own values count. */
  differences(actual: ReadonlyMap<string, string>): readonly string[] {
    return [...this.kept].flatMap(([key, values]) => {
      const found = actual.get(key);
      if (found === undefined) return isOptional(key) ? [] : [`${key} is gone: ${values.join(' | ')}`];
      if (!values.includes(found)) return [`${key} is ${found} instead of ${values.join(' | ')}`];
      this.kept.set(key, [found]);
      return [];
    });
  }

  forget(key: string): void {
    this.kept.delete(key);
  }

  /** The entries in a form that another process can take over. */
  entries(): readonly (readonly [string, readonly string[]])[] {
    return [...this.kept];
  }

  take(entries: readonly (readonly [string, readonly string[]])[]): this {
    for (const [key, values] of entries) this.kept.set(key, values);
    return this;
  }
}

export interface Writing {
  readonly key: string;
  readonly value: string;
  outcome: 'unknown' | 'saved' | 'refused';
}

/** A passphrase can't be read as a field, only tried; what lies outside the vault is checked less often. */
function isOptional(key: string): boolean {
  return key === 'passphrase' || key.startsWith('outside ');
}
