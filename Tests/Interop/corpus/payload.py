"""The body that every message of the corpus carries: the DeductTax sample, made unique for each message.

A message is known by its name, and its number (MessageId, TraceNo) is the CRC-32 of that name: the same in every language, without a list.
Run as a program it prints the sample with the tokens of `TOKENS` in it, for the generators that are not written in Python.
"""
import re
import sys
import zlib
from pathlib import Path

from lxml import etree

CORPUS = Path(__file__).resolve().parent
GOLDEN = CORPUS.parents[1] / "FinTax.Soap.Tests" / "Golden"
KEYS = GOLDEN / "Keys"
SECURED = GOLDEN / "Secured"

BANK_NODE = "100000000102"  # The partner who signs with the bank keys.
ERP_NODE = "100000000203"  # The partner who sends a UsernameToken.

PREFIXES = {"ftt": "urn:fintax:taxpayment:v1", "ftc": "urn:fintax:common:v1"}
TOKENS = {"MessageId": "@MESSAGE_ID@", "Sender": "@SENDER@", "TraceNo": "@TRACE_NO@"}
REMARKS = "<ftt:Remarks>\n          <ftt:Remark>@REMARK@</ftt:Remark>\n        </ftt:Remarks>\n        "


def template() -> str:
    """The payload element of the sample as text that stands alone, with tokens, with known prefixes and with a Remark."""
    sample = etree.parse(str(GOLDEN / "DeductTax" / "happy.request.xml")).find("{*}Body")[0]
    for name, token in TOKENS.items():
        next(sample.iter("{*}" + name)).text = token
    for remarks in sample.iter("{*}Remarks"):
        remarks.getparent().remove(remarks)
    text = etree.tostring(copied(sample), encoding="unicode")
    return text.replace("<ftt:TaxItems>", REMARKS + "<ftt:TaxItems>")


def copied(source: etree._Element, parent: etree._Element | None = None) -> etree._Element:
    """The same tree under the prefixes that the attacks look for."""
    copy = etree.Element(source.tag, nsmap=PREFIXES) if parent is None else etree.SubElement(parent, source.tag)
    copy.text, copy.tail = source.text, source.tail if parent is not None else None
    for child in source:
        copied(child, copy)
    return copy


def payload(name: str, sender: str = BANK_NODE, remark: str = "增值税 VAT") -> str:
    """`remark` is markup, not text: it may bring a CDATA section or character references."""
    number = f"{zlib.crc32(name.encode()) % 100_000_000:08d}"
    values = {"@MESSAGE_ID@": f"202611231001{number}", "@SENDER@": sender, "@TRACE_NO@": number, "@REMARK@": remark}
    return re.sub("@[A-Z_]+@", lambda token: values[token.group()], TEMPLATE)


TEMPLATE = template()

if __name__ == "__main__":
    sys.stdout.write(TEMPLATE)
