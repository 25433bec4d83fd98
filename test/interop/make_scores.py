"""Makes a score file with nothing but the published format.

usage: make_scores.py FOLDER HEADER_SHA256 CODE BALLOTS_JSON OUTPUT
FOLDER is one person's, as open_bundle.py wrote it; BALLOTS_JSON holds the payload's ballots.
"""
import datetime, json, pathlib, sys
from jwcrypto import jwk
from invitation_code import secret_of, uuid7
from letter_keys import enrolment_key
from one_spelling import sealed_for, signed


def main(folder, header_sha256, code, ballots_file, output):
    manifest, competition = (json.loads((pathlib.Path(folder) / name).read_text()) for name in ("manifest.json", "competition.json"))
    signing = jwk.JWK.generate(kty="EC", crv="P-384")
    public = {"kty": "EC", "crv": "P-384", "x": signing.x, "y": signing.y, "use": "sig"}
    chosen = {
        "format": "jurymappe-enrolment", "version": 1, "bundleId": manifest["bundleId"],
        "personId": manifest["recipient"]["personId"], "keyThumbprint": signing.thumbprint(),
    }
    proof = signed(chosen, enrolment_key(secret_of(code), manifest["bundleId"]), "jurymappe-enrolment+jws", True)
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    payload = {
        "format": "jurymappe-scores", "version": 1, "fileId": uuid7(),
        "bundleId": manifest["bundleId"], "revision": manifest["revision"], "headerSha256": header_sha256,
        "personId": manifest["recipient"]["personId"], "sequence": 1, "previousFileSha256": None,
        "status": "final", "createdAt": now, "enrolment": {"jwk": public, "proof": proof},
        "acceptance": {"acceptedAt": now}, "declarations": [],
        "ballots": json.loads(pathlib.Path(ballots_file).read_text()), "producer": "make_scores.py",
    }
    compact = signed(payload, signing, "jurymappe-scores+jws", True)
    round_key = competition["roundKey"]
    header = {"alg": "ECDH-ES", "enc": "A256GCM", "kid": jwk.JWK(**round_key).thumbprint(), "typ": "jurymappe-scores+jwe", "cty": "jurymappe-scores+jws"}
    pathlib.Path(output).write_text(sealed_for(compact, round_key, header))


main(*sys.argv[1:])
