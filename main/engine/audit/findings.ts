/** The checks, named as in `verify.py`: A completeness, B authenticity, C consistency, D integrity, E evidence. */
export const checkIds = [
  ...(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'] as const),
  ...(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C8', 'C9', 'C14'] as const),
  ...(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9'] as const),
  ...(['E1', 'E2'] as const),
];
export type CheckId = (typeof checkIds)[number];

/** What one check found: `places` are names in the package; a line of its log follows after a colon. */
export interface CheckedPart {
  readonly id: CheckId;
  readonly status: 'ok' | 'failed' | 'not-applicable';
  readonly places: readonly string[];
}

/** The most places reported for one check: a hostile package may fail everywhere. */
const mostPlaces = 100;

/** Collects what the checks find; a failed check doesn't stop the others. */
export class Findings {
  private readonly applied = new Set<CheckId>();
  private readonly failed = new Map<CheckId, Set<string>>();

  /** Marks checks that had something to check. */
  seen(...ids: readonly CheckId[]): void {
    for (const id of ids) this.applied.add(id);
  }

  fail(id: CheckId, place: string): void {
    const places = this.failed.get(id) ?? new Set();
    this.failed.set(id, places);
    if (places.size < mostPlaces) places.add(place);
  }

  /** Marks a check as seen, and as failed if the condition is false. */
  expect(id: CheckId, isSo: boolean, place: string): void {
    this.seen(id);
    if (!isSo) this.fail(id, place);
  }

  /** Adds all findings of another collection. */
  add(other: Findings): void {
    this.seen(...other.applied);
    for (const [id, places] of other.failed) for (const place of places) this.fail(id, place);
  }

  /** How many places failed. */
  get count(): number {
    return [...this.failed.values()].reduce((sum, { size }) => sum + size, 0);
  }

  list(): readonly CheckedPart[] {
    return checkIds.map((id) => {
      const places = [...(this.failed.get(id) ?? [])];
      if (places.length > 0) return { id, status: 'failed', places };
      return { id, status: this.applied.has(id) ? 'ok' : 'not-applicable', places };
    });
  }
}
