// Reads an OFD file with ofd.js and prints its pages as JSON: of each, the characters in the order in which they are drawn.
'use strict';
const fs = require('fs');

// As much of a browser as ofd.js needs to load and to draw: it draws into SVG, a text element for each character.
class Element {
  constructor(tag) {
    this.tag = tag;
    this.style = {};
    this.children = [];
    this.attributes = {};
  }

  setAttribute(name, value) { this.attributes[name] = value; }

  getAttribute(name) { return this.attributes[name]; }

  appendChild(child) { this.children.push(child); }

  text() { return (this.tag === 'text' ? this.innerHTML : '') + this.children.map((child) => child.text()).join(''); }
}

globalThis.window = globalThis;
globalThis.self = globalThis;
globalThis.location = { href: 'http://localhost/', protocol: 'http:', host: 'localhost' };
globalThis.document = {
  location: globalThis.location,
  createElement: (tag) => new Element(tag),
  createElementNS: (namespace, tag) => new Element(tag),
  getElementsByTagName: () => [],
  addEventListener: () => {},
  documentElement: new Element('html'),
  head: new Element('head'),
};

const { parseOfdDocument, renderOfd } = require('ofd.js');

const file = fs.readFileSync(process.argv[2]);
parseOfdDocument({
  ofd: file.buffer.slice(file.byteOffset, file.byteOffset + file.length),
  success: ([document]) => console.log(JSON.stringify(renderOfd(1000, document).map((page) => page.text()))),
  fail: (error) => {
    console.error(error);
    process.exitCode = 1;
  },
});
