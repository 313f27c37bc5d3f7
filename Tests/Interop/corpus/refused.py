"""The messages that must be refused, each different in one thing from one that is accepted, and refused/rules.json that says in what and why.

Where the rule is about an algorithm or a structure that a signer chooses, the message is really signed that way by xmlsec1; where it is about
what an attacker does to a message, a signed one is edited. `holds` says whether a plain XML Signature verifier still finds the signature
valid: then nothing but the rule named can be the reason to refuse it. `check` asks xmlsec1 whether that is so.
"""
import http.server
import json
import re
import subprocess
import threading
from dataclasses import dataclass, replace
from pathlib import Path

from payload import KEYS, SECURED, payload
from xmlsec1 import (BASE64, BODY, C14N, DS, EXC_C14N, RSA_SHA256, SHA1, TIMESTAMP, WSSE, WSU, X509V3, Message, Reference, der, edited,
                     run, sign)

REFUSED = SECURED / "refused"
TRANSFORM = '<ds:Transform Algorithm="%s">%s</ds:Transform>'
XPATH = TRANSFORM % ("http://www.w3.org/TR/1999/REC-xpath-19991116", "<ds:XPath>true()</ds:XPath>")
XSLT = TRANSFORM % ("http://www.w3.org/TR/1999/REC-xslt-19991116", (
    '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
    '<xsl:template match="/"><xsl:copy-of select="."/></xsl:template></xsl:stylesheet>'))
ENVELOPED = DS + "enveloped-signature"
HMAC_SHA1, HMAC_SHA256 = DS + "hmac-sha1", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"
FILE_TO_FETCH = Path("/tmp/fintax-corpus-external.xml")
PORT_TO_FETCH = 18991


@dataclass(frozen=True)
class Case:
    rule: str
    differs: str
    breaks: str  # The paragraph of a specification, in the keys of STYLE.md.
    text: str | None  # None where another generator writes the file.
    holds: bool | None  # Whether the signature is valid as such; None where there is none, or xmlsec1 cannot judge it.
    accepted: str = "xmlsec1-rsa-sha256"
    key: str = "bank"
    stack: str = "xmlsec1"


# The name that our log gives to each refusal; what is not well-formed or no SOAP at all is refused before security looks at it.
REJECTIONS = {
    "AlgorithmNotAdmitted": "rsa-sha1 sha1-digest hmac-sha1-public-key-der hmac-sha1-public-key-pem hmac-sha256-public-key-der "
                            "hmac-sha256-public-key-pem signed-info-c14n signed-info-c14n-comments zeep-defaults",
    "KeyTooWeak": "rsa-1024",
    "CertificateNotValidNow": "expired-certificate",
    "TransformNotAdmitted": "reference-c14n reference-no-transform reference-c14n-comments xpath-transform xslt-transform base64-transform "
                            "transform-after-c14n",
    "ReferenceOutsideMessage": "uri-whole-document uri-xpointer uri-http uri-file",
    "ReferenceToNothing": "payload-signed-not-body wrapped-body-in-body wrapped-body-after-body",
    "ReferencedElementNotAdmitted": "wrapped-body-in-header wrapped-body-without-id wrapped-timestamp-in-header",
    "UnknownElementInSecurityHeader": "wrapped-body-in-security wrapped-timestamp-in-security",
    "NoProofOfSender": "unsigned",
    "BodyNotSigned": "body-not-signed",
    "TimestampNotSigned": "timestamp-not-signed",
    "NoTimestamp": "no-timestamp zeep-no-timestamp",
    "TwoTimestamps": "two-timestamps two-signed-timestamps",
    "TimestampExpired": "expired stale",
    "TimestampFromTheFuture": "created-in-the-future",
    "TimestampOrder": "expires-before-created",
    "TimestampMalformed": "created-local-time no-created",
    "BodyDigestMismatch": "altered-body",
    "DigestMismatch": "altered-timestamp",
    "SignatureValueWrong": "altered-digest altered-signature stranger-with-bank-token",
    "Malformed": "comment-in-digest comment-in-signature processing-instruction-in-digest processing-instruction-in-body document-type entity "
                 "two-headers wrapped-body-before-body wrapped-body-between wrapped-body-in-object wrapped-timestamp-in-object",
    "DuplicateId": "duplicate-id duplicate-id-plain duplicate-id-inside-body wrapped-body-same-id wrapped-body-plain-id",
    "TwoIdsOnOneElement": "two-ids",
    "TwoSecurityHeaders": "two-security-headers",
    "TwoSignatures": "two-signatures",
    "CertificateNotTrusted": "stranger",
    "UnknownSigner": "stranger-issuer-serial unknown-issuer-serial",
    "SenderIsNotCaller": "other-sender usernametoken-other-sender",
    "KeyInfoNotAdmitted": "key-value no-key-info",
    "TokenTypeNotAdmitted": "token-value-type token-encoding-type",
    "TokenReferenceBroken": "token-reference-dangling",
    "TokenMalformed": "token-not-a-certificate",
    "WrongPassword": "usernametoken-wrong-password",
    "CreatedOutsideWindow": "usernametoken-stale",
    "CbcNotAdmitted": "encrypted-body",
}
REJECTION_OF = {rule: name for name, rules in REJECTIONS.items() for rule in rules.split()}


