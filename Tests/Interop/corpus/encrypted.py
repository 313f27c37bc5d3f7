"""The messages that xmlsec1 encrypts, accepted and refused, and encrypted/refused/rules.json for all that are kept as files.

Each is one EncryptedData over plaintext that is given byte by byte, so that a decrypted text can be what no encryption of a node gives:
unbalanced, two roots, a document type. To stay valid in all but that, such a message is encrypted first and signed then.
"""
import json
import re
import subprocess
import tempfile
from pathlib import Path

from payload import GOLDEN, KEYS, payload
from xmlsec1 import BASE64, DS, THUMBPRINT, WSSE, Message, edited, sign, thumbprint

ENCRYPTED = GOLDEN / "Secured" / "encrypted"
XENC = "http://www.w3.org/2001/04/xmlenc#"
GCM128, GCM256 = (f"http://www.w3.org/2009/xmlenc11#aes{bits}-gcm" for bits in (128, 256))
CBC256 = XENC + "aes256-cbc"
TOKEN_REFERENCE = (f'<wsse:SecurityTokenReference xmlns:wsse="{WSSE}"><wsse:KeyIdentifier EncodingType="{BASE64}" '
                   f'ValueType="{THUMBPRINT}">%s</wsse:KeyIdentifier></wsse:SecurityTokenReference>')
REFERENCE_LIST = f'<xenc:ReferenceList xmlns:xenc="{XENC}"><xenc:DataReference URI="#ed"/></xenc:ReferenceList>'
FIRST = '<wsse:Security soap:mustUnderstand="1">'
LAST = "</wsse:Security>"


