"""Changes single bits of an audit package's record: each change must turn a check red.

usage: flip_package.py PACKAGE FLIPS SEED

Prints JSON: `green` (what is red before anything is changed), `missed` (what stayed green), `stopped` (what ended
in an error that the verifier didn't expect).
"""

import json
import pathlib
import random
import sys
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "resources" / "audit"))
import verify  # noqa: E402
from attack_package import flipped, unexpected  # noqa: E402


def main(path, flips, seed):
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    found = {"green": verify.verify_files(files).red, "missed": [], "stopped": []}
    rng = random.Random(seed)
    for _ in range(flips):
        what, changed = flipped(files, rng)
        report = verify.verify_files(changed)
        if not report.red:
            found["missed"].append(what)
        if unexpected(report):
            found["stopped"].append(f"{what}: {unexpected(report)}")
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
