// Values of JavaScript as DynamoDB's attributes, and back.
(function (exports, require, module) {
  'use strict';

  const { Buffer } = require('buffer');

  function marshallValue(value) {
    switch (typeof value) {
      case 'string': return { S: value };
      case 'number':
        if (!Number.isFinite(value)) {
          throw new Error(`Special numeric value ${value} is not allowed`);
        }
        return { N: String(value) };
      case 'bigint': return { N: String(value) };
      case 'boolean': return { BOOL: value };
      default:
    }
    if (value === null || value === undefined) {
      return { NULL: true };
    }
    if (value instanceof Uint8Array) {
      return { B: Buffer.from(value).toString('base64') };
    }
    if (Array.isArray(value)) {
      return { L: value.map(marshallValue) };
    }
    if (value instanceof Set) {
      const items = [...value];
      return typeof items[0] === 'number' || typeof items[0] === 'bigint' ? { NS: items.map(String) }
        : items[0] instanceof Uint8Array ? { BS: items.map(each => Buffer.from(each).toString('base64')) } : { SS: items };
    }
    if (value instanceof Map) {
      return { M: marshall(Object.fromEntries(value)) };
    }
    if (value instanceof Date) {
      return { S: value.toISOString() };
    }
    return { M: marshall(value) };
  }

  function marshall(object) {
    const item = {};
    for (const [key, value] of Object.entries(object)) {
      if (value !== undefined && typeof value !== 'function') {
        item[key] = marshallValue(value);
      }
    }
    return item;
  }

  function unmarshallValue(attribute) {
    const [[type, value]] = Object.entries(attribute);
    switch (type) {
      case 'N': return Number(value);
      case 'NULL': return null;
      case 'B': return Uint8Array.from(Buffer.from(value, 'base64'));
      case 'L': return value.map(unmarshallValue);
      case 'M': return unmarshall(value);
      case 'SS': return new Set(value);
      case 'NS': return new Set(value.map(Number));
      case 'BS': return new Set(value.map(each => Uint8Array.from(Buffer.from(each, 'base64'))));
      default: return value;
    }
  }

  function unmarshall(item) {
    return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, unmarshallValue(value)]));
  }

  const ITEMS = new Set(['Item', 'Key', 'ExpressionAttributeValues', 'ExclusiveStartKey']);

  /** A request of a document client as the service takes it. */
  function request(value) {
    if (Array.isArray(value)) {
      return value.map(request);
    }
    if (!value || typeof value !== 'object') {
      return value;
    }
    return Object.fromEntries(Object.entries(value).map(([name, member]) => {
      if (ITEMS.has(name) && member) {
        return [name, marshall(member)];
      }
      return [name, name === 'Keys' && Array.isArray(member) ? member.map(marshall) : request(member)];
    }));
  }

  /** An answer of the service as a document client gives it. */
  function answer(result) {
    const converted = { ...result };
    for (const name of ['Item', 'Attributes', 'LastEvaluatedKey']) {
      if (converted[name]) {
        converted[name] = unmarshall(converted[name]);
      }
    }
    if (converted.Items) {
      converted.Items = converted.Items.map(unmarshall);
    }
    if (Array.isArray(converted.Responses)) {
      converted.Responses = converted.Responses.map(each => (each.Item ? { Item: unmarshall(each.Item) } : each));
    } else if (converted.Responses) {
      converted.Responses = Object.fromEntries(
        Object.entries(converted.Responses).map(([table, items]) => [table, items.map(unmarshall)]));
    }
    return converted;
  }

  module.exports = { marshall, unmarshall, marshallValue, unmarshallValue, request, answer };
})
