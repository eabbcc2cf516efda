const attempt = action => {
  try {
    return action() ?? 'done';
  } catch (error) {
    return error.code ?? error.message;
  }
};

exports.handler = async event => {
  if (event.fetch) {
    return fetch('https://example.com');
  }
  return {
    java: typeof Java,
    polyglot: typeof Polyglot,
    graal: typeof Graal,
    load: typeof load,
    secret: require('fs').existsSync('/var/task/../../../../../../../../../etc/passwd'),
    internal: attempt(() => require('internal/modules') && 'got it'),
  };
};

exports.outside = async ({ path }) => ({
  read: attempt(() => require('fs').readFileSync(path, 'utf8')),
  require: attempt(() => require(path)),
  imported: await import(path).then(() => 'got it', () => 'refused'),
  linked: attempt(() => require('fs').readFileSync('/var/task/link/secret.js', 'utf8')),
});

exports.process = async () => ({
  started: attempt(() => require('child_process').execSync('id')),
  thread: attempt(() => require('worker_threads')),
  socket: attempt(() => require('net')),
  server: attempt(() => require('http')),
  kill: typeof process.kill,
  constructed: attempt(() => exports.process.constructor.constructor('return typeof Java + typeof Packages')()),
});

exports.write = async ({ path }) => ({
  file: attempt(() => require('fs').writeFileSync(path, 'x')),
  folder: attempt(() => require('fs').mkdirSync(path)),
  gone: attempt(() => require('fs').unlinkSync('/var/task/prying.js')),
});
