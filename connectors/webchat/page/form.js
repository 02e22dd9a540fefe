// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is asked before the first message.
var formDone = false;

/** Whether somebody must be asked before the first message. */
function mustAsk() {
  if (entries.length || store.isKnown() || store.get('person')) return false;
  return settings.consent !== '' || (settings.form !== 'none' && !signedAs);
}

function needsForm() { return mustAsk() && !formDone; }

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
