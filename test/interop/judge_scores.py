"""Says what the audit package's verifier makes of each score file, each by itself: judge_scores.py <package without log>"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "resources" / "audit"))
sys.dont_write_bytecode = True
import verify  # noqa: E402

report = verify.Report()
package = verify.Package.of_zip(sys.argv[1], report)
revisions, _office, bundle_id = verify.read_revisions(package, report)
files = verify.read_files(package, {one.round_kid for one in revisions.values()}, report)
judge = verify.Judge(revisions, files, bundle_id, {})
state = verify.State()
state.revisions = sorted(revisions)
red = {place: (check, key) for check in verify.CHECKS for place, key, _values in report.failures[check]}
print(
    json.dumps(
        {
            sha: {
                "verdicts": sorted(judge.verdicts([sha], state)[sha]),
                "personId": file.person,
                "sequence": file.sequence,
                "red": red.pop(f"scores/{sha}.juryscores", None),
            }
            for sha, file in files.items()
        }
    )
)
if red:
    sys.exit(f"red: {red}")
