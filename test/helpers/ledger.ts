/** What was told to be saved, by field: what a vault must say afterwards, whatever happened. */
export class Ledger {
  private readonly kept = new Map<string, readonly string[]>();
  private begun: Writing[] = [];

  /** A value is on its way; what became of it is told by `end`. */
  begin(key: string, value: string): Writing {
    const writing: Writing = { key, value, outcome: 'unknown' };
    this.begun.push(writing);
    return writing;
  }

  /** A value was told to be saved that nobody knew before. */
  learn(key: string, value: string): void {
    this.begin(key, value).outcome = 'saved';
  }

  /** What another process tells of its writings: each when it is begun, and again when it has ended. */
  hear({ key, value, outcome }: Writing): void {
    const begun = this.begun.findLast(
      (writing) => writing.key === key && writing.value === value && writing.outcome === 'unknown',
    );
    if (outcome === 'unknown' || begun === undefined) this.begin(key, value).outcome = outcome;
    else begun.outcome = outcome;
  }

  /**
   * All that was begun has ended, or will never say how. Of several values that were saved at once each is right; of one
   * that never said how it ended, both are.
   */
  settle(): void {
    for (const key of new Set(this.begun.map((writing) => writing.key))) {
      const writings = this.begun.filter((writing) => writing.key === key && writing.outcome !== 'refused');
      const isSaved = writings.some(({ outcome }) => outcome === 'saved');
      const values = [...(isSaved ? [] : this.valuesOf(key)), ...writings.map(({ value }) => value)];
      if (values.length > 0) this.kept.set(key, [...new Set(values)]);
    }
    this.begun = [];
  }

  /** What a field may say; none: nothing is known of it. */
  valuesOf(key: string): readonly string[] {
    return this.kept.get(key) ?? [];
  }

  /** What a vault doesn't say as it was told to be saved; what it says counts from here on. */
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

  /** For another process. */
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

/** A passphrase is no field that can be read, it is tried; what lies outside of the vault is looked at more seldom. */
function isOptional(key: string): boolean {
  return key === 'passphrase' || key.startsWith('outside ');
}
