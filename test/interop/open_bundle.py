"""Opens a bundle with nothing but the published format, Debian's python3-jwcrypto and python3-cryptography.

usage: open_bundle.py BUNDLE CODE OUTPUT_FOLDER
Writes manifest.json, competition.json and every readable document; prints a summary as JSON.
"""
import hashlib, json, pathlib, sys, zipfile
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from jwcrypto import jwe, jwk, jws
from jwcrypto.common import base64url_decode, base64url_encode
from invitation_code import secret_of
from letter_keys import envelope_key, envelope_kid


def verified_jws(text, key, typ):
    token = jws.JWS()
    token.deserialize(text)
    token.allowed_algs = ["ES384"]
    token.verify(key)
    assert token.jose_header["typ"] == typ and token.jose_header["kid"] == key.thumbprint()
    return json.loads(token.payload)


def decrypted(archive, name, listed, key, kid):
    sealed = archive.read(name)
    assert hashlib.sha256(sealed).hexdigest() == listed["sha256"] and len(sealed) == listed["size"]
    token = jwe.JWE(algs=["dir", "A256GCM"])
    token.deserialize(sealed.decode(), jwk.JWK(kty="oct", k=base64url_encode(key)))
    assert token.jose_header["kid"] == kid
    return token.payload


def main(bundle, code, output):
    archive = zipfile.ZipFile(bundle)
    assert archive.namelist()[:3] == ["mimetype", "header.jws", "competition.jwe"]
    assert archive.read("mimetype") == b"application/vnd.jurymappe.bundle+zip"
    header_bytes = archive.read("header.jws")
    claimed = json.loads(base64url_decode(json.loads(header_bytes)["payload"]))
    office_key = jwk.JWK(**claimed["officeKey"])
    header = verified_jws(header_bytes.decode(), office_key, "jurymappe-header+jws")
    secret, bundle_id = secret_of(code), header["bundleId"]
    kid = envelope_kid(secret, bundle_id)
    listed = next((entry for entry in header["envelopes"] if entry["kid"] == kid), None)
    if listed is None:
        raise SystemExit("not for you")
    envelope = decrypted(archive, f"envelopes/{kid}.jwe", listed, envelope_key(secret, bundle_id), kid)
    manifest = verified_jws(envelope.decode(), office_key, "jurymappe-manifest+jws")
    assert manifest["officeKeyThumbprint"] == office_key.thumbprint()
    shared = decrypted(archive, "competition.jwe", header["competition"], base64url_decode(manifest["competitionKey"]), "competition")
    assert hashlib.sha256(shared).hexdigest() == header["competition"]["jwsSha256"]
    competition = verified_jws(shared.decode(), office_key, "jurymappe-competition+jws")
    assert all(part["bundleId"] == bundle_id and part["revision"] == header["revision"] for part in (manifest, competition))
    stored = {entry["documentId"]: entry for entry in header["documents"]}
    described = {entry["documentId"]: entry for entry in competition["documents"]}
    folder = pathlib.Path(output)
    for opens in manifest["documentKeys"]:
        document = described[opens["documentId"]]
        sealed = archive.read(f"documents/{document['documentId']}.bin")
        assert hashlib.sha256(sealed).hexdigest() == stored[document["documentId"]]["sha256"]
        additional = f"jurymappe/1/document/{bundle_id}/{document['documentId']}".encode()
        plain = AESGCM(base64url_decode(opens["key"])).decrypt(base64url_decode(opens["iv"]), sealed, additional)
        assert hashlib.sha256(plain).hexdigest() == document["sha256"] and len(plain) == document["size"]
        target = folder / document["applicationId"] / document["name"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(plain)
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "competition.json").write_text(json.dumps(competition))
    print(json.dumps({"kid": kid, "headerSha256": hashlib.sha256(header_bytes).hexdigest(), "documents": len(manifest["documentKeys"]), "person": manifest["recipient"]["personId"]}))


main(*sys.argv[1:])
