"""Signs what a `Message` describes with lxml's exclusive C14N and the openssl program, for what xmlsec1 does not have: the STR-Transform, SM2."""
import base64
import subprocess
import tempfile
from pathlib import Path

from lxml import etree

from payload import KEYS
from xmlsec1 import DS, RSA_SHA256, SHA1, SHA256, STR_TRANSFORM, WSSE, Message

SM3 = "http://www.chinaport.gov.cn/2022/04/xmldsig#sm3"
SM2_SM3 = "http://www.chinaport.gov.cn/2022/04/xmldsig#sm2-sm3"
LEGACY_SM2_SM3 = DS + "sm2-sm3"
USER_ID = "1234567812345678"

DIGESTS = {SHA256: "sha256", SM3: "sm3", SHA1: "sha1"}
SIGNATURES = {RSA_SHA256: "sha256", SM2_SM3: "sm3", LEGACY_SM2_SM3: "sm3"}


def openssl(data: bytes, *arguments) -> bytes:
    return subprocess.run(["openssl", *map(str, arguments)], input=data, capture_output=True, check=True).stdout


def c14n(element: etree._Element, prefixes: list[str] | None = None) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True, inclusive_ns_prefixes=prefixes)


def sign_by_hand(message: Message, user_id: str = USER_ID, raw: bool = True) -> str:
    """The template with digests and value filled in; SignedInfo's canonical bytes are what openssl signs. The user id is SM2's, and so is
    the choice between r and s side by side and the DER that openssl makes."""
    root = etree.fromstring(message.template().encode())
    signature = root.xpath("/*/*/*[local-name()='Security']/*[local-name()='Signature']")[0]
    for reference in signature.iter(f"{{{DS}}}Reference"):
        digest = DIGESTS[reference.find(f"{{{DS}}}DigestMethod").get("Algorithm")]
        octets = digested(root, reference)
        reference.find(f"{{{DS}}}DigestValue").text = base64.b64encode(openssl(octets, "dgst", f"-{digest}", "-binary")).decode()
    signed_info = c14n(signature.find(f"{{{DS}}}SignedInfo"))
    identity = ("-sigopt", f"distid:{user_id}") if "sm2" in message.key else ()
    value = openssl(signed_info, "dgst", f"-{SIGNATURES[message.signature]}", "-sign", KEYS / f"{message.key}.key", *identity)
    if identity and raw:
        value = side_by_side(value)
    signature.find(f"{{{DS}}}SignatureValue").text = base64.b64encode(value).decode()
    return etree.tostring(root, encoding="unicode")


def side_by_side(der: bytes) -> bytes:
    """SEQUENCE { INTEGER r, INTEGER s } as 32 bytes each."""
    r = der[4:4 + der[3]]
    s = der[6 + der[3]:]
    return b"".join(int.from_bytes(number, "big").to_bytes(32, "big") for number in (r, s))


def digested(root: etree._Element, reference: etree._Element) -> bytes:
    target = root.xpath("//*[@*[local-name()='Id']=$id]", id=reference.get("URI")[1:])[0]
    transform = reference.find(f"{{{DS}}}Transforms/{{{DS}}}Transform")
    return dereferenced(root, target) if transform.get("Algorithm") == STR_TRANSFORM else c14n(target)


def dereferenced(root: etree._Element, reference: etree._Element) -> bytes:
    """[WSS §8.3] The assertion that a KeyIdentifier names, with its default namespace declared."""
    identifier = reference.find(f"{{{WSSE}}}KeyIdentifier")
    octets = c14n(root.xpath("//*[@ID=$id]", id=identifier.text)[0])
    name, rest = octets.split(b" ", 1)
    return name + b' xmlns="" ' + rest
