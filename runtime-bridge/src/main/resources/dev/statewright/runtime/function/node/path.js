(function (exports, require, module, host) {
  'use strict';
  function normalizeParts(path, absolute) {
    const parts = [];
    for (const part of path.split('/')) {
      if (part === '..' && parts.length && parts[parts.length - 1] !== '..') {
        parts.pop();
      } else if (part === '..' ? !absolute : part !== '' && part !== '.') {
        parts.push(part);
      }
    }
    return parts.join('/');
  }
  const path = {
    sep: '/',
    delimiter: ':',
    isAbsolute: each => each.startsWith('/'),
    normalize(each) {
      const absolute = each.startsWith('/');
      const rest = normalizeParts(each, absolute);
      const tail = rest && each.endsWith('/') ? '/' : '';
      return (absolute ? '/' : '') + rest + tail || '.';
    },
    join: (...parts) => path.normalize(parts.filter(each => each !== '').join('/') || '.'),
    resolve(...parts) {
      let whole = '';
      for (const part of [...parts].reverse()) {
        whole = whole ? part + '/' + whole : part;
        if (part.startsWith('/')) {
          break;
        }
      }
      return '/' + normalizeParts(whole.startsWith('/') ? whole : '/var/task/' + whole, true);
    },
    dirname(each) {
      const trimmed = each.length > 1 ? each.replace(/\/+$/, '') : each;
      const at = trimmed.lastIndexOf('/');
      return at < 0 ? '.' : trimmed.slice(0, at) || '/';
    },
    basename(each, suffix) {
      const name = each.replace(/\/+$/, '').split('/').pop();
      return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
    },
    extname(each) {
      const name = path.basename(each);
      const at = name.lastIndexOf('.');
      return at > 0 ? name.slice(at) : '';
    },
    relative(from, to) {
      const a = path.resolve(from).split('/').filter(Boolean);
      const b = path.resolve(to).split('/').filter(Boolean);
      let same = 0;
      while (same < a.length && same < b.length && a[same] === b[same]) {
        same++;
      }
      return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
    },
    parse(each) {
      const base = path.basename(each);
      const ext = path.extname(each);
      const dir = path.dirname(each);
      return {
        root: each.startsWith('/') ? '/' : '',
        dir: dir === '.' && !each.startsWith('.') ? '' : dir,
        base,
        ext,
        name: ext ? base.slice(0, -ext.length) : base,
      };
    },
    format: ({ root = '', dir, base, name = '', ext = '' }) => {
      const last = base || name + ext;
      return dir ? (dir === root ? dir : dir + '/') + last : root + last;
    },
  };
  path.posix = path;
  module.exports = path;
})