def signed(rule: str, **differences) -> str:
    return sign(Message(f"refused-{rule}", **differences))


def attacked(rule: str, edit, **differences) -> str:
    return edit(signed(rule, **differences))


# The parts of a signed message that the attacks move about.
def body_of(text: str) -> str:
    return re.search(r"<soap:Body .*</soap:Body>", text, re.S)[0]


def timestamp_of(text: str) -> str:
    return re.search(r"<wsu:Timestamp .*?</wsu:Timestamp>", text, re.S)[0]


def security_of(text: str) -> str:
    return re.search(r"<wsse:Security .*</wsse:Security>", text, re.S)[0]


def signature_of(text: str) -> str:
    return re.search(r"<ds:Signature .*</ds:Signature>", text, re.S)[0]


def evil(body: str, id_attribute: str = ' wsu:Id="evil"') -> str:
    """The body with another amount in it, under another id: what the attacker wants carried out."""
    return other_amount(edited(body, (' wsu:Id="body"', id_attribute)))


def other_amount(text: str) -> str:
    return re.sub(r"\d(?=</ftt:Amount>)", lambda digit: str((int(digit[0]) + 1) % 10), text, count=1)


def wrap(content: str) -> str:
    return f'<w:Wrapper xmlns:w="urn:example:wrapper">{content}</w:Wrapper>'


def move_body(place, id_attribute: str = ' wsu:Id="evil"'):
    """An attack that puts another body in the place of the signed one, and the signed one where `place` puts it."""
    def edit(text: str) -> str:
        body = body_of(text)
        return place(edited(text, (body, "@BODY@")), body).replace("@BODY@", evil(body, id_attribute))
    return edit


def move_timestamp(place):
    """The signed Timestamp is an hour old; the attacker adds a fresh one and keeps the old one where `place` puts it."""
    def edit(text: str) -> str:
        old = timestamp_of(text)
        fresh = Message("", id="wsu:Id").timestamp().replace('"timestamp"', '"fresh"')
        return place(edited(text, (old, fresh)), old)
    return edit


def into_header(text: str, part: str) -> str:
    return edited(text, ("<soap:Header>", "<soap:Header>" + wrap(part)))


def into_security(text: str, part: str) -> str:
    return edited(text, ("</wsse:Security>", part + "</wsse:Security>"))


def into_security_wrapped(text: str, part: str) -> str:
    return into_security(text, wrap(part))


def into_object(text: str, part: str) -> str:
    return edited(text, ("</ds:Signature>", f"<ds:Object>{part}</ds:Object></ds:Signature>"))


def into_new_body(text: str, part: str) -> str:
    return text.replace("@BODY@", edited(evil(part), ("</ftt:DeductTax>", "</ftt:DeductTax>" + part)))


def before_body(text: str, part: str) -> str:
    return edited(text, ("@BODY@", part + "@BODY@"))


