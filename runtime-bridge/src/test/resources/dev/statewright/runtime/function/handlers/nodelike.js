const crypto = require('crypto');
const fs = require('fs');
const { EventEmitter } = require('events');
const assert = require('assert');
const { URL } = require('url');

exports.handler = async () => {
  const emitter = new EventEmitter();
  const heard = [];
  emitter.once('ping', value => heard.push(value));
  emitter.emit('ping', 1);
  emitter.emit('ping', 2);
  assert.deepStrictEqual(heard, [1]);
  const url = new URL('../b?x=1&y=a%20b', 'https://example.com/a/c');
  return {
    uuid: crypto.randomUUID().length,
    sha: crypto.createHash('sha256').update('abc').digest('hex'),
    hmac: crypto.createHmac('sha1', 'key').update('abc').digest('base64'),
    base64: Buffer.from('Grüße').toString('base64'),
    back: Buffer.from('R3LDvMOfZQ==', 'base64').toString(),
    json: fs.readFileSync(__dirname + '/lib/words.json', 'utf8').trim(),
    missing: fs.existsSync('/etc/passwd'),
    url: [url.href, url.searchParams.get('y')],
    colour: process.env.COLOUR,
    region: process.env.AWS_REGION,
    clone: structuredClone({ a: [1, new Date(0)] }),
  };
};
