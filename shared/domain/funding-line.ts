import type { ApplicationId } from '../ids.ts';

/** One application in rank order, with the sum it requests. */
export interface Claim {
  readonly applicationId: ApplicationId;
  readonly rank: number;
  readonly requestedCents: number;
}

export interface FundingLine {
  /** cents by application; only awarded ones */
  readonly awards: ReadonlyMap<ApplicationId, number>;
  /** a group tied across the line: only a vote can decide who is above it */
  readonly needsVote: readonly ApplicationId[];
  /** the applications below the line, in rank order */
  readonly reserve: readonly ApplicationId[];
  readonly committedCents: number;
  readonly residualCents: number;
}

/**
 * Awards in rank order the full requested sum, up to the cap, as long as the budget lasts. The line is drawn before the
 * first rank that doesn't fit in full; no later application moves up, because that is for the jury to decide.
 */
export function fundingLineOf(claims: readonly Claim[], budgetCents: number, maxAwardCents: number): FundingLine {
  const awards = new Map<ApplicationId, number>();
  let left = budgetCents;
  let position = 0;
  while (position < claims.length) {
    const group = groupAt(claims, position);
    const sums = group.map(({ requestedCents }) => Math.min(requestedCents, maxAwardCents));
    const needed = sums.reduce((sum, cents) => sum + cents, 0);
    if (needed > left) break;
    group.forEach(({ applicationId }, index) => awards.set(applicationId, sums[index] ?? 0));
    left -= needed;
    position += group.length;
  }
  const tied = tieAcrossLine(claims, position, left, maxAwardCents);
  return {
    awards,
    needsVote: tied.map(({ applicationId }) => applicationId),
    reserve: claims.slice(position + tied.length).map(({ applicationId }) => applicationId),
    committedCents: budgetCents - left,
    residualCents: left,
  };
}

/**
 * The application that moves up first. Null where there is none, and where a tie has to be decided before that can be
 * said: among equals nobody is ahead by the order of a list.
 * @param unresolved groups whose tie no rule has decided
 */
export function firstReserveOf(
  { needsVote, reserve: [first] }: FundingLine,
  unresolved: readonly (readonly ApplicationId[])[],
): ApplicationId | null {
  if (first === undefined || needsVote.length > 0 || unresolved.some((tied) => tied.includes(first))) return null;
  return first;
}

/** A tied group at the line, if at least one of its applications would fit: only a vote may split it. */
function tieAcrossLine(
  claims: readonly Claim[],
  position: number,
  left: number,
  maxAwardCents: number,
): readonly Claim[] {
  const group = groupAt(claims, position);
  const someFit = group.some(({ requestedCents }) => Math.min(requestedCents, maxAwardCents) <= left);
  return group.length > 1 && someFit ? group : [];
}

function groupAt(claims: readonly Claim[], position: number): readonly Claim[] {
  const rank = claims[position]?.rank;
  return claims.slice(position).filter((claim) => claim.rank === rank);
}
