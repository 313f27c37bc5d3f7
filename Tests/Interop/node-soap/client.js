// Makes the calls of ../calls.json with node-soap: signed by X.509, with a UsernameToken digest over https. See ../README.md.
'use strict';
const assert = require('assert');
const { createHash, randomInt, randomUUID } = require('crypto');
const calls = require('../calls.json');
const secured = require('./secured.js');

const [, , base, tlsBase, keys] = process.argv;
const { connect, signer, user } = secured(keys);

// What stands for {name} in a request; replies add to it.
const known = { workDate: new Date().toISOString().slice(0, 10), run: String(randomInt(10_000)).padStart(4, '0') };
const clients = new Map();
const bodies = new Map();
let lastRequest = {};
let failures = 0;

async function clientOf({ service, sender, soap }, signs) {
  const wanted = [service, sender, soap, signs].join();
  if (!clients.has(wanted)) {
    clients.set(wanted, await connect(`${signs ? base : tlsBase}/${service}`, () => (signs ? signer : user)(sender), soap === '1.2'));
  }
  return clients.get(wanted);
}

const header = (sender) => ({
  MessageId: randomUUID(), Sender: sender, Receiver: '100000000001', WorkDate: known.workDate, SentAt: new Date().toISOString(),
  ServiceVersion: '1.0', ResendFlag: false, ValidateOnly: false,
});

// The value with what is known in the place of every {name}.
const filled = (value) => JSON.parse(JSON.stringify(value).replace(/\{(\w+)\}/g, (_, name) => known[name]));

// What stands at the path, as text; of a list, its first item.
const at = (reply, path) => String(path.split('.').reduce((value, name) => [value[name]].flat()[0], reply) ?? '');

// The reply, or the detail of the fault that is expected instead.
async function send(client, call) {
  lastRequest = filled(call.request ?? lastRequest);
  try {
    const { result, body } = await client(call.operation, { Header: header(call.sender), ...lastRequest });
    assert.ok(!call.fault, 'no fault');
    return { reply: result, body };
  } catch (error) {
    const fault = error.root?.Envelope.Body.Fault; // A fault as node-soap gives it: the parsed tree hangs on the error.
    const detail = (fault?.detail ?? fault?.Detail)?.[call.fault];
    if (!detail) {
      throw error;
    }
    return { reply: detail };
  }
}

async function make(call, signs) {
  const { reply, body } = await send(await clientOf(call, signs), call);
  for (const [path, expected] of Object.entries(filled(call.expect ?? {}))) {
    const actual = at(reply, path);
    assert.ok(expected === '*' ? actual !== '' : actual === expected, `${path}: expected ${expected}, got ${actual}`);
  }
  for (const [content, digest] of Object.entries(call.digest ?? {})) {
    assert.strictEqual(createHash('sha256').update(Buffer.from(at(reply, content), 'base64')).digest('hex'), at(reply, digest));
  }
  if (call.sameBody) {
    assert.strictEqual(body, bodies.get(call.operation));
  }
  bodies.set(call.operation, body);
  for (const [name, path] of Object.entries(call.keep ?? {})) {
    known[name] = at(reply, path);
  }
}

async function makeAll(group, signs) {
  for (const call of group) {
    const name = `${call.service}.${call.operation} ${call.as ?? ''}`.trim();
    try {
      await make(call, signs);
      console.log(`ok ${name}`);
    } catch (error) {
      failures++;
      console.log(`FAIL ${name}: ${String(error.message ?? error).replaceAll('\n', ' ').slice(0, 300)}`);
    }
  }
}

makeAll(calls.signed, true)
  .then(() => makeAll(calls.withPassword, false))
  .finally(() => { process.exitCode = failures > 0 ? 1 : 0; });
