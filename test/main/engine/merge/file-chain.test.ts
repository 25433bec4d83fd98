import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { type ChainFile, type ChainState, assessChain } from '../../../../main/engine/merge/file-chain.ts';
import { type Sha256, thumbprintSchema } from '../../../../shared/ids.ts';

const key = thumbprintSchema.parse('A'.repeat(43));
const otherKey = thumbprintSchema.parse('B'.repeat(42) + 'A');

function file(name: string, sequence: number, previous: string | null, keyThumbprint = key): ChainFile {
  return {
    sha256: sha256(name),
    sequence,
    previousFileSha256: previous === null ? null : sha256(previous),
    keyThumbprint,
  };
}

const one = file('1', 1, null);
const two = file('2', 2, '1');
const three = file('3', 3, '2');

function states(files: readonly ChainFile[], ...chosen: readonly ChainFile[]): readonly (ChainState | undefined)[] {
  const found = assessChain(
    files,
    chosen.map((choice) => choice.sha256),
  );
  return files.map(({ sha256: digest }) => found.get(digest));
}

describe('a chain of score files', () => {
  it('is sound where each names the one before it, whichever of them are here', () => {
    expect(states([one, two, three])).toEqual(['sound', 'sound', 'sound']);
    expect(states([one, three])).toEqual(['sound', 'sound']);
    expect(states([three])).toEqual(['sound']);
  });

  it('is broken from the first wrong link on', () => {
    const wrong = file('2', 2, 'something else');
    expect(states([one, wrong, three, file('4', 4, '3')])).toEqual(['sound', 'broken', 'broken', 'broken']);
    expect(states([one, file('x', 3, '1')])).toEqual(['sound', 'broken']);
    expect(states([one, file('x', 2, '1', otherKey)])).toEqual(['sound', 'broken']);
    expect(states([file('x', 2, null)])).toEqual(['broken']);
    expect(states([file('x', 1, 'a')])).toEqual(['broken']);
  });

  it('is undecided from the first fork on, until one branch is chosen', () => {
    const rival = file("2'", 2, '1');
    const onRival = file("3'", 3, "2'");
    const last = file("4'", 4, "3'");
    const all = [one, two, rival, onRival, last];
    expect(states(all)).toEqual(['sound', 'conflicting', 'conflicting', 'conflicting', 'conflicting']);
    expect(states(all, two)).toEqual(['sound', 'sound', 'lost', 'lost', 'lost']);
    expect(states(all, rival)).toEqual(['sound', 'lost', 'sound', 'sound', 'sound']);
    expect(states(all, last)).toEqual(['sound', 'lost', 'sound', 'sound', 'sound']);
  });

  it('follows the later of two choices that contradict each other, and both where they agree', () => {
    const rival = file("2'", 2, '1');
    const all = [one, two, rival];
    expect(states(all, two, rival)).toEqual(['sound', 'lost', 'sound']);
    expect(states(all, rival, two)).toEqual(['sound', 'sound', 'lost']);
    const more = [...all, file('3a', 3, '2'), file('3b', 3, '2')];
    expect(states(more, two)).toEqual(['sound', 'sound', 'lost', 'conflicting', 'conflicting']);
    expect(states(more, two, file('3b', 3, '2'))).toEqual(['sound', 'sound', 'lost', 'lost', 'sound']);
  });

  it('takes no notice of the choice of a broken file, or of one that is not here', () => {
    const broken = file('x', 2, 'something else');
    expect(states([one, two, broken], broken, three)).toEqual(['sound', 'sound', 'broken']);
  });
});

/** All chains of up to `length` numbers with one or two files each, which name an earlier file or an absent one. */
function* allForks(length: number, before: readonly ChainFile[] = [], sequence = 1): Generator<readonly ChainFile[]> {
  if (sequence > length) return;
  const above = before.filter((candidate) => candidate.sequence === sequence - 1);
  const links: readonly (Sha256 | null)[] =
    sequence === 1 ? [null] : [...above.map((parent) => parent.sha256), sha256(`missing ${String(sequence)}`)];
  const named = (name: string, previousFileSha256: Sha256 | null): ChainFile => ({
    ...file(`${name}${String(sequence)}`, sequence, null),
    previousFileSha256,
  });
  for (const link of links) {
    const single = [...before, named('a', link)];
    yield single;
    yield* allForks(length, single, sequence + 1);
    for (const other of links) {
      const double = [...single, named('b', other)];
      yield double;
      yield* allForks(length, double, sequence + 1);
    }
  }
}

/** The definition restated, file by file and without an order of processing. */
function expectedState(one_: ChainFile, all: readonly ChainFile[], choice: ChainFile | null): ChainState {
  const parentOf = ({ previousFileSha256 }: ChainFile): ChainFile | undefined =>
    all.find(({ sha256: digest }) => digest === previousFileSha256);
  const line = (from: ChainFile): readonly ChainFile[] => {
    const parent = parentOf(from);
    return parent === undefined ? [from] : [from, ...line(parent)];
  };
  const isBroken = (of: ChainFile): boolean =>
    line(of).some(
      (member) => parentOf(member) === undefined && all.some(({ sequence }) => sequence === member.sequence - 1),
    );
  const chosenLine = choice === null || isBroken(choice) ? [] : line(choice);
  const isLost = (of: ChainFile): boolean =>
    line(of).some((member) => chosenLine.some((c) => c.sequence === member.sequence && c !== member));
  if (isBroken(one_)) return 'broken';
  if (isLost(one_)) return 'lost';
  const rivalled = line(one_).some(
    (member) =>
      !chosenLine.some(({ sequence }) => sequence === member.sequence) &&
      all.some((other) => other !== member && other.sequence === member.sequence && !isBroken(other) && !isLost(other)),
  );
  return rivalled ? 'conflicting' : 'sound';
}

describe('all forks of up to four numbers', () => {
  it('are judged as the definition says, with no choice and with each', () => {
    let seen = 0;
    for (const files of allForks(4)) {
      for (const choice of [null, ...files]) {
        const found = assessChain(files, choice === null ? [] : [choice.sha256]);
        const wrong = files.filter((each) => found.get(each.sha256) !== expectedState(each, files, choice));
        if (wrong.length > 0) expect.fail(JSON.stringify({ files, choice, found: [...found] }));
        const sound = files.filter(({ sha256: digest }) => found.get(digest) === 'sound');
        if (new Set(sound.map(({ sequence }) => sequence)).size !== sound.length)
          expect.fail(`two sound files with one number: ${JSON.stringify(files)}`);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(5_000);
  });

  it('are judged the same in any order and however often each file comes', () => {
    const forks = [...allForks(4)];
    fc.assert(
      fc.property(
        fc
          .constantFrom(...forks)
          .chain((files) =>
            fc.tuple(
              fc.constant(files),
              fc.shuffledSubarray([...files, ...files], { minLength: 2 * files.length }),
              fc.subarray(files.map(({ sha256: digest }) => digest)),
            ),
          ),
        ([files, shuffled, chosen]) => {
          const wanted = assessChain(files, chosen);
          const found = assessChain(shuffled, chosen);
          expect(files.map((each) => found.get(each.sha256))).toEqual(files.map((each) => wanted.get(each.sha256)));
        },
      ),
      { numRuns: 500 },
    );
  });
});
