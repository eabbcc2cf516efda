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
    internal: (() => { try { require('internal/modules'); return 'got it'; } catch (error) { return error.code; } })(),
  };
};
