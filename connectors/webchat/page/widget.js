// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Joins the line and what is seen.
var script = document.currentScript || document.querySelector('script[src*="widget.js"]');
var base = new URL('.', script.src);
var isOwnMachine = /^(localhost|127\.[0-9.]+|\[::1\])$/.test(base.hostname);
var chatUrl = script.dataset.chat || (isOwnMachine && base.protocol === 'http:'
  ? 'ws://' + base.hostname + ':' + settings.chatPort + '/'
  : base.href.replace(/^http/, 'ws') + 'chat');
var store = Store(base.host);
var signedAs = '';
var token = '';
var isOpen = false;
var entries = [];
var readUpTo = 0;
var files = [];
var wasLooked = false;
var listeners = {};
var typedAt = 0;
var typingEnds = 0;
var hadState = false;

chooseLanguage(script.dataset.lang);

function emit(name, detail) {
  (listeners[name] || []).forEach(function (listener) { listener(detail); });
}

var host = document.createElement('centrala-chat');
var root = host.attachShadow({ mode: 'open' });
addStyle(root, styleText + brandStyle(settings.color));

var badge = make('span', { class: 'badge', 'aria-hidden': 'true' });
var launcher = make('button', { type: 'button', class: 'launcher', 'aria-expanded': 'false', 'aria-controls': 'panel', onclick: toggle }, [icon('chat'), badge]);
var heading = make('h2', { id: 'heading', text: settings.title || text('title') });
var wait = make('p', { class: 'wait' });
var log = make('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': text('messages'), tabindex: '0' });
var typing = make('p', { class: 'typing' }, [make('i'), make('i'), make('i'), make('span')]);
var strip = make('p', { class: 'strip', role: 'status' });
var field = make('textarea', { rows: '1', maxlength: settings.textLimit, dir: 'auto', 'aria-label': text('write'), placeholder: text('write'), oninput: typed, onkeydown: sendOnEnter, onpaste: paste });
var picker = make('input', { type: 'file', multiple: '', class: 'hidden', tabindex: '-1', 'aria-hidden': 'true', onchange: function () { addFiles(picker.files); picker.value = ''; } });
var attach = make('button', { type: 'button', class: 'tool', 'aria-label': text('attach'), onclick: function () { picker.click(); } }, [icon('attach')]);
var sendButton = make('button', { type: 'submit', class: 'send', 'aria-label': text('send') }, [icon('send')]);
var chips = make('div', { class: 'chips' });
var composer = make('form', { class: 'composer', onsubmit: function (event) { event.preventDefault(); send(); } }, [chips, make('div', { class: 'row' }, [attach, picker, field, sendButton])]);
var endLink = make('button', { type: 'button', class: 'link', text: text('end'), onclick: askToEnd });
var foot = make('div', { class: 'foot' }, [endLink]);
var formPlace = make('div', { class: 'form-place' });
var panel = make('section', { id: 'panel', class: 'panel', role: 'dialog', 'aria-labelledby': 'heading', lang: language, hidden: '', onkeydown: panelKey }, [
  make('div', { class: 'head' }, [make('div', {}, [heading, wait]), make('button', { type: 'button', class: 'tool close', 'aria-label': text('close'), onclick: close }, [icon('close')])]),
  log, typing, strip, formPlace, composer, foot
]);
root.appendChild(panel);
root.appendChild(launcher);
panel.addEventListener('dragover', function (event) { event.preventDefault(); });
panel.addEventListener('drop', function (event) {
  event.preventDefault();
  addFiles(event.dataTransfer.files);
});

var line = Line(chatUrl, store, {
  state: function (up, welcome) {
    if (up && welcome) readUpTo = Math.max(readUpTo, welcome.read);
    say(up ? (hadState ? text('back') : '') : text('offline'));
    if (up) setTimeout(function () { if (line.isOpen() && strip.textContent === text('back')) say(''); }, 3000);
    hadState = hadState || !up;
    draw();
    if (up) look();
  },
  startOver: function () {
    entries = [];
    readUpTo = 0;
  },
  entry: function (entry) {
    entries.push(entry);
    if (entry.from !== 'visitor') showTyping(false);
    else if (isOpen) readUpTo = Math.max(readUpTo, entry.seq);
    draw();
    look();
    if (entry.from !== 'visitor') emit('message', { text: entry.text });
  },
  typing: function (frame) { showTyping(frame.on, frame.name); },
  refused: function (id) {
    failed.push(id);
    draw();
  },
  trouble: function (code) {
    if (code === 'sign_in') {
      say(text('signIn'));
      emit('identity');
    } else {
      startAnew();
      say(text('ended'));
    }
  }
});
var failed = [];
var sentOnce = {};

function say(words) {
  strip.textContent = words;
}

