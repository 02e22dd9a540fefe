// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the browser keeps: the visitor's secret and what is not sent yet. Only in memory until the visitor agreed or
// wrote, and where the browser keeps nothing at all. No cookies.
function randomHex(octets) {
  var bytes = crypto.getRandomValues(new Uint8Array(octets));
  return Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
}

function newSecret() {
  var bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode.apply(null, bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

function Store(place) {
  var memory = {};
  var slot = '';
  var kept = false;

  function key(name) { return 'centrala:' + place + slot + ':' + name; }

  function read(name) {
    if (key(name) in memory) return memory[key(name)];
    try {
      return JSON.parse(localStorage.getItem(key(name)));
    } catch (error) {
      return null;
    }
  }

  function write(name, value) {
    memory[key(name)] = value;
    if (!kept) return;
    try {
      if (value === null) localStorage.removeItem(key(name));
      else localStorage.setItem(key(name), JSON.stringify(value));
    } catch (error) { /* memory has it */ }
  }

  return {
    get: read,
    set: write,
    /** From now on things outlive the page. */
    keep: function () {
      if (kept) return;
      kept = true;
      Object.keys(memory).forEach(function (name) {
        try { localStorage.setItem(name, JSON.stringify(memory[name])); } catch (error) { /* blocked */ }
      });
    },
    isKept: function () { return kept; },
    /** True where this browser has talked to us before. */
    isKnown: function () {
      try {
        if (localStorage.getItem(key('secret'))) kept = true;
      } catch (error) { /* blocked */ }
      return read('secret') !== null;
    },
    secret: function () {
      if (!read('secret')) write('secret', newSecret());
      return read('secret');
    },
    /** What is not sent yet, by all tabs. */
    outbox: function (change) {
      var fresh = null;
      if (kept) {
        try { fresh = JSON.parse(localStorage.getItem(key('outbox'))); } catch (error) { /* memory */ }
      }
      var list = fresh || memory[key('outbox')] || [];
      if (!change) return list;
      list = change(list);
      write('outbox', list);
      return list;
    },
    /** A signed-in visitor has a place of their own; the first one takes over what was said before signing in. */
    enter: function (subject) {
      var wanted = subject ? ':' + subject : '';
      if (wanted === slot) return;
      var before = { secret: read('secret'), outbox: read('outbox') };
      var from = slot;
      slot = wanted;
      if (from === '' && before.secret && !read('secret')) {
        write('secret', before.secret);
        write('outbox', before.outbox || []);
        slot = '';
        write('secret', null);
        write('outbox', null);
        slot = wanted;
      }
    },
    forget: function () {
      ['secret', 'outbox', 'person'].forEach(function (name) { write(name, null); });
    }
  };
}
