import type { Application } from '../../formats/competition.ts';
import type { LocalText } from '../../formats/values.ts';
import type { ApplicationId } from '../../ids.ts';
import { isRatable } from '../ballot.ts';

/** What applications of one kind request, and what they would get. */
export interface PortfolioGroup {
  /** identifies the kind within its dimension; null if the application doesn't state it */
  readonly key: string | null;
  readonly applicationIds: readonly ApplicationId[];
  readonly requestedCents: number;
  /** how many are inside the funding line, and with what sum */
  readonly awards: number;
  readonly awardCents: number;
}

/** By category (its id), theme (its German name), district, and size of the municipality. */
export interface Portfolio {
  readonly category: readonly PortfolioGroup[];
  readonly theme: readonly PortfolioGroup[];
  readonly district: readonly PortfolioGroup[];
  readonly size: readonly PortfolioGroup[];
}

/**
 * Classes by inhabitants, as the Federal Institute BBSR divides municipalities: Landgemeinde, Klein-, Mittel-,
 * Großstadt.
 */
export const sizeClasses = ['under-5000', 'under-20000', 'under-100000', 'from-100000'] as const;
export type SizeClass = (typeof sizeClasses)[number];

export function sizeClassOf(inhabitants: number): SizeClass {
  if (inhabitants < 5_000) return 'under-5000';
  if (inhabitants < 20_000) return 'under-20000';
  return inhabitants < 100_000 ? 'under-100000' : 'from-100000';
}

/** The admitted applications by kind; kinds in the order of their first occurrence, sizes from small to large. */
export function portfolioOf(
  applications: readonly Application[],
  awards: ReadonlyMap<ApplicationId, number>,
): Portfolio {
  const admitted = applications.filter(isRatable);
  const grouped = (keyOf: (application: Application) => string | null): readonly PortfolioGroup[] =>
    groupsBy(admitted, keyOf).map(([key, group]) => groupOf(key, group, awards));
  const place = (key: string | null): number =>
    key === null ? sizeClasses.length : sizeClasses.findIndex((name) => name === key);
  return {
    category: grouped(({ category }) => category),
    theme: grouped(({ theme }) => nameOf(theme)),
    district: grouped(({ applicant }) => applicant.district),
    size: grouped(({ applicant: { inhabitants } }) =>
      inhabitants === null ? null : sizeClassOf(inhabitants),
    ).toSorted((a, b) => place(a.key) - place(b.key)),
  };
}

function nameOf({ de, en }: LocalText): string | null {
  if (de !== '') return de;
  return en === '' ? null : en;
}

function groupsBy(
  applications: readonly Application[],
  keyOf: (application: Application) => string | null,
): readonly (readonly [key: string | null, group: readonly Application[]])[] {
  const groups = new Map<string | null, Application[]>();
  for (const application of applications) {
    const key = keyOf(application);
    groups.set(key, [...(groups.get(key) ?? []), application]);
  }
  return [...groups];
}

function groupOf(
  key: string | null,
  group: readonly Application[],
  awards: ReadonlyMap<ApplicationId, number>,
): PortfolioGroup {
  const awarded = group.flatMap(({ id }) => awards.get(id) ?? []);
  return {
    key,
    applicationIds: group.map(({ id }) => id),
    requestedCents: group.reduce((sum, { financing }) => sum + financing.requestedCents, 0),
    awards: awarded.length,
    awardCents: awarded.reduce((sum, cents) => sum + cents, 0),
  };
}
