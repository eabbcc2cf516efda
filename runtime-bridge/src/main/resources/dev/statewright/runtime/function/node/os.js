(function (exports, require, module, host) {
  'use strict';
  module.exports = {
    EOL: '\n',
    platform: () => 'linux',
    type: () => 'Linux',
    arch: () => 'x64',
    tmpdir: () => '/tmp',
    hostname: () => 'localhost',
    uptime: () => host.uptime() / 1000,
    cpus: () => [],
  };
})
