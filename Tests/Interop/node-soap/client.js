// Calls every operation with node-soap: signed by X.509 over http, with a UsernameToken digest over https. See ../README.md.
'use strict';
const assert = require('assert');
const { randomInt, randomUUID } = require('crypto');
const fs = require('fs');
const https = require('https');
const soap = require('soap');
const { SignedXml } = require('xml-crypto');
const { DOMParser } = require('@xmldom/xmldom');

const [, , base, tlsBase, keys] = process.argv;
const read = (name) => fs.readFileSync(`${keys}/${name}`, 'utf8');
https.globalAgent.options.ca = read('demo-ca.crt.pem');

const [SERVICE, BANK, LEGACY_BANK, TAX_BUREAU] = ['100000000001', '100000000102', '100000000103', '100000000201'];

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const TEXT = '增值税 𠮷 💶 <&>';

let failures = 0;

// Runs one check; what it returns is there for the next ones.
async function check(name, action) {
  try {
    const result = await action();
    console.log(`ok ${name}`);
    return result;
  } catch (error) {
    failures++;
    console.log(`FAIL ${name}: ${String(error.message ?? error).replaceAll('\n', ' ').slice(0, 300)}`);
  }
}

// node-soap cannot verify a reply; xml-crypto, which it signs with, can.
function verifyReply(xml) {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const signatures = document.getElementsByTagNameNS(DS, 'Signature');
  assert.strictEqual(signatures.length, 1, 'one signature in the reply');
  const verifier = new SignedXml({ publicCert: read('service-rsa.crt.pem'), idMode: 'wssecurity', getCertFromKeyInfo: () => null });
  verifier.loadSignature(signatures[0]);
  assert.ok(verifier.checkSignature(xml), 'signature of the reply');

  const signed = Array.from(document.getElementsByTagNameNS(DS, 'Reference')).map((reference) => reference.getAttribute('URI'));
  const envelope = document.documentElement.namespaceURI;
  for (const part of [document.getElementsByTagNameNS(envelope, 'Body')[0], document.getElementsByTagNameNS(WSU, 'Timestamp')[0]]) {
    assert.ok(signed.includes('#' + part.getAttributeNS(WSU, 'Id')), `${part.localName} is signed`);
  }
}

// The library's own defaults: enveloped-signature before exc-c14n, plain Id, RSA-SHA256.
function signer(node) {
  return new soap.WSSecurityCert(read(`partners/${node}/rsa.key.pem`), read(`partners/${node}/rsa.crt.pem`), '');
}

function user(node) {
  return new soap.WSSecurity(`user-${node}`, read(`partners/${node}/password.txt`).trim(), { passwordType: 'PasswordDigest' });
}

// A client whose every answer is verified before it is looked at, a fault too.
async function connect(address, service, security, options = {}) {
  const client = await soap.createClientAsync(`${address}/${service}?wsdl`, {
    // By default decimals and longs become doubles and dates become Dates, which is how amounts and days get lost.
    customDeserializer: { decimal: (text) => text, long: (text) => text, date: (text) => text },
    disableCache: true, // A cached WSDL keeps the options of the first client, its version of SOAP among them.
    ...options,
  });
  let reply;
  client.on('response', (body) => { reply = body; });

  return async (operation, request) => {
    client.setSecurity(security()); // Anew for each call: the library's signer keeps the references of the last one.
    try {
      const [result] = await client[`${operation}Async`](request);
      verifyReply(reply);
      return { result, body: /<(?:\w+:)?Body[ >].*<\/(?:\w+:)?Body>/s.exec(reply)[0] };
    } catch (error) {
      if (error.root) {
        verifyReply(reply);
      }
      throw error;
    }
  };
}

let workDate = new Date().toISOString().slice(0, 10);
const serial8 = () => String(randomInt(100000000)).padStart(8, '0');

