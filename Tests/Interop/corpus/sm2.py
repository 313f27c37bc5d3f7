"""The messages that are signed with SM2 over SM3: canonicalized by lxml, digested and signed by openssl, and what must be refused of them.

xmlsec1 knows neither, so what it is asked of other messages openssl is asked here: whether it verifies the value that it made, over
SignedInfo as xmllint canonicalizes it.
"""
import base64
import json
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from by_hand import DS, LEGACY_SM2_SM3, SM2_SM3, SM3, USER_ID, c14n, sign_by_hand
from payload import KEYS, SECURED
from xmlsec1 import RSA_SHA256, SHA1, SHA256, Message, Reference, edited

FOLDER = SECURED / "sm2"


def message(name: str, digest: str = SM3, **differences) -> Message:
    return Message(f"sm2-{name}", references=(Reference("#body", digest), Reference("#timestamp", digest)),
                   **{"key": "bank-sm2", "signature": SM2_SM3, **differences})


def accepted():
    yield "raw", sign_by_hand(message("raw"))
    yield "der", sign_by_hand(message("der"), raw=False)
    yield "sha256-digests", sign_by_hand(message("sha256-digests", SHA256))
    yield "thumbprint", sign_by_hand(message("thumbprint", key_info="thumbprint"))
    yield "issuer-serial", sign_by_hand(message("issuer-serial", key_info="issuer-serial"))
    yield "ski", sign_by_hand(message("ski", key_info="ski"))
    yield "rsa-sm3-digests", sign_by_hand(message("rsa-sm3-digests", key="bank", signature=RSA_SHA256))
    yield "legacy", sign_by_hand(message("legacy", signature=LEGACY_SM2_SM3))
    yield "user-id", sign_by_hand(message("user-id"), user_id="bank@example.cn")


@dataclass(frozen=True)
class Case:
    file: str
    rejection: str
    differs: str
    text: str
    accepted: str = "raw"


def refused():
    genuine = sign_by_hand(message("refused"))
    yield Case("altered-value", "SignatureValueWrong", "one bit of the SignatureValue", with_value(genuine, lambda value: flip(value, 40)))
    yield Case("altered-der", "SignatureValueWrong", "one bit of a SignatureValue in DER",
               with_value(sign_by_hand(message("refused-der"), raw=False), lambda value: flip(value, 40)), "der")
    yield Case("der-with-more", "SignatureValueWrong", "a byte after the SignatureValue in DER",
               with_value(sign_by_hand(message("refused-der-more"), raw=False), lambda value: value + bytes(1)), "der")
    yield Case("zeros", "SignatureValueWrong", "r and s are 0", with_value(genuine, lambda _: bytes(64)))
    yield Case("short", "SignatureValueWrong", "a byte is missing from the SignatureValue", with_value(genuine, lambda value: value[:-1]))
    yield Case("altered-digest", "SignatureValueWrong", "one digit of the Body's DigestValue",
               re.sub(r"(?<=<ds:DigestValue>)(.)", lambda digit: "A" if digit[0] != "A" else "B", genuine, count=1))
    yield Case("altered-body", "BodyDigestMismatch", "one digit of Amount", re.sub(r"\d(?=</ftt:Amount>)", lambda digit: str((int(digit[0]) + 1) % 10), genuine))
    yield Case("altered-timestamp", "DigestMismatch", "one digit of Expires", edited(genuine, ("12:05:00Z", "12:05:01Z")))
    yield Case("other-user-id", "SignatureValueWrong", "signed under another user id", sign_by_hand(message("refused-user-id"), user_id="1234567812345679"))
    yield Case("other-key", "SignatureValueWrong", "the bank's token, a stranger's key", sign_by_hand(message("refused-key", key="sm2-stranger", token="bank-sm2")))
    yield Case("stranger", "CertificateNotTrusted", "signed by a stranger of the same name, whose authority we do not know",
               sign_by_hand(message("refused-stranger", key="sm2-stranger")))
    yield Case("rsa-uri", "AlgorithmNotAdmitted", "an SM2 value called rsa-sha256", edited(genuine, (SM2_SM3, RSA_SHA256)))
    yield Case("rsa-key", "AlgorithmNotAdmitted", "an RSA value called sm2-sm3, the bank's RSA key",
               edited(sign_by_hand(message("refused-rsa", key="bank", signature=RSA_SHA256)), (RSA_SHA256, SM2_SM3)))
    yield Case("sha1-digest", "AlgorithmNotAdmitted", "the digests are SHA-1, as some write beside SM2", sign_by_hand(message("refused-sha1", SHA1)))


def with_value(text: str, change) -> str:
    old = re.search(r"<ds:SignatureValue>([^<]*)<", text)[1]
    return edited(text, (old, base64.b64encode(change(base64.b64decode(old))).decode()))


def flip(value: bytes, at: int) -> bytes:
    return value[:at] + bytes([value[at] ^ 1]) + value[at + 1:]


def openssl_verifies(text: str, user_id: str) -> bool:
    """Whether openssl verifies the value over what xmllint makes of SignedInfo; lxml's bytes must be the same."""
    root = etree.fromstring(text.encode())
    signed_info = root.find(f".//{{{DS}}}SignedInfo")
    value = base64.b64decode(root.findtext(f".//{{{DS}}}SignatureValue"))
    with tempfile.TemporaryDirectory() as folder:
        info, signature, public = (Path(folder) / name for name in ("signed-info.xml", "value", "public.pem"))
        canonical = c14n(signed_info)
        info.write_bytes(canonical)
        again = subprocess.run(["xmllint", "--exc-c14n", info], capture_output=True, check=True).stdout
        signature.write_bytes(value if value[0] == 0x30 and len(value) != 64 else to_der(value))
        public.write_bytes(subprocess.run(["openssl", "x509", "-in", KEYS / "bank-sm2.pem", "-noout", "-pubkey"], capture_output=True, check=True).stdout)
        done = subprocess.run(["openssl", "dgst", "-sm3", "-verify", public, "-sigopt", f"distid:{user_id}", "-signature", signature, info],
                              capture_output=True)
    return done.returncode == 0 and again == canonical


def to_der(value: bytes) -> bytes:
    numbers = b"".join(bytes([2, len(n)]) + n for n in (
        number.to_bytes(number.bit_length() // 8 + 1, "big") for number in (int.from_bytes(half, "big") for half in (value[:32], value[32:]))))
    return bytes([0x30, len(numbers)]) + numbers


def write() -> None:
    (FOLDER / "refused").mkdir(parents=True, exist_ok=True)
    wrong, rules = [], []
    for name, text in accepted():
        (FOLDER / f"{name}.xml").write_text(text)
        if not name.startswith("rsa-") and not openssl_verifies(text, "bank@example.cn" if name == "user-id" else USER_ID):
            wrong.append(name)
    for case in refused():
        (FOLDER / "refused" / f"{case.file}.xml").write_text(case.text)
        rules.append({"file": f"{case.file}.xml", "rejection": case.rejection, "accepted": f"{case.accepted}.xml", "differs": case.differs})
    (FOLDER / "rules.json").write_text(json.dumps(rules, indent=2, ensure_ascii=False) + "\n")
    print(f"SM2: {len(rules)} refused messages written; {len(wrong)} accepted ones that openssl does not verify", *wrong)
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    write()
