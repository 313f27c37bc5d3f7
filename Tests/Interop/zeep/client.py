"""Calls every operation with Python zeep: signed by X.509 over http, with a UsernameToken digest over https. See ../README.md."""
import datetime
import hashlib
import operator
import random
import re
import sys
import uuid
from decimal import Decimal
from pathlib import Path

import xmlsec
from zeep import Client, Settings
from zeep.exceptions import Fault, SignatureVerificationFailed
from zeep.transports import Transport
from zeep.wsse.signature import BinarySignature, verify_envelope
from zeep.wsse.username import UsernameToken
from zeep.wsse.utils import WSU, get_security_header, get_timestamp

BASE, TLS_BASE, KEYS = sys.argv[1:]
SERVICE_CERTIFICATE = f"{KEYS}/service-rsa.crt.pem"
SERVICE, BANK, LEGACY_BANK, TAX_BUREAU = "100000000001", "100000000102", "100000000103", "100000000201"
DS = "http://www.w3.org/2000/09/xmldsig#"
WSU_ID = "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}Id"
TEXT = "增值税 𠮷 💶 <&>"

failures = 0


def check(name: str, action):
    """Runs one check; what it returns is there for the next ones."""
    global failures
    try:
        result = action()
        print("ok", name)
        return result
    except Exception as error:  # Whatever went wrong is the answer of this check, and the other checks still run.
        failures += 1
        print(f"FAIL {name}: {type(error).__name__}: {error}".replace("\n", " "))
        return None


def expect(actual, expected) -> None:
    if actual != expected:
        raise AssertionError(f"expected {expected!r}, got {actual!r}")


def add_timestamp(envelope) -> None:
    # zeep's plugins sign a Timestamp that they find, and add none.
    now = datetime.datetime.utcnow()
    timestamp = WSU.Timestamp()
    timestamp.append(WSU.Created(get_timestamp(now, zulu_timestamp=True)))
    timestamp.append(WSU.Expires(get_timestamp(now + datetime.timedelta(minutes=5), zulu_timestamp=True)))
    get_security_header(envelope).append(timestamp)


class VerifiesService:
    """By default zeep checks a reply against the client's own certificate, and a signature over anything will do."""

    def verify(self, envelope):
        verify_envelope(envelope, SERVICE_CERTIFICATE)
        signed = [reference.get("URI") for reference in envelope.iterfind(f"{{*}}Header/{{*}}Security/{{{DS}}}Signature/*/{{{DS}}}Reference")]
        for part in (envelope.find("{*}Body"), envelope.find("{*}Header/{*}Security/{*}Timestamp")):
            if "#" + part.get(WSU_ID) not in signed:
                raise SignatureVerificationFailed(f"{part.tag} is not signed")
        return envelope


class Signer(VerifiesService, BinarySignature):
    def __init__(self, node: str):
        super().__init__(f"{KEYS}/partners/{node}/rsa.key.pem", f"{KEYS}/partners/{node}/rsa.crt.pem",
                         signature_method=xmlsec.Transform.RSA_SHA256, digest_method=xmlsec.Transform.SHA256)

    def apply(self, envelope, headers):
        add_timestamp(envelope)
        return super().apply(envelope, headers)


class User(VerifiesService, UsernameToken):
    def __init__(self, node: str):
        password = Path(f"{KEYS}/partners/{node}/password.txt").read_text().strip()
        super().__init__(f"user-{node}", password, use_digest=True, zulu_timestamp=True)

    def apply(self, envelope, headers):
        add_timestamp(envelope)
        return super().apply(envelope, headers)


class Wire(Transport):
    """Keeps the bytes of the last reply, to compare what a parser would not show."""

    def post(self, address, message, headers):
        response = super().post(address, message, headers)
        self.body = re.search(rb"<(?:\w+:)?Body[ >].*</(?:\w+:)?Body>", response.content, re.S)[0]
        return response


def connect(base: str, service: str, security) -> Client:
    transport = Wire(timeout=30)
    transport.session.trust_env = False  # Else a proxy or another CA bundle of the environment would win over the next line.
    transport.session.verify = f"{KEYS}/demo-ca.crt.pem"
    return Client(f"{base}/{service}?wsdl", wsse=security, transport=transport, settings=Settings(strict=True))


def header(node: str) -> dict:
    return {"MessageId": str(uuid.uuid4()), "Sender": node, "Receiver": SERVICE, "WorkDate": work_date,
            "SentAt": datetime.datetime.now(datetime.timezone.utc), "ServiceVersion": "1.0", "ResendFlag": False, "ValidateOnly": False}


def serial8() -> str:
    return f"{random.randrange(100_000_000):08d}"


