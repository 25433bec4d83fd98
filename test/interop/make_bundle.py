"""Makes a bundle of one application and one document for a chair and a juror with nothing but the published format.

usage: make_bundle.py TEMPLATE_MANIFEST PDF OUTPUT
TEMPLATE_MANIFEST lends the competition's own objects; prints the codes by person as JSON.
"""
import datetime, hashlib, json, os, pathlib, sys, zipfile
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from jwcrypto import jwk
from jwcrypto.common import base64url_encode
from invitation_code import code_of, uuid7
from one_spelling import sealed, signed


def hkdf(secret, salt, info):
    return HKDF(hashes.SHA384(), 32, salt.encode(), info.encode()).derive(secret)


def public(key, use):
    return {"kty": "EC", "crv": "P-384", "x": key.x, "y": key.y, "use": use}


def envelope(compact_jws, secret, invitation):
    header = {"alg": "dir", "enc": "A256GCM", "kid": invitation, "typ": "jurymappe-envelope+jwe", "cty": "jurymappe-manifest+jws"}
    return sealed(compact_jws, hkdf(secret, invitation, "jurymappe/1/envelope"), header).encode()


def main(template_file, pdf, output):
    template = json.loads(pathlib.Path(template_file).read_text())
    office, round_key = jwk.JWK.generate(kty="EC", crv="P-384"), jwk.JWK.generate(kty="EC", crv="P-384")
    bundle_id, document_id, plain = uuid7(), uuid7(), pathlib.Path(pdf).read_bytes()
    key, iv = os.urandom(32), os.urandom(12)
    stored = AESGCM(key).encrypt(iv, plain, f"jurymappe/1/document/{bundle_id}/{document_id}".encode())
    application = next(entry for entry in template["applications"] if entry["formalCheck"]["status"] == "admitted")
    application = {name: value for name, value in application.items() if name not in ("withheld", "conflicts")}
    people = [person for person in template["people"] if person["role"] in ("chair", "juror")][:2]
    invitations = {person["id"]: (uuid7(), os.urandom(16)) for person in people}
    enrolment = [
        {"personId": person, "invitationId": invitation, "key": base64url_encode(hkdf(secret, invitation, "jurymappe/1/enrolment"))}
        for person, (invitation, secret) in invitations.items()
    ]
    shared = {name: template[name] for name in ("competition", "categories", "formalRules", "scale", "criteria", "rules")}
    envelopes = {}
    for person in people:
        invitation, secret = invitations[person["id"]]
        manifest = {
            "format": "jurymappe-manifest", "version": 1, "bundleId": bundle_id, "revision": 1,
            "recipient": {"personId": person["id"], "role": person["role"]}, "officeKeyThumbprint": office.thumbprint(),
            **shared, "people": people, "applications": [application],
            "documents": [{
                "documentId": document_id, "applicationId": application["id"], "name": "bewerbung.pdf", "kind": "application",
                "mediaType": "application/pdf", "size": len(plain), "sha256": hashlib.sha256(plain).hexdigest(),
                "key": base64url_encode(key), "iv": base64url_encode(iv),
            }],
            "roundKey": public(round_key, "enc"),
        }
        if person["role"] == "chair":
            manifest |= {"roundPrivateKey": {**public(round_key, "enc"), "d": json.loads(round_key.export_private())["d"]}, "enrolmentKeys": enrolment}
        envelopes[invitation] = envelope(signed(manifest, office, "jurymappe-manifest+jws", True), secret, invitation)
    header = {
        "format": "jurymappe-header", "version": 1, "bundleId": bundle_id, "revision": 1, "previousHeaderSha256": None,
        "createdAt": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"), "officeKey": public(office, "sig"),
        "envelopes": [{"kid": kid, "sha256": hashlib.sha256(entry).hexdigest(), "size": len(entry)} for kid, entry in envelopes.items()],
        "documents": [{"documentId": document_id, "sha256": hashlib.sha256(stored).hexdigest(), "size": len(stored), "included": True}],
    }
    with zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.jurymappe.bundle+zip")
        archive.writestr("header.jws", signed(header, office, "jurymappe-header+jws", False))
        for kid, entry in envelopes.items():
            archive.writestr(f"envelopes/{kid}.jwe", entry)
        archive.writestr(f"documents/{document_id}.bin", stored)
    print(json.dumps({person: code_of(secret) for person, (_, secret) in invitations.items()}))


main(*sys.argv[1:])