function showTyping(on, name) {
  typing.lastChild.textContent = on ? text('typing', { name: name || text('agent') }) : '';
  typing.classList.toggle('on', !!on);
  clearTimeout(typingEnds);
  if (on) typingEnds = setTimeout(function () { showTyping(false); }, 6000);
}

function startAnew() {
  store.forget();
  entries = [];
  readUpTo = 0;
  line.stop();
  line.begin(token);
  draw();
}

/** Whether somebody must be asked before the first message. */
function mustAsk() {
  if (entries.length || store.isKnown() || store.get('person')) return false;
  return settings.consent !== '' || (settings.form !== 'none' && !signedAs);
}

function needsForm() { return mustAsk() && !formDone; }
var formDone = false;

function draw() {
  var pending = store.outbox();
  var unread = entries.filter(function (entry) { return entry.from !== 'visitor' && entry.seq > readUpTo; }).length;
  badge.textContent = unread && !isOpen ? String(unread) : '';
  launcher.setAttribute('aria-label', isOpen ? text('close') : text('open') + (unread ? ', ' + text('unread', { n: unread }) : ''));
  if (unread !== draw.unread) emit('unread', { count: unread });
  draw.unread = unread;
  if (!isOpen) return;
  var atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  drawLog(pending);
  var asks = needsForm();
  if (asks && !formPlace.firstChild) drawForm();
  if (!asks) formPlace.textContent = '';
  composer.hidden = asks;
  endLink.hidden = !entries.length;
  if (atEnd || draw.count !== entries.length + pending.length) log.scrollTop = log.scrollHeight;
  draw.count = entries.length + pending.length;
}

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
    entry.from === 'visitor' ? icon('tick') : null,
    make('span', { text: (entry.from === 'visitor' ? text('sent') + ' ' : '') + timeText(entry.at) })
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

function drawForm() {
  var asked = settings.form !== 'none' && !signedAs;
  var isNeeded = settings.form === 'required';
  function input(key, type, auto) {
    var label = text(key) + (isNeeded ? '' : ' (' + text('optional') + ')');
    var box = make('input', { id: key, type: type, autocomplete: auto, maxlength: '100', 'aria-describedby': key + '-error' });
    if (isNeeded) box.required = true;
    return make('div', { class: 'line' }, [make('label', { for: key, text: label }), box, make('p', { id: key + '-error', class: 'error', role: 'alert' })]);
  }
  var name = asked ? input('name', 'text', 'name') : null;
  var email = asked ? input('email', 'email', 'email') : null;
  var form = make('form', { class: 'ask', novalidate: '', onsubmit: function (event) {
    event.preventDefault();
    var person = { name: '', email: '' };
    if (asked) {
      var nameBox = name.children[1];
      var emailBox = email.children[1];
      person = { name: nameBox.value.trim(), email: emailBox.value.trim() };
      var noName = isNeeded && !person.name;
      var noEmail = (isNeeded && !person.email) || (person.email && !emailBox.checkValidity());
      name.lastChild.textContent = noName ? text('needName') : '';
      email.lastChild.textContent = noEmail ? text('needEmail') : '';
      nameBox.setAttribute('aria-invalid', String(!!noName));
      emailBox.setAttribute('aria-invalid', String(!!noEmail));
      if (noName || noEmail) return (noName ? nameBox : emailBox).focus();
    }
    formDone = true;
    if (settings.consent) store.keep();
    store.set('person', person);
    draw();
    line.start();
    field.focus();
  } }, [name, email, settings.consent ? make('p', { class: 'consent', dir: 'auto' }, [linked(settings.consent)]) : null,
    make('button', { type: 'submit', class: 'start', text: text(settings.consent ? 'agree' : 'start') })]);
  formPlace.appendChild(form);
}

function typed() {
  if (!field.value || Date.now() - typedAt < 3000) return;
  typedAt = Date.now();
  line.typing(true);
}

function sendOnEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
}

function send() {
  var words = field.value.trim();
  if (files.some(function (file) { return !file.id; })) return;
  if (!words && !files.length) return;
  var person = store.get('person') || {};
  store.keep();
  line.say({ id: randomHex(16), text: words, name: person.name, email: person.email,
    files: files.map(function (file) { return { id: file.id, name: file.name }; }),
    page: { url: location.href, title: document.title } });
  field.value = '';
  files = [];
  typedAt = 0;
  say('');
  drawChips();
  draw();
  log.scrollTop = log.scrollHeight;
  field.focus();
}

function paste(event) {
  var pasted = event.clipboardData && event.clipboardData.files;
  if (!pasted || !pasted.length) return;
  event.preventDefault();
  addFiles(pasted);
}

function addFiles(list) {
  if (needsForm()) return;
  Array.prototype.forEach.call(list, function (file) {
    if (files.length >= settings.filesLimit) return say(text('tooMany', { n: settings.filesLimit }));
    if (file.size > settings.fileLimit) return say(text('tooLarge', { name: file.name, size: sizeText(settings.fileLimit) }));
    upload({ name: file.name, size: file.size, content: file });
  });
}

