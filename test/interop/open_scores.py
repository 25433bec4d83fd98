"""Opens a score file with the chair's manifest (as open_bundle.py wrote it) and prints its payload as JSON.

usage: open_scores.py SCORES CHAIR_MANIFEST
"""
import hashlib, hmac, json, pathlib, sys
from jwcrypto import jwe, jwk, jws
from jwcrypto.common import base64url_decode, base64url_encode


def main(scores, manifest_file):
    manifest = json.loads(pathlib.Path(manifest_file).read_text())
    round_key = jwk.JWK(**manifest["roundPrivateKey"])
    sealed = jwe.JWE(algs=["ECDH-ES", "A256GCM"])
    sealed.deserialize(pathlib.Path(scores).read_text(), round_key)
    assert sealed.jose_header["kid"] == round_key.thumbprint() and sealed.jose_header["typ"] == "jurymappe-scores+jwe"
    compact = sealed.payload.decode()
    claimed = json.loads(base64url_decode(compact.split(".")[1]))
    signing_key = jwk.JWK(**claimed["enrolment"]["jwk"])
    token = jws.JWS()
    token.deserialize(compact)
    token.allowed_algs = ["ES384"]
    token.verify(signing_key)
    enrolment = next(entry for entry in manifest["enrolmentKeys"] if entry["personId"] == claimed["personId"])
    mac = hmac.digest(base64url_decode(enrolment["key"]), signing_key.thumbprint().encode(), hashlib.sha384)
    assert claimed["enrolment"]["mac"] == base64url_encode(mac)
    print(token.payload.decode())


main(*sys.argv[1:])
