"""Invitation codes and identifiers, as the published format describes them."""
import hashlib, os, time

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def secret_of(code):
    characters = code.upper().replace("-", "").replace(" ", "").replace("O", "0").replace("I", "1").replace("L", "1")
    number = 0
    for character in characters:
        number = number << 5 | ALPHABET.index(character)
    secret = (number >> 12).to_bytes(16, "big")
    check = int.from_bytes(hashlib.sha256(secret).digest()[:2], "big") >> 4
    assert number & 0xFFF == check, "checksum"
    return secret


def code_of(secret):
    check = int.from_bytes(hashlib.sha256(secret).digest()[:2], "big") >> 4
    number = int.from_bytes(secret, "big") << 12 | check
    characters = "".join(ALPHABET[number >> shift & 31] for shift in range(135, -1, -5))
    return "-".join(characters[start:start + 4] for start in range(0, 28, 4))


def uuid7():
    number = int(time.time() * 1000) << 80 | 7 << 76 | int.from_bytes(os.urandom(10), "big") & ~(0xF << 76)
    number = number & ~(3 << 62) | 2 << 62
    text = f"{number:032x}"
    return "-".join([text[:8], text[8:12], text[12:16], text[16:20], text[20:]])