const header = (node) => ({
  MessageId: randomUUID(), Sender: node, Receiver: SERVICE, WorkDate: workDate, SentAt: new Date().toISOString(),
  ServiceVersion: '1.0', ResendFlag: false, ValidateOnly: false,
});

const agreement = () => ({
  TaxOrgCode: '13501000000', EntrustDate: workDate, VcNo: serial8(), TaxpayerId: '91350100M000100Y43', TaxpayerName: '福州示例科技有限公司',
  PayerOpenBankCode: '102100009980', PayerBankCode: '102100009980', PayerAccount: '6222021001116245702', PayerName: '福州示例科技有限公司',
  ProtocolNo: 'AG20260001',
});

// Amounts are text: a double would turn 128.50 into 128.5, which the schema refuses.
const deduction = (key, amount) => ({
  Header: header(TAX_BUREAU),
  Key: key,
  Transfer: {
    HandleType: '1', PayeeOrgCode: '1901000000', PayeeAccount: '270000000001', PayeeName: '国家金库福州市中心支库',
    PayerBankCode: '102100009980', PayerOpenBankCode: '102100009980',
  },
  Payment: {
    PayerAccount: '6222021001116245702', PayerName: '福州示例科技有限公司', Amount: amount, TaxVoucherNo: `3501${key.TraceNo}`, BillDate: workDate,
    TaxpayerId: '91350100M000100Y43', TaxpayerName: '福州示例科技有限公司', ProtocolNo: 'AG20260001', BudgetType: '1', TrimSign: '0',
    PrintVoucher: false, Remarks: { Remark: [TEXT] },
    TaxItems: {
      TaxItem: [{
        ProjectId: 1, BudgetSubjectCode: '101010106', DueDate: workDate, TaxTypeName: '增值税', BudgetLevel: '0',
        PeriodStart: '2026-01-01', PeriodEnd: '2026-01-31', TaxKind: '1', Amount: amount,
      }],
    },
  },
});

async function conflict(call, request) {
  try {
    await call('DeductTax', request);
  } catch (error) {
    assert.ok(error.root, error.message); // A fault as node-soap gives it: the parsed tree hangs on the error.
    const fault = error.root.Envelope.Body.Fault;
    const { DuplicateConflictFault } = fault.detail ?? fault.Detail;
    assert.strictEqual(DuplicateConflictFault.Code, 'FT4001');
    assert.ok(DuplicateConflictFault.Original.Key && DuplicateConflictFault.Original.FirstSeen);
    return;
  }
  throw new Error('no fault');
}

