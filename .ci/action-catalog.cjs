#!/usr/bin/env node
/*
 * Makes actions.bin: every action that a Task state can call, with its parameters, from the API models of the npm package aws-sdk
 * (Apache-2.0). Names and shapes only; no sentence of the documentation is taken.
 *
 *     npm pack aws-sdk@2.1693.0 && tar xzf aws-sdk-2.1693.0.tgz      # unpacks to ./package
 *     node .ci/action-catalog.cjs package designer-model/src/main/resources/dev/statewright/model/catalog/actions.bin
 *
 * apis/*.min.json give operations, members and kinds; clients/*.d.ts the values of enumerations, which the models leave out;
 * optimized-integrations.json beside this script what Step Functions adds: the optimized integrations and what it does not support.
 * The output does not depend on when and where it is made.
 *
 * actions.bin is a length (4 bytes), an index (gzip) of that length, and for each service a block (gzip) of its shapes. Lines of the
 * index:   s ID OFFSET LENGTH FULL NAME     a service; its block stands OFFSET bytes behind the index
 *          i ID/API OFFSET LENGTH FULL NAME a service of optimized integrations, and the service whose API that is, if any
 *          a NAME[|PATTERN…] …              the actions of the service above, with the patterns it has beside request and response
 * Lines of a block, numbered from 0 by kind:
 *          e VALUE⇥VALUE…                   an enumeration
 *          o [!]NAME:TYPE …                 a structure; ! marks what is required; "u" instead of "o" a union
 *          a NAME NUMBER                    an action and the structure of its parameters
 * TYPE is s string, i whole number, n number, b boolean, t timestamp, x blob, j any JSON, eN, oN, lTYPE list, mTYPE map.
 */
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const [sdk, out] = process.argv.slice(2);
if (!out) {
  console.error('usage: action-catalog.cjs PACKAGE OUT.bin');
  process.exit(2);
}
const extras = JSON.parse(fs.readFileSync(path.join(__dirname, 'optimized-integrations.json'), 'utf8'));
/** Structures of which one member is given although the models do not say so: a value of DynamoDB. */
const UNIONS = new Set(['AttributeValue']);
const KINDS = { string: 's', character: 's', integer: 'i', long: 'i', float: 'n', double: 'n', boolean: 'b', timestamp: 't', blob: 'x' };

/** The id in arn:aws:states:::aws-sdk:ID:action, which is the package name of the SDK for Java. */
const serviceId = (metadata) =>
  metadata.serviceId.replace(/[^A-Za-z0-9]/g, '').replace(/^(Amazon|AWS|Aws)/, '').replace(/Service$/, '').toLowerCase();

/** Lowers the leading capitals but the one that begins a word: DBInstance becomes dbInstance, as in the SDK for Java. */
function lowered(name) {
  let i = 0;
  let head = '';
  do {
    head += name[i++].toLowerCase();
  } while (i < name.length && /[A-Z]/.test(name[i]) && !(i < name.length - 1 && /[a-z]/.test(name[i + 1])));
  return head + name.slice(i);
}

/**
 * A parameter as Step Functions wants it: DBInstanceIdentifier is DbInstanceIdentifier, Equals is EqualsValue. Optimized integrations keep the
 * API's capitals.
 */
function parameterName(name, optimized) {
  const camel = optimized ? name : lowered(name);
  return name.toLowerCase() === 'equals' ? 'EqualsValue' : camel[0].toUpperCase() + camel.slice(1);
}

/** Actions keep the capitals inside: DescribeDBInstances is describeDBInstances. */
const actionName = (operation) => operation[0].toLowerCase() + operation.slice(1);