function upload(file) {
  files.push(file);
  say(text('uploading', { name: file.name }));
  drawChips();
  function give() {
    return fetch(new URL('files', base), { method: 'POST', headers: { Authorization: 'Bearer ' + store.secret(), 'Content-Type': 'application/octet-stream' }, body: file.content });
  }
  give().then(function (answer) {
    if (answer.status === 415) throw text('notAllowed', { name: file.name });
    if (!answer.ok) throw text('notUploaded', { name: file.name });
    return answer.json();
  }).then(function (stored) {
    file.id = stored.id;
    say('');
    drawChips();
  }).catch(function (problem) {
    files = files.filter(function (one) { return one !== file; });
    say(typeof problem === 'string' ? problem : text('notUploaded', { name: file.name }));
    drawChips();
  });
}

function drawChips() {
  chips.textContent = '';
  files.forEach(function (file) {
    chips.appendChild(make('span', { class: file.id ? 'chip' : 'chip busy' }, [
      make('span', { dir: 'auto', text: file.name }),
      make('button', { type: 'button', class: 'tool', 'aria-label': text('remove', { name: file.name }), onclick: function () {
        files = files.filter(function (one) { return one !== file; });
        drawChips();
        field.focus();
      } }, [icon('close')])
    ]));
  });
}

function askToEnd() {
  foot.textContent = '';
  function back() {
    foot.textContent = '';
    foot.appendChild(endLink);
    field.focus();
  }
  var yes = make('button', { type: 'button', class: 'link', text: text('yesEnd'), onclick: function () {
    line.end();
    back();
  } });
  foot.appendChild(make('span', { text: text('endQuestion') }));
  foot.appendChild(yes);
  foot.appendChild(make('button', { type: 'button', class: 'link', text: text('cancel'), onclick: back }));
  yes.focus();
}

/** Read is what stands open before somebody. */
function look() {
  if (!isOpen || document.visibilityState !== 'visible' || !entries.length) return;
  readUpTo = Math.max(readUpTo, entries[entries.length - 1].seq);
  line.looked();
  draw();
}

function toggle() {
  if (isOpen) close();
  else open();
}

function open() {
  if (isOpen) return;
  isOpen = true;
  panel.hidden = false;
  launcher.setAttribute('aria-expanded', 'true');
  host.classList.add('open');
  panel.setAttribute('aria-modal', String(isFullScreen()));
  if (!needsForm()) line.start();
  draw();
  log.scrollTop = log.scrollHeight;
  look();
  (formPlace.querySelector('input, button') || field).focus();
  emit('open');
}

function close() {
  if (!isOpen) return;
  isOpen = false;
  panel.hidden = true;
  launcher.setAttribute('aria-expanded', 'false');
  host.classList.remove('open');
  draw();
  launcher.focus();
  emit('close');
}

function isFullScreen() { return window.matchMedia('(max-width: 479px)').matches; }

/** Over the whole screen nothing else can be reached, so Tab goes round; beside the page it goes on into it. */
function panelKey(event) {
  if (event.key === 'Escape') {
    event.stopPropagation();
    return close();
  }
  if (event.key !== 'Tab' || !isFullScreen()) return;
  var all = Array.prototype.filter.call(panel.querySelectorAll('button, textarea, input, a[href], [tabindex="0"]'), function (one) {
    return one.tabIndex >= 0 && one.getClientRects().length;
  });
  var edge = event.shiftKey ? all[0] : all[all.length - 1];
  if (root.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all[all.length - 1] : all[0]).focus();
}

function subjectOf(token) {
  try {
    return String(JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).sub || '');
  } catch (error) {
    return '';
  }
}

function identify(given) {
  token = given || '';
  signedAs = token ? subjectOf(token) : '';
  entries = [];
  readUpTo = 0;
  store.enter(signedAs);
  line.begin(token);
  if (store.isKnown() || isOpen) line.start();
  draw();
}

var commands = {
  open: open,
  close: close,
  identify: identify,
  /** At signing out: the next user of this browser is a stranger. */
  reset: function () {
    if (!signedAs) store.forget();
    identify('');
  },
  on: function (name, listener) { (listeners[name] = listeners[name] || []).push(listener); }
};

function begin() {
  document.body.appendChild(host);
  var early = Array.isArray(window.centrala) ? window.centrala : [];
  window.centrala = Object.assign({ version: 1 }, commands);
  if (script.dataset.identity) identify(script.dataset.identity);
  else if (store.isKnown()) line.start();
  early.forEach(function (call) { if (commands[call[0]]) commands[call[0]].apply(null, call.slice(1)); });
  document.addEventListener('visibilitychange', look);
  draw();
  document.dispatchEvent(new Event('centrala:ready'));
}

if (document.body) begin();
else document.addEventListener('DOMContentLoaded', begin);
