// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The WebSocket to the company: comes back by itself, asks for what it missed, sends what waits in order.
var kPingEvery = 25000;
var kPongWithin = 10000;
var kLongestWait = 30000;

function Line(url, store, events) {
  var socket = null;
  var wanted = false;
  var isOpen = false;
  var failures = 0;
  var last = 0;
  var retry = 0;
  var pinger = 0;
  var ponger = 0;
  var inFlight = '';
  var heldUntil = 0;
  var identity = '';
  var proof = '';
  var marks = { have: 0, read: 0 };

  function tell(frame) {
    if (isOpen) socket.send(JSON.stringify(frame));
  }

  function connect() {
    clearTimeout(retry);
    if (!wanted || socket) return;
    try {
      socket = new WebSocket(url);
    } catch (error) {
      return later();
    }
    var mine = socket;
    // A socket that neither opens nor fails would keep us waiting for minutes.
    var patience = setTimeout(function () { if (!isOpen) drop(mine); }, 15000);
    socket.onopen = function () {
      mine.send(JSON.stringify({ t: 'hello', secret: store.secret(), after: last, lang: language, identity: identity || undefined,
        proof: proof || undefined }));
    };
    socket.onmessage = function (event) { if (mine === socket) hear(JSON.parse(event.data)); };
    socket.onclose = function (event) {
      clearTimeout(patience);
      if (mine !== socket) return;
      lost();
      if (event.code === 4008) failures = Math.max(failures, 4);
      if (event.code !== 4001 && event.code !== 4010) later();
    };
  }

  function drop(which) {
    if (which !== socket) return;
    var old = socket;
    lost();
    old.close();
    later();
  }

  function lost() {
    socket = null;
    inFlight = '';
    clearInterval(pinger);
    clearTimeout(ponger);
    if (isOpen) {
      isOpen = false;
      if (wanted) events.state(false);
    }
  }

  function later() {
    var longest = Math.min(kLongestWait, 500 * Math.pow(2, failures++));
    clearTimeout(retry);
    retry = setTimeout(connect, longest / 2 + Math.random() * longest / 2);
    if (failures > 1) events.state(false);
  }

  /** Something says that the network may be back: do not wait. */
  function hurry() {
    if (!wanted) return;
    if (!socket) return connect();
    if (isOpen) ping();
  }

  function ping() {
    tell({ t: 'ping' });
    var mine = socket;
    clearTimeout(ponger);
    ponger = setTimeout(function () { drop(mine); }, kPongWithin);
  }

  function hear(frame) {
    clearTimeout(ponger);
    if (frame.t === 'welcome') {
      isOpen = true;
      failures = 0;
      pinger = setInterval(ping, kPingEvery);
      if (frame.over) {
        last = 0;
        events.startOver();
      }
      events.state(true, frame);
      inFlight = '';
      if (last) tell({ t: 'seen', have: last, read: marks.read });
      sendNext();
    } else if (frame.t === 'entry') {
      if (frame.from === 'visitor') settle(frame.id);
      if (frame.seq > last) {
        last = frame.seq;
        events.entry(frame);
        sawAll(false);
      }
      sendNext();
    } else if (frame.t === 'typing') {
      events.typing(frame);
    } else if (frame.t === 'proved') {
      proof = '';
      events.proved(frame.ok);
    } else if (frame.t === 'transcript') {
      events.transcript(frame);
    } else if (frame.t === 'wait') {
      events.wait(frame);
    } else if (frame.t === 'trouble') {
      trouble(frame);
    }
  }

  function trouble(frame) {
    if (frame.code === 'later') {
      inFlight = '';
      heldUntil = Date.now() + (frame.after || 3) * 1000;
      setTimeout(sendNext, (frame.after || 3) * 1000 + 50);
    } else if (frame.code === 'refused') {
      settle(frame.id);
      events.refused(frame.id);
      sendNext();
    } else {
      wanted = frame.code === 'gone' ? wanted : false;
      events.trouble(frame.code);
    }
  }

  function settle(id) {
    store.outbox(function (list) { return list.filter(function (one) { return one.id !== id; }); });
    if (inFlight === id) inFlight = '';
  }

  /** One at a time: what was typed first is said first. */
  function sendNext() {
    if (!isOpen || inFlight || Date.now() < heldUntil) return;
    var next = store.outbox()[0];
    if (!next) return;
    inFlight = next.id;
    tell({ t: 'send', id: next.id, text: next.text, files: next.files, name: next.name, email: next.email, page: next.page });
  }

  function sawAll(isLookedAt) {
    var have = Math.max(marks.have, last);
    var read = isLookedAt ? last : marks.read;
    if (have === marks.have && read === marks.read) return;
    marks = { have: have, read: read };
    tell({ t: 'seen', have: have, read: read });
  }

  window.addEventListener('online', hurry);
  window.addEventListener('offline', function () { if (socket) drop(socket); });
  window.addEventListener('pageshow', function (event) { if (event.persisted) hurry(); });
  window.addEventListener('focus', hurry);
  document.addEventListener('visibilitychange', function () { if (document.visibilityState === 'visible') hurry(); });

  return {
    start: function () {
      wanted = true;
      connect();
    },
    stop: function () {
      wanted = false;
      clearTimeout(retry);
      if (socket) socket.close();
      lost();
    },
    /** As if never seen: another visitor, or the same one signed in. */
    begin: function (token) {
      var was = wanted;
      this.stop();
      identity = token;
      last = 0;
      failures = 0;
      marks = { have: 0, read: 0 };
      if (was) this.start();
    },
    say: function (message) {
      store.outbox(function (list) { return list.concat([message]); });
      wanted = true;
      if (!socket) connect();
      sendNext();
    },
    /** Said with the hello, until there is an answer to it. */
    prove: function (given) { proof = given; },
    transcript: function () { tell({ t: 'transcript' }); },
    end: function () { tell({ t: 'end' }); },
    typing: function (on) { tell({ t: 'typing', on: on }); },
    page: function (page) { tell({ t: 'page', url: page.url, title: page.title }); },
    step: function (step) { tell({ t: 'event', id: step.id, name: step.name, data: step.data, page: step.page }); },
    looked: function () { sawAll(true); },
    isOpen: function () { return isOpen; }
  };
}
