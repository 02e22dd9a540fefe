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
showWait(settings.wait, 0);
var log = make('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': text('messages'), tabindex: '0' });
var typing = make('p', { class: 'typing' }, [make('i'), make('i'), make('i'), make('span')]);
var strip = make('p', { class: 'strip', role: 'status' });
var field = make('textarea', { rows: '1', maxlength: settings.textLimit, dir: 'auto', 'aria-label': text('write'), placeholder: text('write'), oninput: typed, onkeydown: sendOnEnter, onpaste: paste });
var picker = make('input', { type: 'file', multiple: '', class: 'hidden', tabindex: '-1', 'aria-hidden': 'true', onchange: function () { addFiles(picker.files); picker.value = ''; } });
var attach = make('button', { type: 'button', class: 'tool', 'aria-label': text('attach'), onclick: function () { picker.click(); } }, [icon('attach')]);
var sendButton = make('button', { type: 'submit', class: 'send', 'aria-label': text('send') }, [icon('send')]);
var chips = make('div', { class: 'chips' });
var composer = make('form', { class: 'composer', onsubmit: function (event) { event.preventDefault(); send(); } }, [chips, make('div', { class: 'row' }, [attach, picker, field, sendButton])]);
var shownProof = takeProof();
var transcriptLink = makeTranscriptLink();
var endLink = make('button', { type: 'button', class: 'link', text: text('end'), onclick: askToEnd });
var foot = make('div', { class: 'foot' }, [transcriptLink, endLink]);
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
    if (up) transcriptLink.hidden = !welcome.proved;
    if (up && welcome) readUpTo = Math.max(readUpTo, welcome.read);
    say(up ? (hadState ? text('back') : '') : text('offline'));
    if (up) setTimeout(function () { if (line.isOpen() && strip.textContent === text('back')) say(''); }, 3000);
    hadState = hadState || !up;
    draw();
    if (up) look();
    if (up) tellPage(true);
    if (up) tellSteps();
  },
  startOver: function () {
    entries = [];
    readUpTo = 0;
  },
  entry: function (entry) {
    place(entry);
    if (entry.from !== 'visitor') showTyping(false);
    else if (entries.length === 1) tellPage(true);
    if (entry.from === 'visitor' && isOpen) readUpTo = Math.max(readUpTo, entry.seq);
    draw();
    look();
    tellSteps();
    if (entry.from !== 'visitor') emit('message', { text: entry.text });
  },
  typing: function (frame) { showTyping(frame.on, frame.name); },
  proved: showProved,
  transcript: showTranscript,
  wait: function (frame) { showWait(frame.minutes, frame.waiting); },
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

function askToEnd() {
  foot.textContent = '';
  function back() {
    foot.textContent = '';
    foot.appendChild(transcriptLink);
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
  readUpTo = Math.max(readUpTo, lastSeq());
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
  launcher.replaceChild(icon('down'), launcher.firstChild);
  panel.setAttribute('aria-modal', String(isFullScreen()));
  if (!needsForm()) line.start();
  askWait();
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
  launcher.replaceChild(icon('chat'), launcher.firstChild);
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
  track: track,
  on: function (name, listener) { (listeners[name] = listeners[name] || []).push(listener); }
};

function begin() {
  document.body.appendChild(host);
  var early = Array.isArray(window.centrala) ? window.centrala : [];
  window.centrala = Object.assign({ version: 1 }, commands);
  if (script.dataset.identity) identify(script.dataset.identity);
  else if (store.isKnown()) line.start();
  if (shownProof) line.prove(shownProof);
  early.forEach(function (call) { if (commands[call[0]]) commands[call[0]].apply(null, call.slice(1)); });
  document.addEventListener('visibilitychange', look);
  followPage();
  draw();
  if (shownProof) {
    open();
    if (!store.isKnown()) say(text('notProved'));
  }
  document.dispatchEvent(new Event('centrala:ready'));
}

if (document.body) begin();
else document.addEventListener('DOMContentLoaded', begin);
