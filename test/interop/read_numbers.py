"""Tells of each number, given as JSON texts on standard input, whether the audit package's verifier reads it."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "resources" / "audit"))
sys.dont_write_bytecode = True
import verify  # noqa: E402


def is_read(literal):
    try:
        verify.strict_json(f"[{literal}]".encode())
    except verify.Refused:
        return False
    return True


print(json.dumps([is_read(literal) for literal in json.load(sys.stdin)]))
