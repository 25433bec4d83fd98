"""Lists the code points that the audit package's verifier takes for blanks, at the beginning of an id, and within one."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "resources" / "audit"))
sys.dont_write_bytecode = True
import verify  # noqa: E402

# No character beyond these planes is a letter or a blank.
characters = [code for code in range(0x34000) if not 0xD800 <= code < 0xE000]
print(
    json.dumps(
        {
            "blank": [code for code in characters if not verify.is_filled(chr(code))],
            "first": [code for code in characters if verify.is_id(chr(code))],
            "later": [code for code in characters if verify.is_id("a" + chr(code))],
        }
    )
)