def agreement() -> dict:
    return {"TaxOrgCode": "13501000000", "EntrustDate": work_date, "VcNo": serial8(), "TaxpayerId": "91350100M000100Y43",
            "TaxpayerName": "福州示例科技有限公司", "PayerOpenBankCode": "102100009980", "PayerBankCode": "102100009980",
            "PayerAccount": "6222021001116245702", "PayerName": "福州示例科技有限公司", "ProtocolNo": "AG20260001"}


def deduction(key: dict, amount: str) -> dict:
    item = {"ProjectId": 1, "BudgetSubjectCode": "101010106", "DueDate": work_date, "TaxTypeName": "增值税", "BudgetLevel": "0",
            "PeriodStart": datetime.date(2026, 1, 1), "PeriodEnd": datetime.date(2026, 1, 31), "TaxKind": "1", "Amount": Decimal(amount)}
    return {
        "Header": header(TAX_BUREAU), "Key": key,
        "Transfer": {"HandleType": "1", "PayeeOrgCode": "1901000000", "PayeeAccount": "270000000001", "PayeeName": "国家金库福州市中心支库",
                     "PayerBankCode": "102100009980", "PayerOpenBankCode": "102100009980"},
        "Payment": {"PayerAccount": "6222021001116245702", "PayerName": "福州示例科技有限公司", "Amount": Decimal(amount),
                    "TaxVoucherNo": "3501" + key["TraceNo"], "BillDate": work_date, "TaxpayerId": "91350100M000100Y43",
                    "TaxpayerName": "福州示例科技有限公司", "ProtocolNo": "AG20260001", "BudgetType": "1", "TrimSign": "0",
                    "PrintVoucher": False, "Remarks": {"Remark": [TEXT]}, "TaxItems": {"TaxItem": [item]}}}


def invoice() -> dict:
    line = {"No": 1, "GoodsName": "*软件*财税接口服务", "TaxClassCode": "3040201990000000000", "Quantity": Decimal("3"),
            "UnitPrice": Decimal("33.3333"), "AmountExTax": Decimal("100.00"), "Rate": Decimal("0.13"), "Tax": Decimal("13.00")}
    return {"RequestSerial": uuid.uuid4().hex, "Kind": "VAT_ORDINARY", "Seller": {"Name": "福州示例科技有限公司", "TaxpayerId": "91350100M000100Y43"},
            "Buyer": {"Name": TEXT}, "Lines": {"Line": [line]},
            "Totals": {"AmountExTax": Decimal("100.00"), "Tax": Decimal("13.00"), "AmountWithTax": Decimal("113.00")}}


def file_has_its_digest(file, number: str) -> None:
    expect(hashlib.sha256(file.Content).hexdigest(), file.Digest)
    expect(number.encode() in file.Content, True)


def deduct_again(client: Client, request: dict, body: bytes) -> None:
    client.service.DeductTax(**{**request, "Header": header(TAX_BUREAU)})
    expect(client.transport.body, body)


def conflict(client: Client, service, request: dict) -> None:
    try:
        service.DeductTax(**request)
    except Fault as fault:
        detail = client.wsdl.types.deserialize(fault.detail[0])  # zeep hands over the detail as a tree, and has the type for it.
        expect(detail.Code, "FT4001")
        expect(bool(detail.Original.Key and detail.Original.FirstSeen), True)
        return
    raise AssertionError("no fault")


def state_of(call, path: str, wanted) -> None:
    expect(answered(call, path), wanted)


def answered(call, path: str):
    value = operator.attrgetter(path)(call())
    if value is None or value == []:
        raise AssertionError(f"{path} is empty")
    return value


work_date = datetime.date.today()
platform = check("load PlatformService?wsdl", lambda: connect(BASE, "PlatformService", Signer(BANK)))
payments = check("load TaxPaymentService?wsdl", lambda: connect(BASE, "TaxPaymentService", Signer(TAX_BUREAU)))
bank = check("load BankAccountService?wsdl", lambda: connect(BASE, "BankAccountService", Signer(BANK)))
filings = check("load TaxFilingService?wsdl", lambda: connect(BASE, "TaxFilingService", Signer(BANK)))
invoices = check("load EInvoiceService?wsdl", lambda: connect(BASE, "EInvoiceService", Signer(BANK)))
if failures:
    sys.exit(1)

check("Ping", lambda: state_of(lambda: platform.service.Ping(header(BANK), TEXT), "Echo", TEXT))
status = check("GetServiceStatus", lambda: answered(lambda: platform.service.GetServiceStatus(header(BANK)), "Status.WorkDate"))
work_date = status or work_date
check("ListResultCodes", lambda: expect("FT4001" in [
    entry.Code for entry in platform.service.ListResultCodes(header(BANK)).ResultCodes.ResultCode], True))