def encrypt(plaintext: str, algorithm: str = GCM256, type: str = "Content", id: str = "ed") -> str:
    """The EncryptedData that xmlsec1 makes of some text, with its EncryptedKey inside."""
    template = (
        f'<xenc:EncryptedData xmlns:xenc="{XENC}" xmlns:ds="{DS}" Id="{id}" Type="{XENC}{type}">'
        f'<xenc:EncryptionMethod Algorithm="{algorithm}"/><ds:KeyInfo><xenc:EncryptedKey Id="ek">'
        f'<xenc:EncryptionMethod Algorithm="{XENC}rsa-oaep-mgf1p"/><ds:KeyInfo>{TOKEN_REFERENCE % thumbprint("service")}</ds:KeyInfo>'
        f'<xenc:CipherData><xenc:CipherValue/></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo>'
        f'<xenc:CipherData><xenc:CipherValue/></xenc:CipherData></xenc:EncryptedData>')
    with tempfile.TemporaryDirectory() as folder:
        source, data, target = (Path(folder) / name for name in ("template.xml", "plain", "encrypted.xml"))
        source.write_text(template)
        data.write_bytes(plaintext.encode())
        bits = re.search(r"aes(\d+)", algorithm)[1]
        done = subprocess.run(
            ["xmlsec1", "--encrypt", "--pubkey-cert-pem", KEYS / "service.pem", "--session-key", f"aes-{bits}",
             "--binary-data", data, "--output", target, source], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return re.sub(r"^<\?xml[^>]*>\s*|\n\Z", "", target.read_text())


def body_of(text: str) -> str:
    return re.search(r"<soap:Body [^>]*>(.*)</soap:Body>", text, re.S)[1]


def signed_first(name: str, algorithm: str = GCM256, type: str = "Content") -> str:
    text = sign(Message(name))
    body = body_of(text)
    return edited(text, (body, encrypt(body, algorithm, type)), (FIRST, FIRST + REFERENCE_LIST))


def encrypted_first(name: str, plaintext: str | None = None, type: str = "Content") -> str:
    body = encrypt(payload(name) if plaintext is None else plaintext, type=type)
    return edited(sign(Message(name, body=body)), (LAST, REFERENCE_LIST + LAST))


def key_in_header(text: str, with_key_info: bool) -> str:
    """Takes the EncryptedKey into the security header, with the list of what it encrypts, as most stacks do."""
    key = re.search(r"<xenc:EncryptedKey .*?</xenc:EncryptedKey>", text, re.S)[0]
    moved = edited(key, ("<xenc:EncryptedKey ", f'<xenc:EncryptedKey xmlns:xenc="{XENC}" xmlns:ds="{DS}" '),
                   ("</xenc:EncryptedKey>", REFERENCE_LIST + "</xenc:EncryptedKey>"))
    reference = '<wsse:SecurityTokenReference><wsse:Reference URI="#ek"/></wsse:SecurityTokenReference>'
    return edited(text, (f"<ds:KeyInfo>{key}</ds:KeyInfo>", f"<ds:KeyInfo>{reference}</ds:KeyInfo>" if with_key_info else ""),
                  (REFERENCE_LIST, moved))


ACCEPTED = {
    "gcm256": lambda name: signed_first(name),
    "gcm128": lambda name: signed_first(name, GCM128),
    "cbc256": lambda name: signed_first(name, CBC256),
    "element": lambda name: signed_first(name, type="Element"),
    "encrypted-first": lambda name: encrypted_first(name),
    "key-in-header": lambda name: key_in_header(signed_first(name), with_key_info=True),
    "no-keyinfo": lambda name: key_in_header(signed_first(name), with_key_info=False),
}

# What is wrong is in the plaintext alone: that it is refused, and how, shows what is done after decrypting.
PLAINTEXTS = {
    "closes-parent": ("DecryptedContentMalformed", "Content", "%s</decrypted><decrypted>"),
    "closes-body": ("DecryptedContentMalformed", "Content", "%s</soap:Body><soap:Body>"),
    "left-open": ("DecryptedContentMalformed", "Content", "%s<ftt:Open>"),
    "comment-left-open": ("DecryptedContentMalformed", "Content", "%s<!--"),
    "document-type": ("DecryptedContentMalformed", "Content", '<!DOCTYPE x [<!ENTITY e "e">]>%s'),
    "processing-instruction": ("DecryptedContentMalformed", "Content", "<?x y?>%s"),
    "text-before": ("DecryptedContentMalformed", "Content", "free %s"),
    "two-elements": ("DecryptedContentMalformed", "Element", "%s%s"),
    "text-for-element": ("DecryptedContentMalformed", "Element", "%s and more"),
    "space-for-element": ("DecryptedContentMalformed", "Element", " "),
    "signed-id": ("DuplicateId", "Content", '%s<x wsu:Id="body"/>'),
    "own-id": ("DuplicateId", "Content", '%s<x Id="ed"/>'),
    "encrypted-again": ("EncryptedDataNested", "Content", "%s@"),
    "too-deep": ("DecryptedContentMalformed", "Content", "<a>" * 40 + "</a>" * 40),
    "too-many-attributes": ("DecryptedContentMalformed", "Content", "<a " + " ".join(f'b{i}=""' for i in range(80)) + "/>"),
}
WSS4J = {
    "rsa-1-5": "AlgorithmNotAdmitted",
    "oaep-two-digests": "AlgorithmNotAdmitted",
    "another-recipient": "UnknownDecryptionKey",
    "gcm192": "AlgorithmNotAdmitted",
    "cbc-encrypted-first": "CbcNotAdmitted",
    "cbc-signature": "CbcNotAdmitted",
    "timestamp": "EncryptionNotSupported",
    "header-block": "EncryptionNotSupported",
    "twice": "EncryptedDataNested",
}


def write() -> None:
    (ENCRYPTED / "refused").mkdir(parents=True, exist_ok=True)
    for case, make in ACCEPTED.items():
        save(f"xmlsec1-{case}", make(f"xmlsec1-{case}"))
    for case, (_, type, plaintext) in PLAINTEXTS.items():
        name = f"xmlsec1-{case}"
        text = plaintext.replace("@", encrypt("inner", id="inner")) if "@" in plaintext else plaintext
        save(f"refused/{name}", encrypted_first(name, text.replace("%s", payload(name)), type))
    # Nothing is wrong with its security: the schema refuses it, and may say why.
    save("refused/xmlsec1-empty-payload", encrypted_first("xmlsec1-empty-payload", '<t:DeductTax xmlns:t="urn:fintax:taxpayment:v1"/>'))
    rules = {f"xmlsec1-{case}": rule for case, (rule, _, _) in PLAINTEXTS.items()} | {f"wss4j-{case}": rule for case, rule in WSS4J.items()}
    (ENCRYPTED / "refused" / "rules.json").write_text(json.dumps(
        [{"file": name + ".request.xml", "rejection": rule} for name, rule in rules.items()], indent=2) + "\n")


def save(name: str, text: str) -> None:
    (ENCRYPTED / f"{name}.request.xml").write_bytes(('<?xml version="1.0" encoding="UTF-8"?>\n' + text).encode())


if __name__ == "__main__":
    write()
