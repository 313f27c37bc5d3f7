"""The messages signed by xmlsec1 that must be accepted: each varies one thing that a signer may choose freely."""
import re

from payload import SECURED, payload
from xmlsec1 import (BODY, ECDSA_SHA256, ECDSA_SHA384, RSA_SHA384, RSA_SHA512, SHA256, SHA384, SHA512, SOAP12, TIMESTAMP,
                     WSA, Message, Reference, issuer, sign)

ADDRESSING = (
    f'<wsa:Action xmlns:wsa="{WSA}" wsu:Id="action">urn:fintax:taxpayment:v1/DeductTax</wsa:Action>'
    f'<wsa:MessageID xmlns:wsa="{WSA}" wsu:Id="messageid">urn:uuid:6d1a2cf4-0d53-4a8e-9d41-6a7a2c3c9b10</wsa:MessageID>'
    f'<wsa:To xmlns:wsa="{WSA}" wsu:Id="to">http://127.0.0.1:8080/TaxPaymentService</wsa:To>'
    f'<wsa:ReplyTo xmlns:wsa="{WSA}" wsu:Id="replyto"><wsa:Address>{WSA}/anonymous</wsa:Address></wsa:ReplyTo>')
FOR_ANOTHER = (  # [SOAP11 §4.2.2] A block for an actor that is not us is none of our business, mustUnderstand or not.
    '<wsse:Security soap:actor="urn:example:archive" soap:mustUnderstand="1">'
    '<wsu:Timestamp><wsu:Created>2026-11-20T08:00:00Z</wsu:Created></wsu:Timestamp></wsse:Security>')
XS = ' xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:unused="urn:example:unused"'


def digests(algorithm: str) -> tuple:
    return Reference("#body", algorithm), Reference("#timestamp", algorithm)


def remark(name: str, markup: str) -> str:
    return payload(name, remark=markup)


def prefixes(name: str) -> str:
    """The same payload with its namespace under another prefix at each level, and the old prefix bound to something else."""
    def rename(match: re.Match) -> str:
        return f'{match[1]}p{len(match[2]) % 3}:{match[2]}'
    text = re.sub(r"(</?)ftt:(\w+)", rename, payload(name))
    return re.sub(r"<(p\d):(\w+)", r'<\1:\2 xmlns:ftt="urn:example:elsewhere" xmlns:\1="urn:fintax:taxpayment:v1"',
                  text.replace(' xmlns:ftt="urn:fintax:taxpayment:v1"', ""))


MESSAGES = [
    Message("rsa-sha256"),
    Message("rsa-sha384", signature=RSA_SHA384, references=digests(SHA384)),
    Message("rsa-sha512", signature=RSA_SHA512, references=digests(SHA512)),
    Message("mixed-digests", references=(Reference("#body", SHA512), Reference("#timestamp", SHA256))),
    Message("ecdsa-p256-sha256", key="bank-ec256", signature=ECDSA_SHA256),
    Message("ecdsa-p384-sha384", key="bank-ec384", signature=ECDSA_SHA384, references=digests(SHA384)),
    Message("issuer-serial", key_info="issuer-serial"),
    # .NET and others put a space after each comma of the name, and RFC 4514 allows it; KeyInfo is not signed here.
    Message("issuer-serial-spaced", key_info="issuer-serial", respell=((issuer("bank"), issuer("bank").replace(",", ", ")),)),
    Message("ski", key_info="ski"),
    Message("thumbprint", key_info="thumbprint"),
    Message("soap12", soap=SOAP12),
    Message("plain-id", id="Id"),
    Message("addressing-signed", headers=ADDRESSING,
            references=(BODY, TIMESTAMP, *(Reference(uri) for uri in ("#action", "#messageid", "#to", "#replyto")))),
    Message("addressing-not-signed", headers=ADDRESSING),
    Message("token-and-keyinfo-signed", references=(BODY, TIMESTAMP, Reference("#token"), Reference("#keyinfo"))),
    Message("inclusive-namespaces", prefixes="soap xs", envelope=XS),
    Message("inclusive-namespaces-empty", prefixes="", envelope=XS),
    Message("inclusive-namespaces-default", prefixes="#default soap", envelope=XS + ' xmlns="urn:example:default"'),
    Message("inclusive-namespaces-unbound", prefixes="nowhere soap"),
    Message("default-namespace-signature", prefix=""),
    Message("signed-info-whitespace", space="\n      "),
    Message("signature-first", order=("signature", "timestamp", "token")),
    Message("another-actor", headers=FOR_ANOTHER),
    Message("body-comments", body="<!-- before -->" + remark("body-comments", "增值税<!-- within --> VAT") + "<!-- after -->"),
    Message("body-whitespace", body="\n\t" + payload("body-whitespace") + "\n  "),
    Message("cdata", body=remark("cdata", "<![CDATA[<VAT> & more]]> ]]&gt;")),
    Message("carriage-returns", body=remark("carriage-returns", "one&#13;two&#xD;&#10;three&#9;four")),
    Message("astral", body=remark("astral", "💶𠮷 𠮷 &#133;&#x2028;"), respell=(("💶", "&#x1F4B6;"), ("𠮷", "&#134071;"))),
    Message("spelling", respell=(('wsu:Id="body"', "\n  wsu:Id = 'body' "), ("<soap:Header>", "<soap:Header\t>"), ("timestamp", "&#116;imestamp"))),
    Message("prefixes", body=prefixes("prefixes")),
    Message("utf16"),
]


def write() -> None:
    for message in MESSAGES:
        encoding = "utf-16" if message.name == "utf16" else "utf-8"
        text = f'<?xml version="1.0" encoding="{encoding.upper()}"?>\n{sign(message, encoding)}'
        (SECURED / f"xmlsec1-{message.name}.request.xml").write_bytes(text.encode(encoding))


if __name__ == "__main__":
    write()
