import { basename } from 'node:path';
import fs from 'fs';
import { greet } from './lib/greeting.js';
import { shout } from './lib/shout.mjs';

export const handler = async event => ({
  text: shout(greet(event.name)),
  file: basename(import.meta.url),
  exists: fs.existsSync('/var/task/module.mjs'),
});
export const failing = async () => {
  throw new RangeError('in a module');
};
