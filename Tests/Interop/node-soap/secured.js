// WS-Security with node-soap, and the verification of replies, which it has not.
'use strict';
const assert = require('assert');
const fs = require('fs');
const https = require('https');
const soap = require('soap');
const { SignedXml } = require('xml-crypto');
const { DOMParser } = require('@xmldom/xmldom');

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';

module.exports = (keys) => {
  const read = (name) => fs.readFileSync(`${keys}/${name}`, 'utf8');
  https.globalAgent.options.ca = read('demo-ca.crt.pem');

  // xml-crypto, which node-soap signs with, verifies too.
  function verify(xml) {
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

  return {
    // The library's own defaults: enveloped-signature before exc-c14n, plain Id, RSA-SHA256.
    signer: (node) => new soap.WSSecurityCert(read(`partners/${node}/rsa.key.pem`), read(`partners/${node}/rsa.crt.pem`), ''),

    user: (node) => new soap.WSSecurity(`user-${node}`, read(`partners/${node}/password.txt`).trim(), { passwordType: 'PasswordDigest' }),

    // A client whose every answer is verified before it is looked at, a fault too. It gives the result and the Body as it came.
    async connect(address, security, soap12) {
      const client = await soap.createClientAsync(`${address}?wsdl`, {
        // By default decimals and longs become doubles and dates become Dates, which is how amounts and days get lost.
        customDeserializer: { decimal: (text) => text, long: (text) => text, date: (text) => text },
        disableCache: true, // A cached WSDL keeps the options of the first client, its version of SOAP among them.
        forceSoap12Headers: soap12,
      });
      let reply;
      client.on('response', (body) => { reply = body; });

      return async (operation, request) => {
        client.setSecurity(security()); // Anew for each call: the library's signer keeps the references of the last one.
        try {
          const [result] = await client[`${operation}Async`](request);
          verify(reply);
          return { result, body: /<(?:\w+:)?Body[ >].*<\/(?:\w+:)?Body>/s.exec(reply)[0] };
        } catch (error) {
          if (error.root) {
            verify(reply);
          }
          throw error;
        }
      };
    },
  };
};