async function main() {
  const platform = await check('load PlatformService?wsdl', () => connect(base, 'PlatformService', () => signer(BANK)));
  const payments = await check('load TaxPaymentService?wsdl', () => connect(base, 'TaxPaymentService', () => signer(TAX_BUREAU)));
  const bank = await check('load BankAccountService?wsdl', () => connect(base, 'BankAccountService', () => signer(BANK)));
  const twelve = await check('load TaxPaymentService?wsdl for SOAP 1.2', () => connect(base, 'TaxPaymentService', () => signer(TAX_BUREAU), {
    forceSoap12Headers: true }));
  if (failures) {
    return;
  }

  await check('Ping', async () => assert.strictEqual((await platform('Ping', { Header: header(BANK), Echo: TEXT })).result.Echo, TEXT));
  workDate = await check('GetServiceStatus', async () =>
    (await platform('GetServiceStatus', { Header: header(BANK) })).result.Status.WorkDate) ?? workDate;
  await check('ListResultCodes', async () => {
    const { result } = await platform('ListResultCodes', { Header: header(BANK) });
    assert.ok(result.ResultCodes.ResultCode.some((entry) => entry.Code === 'FT4001'));
  });

  await check('VerifyAgreement', async () => assert.strictEqual(
    (await payments('VerifyAgreement', { Header: header(TAX_BUREAU), Agreement: agreement() })).result.Answer.VcResult, '0'));
  const key = { TaxOrgCode: '13501000000', EntrustDate: workDate, TraceNo: serial8() };
  const request = deduction(key, '128.50');
  const first = await check('DeductTax', async () => {
    const reply = await payments('DeductTax', request);
    assert.strictEqual(reply.result.Receipt.State, 'SUCCEEDED');
    return reply;
  });
  await check('DeductTax again gives the same Body', async () => assert.strictEqual(
    (await payments('DeductTax', { ...request, Header: header(TAX_BUREAU) })).body, first.body));
  await check('DuplicateConflictFault', () => conflict(payments, deduction(key, '128.51')));
  await check('DuplicateConflictFault in SOAP 1.2', () => conflict(twelve, deduction(key, '128.51')));
  await check('QueryTransaction in SOAP 1.2', async () => assert.strictEqual((await twelve('QueryTransaction', {
    Header: header(TAX_BUREAU), Query: { SearchType: 'TRANSACTION', OriginalMsgNo: '1001', Key: key } })).result.Transaction.State, 'SUCCEEDED'));
  await check('ReverseDeduction', async () => assert.strictEqual((await payments('ReverseDeduction', {
    Header: header(TAX_BUREAU), Key: { TaxOrgCode: key.TaxOrgCode, EntrustDate: workDate, CancelNo: serial8() },
    Reversal: { Original: key, Reason: '重复缴款' } })).result.Receipt.CancelAnswer, '1'));

  await check('GetBalances', async () => {
    const { result } = await bank('GetBalances', { Header: header(BANK), Accounts: { Account: ['6222021001116245702'] } });
    assert.match(result.Balances.Balance[0].Balance, /^\d+\.\d\d$/);
  });
  await check('GetStatement', async () => assert.ok((await bank('GetStatement', {
    Header: header(BANK), Query: { Account: '6222021001116245702', From: workDate, To: workDate } })).result.Statement.Entries.Entry.length > 0));
  const transfer = {
    ClientSerialNo: randomUUID().replaceAll('-', '').slice(0, 30),
    Payer: { Account: '6222021001116245702', Name: '福州示例科技有限公司', BankCode: '102100009980' },
    Payee: { Account: '35050161843600001234', Name: '厦门示例供应链有限公司', BankCode: '402873300213' },
    Amount: '12.34', SameBank: false, Urgent: false, Usage: '货款',
  };
  await check('SubmitTransfer', async () => assert.ok((await bank('SubmitTransfer', { Header: header(BANK), Transfer: transfer })).result.Receipt.State));
  await check('QueryTransfer', async () => assert.strictEqual((await bank('QueryTransfer', {
    Header: header(BANK), Query: { ClientSerialNo: transfer.ClientSerialNo } })).result.Transfer.Found, true));

  const legacy = await check('load PlatformService?wsdl over https', () => connect(tlsBase, 'PlatformService', () => user(LEGACY_BANK)));
  if (legacy) {
    await check('Ping with UsernameToken', async () => assert.strictEqual((await legacy('Ping', { Header: header(LEGACY_BANK), Echo: TEXT })).result.Echo, TEXT));
    await check('GetServiceStatus with UsernameToken', async () => assert.ok(
      (await legacy('GetServiceStatus', { Header: header(LEGACY_BANK) })).result.Status.State));
    await check('ListResultCodes with UsernameToken', async () => assert.ok(
      (await legacy('ListResultCodes', { Header: header(LEGACY_BANK) })).result.ResultCodes.ResultCode.length > 0));
  }

  // Last, because it takes away what the deductions stand on.
  await check('RevokeAgreement', async () => assert.strictEqual(
    (await payments('RevokeAgreement', { Header: header(TAX_BUREAU), Agreement: agreement() })).result.Answer.VcResult, '0'));
}

main().finally(() => { process.exitCode = failures > 0 ? 1 : 0; });
