"""The messages that prove their sender by a SAML 2.0 assertion, accepted and refused, and saml/rules.json about the latter.

Debian's WSS4J is built without SAML. So the assertions are signed by samlsign, the tool of OpenSAML for C++ (Shibboleth's library), the
messages around them by xmlsec1, and the one signed through an STR-Transform, which xmlsec1 does not have, by `by_hand`.
"""
import json
import subprocess
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from by_hand import sign_by_hand
from payload import KEYS, SECURED, payload
from xmlsec1 import (BODY, DS, RSA_SHA256, SAML2, SHA1, SHA256, SHA512, STR_TRANSFORM, TIMESTAMP, Message, Reference, der, edited, sign,
                     verifies, verifies_assertion)

FOLDER = SECURED / "saml"
ISSUER, AUDIENCE, RECIPIENT = "https://sts.tests.fintax", "urn:fintax:tests:service", "https://service.tests.fintax/"
BEARER, HOLDER, VOUCHES = ("urn:oasis:names:tc:SAML:2.0:cm:" + name for name in ("bearer", "holder-of-key", "sender-vouches"))
SAML_ID = "http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLID"
HOLDER_KEY = f'<ds:KeyInfo xmlns:ds="{DS}"><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo>'
KEY_VALUE = (f'<ds:KeyInfo xmlns:ds="{DS}"><ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent>'
             '</ds:RSAKeyValue></ds:KeyValue></ds:KeyInfo>')


@dataclass(frozen=True)
class Assertion:
    """What one assertion looks like. The defaults give the plainest valid bearer assertion; a case names what is different about it."""
    id: str = "_a1"
    key: str = "sts"
    signature: str = RSA_SHA256
    digest: str = SHA256
    issuer: str = ISSUER
    issued: str = "2026-11-23T12:00:00Z"
    name: str = "<saml2:NameID>bank-client</saml2:NameID>"
    method: str = BEARER
    data: str = f' NotOnOrAfter="2026-11-23T12:05:00Z" Recipient="{RECIPIENT}"'
    holder: str = ""  # ds:KeyInfo.
    confirmations: str | None = None  # In place of the one that method, data and holder make.
    window: str = ' NotBefore="2026-11-23T11:59:00Z" NotOnOrAfter="2026-11-23T12:05:00Z"'
    audience: str = f"<saml2:AudienceRestriction><saml2:Audience>{AUDIENCE}</saml2:Audience></saml2:AudienceRestriction>"
    conditions: str = ""  # Further ones.
    statements: str = ""
    space: str = ""

    def text(self) -> str:
        s = self.space
        confirmations = self.confirmations
        if confirmations is None:
            confirmations = (f'<saml2:SubjectConfirmation Method="{self.method}"><saml2:SubjectConfirmationData{self.data}>{self.holder}'
                             f'</saml2:SubjectConfirmationData></saml2:SubjectConfirmation>')
        return (f'<saml2:Assertion xmlns:saml2="{SAML2}" ID="{self.id}" IssueInstant="{self.issued}" Version="2.0">{s}'
                f'<saml2:Issuer>{self.issuer}</saml2:Issuer>{s}<saml2:Subject>{s}{self.name}{s}{confirmations}{s}</saml2:Subject>{s}'
                f'<saml2:Conditions{self.window}>{s}{self.audience}{self.conditions}{s}</saml2:Conditions>{s}{self.statements}</saml2:Assertion>')

    def signed(self) -> str:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "assertion.xml"
            source.write_text(self.text())
            done = subprocess.run(["samlsign", "-s", "-k", KEYS / f"{self.key}.key", "-c", KEYS / f"{self.key}.pem", "-f", source,
                                   "-alg", self.signature, "-dig", self.digest], capture_output=True, text=True)
        if done.returncode != 0 or "SignatureValue" not in done.stdout:
            raise RuntimeError(done.stderr)
        return done.stdout