/** The types of a client: interfaces as maps of member to type, aliases as text, the input of each operation. */
function declarations(file) {
  const types = { interfaces: {}, aliases: {}, inputs: {} };
  let open = null;
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    let m;
    if (open && (m = /^ {4}"?([\w]+)"?\??: (.+);$/.exec(line))) open[m[1]] = m[2];
    else if ((m = /^ {2}export interface (\w+) \{/.exec(line))) open = types.interfaces[m[1]] = {};
    else if (line === '  }') open = null;
    else if ((m = /^ {2}export type (\w+) = (.+);$/.exec(line))) types.aliases[m[1]] = m[2];
    else if ((m = /^ {2}(\w+)\(params: [\w.]+\.Types\.(\w+),/.exec(line))) types.inputs[m[1].toLowerCase()] ??= m[2];
  }
  return types;
}

function clients() {
  const byModel = {};
  for (const file of fs.readdirSync(path.join(sdk, 'clients')).filter((each) => each.endsWith('.d.ts'))) {
    const code = path.join(sdk, 'clients', file.replace('.d.ts', '.js'));
    for (const m of fs.readFileSync(code, 'utf8').matchAll(/apis\/([^']+\.min)(?:\.json)?'/g)) {
      byModel[m[1] + '.json'] = path.join(sdk, 'clients', file);
    }
  }
  return byModel;
}

/** Collects the shapes of one service's block. */
class Block {
  constructor(model, types, optimized) {
    Object.assign(this, { model, types, optimized, enums: [], enumAt: new Map(), structures: [], structureAt: new Map(), actions: [] });
  }

  shape(shape) {
    return shape && shape.shape ? { ...this.model.shapes[shape.shape], name: shape.shape } : shape || {};
  }

  streams(shape, seen = new Set()) {
    const s = this.shape(shape);
    if (s.name && seen.has(s.name)) return false;
    seen.add(s.name);
    return Boolean(s.eventstream) || Object.values(s.members || {}).some((each) => each.eventstream || this.streams(each, seen));
  }

  alias(declared) {
    const name = (declared || '').trim();
    return this.types.aliases[name] ?? name;
  }

  type(shape, declared) {
    const s = this.shape(shape);
    if (s.document) return 'j';
    switch (s.type) {
      case 'structure':
        return 'o' + this.structure(s, declared);
      case 'list':
        return 'l' + this.type(s.member, this.alias(declared).replace(/\[\]$/, ''));
      case 'map':
        return 'm' + this.type(s.value, /^\{\[key: string\]: (.+)\}$/.exec(this.alias(declared))?.[1]);
      case undefined:
      case 'string': {
        const values = [...this.alias(declared).matchAll(/"([^"]*)"/g)].map((m) => m[1]);
        return values.length ? 'e' + this.enumeration(values) : 's';
      }
      default:
        return KINDS[s.type];
    }
  }

  enumeration(values) {
    const text = values.join('\t');
    if (!this.enumAt.has(text)) {
      this.enumAt.set(text, this.enums.length);
      this.enums.push(text);
    }
    return this.enumAt.get(text);
  }

  structure(shape, declared) {
    const name = (declared || '').trim();
    const key = this.types.interfaces[name] ? name : shape.name || shape;
    if (!this.structureAt.has(key)) {
      const number = this.structures.length;
      this.structureAt.set(key, number);
      this.structures.push('');
      const members = this.types.interfaces[name] || {};
      const required = new Set(shape.required || []);
      this.structures[number] = [shape.union || UNIONS.has(name) ? 'u' : 'o', ...Object.entries(shape.members || {})
        .sort((a, b) => required.has(b[0]) - required.has(a[0]))
        .map(([member, each]) => `${required.has(member) ? '!' : ''}${parameterName(member, this.optimized)}:${this.type(each, members[member])}`)]
        .join(' ');
    }
    return this.structureAt.get(key);
  }

  action(name, input, declared) {
    this.actions.push(`a ${name} ${this.structure(input || { type: 'structure', members: {} }, declared)}`);
  }

  /** A structure in the notation of optimized-integrations.json: {"!Name": TYPE}, TYPE a letter, a list, an object or {"enum": […]}. */
  written(members, base) {
    const own = Object.entries(members).map(([name, type]) => [name.replace('!', ''), name.startsWith('!'), this.writtenType(type)]);
    const kept = base ? base.split(' ').slice(1).filter((each) => !own.some(([name]) => each.replace('!', '').startsWith(name + ':'))) : [];
    const all = [...kept, ...own.map(([name, required, type]) => `${required ? '!' : ''}${name}:${type}`)];
    this.structures.push(['o', ...all.filter((each) => each[0] === '!'), ...all.filter((each) => each[0] !== '!')].join(' '));
    return this.structures.length - 1;
  }

  writtenType(type) {
    if (typeof type === 'string') return type;
    if (Array.isArray(type)) return 'l' + this.writtenType(type[0]);
    return type.enum ? 'e' + this.enumeration(type.enum) : 'o' + this.written(type);
  }

  text() {
    return [...this.enums.map((each) => 'e ' + each), ...this.structures, ...this.actions].join('\n') + '\n';
  }
}

const byModel = clients();
const newest = {};
for (const file of fs.readdirSync(path.join(sdk, 'apis')).filter((each) => each.endsWith('.min.json'))) {
  const model = JSON.parse(fs.readFileSync(path.join(sdk, 'apis', file), 'utf8'));
  const id = serviceId(model.metadata);
  if (!newest[id] || newest[id].model.metadata.apiVersion < model.metadata.apiVersion) newest[id] = { model, file };
}

const typesOf = (file) => (byModel[file] ? declarations(byModel[file]) : { interfaces: {}, aliases: {}, inputs: {} });
const sections = [];

for (const integration of extras.integrations) {
  const { model, file } = newest[integration.api] || { model: { operations: {}, shapes: {} } };
  const block = new Block(model, typesOf(file), true);
  const names = integration.actions.map((action) => {
    const operation = action.operation && model.operations[action.operation];
    if (action.operation && !operation) throw new Error(`${integration.api} has no ${action.operation}`);
    let number = operation
      ? block.structure(operation.input, block.types.inputs[action.operation.toLowerCase()])
      : null;
    if (action.parameters) number = block.written(action.parameters, number === null ? null : block.structures[number]);
    block.actions.push(`a ${action.name} ${number}`);
    return [action.name, ...(action.patterns || [])].join('|');
  });
  sections.push({ mark: 'i', id: `${integration.id}/${integration.api}`, name: integration.name, names, block });
}

for (const id of Object.keys(newest).sort().filter((each) => !extras.unsupportedServices.includes(each))) {
  const { model, file } = newest[id];
  const block = new Block(model, typesOf(file), false);
  const names = [];
  for (const operation of Object.keys(model.operations).sort()) {
    const { input, output } = model.operations[operation];
    if ((extras.unsupportedActions[id] || []).includes(operation) || block.streams(input) || block.streams(output)) continue;
    block.action(actionName(operation), input, block.types.inputs[operation.toLowerCase()]);
    names.push(actionName(operation));
  }
  if (names.length) sections.push({ mark: 's', id, name: model.metadata.serviceFullName, names, block });
}

const gzip = (text) => {
  const bytes = zlib.gzipSync(Buffer.from(text, 'utf8'), { level: 9 });
  bytes[9] = 255; // the system it was made on
  return bytes;
};
let offset = 0;
const blocks = [];
let index = '';
for (const section of sections) {
  const bytes = gzip(section.block.text());
  index += `${section.mark} ${section.id} ${offset} ${bytes.length} ${section.name}\na ${section.names.join(' ')}\n`;
  offset += bytes.length;
  blocks.push(bytes);
}
const head = gzip(index);
const length = Buffer.alloc(4);
length.writeInt32BE(head.length);
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, Buffer.concat([length, head, ...blocks]));
const count = (mark) => sections.filter((each) => each.mark === mark);
console.log(`${count('s').length} services with ${count('s').reduce((sum, each) => sum + each.names.length, 0)} actions, ` +
  `${count('i').length} optimized integrations with ${count('i').reduce((sum, each) => sum + each.names.length, 0)} actions, ` +
  `${fs.statSync(out).size} bytes`);
