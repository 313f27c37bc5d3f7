"""Signs messages with the xmlsec1 program: writes the template that a `Message` describes, and lets xmlsec1 fill in digests and signature."""
import base64
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from payload import KEYS, payload

SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"
WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
SAML2 = "urn:oasis:names:tc:SAML:2.0:assertion"
WSA = "http://www.w3.org/2005/08/addressing"
DS = "http://www.w3.org/2000/09/xmldsig#"
X509V3 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3"
SKI = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509SubjectKeyIdentifier"
THUMBPRINT = "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1"
BASE64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary"

STR_TRANSFORM = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform"
EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#"
C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
SHA384 = "http://www.w3.org/2001/04/xmldsig-more#sha384"
SHA512 = "http://www.w3.org/2001/04/xmlenc#sha512"
RSA_SHA256, RSA_SHA384, RSA_SHA512, ECDSA_SHA256, ECDSA_SHA384 = (
    "http://www.w3.org/2001/04/xmldsig-more#" + name
    for name in ("rsa-sha256", "rsa-sha384", "rsa-sha512", "ecdsa-sha256", "ecdsa-sha384"))


@dataclass(frozen=True)
class Reference:
    uri: str
    digest: str = SHA256
    transforms: tuple = (EXC_C14N,)  # An entry that starts with "<" is a whole ds:Transform element.


BODY, TIMESTAMP = Reference("#body"), Reference("#timestamp")


@dataclass(frozen=True)
class Message:
    """What one message looks like. The defaults give the plainest valid one; a case names only what is different about it."""
    name: str
    soap: str = SOAP11
    key: str = "bank"  # The file under Golden/Keys that signs.
    token: str = ""  # The certificate shown in the message; that of `key` unless told.
    signature: str = RSA_SHA256
    hmac: bytes = b""  # Signs with this as an HMAC key in place of `key`.
    c14n: str = EXC_C14N
    prefixes: str | None = None  # InclusiveNamespaces PrefixList, on SignedInfo and on every reference.
    references: tuple = (BODY, TIMESTAMP)
    key_info: str = "bst"
    prefix: str = "ds:"  # Of the Signature element; empty for the default namespace.
    created: str = "2026-11-23T12:00:00Z"
    expires: str = "2026-11-23T12:05:00Z"
    has_timestamp: bool = True
    id: str = "wsu:Id"
    space: str = ""  # Between the children of SignedInfo.
    headers: str = ""  # Other header blocks, before wsse:Security.
    envelope: str = ""  # Further attributes of soap:Envelope.
    body: str | None = None  # In place of the payload.
    tokens: str = ""  # Further children of wsse:Security; a signature in them is signed already.
    order: tuple = ("token", "tokens", "timestamp", "signature")  # Of the children of wsse:Security.
    respell: tuple = ()  # Pairs (old, new) replaced after signing: other bytes for the same thing, so that the signature still holds.

    def template(self) -> str:
        p = self.prefix
        parts = {
            "token": f'<wsse:BinarySecurityToken EncodingType="{BASE64}" ValueType="{X509V3}" wsu:Id="token">'
                     f'{der(self.token or self.key)}</wsse:BinarySecurityToken>' if self.key_info == "bst" else "",
            "tokens": self.tokens,
            "timestamp": self.timestamp() if self.has_timestamp else "",
            "signature": f'<{p}Signature xmlns{":" + p[:-1] if p else ""}="{DS}">{self.signed_info()}<{p}SignatureValue/>'
                         f'<{p}KeyInfo Id="keyinfo">{self.reference_to_key()}</{p}KeyInfo></{p}Signature>'
            if self.references else "",
        }
        return (
            f'<soap:Envelope xmlns:soap="{self.soap}" xmlns:wsse="{WSSE}" xmlns:wsu="{WSU}"{self.envelope}>'
            f'<soap:Header>{self.headers}<wsse:Security soap:mustUnderstand="1">{"".join(parts[name] for name in self.order)}'
            f'</wsse:Security></soap:Header>'
            f'<soap:Body {self.id}="body">{payload(self.name) if self.body is None else self.body}</soap:Body></soap:Envelope>')

    def timestamp(self) -> str:
        return (f'<wsu:Timestamp {self.id}="timestamp"><wsu:Created>{self.created}</wsu:Created>'
                f'<wsu:Expires>{self.expires}</wsu:Expires></wsu:Timestamp>')

    def signed_info(self) -> str:
        p, s = self.prefix, self.space
        references = "".join(
            f'{s}<{p}Reference URI="{r.uri}">{s}<{p}Transforms>{"".join(s + self.transform(t) for t in r.transforms)}{s}</{p}Transforms>'
            f'{s}<{p}DigestMethod Algorithm="{r.digest}"/>{s}<{p}DigestValue/>{s}</{p}Reference>' for r in self.references)
        return (f'<{p}SignedInfo>{s}<{p}CanonicalizationMethod Algorithm="{self.c14n}">{self.prefix_list(self.c14n)}</{p}CanonicalizationMethod>'
                f'{s}<{p}SignatureMethod Algorithm="{self.signature}"/>{references}{s}</{p}SignedInfo>')

    def transform(self, algorithm: str) -> str:
        if algorithm.startswith("<"):
            return algorithm
        parameters = self.prefix_list(algorithm)
        if algorithm == STR_TRANSFORM:
            method = f'<{self.prefix}CanonicalizationMethod Algorithm="{EXC_C14N}"/>'
            parameters = f'<wsse:TransformationParameters>{method}</wsse:TransformationParameters>'
        return f'<{self.prefix}Transform Algorithm="{algorithm}">{parameters}</{self.prefix}Transform>'

    def prefix_list(self, algorithm: str) -> str:
        if self.prefixes is None or not algorithm.startswith(EXC_C14N):
            return ""
        return f'<ec:InclusiveNamespaces xmlns:ec="{EXC_C14N}" PrefixList="{self.prefixes}"/>'

    def reference_to_key(self) -> str:
        p = self.prefix
        certificate = self.token or self.key
        match self.key_info:
            case "none":
                return ""
            case "key-value":
                return f'<{p}KeyValue/>'  # xmlsec1 writes the key into it.
            case "bst":
                inner = f'<wsse:Reference URI="#token" ValueType="{X509V3}"/>'
            case "issuer-serial":
                inner = (f'<{p}X509Data><{p}X509IssuerSerial><{p}X509IssuerName>{issuer(certificate)}</{p}X509IssuerName>'
                         f'<{p}X509SerialNumber>{serial(certificate)}</{p}X509SerialNumber></{p}X509IssuerSerial></{p}X509Data>')
            case "ski":
                inner = f'<wsse:KeyIdentifier EncodingType="{BASE64}" ValueType="{SKI}">{ski(certificate)}</wsse:KeyIdentifier>'
            case "thumbprint":
                inner = (f'<wsse:KeyIdentifier EncodingType="{BASE64}" ValueType="{THUMBPRINT}">{thumbprint(certificate)}'
                         f'</wsse:KeyIdentifier>')
            case reference if reference.startswith("<"):
                inner = reference
            case kind:
                raise ValueError(kind)
        return f'<wsse:SecurityTokenReference>{inner}</wsse:SecurityTokenReference>'