def after_body(text: str, part: str) -> str:
    return edited(text, ("@BODY@", "@BODY@" + part))


def before_body_wrapped(text: str, part: str) -> str:
    return edited(text, ("@BODY@", wrap(part) + "@BODY@"))


def flip_last_byte(element: str):
    """Another Base64 digit in the middle of the text of the first such element."""
    def edit(text: str) -> str:
        old = re.search(rf"<ds:{element}>(.*?)</ds:{element}>", text, re.S)[1]
        return edited(text, (old, old[:20] + ("A" if old[20] != "A" else "B") + old[21:]))
    return edit


def split_by_comment(element: str):
    def edit(text: str) -> str:
        old = re.search(rf"<ds:{element}>(.*?)</ds:{element}>", text, re.S)[1]
        return edited(text, (old, old[:20] + "<!-- -->" + old[20:]))
    return edit


def public_key(form: str) -> bytes:
    return subprocess.run(["openssl", "x509", "-in", KEYS / "bank.pem", "-noout", "-pubkey"], capture_output=True, check=True).stdout \
        if form == "PEM" else subprocess.run(
            f"openssl x509 -in '{KEYS}/bank.pem' -noout -pubkey | openssl pkey -pubin -outform DER",
            shell=True, capture_output=True, check=True).stdout


def second_signature(rule: str) -> str:
    """The bank's message, and a stranger's complete signature over the same parts after it."""
    text = signed(rule)
    other = signed(rule, key="stranger")
    token = edited(re.search(r"<wsse:BinarySecurityToken .*?</wsse:BinarySecurityToken>", other)[0], ('"token"', '"token2"'))
    return into_security(text, token + edited(signature_of(other), ("#token", "#token2"), ("keyinfo", "keyinfo2")))


def two_security_headers(rule: str) -> str:
    text = signed(rule)
    other = f'<wsse:Security>{edited(timestamp_of(text), ("timestamp", "timestamp2"))}</wsse:Security>'
    return edited(text, ("</wsse:Security>", "</wsse:Security>" + other))


def external(rule: str, uri: str) -> str:
    """Signed over a document elsewhere as well: a verifier that fetches it can be sent anywhere."""
    return signed(rule, references=(BODY, TIMESTAMP, Reference(uri)))


