"""JWS and JWE in the one spelling that the format allows, with Debian's python3-cryptography and python3-jwcrypto."""
import json, os
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash
from jwcrypto.common import base64url_decode, base64url_encode

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973


def written(members):
    """Without white space, the members in the order given."""
    return json.dumps(members, separators=(",", ":"))


def signed(payload, key, typ, compact):
    header = base64url_encode(json.dumps({"alg": "ES384", "kid": key.thumbprint(), "typ": typ}))
    body = base64url_encode(json.dumps(payload))
    private = key.get_op_key("sign")
    r, s = decode_dss_signature(private.sign(f"{header}.{body}".encode(), ec.ECDSA(hashes.SHA384())))
    signature = base64url_encode(r.to_bytes(48, "big") + min(s, ORDER - s).to_bytes(48, "big"))
    return f"{header}.{body}.{signature}" if compact else written({"payload": body, "protected": header, "signature": signature})


def sealed(plaintext, key, header):
    """AES-256-GCM with the protected header as additional data (RFC 7516 section 5.1)."""
    protected, iv = base64url_encode(json.dumps(header)), os.urandom(12)
    output = AESGCM(key).encrypt(iv, plaintext.encode(), protected.encode())
    members = {"protected": protected, "iv": base64url_encode(iv), "ciphertext": base64url_encode(output[:-16]), "tag": base64url_encode(output[-16:])}
    return written(members)


def sealed_for(plaintext, recipient, header):
    """ECDH-ES on P-384 (RFC 7518 section 4.6), the ephemeral key in the protected header."""
    ephemeral = ec.generate_private_key(ec.SECP384R1())
    point = ephemeral.public_key().public_numbers()
    epk = {"kty": "EC", "crv": "P-384", **{name: base64url_encode(getattr(point, name).to_bytes(48, "big")) for name in "xy"}}
    x, y = (int.from_bytes(base64url_decode(recipient[name]), "big") for name in "xy")
    agreement = ephemeral.exchange(ec.ECDH(), ec.EllipticCurvePublicNumbers(x, y, ec.SECP384R1()).public_key())
    number = lambda value: value.to_bytes(4, "big")
    info = number(7) + b"A256GCM" + number(0) + number(0) + number(256)
    return sealed(plaintext, ConcatKDFHash(hashes.SHA256(), 32, info).derive(agreement), {**header, "epk": epk})
