"""Makes a bundle of one application and one document for a chair and a juror with nothing but the published format.

usage: make_bundle.py TEMPLATE_COMPETITION PDF OUTPUT
TEMPLATE_COMPETITION lends the competition's own objects; prints the codes by person as JSON.
"""
import datetime, hashlib, json, os, pathlib, sys, zipfile
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from jwcrypto import jwk
from jwcrypto.common import base64url_encode
from invitation_code import code_of, uuid7
from letter_keys import enrolment_key, envelope_key, envelope_kid
from one_spelling import sealed, signed


def public(key, use):
    return {"kty": "EC", "crv": "P-384", "x": key.x, "y": key.y, "use": use}


def encrypted(compact_jws, key, kid, kind, content):
    header = {"alg": "dir", "enc": "A256GCM", "kid": kid, "typ": f"jurymappe-{kind}+jwe", "cty": f"jurymappe-{content}+jws"}
    return sealed(compact_jws, key, header).encode()


def listed(entry):
    return {"sha256": hashlib.sha256(entry).hexdigest(), "size": len(entry)}


def main(template_file, pdf, output):
    template = json.loads(pathlib.Path(template_file).read_text())
    office, round_key = jwk.JWK.generate(kty="EC", crv="P-384"), jwk.JWK.generate(kty="EC", crv="P-384")
    bundle_id, document_id, plain = uuid7(), uuid7(), pathlib.Path(pdf).read_bytes()
    key, iv, competition_key = os.urandom(32), os.urandom(12), os.urandom(32)
    stored = AESGCM(key).encrypt(iv, plain, f"jurymappe/1/document/{bundle_id}/{document_id}".encode())
    application = next(entry for entry in template["applications"] if entry["formalCheck"]["status"] == "admitted")
    people = [person for person in template["people"] if person["role"] in ("chair", "juror")][:2]
    secrets = {person["id"]: os.urandom(16) for person in people}
    people = [{**person, "enrolment": {"by": "letter", "key": public(enrolment_key(secrets[person["id"]], bundle_id), "sig")}} for person in people]
    shared = ("competition", "confidentiality", "categories", "formalRules", "scale", "criteria")
    rules = {**template["rules"], "minValidVotes": 1, "quorum": {"moreThan": "1/2", "atLeast": 1}}
    competition = signed({
        "format": "jurymappe-competition", "version": 1, "bundleId": bundle_id, "revision": 1, "scoresFrom": 1, "changes": None,
        **{name: template[name] for name in shared}, "rules": rules, "people": people, "applications": [application],
        "documents": [{
            "documentId": document_id, "applicationId": application["id"], "name": "bewerbung.pdf", "kind": "application",
            "mediaType": "application/pdf", "size": len(plain), "sha256": hashlib.sha256(plain).hexdigest(),
        }],
        "roundKey": public(round_key, "enc"),
    }, office, "jurymappe-competition+jws", True)
    competition_jwe = encrypted(competition, competition_key, "competition", "competition", "competition")
    envelopes = {}
    for person in people:
        secret = secrets[person["id"]]
        manifest = {
            "format": "jurymappe-manifest", "version": 1, "bundleId": bundle_id, "revision": 1,
            "recipient": {"personId": person["id"], "role": person["role"]}, "officeKeyThumbprint": office.thumbprint(),
            "competitionKey": base64url_encode(competition_key),
            "documentKeys": [{"documentId": document_id, "key": base64url_encode(key), "iv": base64url_encode(iv)}], "withheld": [],
        }
        if person["role"] == "chair":
            manifest |= {"roundPrivateKey": {**public(round_key, "enc"), "d": json.loads(round_key.export_private())["d"]}, "conflicts": []}
        kid = envelope_kid(secret, bundle_id)
        compact = signed(manifest, office, "jurymappe-manifest+jws", True)
        envelopes[kid] = encrypted(compact, envelope_key(secret, bundle_id), kid, "envelope", "manifest")
    header = {
        "format": "jurymappe-header", "version": 1, "bundleId": bundle_id, "revision": 1, "previousHeaderSha256": None,
        "createdAt": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"), "officeKey": public(office, "sig"),
        "competition": {**listed(competition_jwe), "jwsSha256": hashlib.sha256(competition.encode()).hexdigest()},
        "envelopes": [{"kid": kid, **listed(entry)} for kid, entry in envelopes.items()],
        "documents": [{"documentId": document_id, **listed(stored)}],
    }
    with zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.jurymappe.bundle+zip")
        archive.writestr("header.jws", signed(header, office, "jurymappe-header+jws", False))
        archive.writestr("competition.jwe", competition_jwe)
        for kid, entry in envelopes.items():
            archive.writestr(f"envelopes/{kid}.jwe", entry)
        archive.writestr(f"documents/{document_id}.bin", stored)
    print(json.dumps({person: code_of(secret) for person, secret in secrets.items()}))


main(*sys.argv[1:])