def cases():
    algorithms = "DSIG §6; algorithm not on the allow-list"
    yield Case("rsa-sha1", "SignatureMethod rsa-sha1", "DSIG11 §6.1 (SHA-1 discouraged)",
               signed("rsa-sha1", signature=DS + "rsa-sha1"), True)
    yield Case("sha1-digest", "DigestMethod of the Body is sha1", "DSIG11 §6.1 (SHA-1 discouraged)",
               signed("sha1-digest", references=(Reference("#body", SHA1), TIMESTAMP)), True)
    yield Case("rsa-1024", "signed with a key of 1024 bits", "SP 800-131A §3; the certificate is of the right CA",
               signed("rsa-1024", key="weak"), True, key="weak")
    yield Case("expired-certificate", "the signer's certificate ended on 2025-12-31", "X509TP §3; RFC 5280 §6.1.3",
               signed("expired-certificate", key="expired"), True, key="expired")
    for name, algorithm in (("hmac-sha1", HMAC_SHA1), ("hmac-sha256", HMAC_SHA256)):
        for form in ("DER", "PEM"):
            rule = f"{name}-public-key-{form.lower()}"
            yield Case(rule, f"{name} with the bank's public key ({form}) as the secret", "DSIG §6.3.1; " + algorithms,
                       signed(rule, signature=algorithm, hmac=public_key(form)), None)

    yield Case("signed-info-c14n", "SignedInfo canonicalized with inclusive C14N 1.0", "BSP R5404",
               signed("signed-info-c14n", c14n=C14N), True)
    yield Case("reference-c14n", "the Body's transform is inclusive C14N 1.0", "BSP R5423",
               signed("reference-c14n", references=(Reference("#body", transforms=(C14N,)), TIMESTAMP)), True)
    yield Case("reference-no-transform", "no transform at all: inclusive C14N by default", "BSP R5416; DSIG §4.3.3.2",
               edited_template("reference-no-transform", references=(Reference("#body", transforms=()), TIMESTAMP)), True)
    yield Case("signed-info-c14n-comments", "SignedInfo canonicalized with exc-c14n#WithComments", "BSP R5404",
               signed("signed-info-c14n-comments", c14n=EXC_C14N + "WithComments"), True)
    yield Case("reference-c14n-comments", "the Body's transform is exc-c14n#WithComments", "BSP R5423",
               signed("reference-c14n-comments", references=(Reference("#body", transforms=(EXC_C14N + "WithComments",)), TIMESTAMP)), True)
    for rule, transform in (("xpath-transform", XPATH), ("xslt-transform", XSLT)):
        yield Case(rule, f"{rule[:-10]} transform before exc-c14n on the Body", "BSP R5423; DSIG-BP §2.1",
                   signed(rule, references=(Reference("#body", transforms=(transform, EXC_C14N)), TIMESTAMP)), True)
    yield Case("base64-transform", "the token signed through a base64 transform", "BSP R5423",
               signed("base64-transform", references=(BODY, TIMESTAMP, Reference("#token", transforms=(DS + "base64",)))), True)
    yield Case("transform-after-c14n", "a second exc-c14n after the first: octets in, not nodes", "BSP R5423",
               signed("transform-after-c14n", references=(Reference("#body", transforms=(EXC_C14N, EXC_C14N)), TIMESTAMP)), True)

    yield Case("uri-whole-document", 'URI="" with enveloped-signature in place of the Body', "WSS §8; a reference names one element by its id",
               signed("uri-whole-document", references=(Reference("", transforms=(ENVELOPED, EXC_C14N)), TIMESTAMP)), True)
    yield Case("uri-xpointer", "the Body referred to as #xpointer(id('body'))", "DSIG §4.3.3.3; a reference names one element by its id",
               signed("uri-xpointer", references=(Reference("#xpointer(id('body'))"), TIMESTAMP)), True)
    with something_to_fetch():
        yield Case("uri-http", "one reference more, to an http: address", "DSIG §4.3.3.1; DSIG-BP §2.3 (a verifier fetches nothing)",
                   external("uri-http", f"http://127.0.0.1:{PORT_TO_FETCH}/external.xml"), None)
        yield Case("uri-file", "one reference more, to a file: address", "DSIG §4.3.3.1; DSIG-BP §2.3 (a verifier fetches nothing)",
                   external("uri-file", FILE_TO_FETCH.as_uri()), None)

    yield Case("unsigned", "no signature", "WSS §13.2; our rule: no call without a proven caller", signed("unsigned", references=()), None)
    yield Case("body-not-signed", "only the Timestamp is signed", "DSIG §8.1.3", signed("body-not-signed", references=(TIMESTAMP,)), True)
    yield Case("timestamp-not-signed", "only the Body is signed", "WSS §10", signed("timestamp-not-signed", references=(BODY,)), True)
    yield Case("payload-signed-not-body", "the payload element is signed, its Body is not", "DSIG §8.1.3", payload_signed(), True)
    yield Case("no-timestamp", "no Timestamp", "WSS §10", signed("no-timestamp", has_timestamp=False, references=(BODY,)), True)
    yield Case("two-timestamps", "a second, unsigned Timestamp", "BSP R3227; WSS §10",
               attacked("two-timestamps", lambda text: edited(text, ("<ds:Signature ", timestamp_of(text).replace('"timestamp"', '"second"') + "<ds:Signature "))), True)
    yield Case("two-signed-timestamps", "two Timestamps, both signed", "BSP R3227; WSS §10", two_signed_timestamps(), True)
    yield Case("expired", "Expires one second before now", "WSS §10",
               signed("expired", created="2026-11-23T11:54:58Z", expires="2026-11-23T11:58:59Z"), True)
    yield Case("stale", "Created 10 minutes ago although Expires is still to come", "WSS §10; our limit of 300 s",
               signed("stale", created="2026-11-23T11:50:00Z"), True)
    yield Case("created-in-the-future", "Created 61 seconds from now", "WSS §10",
               signed("created-in-the-future", created="2026-11-23T12:01:01Z"), True)
    yield Case("expires-before-created", "Expires one second before Created", "BSP R3221; WSS §10",
               signed("expires-before-created", expires="2026-11-23T11:59:59Z"), True)
    yield Case("created-local-time", "Created without a zone", "BSP R3217",
               signed("created-local-time", created="2026-11-23T12:00:00"), True)
    yield Case("no-created", "a Timestamp that has only Expires", "BSP R3203", sign_edited("no-created", (
        "<wsu:Created>2026-11-23T12:00:00Z</wsu:Created>", "")), True)

    yield Case("altered-body", "one digit of Amount", "DSIG §3.2.1", attacked("altered-body", other_amount), False)
    yield Case("altered-timestamp", "one digit of Expires", "DSIG §3.2.1",
               attacked("altered-timestamp", lambda t: edited(t, ("12:05:00Z", "12:05:01Z"))), False)
    yield Case("altered-digest", "one digit of the first DigestValue", "DSIG §3.2.2",
               attacked("altered-digest", flip_last_byte("DigestValue")), False)
    yield Case("altered-signature", "one digit of SignatureValue", "DSIG §3.2.2",
               attacked("altered-signature", flip_last_byte("SignatureValue")), False)
    yield Case("comment-in-digest", "a comment splits the DigestValue", "DSIG §4.3.3.6; base64Binary has no markup",
               attacked("comment-in-digest", split_by_comment("DigestValue")), None)
    yield Case("comment-in-signature", "a comment splits the SignatureValue", "DSIG §4.2; base64Binary has no markup",
               attacked("comment-in-signature", split_by_comment("SignatureValue")), None)
    yield Case("processing-instruction-in-digest", "a processing instruction splits the DigestValue", "DSIG §4.3.3.6", attacked(
        "processing-instruction-in-digest", lambda t: edited(split_by_comment("DigestValue")(t), ("<!-- -->", "<?x?>"))), None)

    yield Case("duplicate-id", "a header block before wsse:Security has the Body's id too", "WSS §4.2; DSIG §8.1.3",
               attacked("duplicate-id", lambda t: edited(t, ("<soap:Header>", '<soap:Header><x:Extra xmlns:x="urn:example" wsu:Id="body"/>'))), None)
    yield Case("duplicate-id-plain", "a header block has the Body's id as its plain Id", "WSS §4.2; DSIG §8.1.3",
               attacked("duplicate-id-plain", lambda t: edited(t, ("<soap:Header>", '<soap:Header><x:Extra xmlns:x="urn:example" Id="body"/>'))), None)
    yield Case("duplicate-id-inside-body", "an element of the payload has the Body's id; the signature covers it", "WSS §4.2",
               sign_edited("duplicate-id-inside-body", ("<ftt:Header>", '<ftt:Header wsu:Id="body">')), True)
    yield Case("two-ids", "the Body has wsu:Id and a different plain Id", "WSS §4.1",
               sign_edited("two-ids", ('wsu:Id="body"', 'wsu:Id="body" Id="other"')), None)

    wrapped = "DSIG §8.1.3; WSS §4.2 (signature wrapping)"
    for rule, differs, place in (
            ("wrapped-body-in-header", "the signed Body stands in a header block, another Body in its place", into_header),
            ("wrapped-body-in-security", "the signed Body stands in wsse:Security, another Body in its place", into_security),
            ("wrapped-body-in-object", "the signed Body stands in ds:Object, another Body in its place", into_object),
            ("wrapped-body-in-body", "the signed Body stands in the new Body beside the new payload", into_new_body),
            ("wrapped-body-before-body", "the signed Body stands before the new Body", before_body),
            ("wrapped-body-after-body", "the signed Body stands after the new Body", after_body),
            ("wrapped-body-between", "the signed Body stands in an element between Header and Body", before_body_wrapped)):
        yield Case(rule, differs, wrapped, attacked(rule, move_body(place)), True)
    yield Case("wrapped-body-without-id", "as wrapped-body-in-header, and the new Body has no id", wrapped,
               attacked("wrapped-body-without-id", move_body(into_header, "")), True)
    yield Case("wrapped-body-same-id", "as wrapped-body-in-header, and the new Body has the same id", wrapped,
               attacked("wrapped-body-same-id", move_body(into_header, ' wsu:Id="body"')), None)
    yield Case("wrapped-body-plain-id", "as wrapped-body-in-header, and the new Body has the same id as a plain Id", wrapped,
               attacked("wrapped-body-plain-id", move_body(into_header, ' Id="body"')), None)
    for rule, differs, place in (
            ("wrapped-timestamp-in-header", "the signed, old Timestamp stands in a header block, a fresh one in its place", into_header),
            ("wrapped-timestamp-in-security", "the signed, old Timestamp stands in an element in wsse:Security", into_security_wrapped),
            ("wrapped-timestamp-in-object", "the signed, old Timestamp stands in ds:Object", into_object)):
        yield Case(rule, differs, wrapped,
                   attacked(rule, move_timestamp(place), created="2026-11-23T11:00:00Z", expires="2026-11-23T11:05:00Z"), True)

    yield Case("two-security-headers", "a second wsse:Security for us", "WSS §5; BSP R3206",
               two_security_headers("two-security-headers"), True)
    yield Case("two-signatures", "a stranger's signature after the bank's", "X509TP §3; only one signature is expected",
               second_signature("two-signatures"), True)
    yield Case("two-headers", "a second soap:Header with the security in it", "SOAP11 §4.2", attacked(
        "two-headers", lambda t: edited(t, ("<soap:Header>", "<soap:Header/><soap:Header>"))), True)
    yield Case("stranger", "signed by a stranger of the same name, whose CA we do not know", "X509TP §3; RFC 5280 §6",
               signed("stranger", key="stranger"), True, key="stranger")
    yield Case("stranger-with-bank-token", "the bank's token, a stranger's key", "X509TP §3.3",
               signed("stranger-with-bank-token", key="stranger", token="bank"), False)
    yield Case("stranger-issuer-serial", "signed by a stranger, the key named by issuer and serial number", "X509TP §3.2.3",
               signed("stranger-issuer-serial", key="stranger", key_info="issuer-serial"), True, "xmlsec1-issuer-serial", "stranger")
    yield Case("key-value", "KeyInfo has the bare public key", "BSP R5417", signed("key-value", key_info="key-value"), True)
    yield Case("no-key-info", "KeyInfo is empty", "BSP R5402; DSIG §4.4", signed("no-key-info", key_info="none"), True)
    yield Case("unknown-issuer-serial", "a serial number that nobody has", "X509TP §3.2.3",
               attacked("unknown-issuer-serial", lambda t: re.sub(
        r"(?<=<ds:X509SerialNumber>)\d+", "1234567890", t), key_info="issuer-serial"), True, "xmlsec1-issuer-serial")
    yield Case("token-value-type", "the token's ValueType is PKCS#7", "X509TP §3.1; BSP R3032",
               attacked("token-value-type", lambda t: edited(
        t, (f'ValueType="{X509V3}" wsu:Id', f'ValueType="{X509V3[:-6]}PKCS7" wsu:Id'))), True)
    yield Case("token-encoding-type", "the token's EncodingType is HexBinary", "BSP R3030",
               attacked("token-encoding-type", lambda t: edited(
        t, (f'EncodingType="{BASE64}"', f'EncodingType="{BASE64[:-12]}HexBinary"'))), True)
    yield Case("token-reference-dangling", "the reference to the token leads nowhere", "WSS §7.2", attacked(
        "token-reference-dangling", lambda t: edited(t, ('URI="#token"', 'URI="#nothing"'))), True)
    yield Case("token-not-a-certificate", "the token is Base64 of something else", "X509TP §3.1",
               attacked("token-not-a-certificate", lambda t: t.replace(
        der("bank"), "bm90IGEgY2VydGlmaWNhdGU=")), True)
    yield Case("other-sender", "signed by the bank, but Sender names another partner", "our rule: the signer is the Sender", signed(
        "other-sender", body=payload("refused-other-sender", sender="100000000103")), True)
    yield Case("document-type", "a document type declaration", "SOAP11 §3",
               attacked("document-type", lambda t: "<!DOCTYPE soap:Envelope>\n" + t), True)
    yield Case("entity", "an entity declared and used in the Remark", "SOAP11 §3", attacked("entity", lambda t: (
        '<!DOCTYPE soap:Envelope [<!ENTITY vat "VAT">]>\n' + edited(t, (" VAT</ftt:Remark>", " &vat;</ftt:Remark>")))), None)
    yield Case("processing-instruction-in-body", "a processing instruction in the Body, signed with it", "SOAP11 §3", signed(
        "processing-instruction-in-body", body=edited(payload("refused-processing-instruction-in-body"), ("<ftt:Header>", "<?x y?><ftt:Header>"))), True)

    # Signed by the other generators.
    yield Case("encrypted-body", "the Body's content encrypted for us with AES-CBC after it was signed", "XMLENC §6.1; our rule: CBC only of a partner who is configured for it",
               None, None, "wss4j-bst", stack="WSS4J")
    yield Case("zeep-defaults", "zeep's own defaults: rsa-sha1 over sha1 digests", "DSIG11 §6.1 (SHA-1 discouraged)",
               None, True, "zeep-binary-signature", stack="zeep")
    for rule, differs, breaks in (
            ("usernametoken-wrong-password", "the digest is made with another password", "UTP §3.1"),
            ("usernametoken-stale", "Created of the UsernameToken is 361 seconds old; the Timestamp is fresh", "UTP §3.1"),
            ("usernametoken-other-sender", "the password is right, but Sender names another partner", "our rule: the caller is the Sender")):
        yield Case(rule, differs, breaks, None, None, "zeep-usernametoken-digest", stack="zeep")
    yield Case("zeep-no-timestamp", "zeep's signature without the Timestamp that the client has to add", "WSS §10",
               None, True, "zeep-binary-signature", stack="zeep")


