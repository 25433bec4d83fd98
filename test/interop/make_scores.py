"""Makes a score file with nothing but the published format.

usage: make_scores.py MANIFEST HEADER_SHA256 INVITATION_ID CODE BALLOTS_JSON OUTPUT
MANIFEST is one person's, as open_bundle.py wrote it; BALLOTS_JSON holds the payload's ballots.
"""
import datetime, hashlib, hmac, json, pathlib, sys
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from jwcrypto import jwk
from jwcrypto.common import base64url_encode
from invitation_code import secret_of, uuid7
from one_spelling import sealed_for, signed


def main(manifest_file, header_sha256, invitation, code, ballots_file, output):
    manifest = json.loads(pathlib.Path(manifest_file).read_text())
    key = HKDF(hashes.SHA384(), 32, invitation.encode(), b"jurymappe/1/enrolment").derive(secret_of(code))
    signing = jwk.JWK.generate(kty="EC", crv="P-384")
    public = {"kty": "EC", "crv": "P-384", "x": signing.x, "y": signing.y, "use": "sig"}
    mac = base64url_encode(hmac.digest(key, signing.thumbprint().encode(), hashlib.sha384))
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    payload = {
        "format": "jurymappe-scores", "version": 1, "fileId": uuid7(),
        "bundleId": manifest["bundleId"], "revision": manifest["revision"], "headerSha256": header_sha256,
        "personId": manifest["recipient"]["personId"], "sequence": 1, "previousFileSha256": None,
        "status": "final", "createdAt": now, "enrolment": {"jwk": public, "mac": mac},
        "acceptance": {"acceptedAt": now}, "declarations": [],
        "ballots": json.loads(pathlib.Path(ballots_file).read_text()), "producer": "make_scores.py",
    }
    compact = signed(payload, signing, "jurymappe-scores+jws", True)
    round_key = manifest["roundKey"]
    header = {"alg": "ECDH-ES", "enc": "A256GCM", "kid": jwk.JWK(**round_key).thumbprint(), "typ": "jurymappe-scores+jwe", "cty": "jurymappe-scores+jws"}
    pathlib.Path(output).write_text(sealed_for(compact, round_key, header))


main(*sys.argv[1:])
