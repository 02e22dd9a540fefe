// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The messages, and what waits to become one.
var drawn = {};

/** What stands already is not touched: a screen reader would say it again. */
function drawLog(pending) {
  var wanted = [];
  if (settings.greeting) wanted.push(['greeting', function () { return bubble({ from: 'agent', author: heading.textContent }, [linked(settings.greeting)]); }]);
  var day = '';
  var author = '';
  entries.forEach(function (entry) {
    var today = dayText(entry.at);
    if (today !== day) wanted.push(['day ' + today, function () { return make('p', { class: 'day', text: today }); }]);
    day = today;
    if (entry.from !== 'visitor' && entry.author && entry.author !== author) {
      wanted.push(['author ' + entry.seq, function () { return make('p', { class: 'author', 'aria-hidden': 'true', text: entry.author }); }]);
    }
    author = entry.from === 'visitor' ? '' : entry.author;
    wanted.push(['entry ' + entry.id, function () { return drawEntry(entry); }]);
  });
  pending.forEach(function (message) {
    if (entries.some(function (entry) { return entry.id === message.id; })) return;
    wanted.push(['waiting ' + message.id, function () {
      var box = bubble({ from: 'visitor' }, [message.text ? linked(message.text) : null].concat(message.files.map(function (file) {
        return make('span', { class: 'name', dir: 'auto', text: file.name });
      })));
      box.appendChild(make('p', { class: 'when' }, [icon('clock'), make('span', { text: text('waiting') })]));
      return box;
    }]);
  });
  var seen = {};
  var before = null;
  wanted.forEach(function (pair) {
    seen[pair[0]] = true;
    var element = drawn[pair[0]] || (drawn[pair[0]] = pair[1]());
    var place = before ? before.nextSibling : log.firstChild;
    if (place !== element) log.insertBefore(element, place);
    before = element;
  });
  Object.keys(drawn).forEach(function (name) {
    if (seen[name]) return;
    if (drawn[name].parentNode) drawn[name].parentNode.removeChild(drawn[name]);
    delete drawn[name];
  });
}

function drawEntry(entry) {
  var parts = entry.text ? [linked(entry.text)] : [];
  entry.files.forEach(function (file) { parts.push(drawFile(file)); });
  var box = bubble(entry, parts);
  box.appendChild(make('p', { class: 'when' }, [
    entry.mail ? icon('mail') : entry.from === 'visitor' ? icon('tick') : null,
    make('span', { text: (entry.mail ? text('byMail') + ' ' : entry.from === 'visitor' ? text('sent') + ' ' : '') + timeText(entry.at) })
  ]));
  return box;
}

function fetchFile(file) {
  return fetch(new URL('files/' + file.id, base), { headers: { Authorization: 'Bearer ' + store.secret() } }).then(function (answer) {
    if (!answer.ok) throw new Error(answer.status);
    return answer.blob();
  });
}

function drawFile(file) {
  var row = fileRow(file, function () {
    fetchFile(file).then(function (blob) {
      var link = make('a', { href: URL.createObjectURL(blob), download: file.name });
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    }, function () { say(text('offline')); });
  });
  if (!/^image\/(png|jpeg|gif|webp)$/.test(file.type)) return row;
  fetchFile(file).then(function (blob) {
    var picture = make('img', { class: 'picture', alt: file.name, src: URL.createObjectURL(blob) });
    picture.onload = function () {
      row.insertBefore(picture, row.firstChild);
      row.classList.add('shown');
      log.scrollTop = log.scrollHeight;
    };
  }, function () { /* the row stays */ });
  return row;
}
