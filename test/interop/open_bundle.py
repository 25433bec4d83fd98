"""Opens a bundle with nothing but the published format, Debian's python3-jwcrypto and python3-cryptography.

usage: open_bundle.py BUNDLE CODE OUTPUT_FOLDER
Writes manifest.json and every readable document; prints a summary as JSON.
"""
import hashlib, json, pathlib, sys, zipfile
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from jwcrypto import jwe, jwk, jws
from jwcrypto.common import base64url_decode, base64url_encode
from invitation_code import secret_of

def hkdf(secret, salt, info):
    return HKDF(hashes.SHA384(), 32, salt.encode(), info.encode()).derive(secret)


def verified_jws(text, key, typ):
    token = jws.JWS()
    token.deserialize(text)
    token.allowed_algs = ["ES384"]
    token.verify(key)
    assert token.jose_header["typ"] == typ and token.jose_header["kid"] == key.thumbprint()
    return json.loads(token.payload)


def opened_envelope(archive, header, secret):
    for entry in header["envelopes"]:
        sealed = archive.read(f"envelopes/{entry['kid']}.jwe")
        assert hashlib.sha256(sealed).hexdigest() == entry["sha256"] and len(sealed) == entry["size"]
        token = jwe.JWE(algs=["dir", "A256GCM"])
        key = jwk.JWK(kty="oct", k=base64url_encode(hkdf(secret, entry["kid"], "jurymappe/1/envelope")))
        try:
            token.deserialize(sealed.decode(), key)
        except jwe.InvalidJWEData:
            continue
        return entry["kid"], token.payload.decode()
    raise SystemExit("not for you")


def main(bundle, code, output):
    archive = zipfile.ZipFile(bundle)
    assert archive.read("mimetype") == b"application/vnd.jurymappe.bundle+zip"
    header_bytes = archive.read("header.jws")
    claimed = json.loads(base64url_decode(json.loads(header_bytes)["payload"]))
    office_key = jwk.JWK(**claimed["officeKey"])
    header = verified_jws(header_bytes.decode(), office_key, "jurymappe-header+jws")
    invitation, compact = opened_envelope(archive, header, secret_of(code))
    manifest = verified_jws(compact, office_key, "jurymappe-manifest+jws")
    assert manifest["officeKeyThumbprint"] == office_key.thumbprint()
    stored = {entry["documentId"]: entry for entry in header["documents"]}
    folder = pathlib.Path(output)
    for document in manifest["documents"]:
        sealed = archive.read(f"documents/{document['documentId']}.bin")
        assert hashlib.sha256(sealed).hexdigest() == stored[document["documentId"]]["sha256"]
        additional = f"jurymappe/1/document/{header['bundleId']}/{document['documentId']}".encode()
        plain = AESGCM(base64url_decode(document["key"])).decrypt(base64url_decode(document["iv"]), sealed, additional)
        assert hashlib.sha256(plain).hexdigest() == document["sha256"] and len(plain) == document["size"]
        target = folder / document["applicationId"] / document["name"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(plain)
    (folder / "manifest.json").write_text(json.dumps(manifest))
    print(json.dumps({"invitationId": invitation, "headerSha256": hashlib.sha256(header_bytes).hexdigest(), "documents": len(manifest["documents"]), "person": manifest["recipient"]["personId"]}))


main(*sys.argv[1:])