check("VerifyAgreement", lambda: state_of(lambda: payments.service.VerifyAgreement(header(TAX_BUREAU), agreement()), "Answer.VcResult", "0"))
key = {"TaxOrgCode": "13501000000", "EntrustDate": work_date, "TraceNo": serial8()}
request = deduction(key, "128.50")
check("DeductTax", lambda: state_of(lambda: payments.service.DeductTax(**request), "Receipt.State", "SUCCEEDED"))
first_body = payments.transport.body
check("DeductTax again gives the same Body", lambda: deduct_again(payments, request, first_body))
other = deduction(key, "128.51")
check("DuplicateConflictFault", lambda: conflict(payments, payments.service, other))
twelve = payments.bind("TaxPaymentService", "TaxPaymentServiceSoap12")
check("DuplicateConflictFault in SOAP 1.2", lambda: conflict(payments, twelve, {**other, "Header": header(TAX_BUREAU)}))
query = {"SearchType": "TRANSACTION", "OriginalMsgNo": "1001", "Key": key}
check("QueryTransaction in SOAP 1.2", lambda: state_of(lambda: twelve.QueryTransaction(header(TAX_BUREAU), query), "Transaction.State", "SUCCEEDED"))
check("ReverseDeduction", lambda: state_of(lambda: payments.service.ReverseDeduction(
    header(TAX_BUREAU), {"TaxOrgCode": key["TaxOrgCode"], "EntrustDate": work_date, "CancelNo": serial8()}, {"Original": key, "Reason": "重复缴款"}),
    "Receipt.CancelAnswer", "1"))

check("GetBalances", lambda: answered(lambda: bank.service.GetBalances(header(BANK), {"Account": ["6222021001116245702"]}), "Balances.Balance"))
check("GetStatement", lambda: answered(lambda: bank.service.GetStatement(
    header(BANK), {"Account": "6222021001116245702", "From": work_date, "To": work_date}), "Statement.Entries.Entry"))
transfer = {"ClientSerialNo": uuid.uuid4().hex[:30], "Amount": Decimal("12.34"), "SameBank": False, "Urgent": False, "Usage": "货款",
            "Payer": {"Account": "6222021001116245702", "Name": "福州示例科技有限公司", "BankCode": "102100009980"},
            "Payee": {"Account": "35050161843600001234", "Name": "厦门示例供应链有限公司", "BankCode": "402873300213"}}
check("SubmitTransfer", lambda: answered(lambda: bank.service.SubmitTransfer(header(BANK), transfer), "Receipt.State"))
check("QueryTransfer", lambda: state_of(lambda: bank.service.QueryTransfer(
    header(BANK), {"ClientSerialNo": transfer["ClientSerialNo"]}), "Transfer.Found", True))

year = {"TaxOrgCode": "13501000000", "TaxpayerId": "91350100M000100Y43",
        "PeriodStart": datetime.date(work_date.year, 1, 1), "PeriodEnd": datetime.date(work_date.year, 12, 31)}
check("GetObligations", lambda: answered(lambda: filings.service.GetObligations(header(BANK), year), "Obligations.List.Obligation"))
number = check("IssueInvoice", lambda: answered(lambda: invoices.service.IssueInvoice(header(BANK), invoice()), "Receipt.InvoiceNo"))
check("QueryInvoice", lambda: state_of(lambda: invoices.service.QueryInvoice(header(BANK), {"InvoiceNo": number}), "Invoice.State", "ISSUED"))
check("GetVoucherFile", lambda: file_has_its_digest(
    invoices.service.GetVoucherFile(header(BANK), {"InvoiceNo": number, "Format": "XML"}).File, number))

user = check("load PlatformService?wsdl over https", lambda: connect(TLS_BASE, "PlatformService", User(LEGACY_BANK)))
if user:
    check("Ping with UsernameToken", lambda: state_of(lambda: user.service.Ping(header(LEGACY_BANK), TEXT), "Echo", TEXT))
    check("GetServiceStatus with UsernameToken", lambda: answered(lambda: user.service.GetServiceStatus(header(LEGACY_BANK)), "Status.State"))
    check("ListResultCodes with UsernameToken", lambda: answered(
        lambda: user.service.ListResultCodes(header(LEGACY_BANK)), "ResultCodes.ResultCode"))

# Last, because it takes away what the deductions stand on.
check("RevokeAgreement", lambda: state_of(lambda: payments.service.RevokeAgreement(header(TAX_BUREAU), agreement()), "Answer.VcResult", "0"))
sys.exit(failures > 0)
