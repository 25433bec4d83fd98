import type { Sha256, Thumbprint } from '../../../shared/ids.ts';

/** The part of a person's genuine file that its chain depends on. */
export interface ChainFile {
  readonly sha256: Sha256;
  readonly sequence: number;
  readonly previousFileSha256: Sha256 | null;
  readonly keyThumbprint: Thumbprint;
}

/**
 * A file's state in its chain. `broken`: it, or a file that it descends from, doesn't fit the predecessor that is here.
 * `conflicting`: it, or a file that it descends from, shares its number with another file, and none of them is chosen.
 * `lost`: another branch was chosen.
 */
export type ChainState = 'sound' | 'broken' | 'conflicting' | 'lost';

type ByDigest = ReadonlyMap<Sha256, ChainFile>;

/**
 * Assesses how all genuine files of one person follow each other (FORMATS section 2, "Chain"): a pure function of the
 * set of files and the chair's choices.
 * @param chosen the files that the chair has chosen, the first choice first; where two contradict each other, the later
 * one is valid
 */
export function assessChain(files: readonly ChainFile[], chosen: readonly Sha256[]): ReadonlyMap<Sha256, ChainState> {
  const here: ByDigest = new Map(files.map((file) => [file.sha256, file]));
  const inOrder = [...here.values()].sort((a, b) => a.sequence - b.sequence);
  const broken = brokenFiles(inOrder, here);
  const unbroken = inOrder.filter(({ sha256 }) => !broken.has(sha256));
  const winners = winnersOf(
    chosen.filter((sha256) => here.has(sha256) && !broken.has(sha256)),
    here,
  );
  const lost = descending(unbroken, ({ sha256, sequence }) => (winners.get(sequence) ?? sha256) !== sha256);
  const alive = unbroken.filter(({ sha256 }) => !lost.has(sha256));
  const withNumber = countBy(alive.map(({ sequence }) => sequence));
  const conflicting = descending(
    alive,
    ({ sequence }) => (withNumber.get(sequence) ?? 0) > 1 && !winners.has(sequence),
  );
  return new Map(
    inOrder.map(({ sha256 }) => {
      if (broken.has(sha256)) return [sha256, 'broken'];
      if (lost.has(sha256)) return [sha256, 'lost'];
      return [sha256, conflicting.has(sha256) ? 'conflicting' : 'sound'];
    }),
  );
}

function brokenFiles(inOrder: readonly ChainFile[], here: ByDigest): ReadonlySet<Sha256> {
  const numbers = new Set(inOrder.map(({ sequence }) => sequence));
  return descending(inOrder, (file) => isBrokenLink(file, here, numbers));
}

function isBrokenLink(file: ChainFile, here: ByDigest, numbers: ReadonlySet<number>): boolean {
  const { sequence, previousFileSha256, keyThumbprint } = file;
  if ((sequence === 1) !== (previousFileSha256 === null)) return true;
  if (previousFileSha256 === null) return false;
  const predecessor = here.get(previousFileSha256);
  // The named predecessor isn't here: the link is broken if there is another file with that number.
  if (predecessor === undefined) return numbers.has(sequence - 1);
  return predecessor.sequence !== sequence - 1 || predecessor.keyThumbprint !== keyThumbprint;
}

/** The files for which the condition holds, and all their descendants; `inOrder` has predecessors first. */
function descending(inOrder: readonly ChainFile[], isTrueOf: (file: ChainFile) => boolean): ReadonlySet<Sha256> {
  const found = new Set<Sha256>();
  for (const file of inOrder) {
    const { previousFileSha256 } = file;
    if (isTrueOf(file) || (previousFileSha256 !== null && found.has(previousFileSha256))) found.add(file.sha256);
  }
  return found;
}

/** The chosen file for each number: choosing a file also chooses all that it descends from. */
function winnersOf(chosen: readonly Sha256[], here: ByDigest): ReadonlyMap<number, Sha256> {
  const winners = new Map<number, Sha256>();
  for (const choice of [...chosen].reverse()) {
    const branch = branchOf(choice, here);
    const contradicts = branch.some(({ sha256, sequence }) => (winners.get(sequence) ?? sha256) !== sha256);
    if (!contradicts) for (const { sha256, sequence } of branch) winners.set(sequence, sha256);
  }
  return winners;
}

/** A file and all its predecessors, as far as they are here. */
function branchOf(sha256: Sha256, here: ByDigest): readonly ChainFile[] {
  const branch: ChainFile[] = [];
  for (let file = here.get(sha256); file !== undefined;) {
    branch.push(file);
    file = file.previousFileSha256 === null ? undefined : here.get(file.previousFileSha256);
  }
  return branch;
}

function countBy(numbers: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
