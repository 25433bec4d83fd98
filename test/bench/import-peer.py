"""The peer for importing: only decrypts and verifies score files. Usage: import-peer.py ROUND-KEY SCORES"""

import json
import resource
import sys
import time
from pathlib import Path

from jwcrypto import jwe, jwk, jws

ALGORITHMS = ["ECDH-ES", "A256GCM"]


def check(text: str, key: jwk.JWK) -> None:
    sealed = jwe.JWE(algs=ALGORITHMS)
    sealed.deserialize(text, key=key)
    signed = jws.JWS()
    signed.allowed_algs = ["ES384"]
    signed.deserialize(sealed.payload.decode())
    claimed = json.loads(signed.objects["payload"])
    signed.verify(jwk.JWK(**claimed["enrolment"]["jwk"]))


key = jwk.JWK.from_json(Path(sys.argv[1]).read_text())
begin = time.perf_counter()
for file in Path(sys.argv[2]).iterdir():
    check(file.read_text(), key)
ms = (time.perf_counter() - begin) * 1000
print(json.dumps({"ms": ms, "peakMB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