def sign(message: Message, encoding: str = "utf-8") -> str:
    """The signed message, as the program wrote it (less the XML declaration that it puts in front)."""
    template = message.template()
    if not message.references:
        return template
    with tempfile.TemporaryDirectory() as folder:
        source, target, hmac = (Path(folder) / name for name in ("template.xml", "signed.xml", "hmac.key"))
        source.write_text(f'<?xml version="1.0" encoding="{encoding}"?>' + template, encoding, newline="")
        hmac.write_bytes(message.hmac)
        key = ["--hmackey", hmac] if message.hmac else ["--privkey-pem", KEYS / f"{message.key}.key"]
        # xmlsec1 reads a private key only with its certificate beside it when it is to write anything about it; we write KeyInfo ourselves.
        run("--sign", *key, *ID_ATTRIBUTES, *OUR_SIGNATURE, "--output", target, source)
        return edited(re.sub(r"^<\?xml[^>]*>\s*|\n\Z", "", target.read_bytes().decode(encoding)), *message.respell)


def edited(text: str, *changes: tuple) -> str:
    """Replaces the first occurrence of each old text, and insists that there is one."""
    for old, new in changes:
        if old not in text:
            raise ValueError(f"not in the message: {old}")
        text = text.replace(old, new, 1)
    return text


def verifies(file: Path, key: str) -> bool:
    """Whether xmlsec1 holds the first signature in the file to be made with `key`, whatever else is wrong with the message."""
    ours = OUR_SIGNATURE if "<saml2:" in file.read_text(errors="ignore") else []
    return run("--verify", "--pubkey-cert-pem", KEYS / f"{key}.pem", *ID_ATTRIBUTES, *ours, file, check=False) == 0


def verifies_assertion(file: Path, key: str) -> bool:
    """The same of the signature of the first assertion in the file."""
    return run("--verify", "--pubkey-cert-pem", KEYS / f"{key}.pem", *ID_ATTRIBUTES, "--node-xpath",
               "//*[local-name()='Assertion']/*[local-name()='Signature']", file, check=False) == 0


def run(command: str, *arguments, check: bool = True) -> int:
    done = subprocess.run(["xmlsec1", command, *map(str, arguments)], capture_output=True, text=True)
    if check and done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.returncode


# A token may hold a signature of its own.
OUR_SIGNATURE = ["--node-xpath", "/*/*/*[local-name()='Security']/*[local-name()='Signature']"]

# xmlsec1 knows no Id attributes by itself: it is told which elements have one (it matches the attribute by its local name).
ID_ATTRIBUTES = [
    argument for element in
    (f"{SOAP11}:Body", f"{SOAP12}:Body", f"{WSU}:Timestamp", f"{WSSE}:BinarySecurityToken", f"{DS}:KeyInfo",
     "urn:fintax:taxpayment:v1:DeductTax", f"{WSA}:Action", f"{WSA}:MessageID", f"{WSA}:To", f"{WSA}:ReplyTo")
    for argument in ("--id-attr:Id", element)] + ["--id-attr:ID", f"{SAML2}:Assertion"]


def der(key: str) -> str:
    return "".join((KEYS / f"{key}.pem").read_text().split("-----")[2].split())


def x509(key: str, *arguments: str) -> str:
    return subprocess.run(["openssl", "x509", "-noout", "-in", KEYS / f"{key}.pem", *arguments],
                          capture_output=True, text=True, check=True).stdout


def issuer(key: str) -> str:
    return x509(key, "-issuer", "-nameopt", "RFC2253").strip().removeprefix("issuer=")


def serial(key: str) -> int:
    return int(x509(key, "-serial").strip().removeprefix("serial="), 16)


def ski(key: str) -> str:
    return hex_to_base64(x509(key, "-ext", "subjectKeyIdentifier").splitlines()[-1])


def thumbprint(key: str) -> str:
    return hex_to_base64(x509(key, "-fingerprint", "-sha1").split("=")[1])


def hex_to_base64(colons: str) -> str:
    return base64.b64encode(bytes.fromhex(colons.strip().replace(":", ""))).decode()
