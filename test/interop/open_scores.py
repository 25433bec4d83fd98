"""Opens a score file with the chair's parts of the bundle (as open_bundle.py wrote them) and prints its payload as JSON.

usage: open_scores.py SCORES CHAIR_FOLDER
"""
import json, pathlib, sys
from jwcrypto import jwe, jwk, jws
from jwcrypto.common import base64url_decode


def main(scores, folder):
    manifest, competition = (json.loads((pathlib.Path(folder) / name).read_text()) for name in ("manifest.json", "competition.json"))
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
    person = next(entry for entry in competition["people"] if entry["id"] == claimed["personId"])
    proof = jws.JWS()
    proof.deserialize(claimed["enrolment"]["proof"])
    proof.allowed_algs = ["ES384"]
    proof.verify(jwk.JWK(**person["enrolment"]["key"]))
    assert proof.jose_header["typ"] == "jurymappe-enrolment+jws"
    assert json.loads(proof.payload) == {
        "format": "jurymappe-enrolment", "version": 1, "bundleId": competition["bundleId"],
        "personId": claimed["personId"], "keyThumbprint": signing_key.thumbprint(),
    }
    print(token.payload.decode())


main(*sys.argv[1:])
