"""WS-Security as a partner adds it to zeep: what goes out is signed or carries a UsernameToken, what comes in is verified."""
import datetime
import re
from pathlib import Path

import xmlsec
from zeep import Client, Settings
from zeep.exceptions import SignatureVerificationFailed
from zeep.transports import Transport
from zeep.wsse.signature import BinarySignature, verify_envelope
from zeep.wsse.username import UsernameToken
from zeep.wsse.utils import WSU, get_security_header, get_timestamp

DS = "http://www.w3.org/2000/09/xmldsig#"
WSU_ID = "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}Id"


def connect(address: str, keys: str, security) -> Client:
    transport = Wire(timeout=30)
    transport.session.trust_env = False  # Else a proxy or another CA bundle of the environment would win over the next line.
    transport.session.verify = f"{keys}/demo-ca.crt.pem"
    return Client(f"{address}?wsdl", wsse=security, transport=transport, settings=Settings(strict=True))


class Wire(Transport):
    """Keeps the Body of the last reply in bytes, to compare what a parser would not show."""

    body = b""

    def post(self, address, message, headers):
        response = super().post(address, message, headers)
        self.body = re.search(rb"<(?:\w+:)?Body[ >].*</(?:\w+:)?Body>", response.content, re.S)[0]
        return response


class VerifiesService:
    """By default zeep checks a reply against the client's own certificate, and a signature over anything will do."""

    service_certificate = ""

    def verify(self, envelope):
        verify_envelope(envelope, self.service_certificate)
        signed = [reference.get("URI") for reference in envelope.iterfind(f"{{*}}Header/{{*}}Security/{{{DS}}}Signature/*/{{{DS}}}Reference")]
        for part in (envelope.find("{*}Body"), envelope.find("{*}Header/{*}Security/{*}Timestamp")):
            if "#" + part.get(WSU_ID) not in signed:
                raise SignatureVerificationFailed(f"{part.tag} is not signed")
        return envelope


class Signer(VerifiesService, BinarySignature):
    def __init__(self, keys: str, node: str):
        super().__init__(f"{keys}/partners/{node}/rsa.key.pem", f"{keys}/partners/{node}/rsa.crt.pem",
                         signature_method=xmlsec.Transform.RSA_SHA256, digest_method=xmlsec.Transform.SHA256)
        self.service_certificate = f"{keys}/service-rsa.crt.pem"

    def apply(self, envelope, headers):
        add_timestamp(envelope)
        return super().apply(envelope, headers)


class User(VerifiesService, UsernameToken):
    def __init__(self, keys: str, node: str):
        password = Path(f"{keys}/partners/{node}/password.txt").read_text().strip()
        super().__init__(f"user-{node}", password, use_digest=True, zulu_timestamp=True)
        self.service_certificate = f"{keys}/service-rsa.crt.pem"

    def apply(self, envelope, headers):
        add_timestamp(envelope)
        return super().apply(envelope, headers)


def add_timestamp(envelope) -> None:
    # zeep's plugins sign a Timestamp that they find, and add none.
    now = datetime.datetime.utcnow()
    timestamp = WSU.Timestamp()
    timestamp.append(WSU.Created(get_timestamp(now, zulu_timestamp=True)))
    timestamp.append(WSU.Expires(get_timestamp(now + datetime.timedelta(minutes=5), zulu_timestamp=True)))
    get_security_header(envelope).append(timestamp)