ATTRIBUTES = (
    '<saml2:AuthnStatement AuthnInstant="2026-11-23T12:00:00Z"><saml2:AuthnContext><saml2:AuthnContextClassRef>'
    'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml2:AuthnContextClassRef></saml2:AuthnContext></saml2:AuthnStatement>'
    '<saml2:AttributeStatement><saml2:Attribute Name="branch"><saml2:AttributeValue xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">福州 &amp; Söhne</saml2:AttributeValue></saml2:Attribute>'
    '</saml2:AttributeStatement>')
BY_HOLDER = Assertion(method=HOLDER, holder=HOLDER_KEY % der("holder"))
TO_ASSERTION = f'<wsse:KeyIdentifier ValueType="{SAML_ID}">_a1</wsse:KeyIdentifier>'


def borne(name: str, assertion: str, **differences) -> str:
    """A message without a signature of its own."""
    return sign(Message(name, references=(), key_info="none", tokens=assertion, **differences))


def held(name: str, assertion: str, **differences) -> str:
    """A message signed by the key that the assertion names."""
    return sign(Message(name, **{"key": "holder", "key_info": TO_ASSERTION, "tokens": assertion, **differences}))


def accepted():
    bearer = Assertion()
    yield "bearer", borne("saml-bearer", bearer.signed())
    yield "bearer-statements", borne("saml-bearer-statements", replace(bearer, statements=ATTRIBUTES, space="\n  ").signed())
    yield "bearer-sha512", borne("saml-bearer-sha512", replace(
        bearer, digest=SHA512, signature="http://www.w3.org/2001/04/xmldsig-more#rsa-sha512").signed())
    yield "bearer-day", borne("saml-bearer-day", replace(
        bearer, window=' NotBefore="2026-11-23T11:59:00Z" NotOnOrAfter="2026-11-24T12:00:00Z"').signed())
    yield "bearer-signed", sign(Message("saml-bearer-signed", tokens=bearer.signed(), references=(BODY, TIMESTAMP, Reference("#_a1"))))
    yield "bearer-str-transform", sign_by_hand(through_reference("saml-bearer-str-transform", bearer.signed()))
    yield "holder-of-key", held("saml-holder-of-key", BY_HOLDER.signed())
    yield "holder-of-key-direct", held("saml-holder-of-key-direct", BY_HOLDER.signed(), key_info='<wsse:Reference URI="#_a1"/>')
    yield "holder-of-key-token", held("saml-holder-of-key-token", BY_HOLDER.signed(), key_info="bst")
    yield "holder-of-key-once", held("saml-holder-of-key-once", replace(BY_HOLDER, conditions="<saml2:OneTimeUse/>").signed())


def through_reference(name: str, assertion: str) -> Message:
    """The assertion signed by what a reference in the header leads to, as the profile wants it. [WSS SAML Token Profile §3.4]"""
    reference = f'<wsse:SecurityTokenReference wsu:Id="str">{TO_ASSERTION}</wsse:SecurityTokenReference>'
    return Message(name, tokens=assertion + reference, references=(BODY, TIMESTAMP, Reference("#str", transforms=(STR_TRANSFORM,))))


@dataclass(frozen=True)
class Case:
    file: str
    rejection: str
    differs: str
    breaks: str
    text: str
    holds: bool | None = True  # Whether the assertion's signature is valid as such; None where there is none to ask about.
    accepted: str = "bearer"


