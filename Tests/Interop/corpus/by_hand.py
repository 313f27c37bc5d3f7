"""Signs what a `Message` describes with lxml's exclusive C14N and the openssl program, for what xmlsec1 does not have: the STR-Transform, SM2."""
import base64
import subprocess
import tempfile
from pathlib import Path

from lxml import etree

from payload import KEYS
from xmlsec1 import DS, RSA_SHA256, SHA256, STR_TRANSFORM, WSSE, Message

DIGESTS = {SHA256: "sha256"}
SIGNATURES = {RSA_SHA256: ("-sha256",)}


def openssl(data: bytes, *arguments) -> bytes:
    return subprocess.run(["openssl", *map(str, arguments)], input=data, capture_output=True, check=True).stdout


def c14n(element: etree._Element, prefixes: list[str] | None = None) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True, inclusive_ns_prefixes=prefixes)


def sign_by_hand(message: Message) -> str:
    """The template with digests and value filled in; SignedInfo's canonical bytes are what openssl signs."""
    root = etree.fromstring(message.template().encode())
    signature = root.xpath("/*/*/*[local-name()='Security']/*[local-name()='Signature']")[0]
    for reference in signature.iter(f"{{{DS}}}Reference"):
        digest = DIGESTS[reference.find(f"{{{DS}}}DigestMethod").get("Algorithm")]
        octets = digested(root, reference)
        reference.find(f"{{{DS}}}DigestValue").text = base64.b64encode(openssl(octets, "dgst", f"-{digest}", "-binary")).decode()
    signed_info = c14n(signature.find(f"{{{DS}}}SignedInfo"))
    value = openssl(signed_info, "dgst", *SIGNATURES[message.signature], "-sign", KEYS / f"{message.key}.key")
    signature.find(f"{{{DS}}}SignatureValue").text = base64.b64encode(value).decode()
    return etree.tostring(root, encoding="unicode")


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
