// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page the visitor sees now. Told only by the tab that is looked at, and only after the visitor agreed or wrote.
var toldPage = '';

function tellPage(again) {
  if (!store.isKept() || !line.isOpen() || document.visibilityState !== 'visible') return;
  var here = location.href + '\n' + document.title;
  if (here === toldPage && !again) return;
  toldPage = here;
  line.page({ url: location.href, title: document.title });
}

/** A step of the visitor's journey, as the site calls it: told once there is a chat it belongs to. */
var steps = [];

function track(name, data) {
  if (typeof name !== 'string' || !name) return;
  steps.push({ id: randomHex(16), name: name, data: data || {}, page: { url: location.href, title: document.title } });
  if (steps.length > 20) steps.shift();
  tellSteps();
}

function tellSteps() {
  if (!store.isKept() || !line.isOpen() || !entries.length) return;
  while (steps.length) line.step(steps.shift());
}

/** Pages that change without being loaded anew tell nobody. */
function followPage() {
  window.addEventListener('popstate', function () { tellPage(false); });
  document.addEventListener('visibilitychange', function () { tellPage(true); });
  setInterval(function () { tellPage(false); }, 1000);
}
