// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writing: text, files, pasted pictures.
function typed() {
  if (!field.value) {
    if (typedAt) line.typing(false);
    typedAt = 0;
    return;
  }
  if (Date.now() - typedAt < 3000) return;
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
