"""The messages of the Python zeep stack: its own envelope, its own wsse plugins, serialized as its transport does.

zeep's signature plugins sign the Body, and a Timestamp if there is one, but add none: the caller puts it into the header first.
"""
import datetime

import xmlsec
from lxml import etree
from lxml.builder import ElementMaker
from zeep import ns
from zeep.wsdl.utils import etree_to_string
from zeep.wsse.signature import BinarySignature, Signature
from zeep.wsse.username import UsernameToken
from zeep.wsse.utils import WSU, get_security_header, get_timestamp

from payload import BANK_NODE, ERP_NODE, KEYS, SECURED, payload

NOON = datetime.datetime(2026, 11, 23, 12)
SHA256 = {"signature_method": xmlsec.Transform.RSA_SHA256, "digest_method": xmlsec.Transform.SHA256}
SHA512 = {"signature_method": xmlsec.Transform.RSA_SHA512, "digest_method": xmlsec.Transform.SHA512}
ECDSA = {"signature_method": xmlsec.Transform.ECDSA_SHA256, "digest_method": xmlsec.Transform.SHA256}


def envelope(name: str, soap: str, sender: str) -> etree._Element:
    make = ElementMaker(namespace=soap, nsmap={"soap-env": soap})
    return make.Envelope(make.Header(), make.Body(etree.fromstring(payload(name, sender))))


def add_timestamp(message: etree._Element) -> None:
    timestamp = WSU.Timestamp()
    timestamp.append(WSU.Created(get_timestamp(NOON, zulu_timestamp=True)))
    timestamp.append(WSU.Expires(get_timestamp(NOON + datetime.timedelta(minutes=5), zulu_timestamp=True)))
    get_security_header(message).append(timestamp)


def write(name: str, plugin, soap: str = ns.SOAP_ENV_11, sender: str = BANK_NODE, folder: str = ".", timestamp: bool = True) -> None:
    message = envelope(name, soap, sender)
    if timestamp:
        add_timestamp(message)
    message, _ = plugin.apply(message, {})
    (SECURED / folder / f"{name}.request.xml").write_bytes(etree_to_string(message))


def signer(plugin, algorithms: dict, key: str = "bank"):
    return plugin(str(KEYS / f"{key}.key"), str(KEYS / f"{key}.pem"), **algorithms)


def username(password: str = "erp-secret-2026", created: datetime.datetime = NOON) -> UsernameToken:
    return UsernameToken("erp", password, use_digest=True, created=created)


write("zeep-binary-signature", signer(BinarySignature, SHA256))
write("zeep-binary-signature-sha512", signer(BinarySignature, SHA512))
write("zeep-binary-signature-ecdsa-p256", signer(BinarySignature, ECDSA, "bank-ec256"))
write("zeep-binary-signature-soap12", signer(BinarySignature, SHA256), ns.SOAP_ENV_12)
write("zeep-x509-data", signer(Signature, SHA256))
write("zeep-usernametoken-digest", username(), sender=ERP_NODE)
write("zeep-usernametoken-no-timestamp", username(), sender=ERP_NODE, timestamp=False)

# What a client gets that keeps to the defaults of zeep: RSA-SHA1 over SHA-1 digests.
write("zeep-defaults", signer(BinarySignature, {}), folder="refused")
write("zeep-no-timestamp", signer(BinarySignature, SHA256), folder="refused", timestamp=False)
write("usernametoken-wrong-password", username(password="erp-secret-2025"), folder="refused", sender=ERP_NODE)
write("usernametoken-stale", username(created=NOON - datetime.timedelta(seconds=361)), folder="refused", sender=ERP_NODE)
write("usernametoken-other-sender", username(), folder="refused")
