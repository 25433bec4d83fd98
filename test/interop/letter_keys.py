"""Derives from a letter's secret the keys for one bundle, as the published format describes it."""
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from jwcrypto import jwk
from jwcrypto.common import base64url_encode
from one_spelling import ORDER


def derived(secret, bundle_id, purpose, length):
    return HKDF(hashes.SHA384(), length, bundle_id.encode(), f"jurymappe/1/{purpose}".encode()).derive(secret)


def envelope_key(secret, bundle_id):
    return derived(secret, bundle_id, "envelope", 32)


def envelope_kid(secret, bundle_id):
    return derived(secret, bundle_id, "envelope-id", 16).hex()


def enrolment_key(secret, bundle_id):
    """FIPS 186-5 A.2.1: extra random bits."""
    d = int.from_bytes(derived(secret, bundle_id, "enrolment", 56), "big") % (ORDER - 1) + 1
    point = ec.derive_private_key(d, ec.SECP384R1()).public_key().public_numbers()
    numbers = {"x": point.x, "y": point.y, "d": d}
    return jwk.JWK(kty="EC", crv="P-384", **{name: base64url_encode(value.to_bytes(48, "big")) for name, value in numbers.items()})