def sign_edited(rule: str, change: tuple, **differences) -> str:
    """Signs a template that was edited first, for what no field of `Message` says."""
    class Edited(Message):
        def template(self) -> str:
            return edited(super().template(), change)
    return sign(Edited(f"refused-{rule}", **differences))


def edited_template(rule: str, **differences) -> str:
    # An empty ds:Transforms is no XML Signature; without transforms the element is left out.
    return sign_edited(rule, ("<ds:Transforms></ds:Transforms>", ""), **differences)


def payload_signed() -> str:
    rule = "payload-signed-not-body"
    return sign_edited(rule, ('<soap:Body wsu:Id="body"><ftt:DeductTax', '<soap:Body><ftt:DeductTax wsu:Id="body"'))


def two_signed_timestamps() -> str:
    second = Message("").timestamp().replace('"timestamp"', '"second"')
    return sign_edited("two-signed-timestamps", ("<ds:Signature ", second + "<ds:Signature "),
                       references=(BODY, TIMESTAMP, Reference("#second")))


class something_to_fetch:
    """A file and a web server for the references that point outside, while xmlsec1 signs them."""
    def __enter__(self):
        FILE_TO_FETCH.write_text("<external/>")
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT_TO_FETCH), Quiet)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __exit__(self, *_):
        self.server.shutdown()
        FILE_TO_FETCH.unlink()


class Quiet(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<external/>")

    def log_message(self, *_):
        pass


def write() -> None:
    rules = []
    for case in cases():
        file = f"{case.rule}.request.xml"
        if case.text is not None:
            (REFUSED / file).write_bytes(f'<?xml version="1.0" encoding="UTF-8"?>\n{case.text}'.encode())
        rules.append({"file": file, "rejection": REJECTION_OF[case.rule], "accepted": f"{case.accepted}.request.xml", "differs": case.differs,
                      "breaks": case.breaks, "signatureHolds": case.holds, "key": case.key, "stack": case.stack})
    (REFUSED / "rules.json").write_text(json.dumps(rules, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write()
