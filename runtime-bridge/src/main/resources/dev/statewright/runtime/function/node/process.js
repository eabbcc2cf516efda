(function (exports, require, module, host) {
  'use strict';
  const env = JSON.parse(host.environment());
  const output = level => ({
    write(text) {
      host.log(level, String(text).replace(/\n$/, ''));
      return true;
    },
  });
  const process = {
    env,
    argv: ['/var/lang/bin/node', '/var/runtime/index.mjs'],
    title: 'node',
    version: 'v22.0.0',
    versions: { node: '22.0.0' },
    platform: 'linux',
    arch: 'x64',
    pid: 1,
    exitCode: undefined,
    stdout: output('INFO'),
    stderr: output('ERROR'),
    cwd: () => '/var/task',
    uptime: () => host.uptime() / 1000,
    hrtime(since) {
      const now = host.uptime();
      const seconds = Math.floor(now / 1000);
      const nanos = Math.floor((now % 1000) * 1e6);
      if (!since) {
        return [seconds, nanos];
      }
      const left = (seconds - since[0]) * 1e9 + nanos - since[1];
      return [Math.floor(left / 1e9), left % 1e9];
    },
    memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
    nextTick(callback, ...values) {
      queueMicrotask(() => callback(...values));
    },
    emitWarning: warning => host.log('WARN', String(warning)),
    exit: code => host.exit(Number(code ?? process.exitCode ?? 0)),
    on: () => process,
    once: () => process,
    off: () => process,
    removeListener: () => process,
    emit: () => false,
  };
  process.hrtime.bigint = () => BigInt(Math.floor(host.uptime() * 1e6));
  module.exports = process;
})