def refused():
    core, profile = "SAMLCORE §", "WSS SAML Token Profile §"

    def bearer(file: str, rejection: str, differs: str, breaks: str, holds: bool | None = True, **differences) -> Case:
        return Case(file, rejection, differs, breaks, borne(f"saml-refused-{file}", Assertion(**differences).signed()), holds)

    yield bearer("expired", "AssertionExpired", "NotOnOrAfter is 60 seconds ago, which is all that clocks may differ", core + "2.5.1.2",
                 window=' NotBefore="2026-11-23T11:50:00Z" NotOnOrAfter="2026-11-23T11:59:00Z"')
    yield bearer("not-yet", "AssertionNotYetValid", "NotBefore is 61 seconds from now", core + "2.5.1.2",
                 window=' NotBefore="2026-11-23T12:01:01Z" NotOnOrAfter="2026-11-23T12:05:00Z"')
    yield bearer("issued-in-the-future", "AssertionNotYetValid", "IssueInstant is 61 seconds from now", core + "2.3.3",
                 issued="2026-11-23T12:01:01Z")
    yield bearer("without-end", "AssertionMalformed", "the Conditions have no NotOnOrAfter", "our rule: what has no end is not admitted",
                 window=' NotBefore="2026-11-23T11:59:00Z"')
    yield bearer("long-lived", "AssertionLivesTooLong", "a second more than 24 hours between IssueInstant and NotOnOrAfter", "our rule: a day at most",
                 window=' NotBefore="2026-11-23T11:59:00Z" NotOnOrAfter="2026-11-24T12:00:01Z"')
    yield bearer("other-audience", "AssertionForOthers", "meant for another service", core + "2.5.1.4",
                 audience="<saml2:AudienceRestriction><saml2:Audience>urn:example:other</saml2:Audience></saml2:AudienceRestriction>")
    yield bearer("second-audience-restriction", "AssertionForOthers", "a second restriction, to another service", core + "2.5.1.4",
                 conditions="<saml2:AudienceRestriction><saml2:Audience>urn:example:other</saml2:Audience></saml2:AudienceRestriction>")
    yield bearer("no-audience", "AssertionForOthers", "meant for nobody in particular", "our rule: an assertion says that it is for us",
                 audience="")
    yield bearer("unknown-condition", "AssertionConditionUnknown", "a condition of a type that we do not know", core + "2.5.1.1",
                 conditions='<saml2:Condition xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:example" xsi:type="x:Weather"/>')
    yield bearer("other-issuer", "AssertionIssuerUnknown", "another Issuer, signed by the same key", core + "2.2.5",
                 issuer="https://sts.example.org")
    yield bearer("other-key", "AssertionSignatureWrong", "signed by a stranger's key, whose certificate is in KeyInfo", core + "5.4.5",
                 key="stranger", holds=False)
    yield bearer("sha1", "AlgorithmNotAdmitted", "signed by rsa-sha1", "DSIG11 §6.1 (SHA-1 discouraged)", signature=DS + "rsa-sha1")
    yield bearer("sha1-digest", "AlgorithmNotAdmitted", "its digest is SHA-1", "DSIG11 §6.1 (SHA-1 discouraged)", digest=SHA1)
    yield bearer("unknown-name", "AssertionSubjectUnknown", "about somebody who is no partner", core + "2.4.1",
                 name="<saml2:NameID>someone</saml2:NameID>")
    yield bearer("name-of-another-domain", "AssertionSubjectUnknown", "the partner's name, in another domain", core + "8.3.7",
                 name='<saml2:NameID NameQualifier="https://sts.example.org">bank-client</saml2:NameID>')
    yield bearer("other-recipient", "AssertionForOthers", "Recipient is another service", core + "2.4.1.2",
                 data=' NotOnOrAfter="2026-11-23T12:05:00Z" Recipient="https://example.org/"')
    yield bearer("no-recipient", "AssertionForOthers", "no Recipient, where the issuer is registered with one", core + "2.4.1.2",
                 data=' NotOnOrAfter="2026-11-23T12:05:00Z"')
    yield bearer("confirmation-over", "AssertionExpired", "the confirmation ended before the assertion does", core + "2.4.1.2",
                 data=f' NotOnOrAfter="2026-11-23T11:59:00Z" Recipient="{RECIPIENT}"')
    yield bearer("network-address", "SubjectConfirmationNotAdmitted", "to be used from one network address", core + "2.4.1.2",
                 data=f' Address="192.0.2.1" Recipient="{RECIPIENT}"')
    yield bearer("sender-vouches", "SubjectConfirmationNotAdmitted", "sender-vouches: whoever sends it says whom it is about",
                 profile + "3.5.2", method=VOUCHES)
    yield bearer("two-confirmations", "AssertionMalformed", "may be used in two ways", "our rule: one way to confirm", confirmations="".join(
        f'<saml2:SubjectConfirmation Method="{method}"><saml2:SubjectConfirmationData Recipient="{RECIPIENT}"/></saml2:SubjectConfirmation>'
        for method in (BEARER, VOUCHES)))

    yield Case("unsigned", "AssertionNotSigned", "the assertion is not signed", core + "5.4", borne("saml-refused-unsigned", Assertion().text()), None)
    genuine = Assertion().signed()
    yield Case("altered", "AssertionSignatureWrong", "one letter of the name, which is another partner's", core + "5.4",
               borne("saml-refused-altered", edited(genuine, ("bank-client", "bank-cliend"))), False)
    yield Case("altered-signature", "AssertionSignatureWrong", "one letter of the SignatureValue", core + "5.4",
               borne("saml-refused-altered-signature", flipped(genuine)), False)

    wrapped = "SAMLCORE §5.4.2 (signature wrapping)"
    other = edited(genuine, ("bank-client", "tax-client"))
    signature = genuine[genuine.index("<ds:Signature"):genuine.index("</ds:Signature>") + len("</ds:Signature>")]
    evil = edited(other, (signature, ""), ('ID="_a1"', 'ID="_evil"'))
    yield Case("wrapped-in-advice", "AssertionNotSigned", "another assertion around it, which has it as its advice", wrapped, borne(
        "saml-refused-wrapped-in-advice", edited(evil, ("</saml2:Conditions>", f"</saml2:Conditions><saml2:Advice>{genuine}</saml2:Advice>"))))
    yield Case("wrapped-in-signature", "Malformed", "another assertion takes its signature, which holds it in an Object", wrapped, borne(
        "saml-refused-wrapped-in-signature", edited(evil, ("</saml2:Issuer>", "</saml2:Issuer>" + edited(
            signature, ("</ds:Signature>", f"<ds:Object>{edited(genuine, (signature, ''))}</ds:Object></ds:Signature>"))))), None)
    yield Case("wrapped-signature-elsewhere", "AssertionMalformed", "another assertion takes its signature; it stands in a header block", wrapped,
               borne("saml-refused-wrapped-signature-elsewhere", edited(evil, ("</saml2:Issuer>", "</saml2:Issuer>" + signature)),
                     headers=f'<w:Kept xmlns:w="urn:example">{edited(genuine, (signature, ""))}</w:Kept>'), None)
    yield Case("same-id", "AssertionSignatureWrong", "another assertion with its signature and its ID; it stands in a header block", wrapped,
               borne("saml-refused-same-id", other, headers=f'<w:Kept xmlns:w="urn:example">{edited(genuine, (signature, ""))}</w:Kept>'), None)
    yield Case("moved", "NoProofOfSender", "the assertion stands in a header block beside wsse:Security", profile + "3",
               borne("saml-refused-moved", "", headers=genuine))
    yield Case("two-assertions", "TwoAssertions", "a second assertion, about another partner", "our rule: one proof of a kind", borne(
        "saml-refused-two-assertions", genuine + Assertion(id="_a2", name="<saml2:NameID>tax-client</saml2:NameID>").signed()), None)
    yield Case("bearer-not-covered", "TokenNotSigned", "the bank's signature does not cover the assertion beside it", "decision 0016",
               sign(Message("saml-refused-bearer-not-covered", tokens=genuine)), accepted="bearer-signed")
    yield Case("bearer-of-another", "TokensDisagree", "the bank's signature covers an assertion about another partner", "decision 0016", sign(Message(
        "saml-refused-bearer-of-another", tokens=Assertion(name="<saml2:NameID>tax-client</saml2:NameID>").signed(),
        references=(BODY, TIMESTAMP, Reference("#_a1")))), accepted="bearer-signed")
    yield Case("bearer-as-key", "SubjectConfirmationNotAdmitted", "a bearer assertion named as the signing key", profile + "3.5.1",
               held("saml-refused-bearer-as-key", genuine, key="bank"), accepted="holder-of-key")

    by_holder = BY_HOLDER.signed()
    yield Case("holder-without-signature", "HolderOfKeyMismatch", "the message is not signed", profile + "3.5.1",
               borne("saml-refused-holder-without-signature", by_holder), accepted="holder-of-key")
    yield Case("holder-other-key", "SignatureValueWrong", "signed by another key than the one that the reference leads to", profile + "3.5.1",
               held("saml-refused-holder-other-key", by_holder, key="stranger"), accepted="holder-of-key")
    yield Case("holder-other-token", "HolderOfKeyMismatch", "signed by the bank's registered key, which the assertion does not name",
               profile + "3.5.1", held("saml-refused-holder-other-token", by_holder, key="bank", key_info="bst"), accepted="holder-of-key-token")
    yield Case("holder-stranger", "CertificateNotTrusted", "signed by a stranger's key", profile + "3.5.1",
               held("saml-refused-holder-stranger", by_holder, key="stranger", key_info="bst"), accepted="holder-of-key-token")
    yield Case("holder-body-not-signed", "BodyNotSigned", "only the Timestamp is signed", "DSIG §8.1.3",
               held("saml-refused-holder-body-not-signed", by_holder, references=(TIMESTAMP,)), accepted="holder-of-key")
    yield Case("holder-key-value", "SubjectConfirmationNotAdmitted", "the holder's key is a bare one", "our rule: a key is a certificate", held(
        "saml-refused-holder-key-value", replace(BY_HOLDER, holder=KEY_VALUE).signed()), accepted="holder-of-key")
    yield Case("holder-weak-key", "KeyTooWeak", "the holder's key has 1024 bits", "SP 800-131A §3", held(
        "saml-refused-holder-weak-key", replace(BY_HOLDER, holder=HOLDER_KEY % der("weak")).signed(), key="weak"), accepted="holder-of-key")
    yield Case("holder-reference-to-nothing", "TokenReferenceBroken", "the reference names another ID", "WSS §7.3", held(
        "saml-refused-holder-reference-to-nothing", by_holder, key_info=edited(TO_ASSERTION, ("_a1", "_a2"))), accepted="holder-of-key")


