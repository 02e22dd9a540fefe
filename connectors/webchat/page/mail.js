// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the chat goes on by mail: the link that leads back, and the chat as a mail.

/** The proof in the page's address, which stands there no longer afterwards. */
function takeProof() {
  var found = /[#&]centrala-chat=([\w-]{20,64})/.exec(location.hash);
  if (!found) return '';
  var rest = location.hash.replace(found[0], '');
  history.replaceState(history.state, '', location.pathname + location.search + (rest ? '#' + rest.replace(/^[#&]/, '') : ''));
  return found[1];
}

function makeTranscriptLink() {
  var link = make('button', { type: 'button', class: 'link', text: text('transcript'), onclick: function () {
    link.disabled = true;
    line.transcript();
  } });
  link.hidden = true;
  return link;
}

function showProved(isProved) {
  if (isProved) transcriptLink.hidden = false;
  say(text(isProved ? 'proved' : 'notProved'));
}

function showTranscript(frame) {
  transcriptLink.disabled = false;
  var key = { sent: 'transcriptSent', often: 'transcriptOften' }[frame.code] || 'transcriptFailed';
  say(text(key, { address: frame.address || '' }));
}

function showWait(minutes, waiting) {
  var parts = [];
  if (minutes) parts.push(text('wait', { time: waitText(minutes) }));
  if (minutes && waiting > 1) parts.push(text('inQueue', { n: waiting }));
  wait.textContent = parts.join('. ');
}

/** Before there is a line to be told on. */
function askWait() {
  if (line.isOpen()) return;
  fetch(new URL('wait', base)).then(function (answer) { return answer.json(); }).then(function (told) {
    if (!line.isOpen()) showWait(told.minutes, told.waiting);
  }).catch(function () { /* what stands there is good enough */ });
}

/** A mail comes in when it comes in, and stands where it was written. */
function place(entry) {
  var at = entries.length;
  while (entry.mail && at && entries[at - 1].at > entry.at) at--;
  entries.splice(at, 0, entry);
}

function lastSeq() {
  return entries.reduce(function (last, entry) { return Math.max(last, entry.seq); }, 0);
}
