"""10,000 bootstrap replicates of a jury's result in NumPy, on one thread: prints its milliseconds and what it found.

The same model: draw jurors with replacement, means over valid votes, total, thresholds, rule on ties, ranks shared within
remaining ties, funding line by whole groups, shares and ranks counted. Whole numbers in floats and one division, as
the app has it, so that ties are exact here too. Reads the votes as JSON from standard input.
"""
import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np  # noqa: E402

# All at once was the fastest of 100 to 10,000 here: smaller parts gain from the cache but lose as much on more calls.
CHUNK = 10_000


def ordered(means, total, fails, tie_break):
    """Places, best first, with those that fail last; and whether each place is tied with the one before it."""
    keys = [-means[block] for block in reversed(tie_break)] + [-total, fails]
    order = np.lexsort(keys, axis=-1)
    tied = np.ones((order.shape[0], order.shape[1] - 1), dtype=bool)
    for key in keys:
        sorted_key = np.take_along_axis(key, order, axis=1)
        tied &= sorted_key[:, 1:] == sorted_key[:, :-1]
    return order, np.concatenate([np.zeros((order.shape[0], 1), dtype=bool), tied], axis=1)


def line(order, tied, passed, cents, budget):
    """By place: whether it is inside the line, and whether it is tied across it."""
    width = order.shape[1]
    places = np.arange(width)
    ends = np.concatenate([~tied[:, 1:], np.ones((order.shape[0], 1), dtype=bool)], axis=1)
    end = np.minimum.accumulate(np.where(ends, places, width)[:, ::-1], axis=1)[:, ::-1]
    begin = np.maximum.accumulate(np.where(tied, 0, places), axis=1)
    claimed = np.where(passed, cents[order], 0)
    spent = np.cumsum(claimed, axis=1)
    spent_at_end = np.take_along_axis(spent, end, axis=1)
    spent_before = np.take_along_axis(spent - claimed, begin, axis=1)
    inside = passed & (spent_at_end <= budget)
    first_out = inside.sum(axis=1, keepdims=True)
    at_line = passed & (begin == first_out) & (end > begin) & ~inside
    someone_fits = (at_line & (claimed <= budget - spent_before)).any(axis=1, keepdims=True)
    return inside, at_line & someone_fits, begin + 1


def bootstrap(data, replicates, seed):
    rows = np.array(data["rows"], dtype=np.float64)
    applications, jurors = data["applications"], rows.shape[0]
    blocks = rows.shape[1] // applications
    cents = np.array(data["awardCents"], dtype=np.int64)
    random = np.random.default_rng(seed)
    inside_counts = np.zeros(applications, dtype=np.int64)
    vote_counts = np.zeros(applications, dtype=np.int64)
    rank_counts = np.zeros(applications * (applications + 1), dtype=np.int64)
    offsets = np.arange(applications) * (applications + 1)
    for begin in range(0, replicates, CHUNK):
        size = min(CHUNK, replicates - begin)
        drawn = random.integers(0, jurors, (size, jurors))
        times = np.bincount((drawn + np.arange(size)[:, None] * jurors).ravel(), minlength=size * jurors)
        sums = (times.reshape(size, jurors).astype(np.float64) @ rows).reshape(size, blocks, applications)
        votes = sums[:, 0]
        fails = votes < data["minValidVotes"]
        if data["leastTotal"] is not None:
            fails |= sums[:, 1] < data["leastTotal"] * votes
        for least in data["leastMeans"]:
            fails |= sums[:, least["block"]] < least["least"] * votes
        divisor = np.where(fails, 1.0, votes)
        means = {block: sums[:, block] / divisor for block in data["tieBreak"]}
        order, tied = ordered(means, sums[:, 1] / divisor, fails, data["tieBreak"])
        passed = ~np.take_along_axis(fails, order, axis=1)
        inside, vote, ranks = line(order, tied, passed, cents, data["budgetCents"])
        inside_counts += np.bincount(order[inside], minlength=applications)
        vote_counts += np.bincount(order[vote], minlength=applications)
        flat = offsets[order] + np.where(passed, ranks, 0)
        rank_counts += np.bincount(flat.ravel(), minlength=rank_counts.size)
    return inside_counts, vote_counts, rank_counts.reshape(applications, applications + 1)


def main():
    data = json.load(sys.stdin)
    bootstrap(data, CHUNK, 1)
    times = []
    for run in range(data["runs"]):
        begin = time.perf_counter()
        inside, vote, ranks = bootstrap(data, data["replicates"], run)
        times.append((time.perf_counter() - begin) * 1000)
    print(json.dumps({"ms": times, "inside": inside.tolist(), "vote": vote.tolist(), "ranked": ranks[:, 1:].sum(axis=1).tolist()}))


main()