def flipped(text: str) -> str:
    start = text.index("<ds:SignatureValue>") + 40
    return text[:start] + ("A" if text[start] != "A" else "B") + text[start + 1:]


SIGNED_BY_XMLSEC1 = ("bearer-signed", "holder-of-key", "holder-of-key-direct", "holder-of-key-token", "holder-of-key-once")


def write() -> None:
    (FOLDER / "refused").mkdir(parents=True, exist_ok=True)
    wrong, rules = [], []
    for name, text in accepted():
        file = FOLDER / f"{name}.xml"
        file.write_text(text)
        if not verifies_assertion(file, "sts"):
            wrong.append(name)
        if name in SIGNED_BY_XMLSEC1 and not verifies(file, "bank" if "bearer" in name else "holder"):
            wrong.append(name)
    for case in refused():
        file = FOLDER / "refused" / f"{case.file}.xml"
        file.write_text(case.text)
        rules.append({"file": file.name, "rejection": case.rejection, "accepted": f"{case.accepted}.xml", "differs": case.differs,
                      "breaks": case.breaks})
        if case.holds is not None and verifies_assertion(file, "sts") != case.holds:
            wrong.append(case.file)
    (FOLDER / "rules.json").write_text(json.dumps(rules, indent=2, ensure_ascii=False) + "\n")
    print(f"SAML: {len(rules)} refused messages written, {len(wrong)} assertions not as stated", *wrong)
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    write()
