// The messages of node-soap: what its client hands to HTTP. Arguments: the payload with its tokens, the folder of keys, the folder to write to.
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

// The library reads the clock by itself, so it is given another one before it is loaded.
const noon = Date.parse('2026-11-23T12:00:00Z');
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) { super(...(given.length ? given : [noon])); }
  static now() { return noon; }
};

const soap = require('../node-soap/node_modules/soap');
const [, , payloadFile, keys, target] = process.argv;
const template = fs.readFileSync(payloadFile, 'utf8');
const pem = (name) => fs.readFileSync(path.join(keys, name), 'utf8');

function payload(name, sender) {
  const number = String(zlib.crc32(name) % 100000000).padStart(8, '0');
  return template.replace('@MESSAGE_ID@', `202611231001${number}`).replace('@TRACE_NO@', number)
    .replace('@SENDER@', sender).replace('@REMARK@', '增值税 VAT');
}

async function write(name, security, { sender = '100000000102', ...options } = {}) {
  let sent;
  const httpClient = {
    request(address, body, callback) {
      sent = body;
      callback(null, { status: 202, headers: {} }, '');
    },
  };
  const client = await soap.createClientAsync(path.join(__dirname, 'corpus.wsdl'), { httpClient, ...options });
  client.setSecurity(security);
  await client.DeductTaxAsync({ _xml: payload(name, sender) }).catch((error) => { if (!sent) throw error; });
  fs.writeFileSync(path.join(target, `${name}.request.xml`), sent);
}

/** With an attachment; node-soap signs the xop:Include itself, and not the text that it stands for. */
async function writeMtom(name) {
  let sent;
  class Recorder extends soap.HttpClient {
    request(address, body, callback, headers, options) {
      sent = this.buildRequest(address, body, headers, options);
      callback(null, { status: 202, headers: {} }, '');
    }
  }
  const client = await soap.createClientAsync(path.join(__dirname, 'corpus.wsdl'), { httpClient: new Recorder() });
  client.setSecurity(cert());
  const include = '<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:content"/>';
  const load = `<b:Load xmlns:b="urn:test:bulk"><b:Title>t</b:Title><b:Content>${include}</b:Content><b:Rows/></b:Load>`;
  await client.DeductTaxAsync({ _xml: load }, { attachments: [
    { mimetype: 'application/octet-stream', contentId: 'content', name: 'content', body: Buffer.alloc(700, 'x') }] })
    .catch((error) => { if (!sent) throw error; });
  const head = Buffer.from(`Content-Type: ${sent.headers['Content-Type']}\r\n\r\n`);
  fs.writeFileSync(path.join(target, '..', 'Mtom', 'refused', `${name}.request.mtom`), Buffer.concat([head, sent.data]));
}

const cert = (options) => new soap.WSSecurityCert(pem('bank.key'), pem('bank.pem'), '', options);
const erp = { sender: '100000000203' };

(async () => {
  await write('node-soap-defaults', cert());
  await write('node-soap-wsu-ids', cert({ signerOptions: { idMode: 'wssecurity' } }));
  await write('node-soap-rsa-sha512', cert({
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha512' }));
  await writeMtom('node-soap-signed-include');
  await write('node-soap-soap12', cert(), { forceSoap12Headers: true });
  await write('node-soap-usernametoken-digest', new soap.WSSecurity('erp', 'erp-secret-2026', { passwordType: 'PasswordDigest' }), erp);
  await write('node-soap-usernametoken-text', new soap.WSSecurity('erp', 'erp-secret-2026', { hasNonce: false, hasTokenCreated: false }), erp);
})();
