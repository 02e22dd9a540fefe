// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { axeSource, identity, until, World } from './world.mjs';

const world = new World();
const tests = [];

function test(name, act) {
  tests.push({ name, act });
}

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function picturesOf(visitor, name) {
  if (process.env.CENTRALA_SCREENSHOTS) await visitor.page.screenshot({ path: path.join(process.env.CENTRALA_SCREENSHOTS, name + '.png') });
}

/** Nothing that axe-core knows to look for. */
async function isAccessible(visitor, where) {
  // The page's policy lets no other script in; the protocol of the browser does.
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  const result = await visitor.page.evaluate(() => window.axe.run('centrala-chat'));
  const found = result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 200)).join(' | '));
  assert.deepEqual(found, [], where);
}

test('the widget is small and a page with a strict policy can hold it', async () => {
  const script = await (await fetch(`http://127.0.0.1:${world.httpPort}/widget.js`)).text();
  assert.ok(gzipSync(script).length < 25000, 'octets: ' + gzipSync(script).length);
  const anna = await world.visitor('Anna Policy');
  await anna.open();
  assert.equal(await anna.page.evaluate(() => localStorage.length), 0, 'nothing is kept before the visitor agreed');
  assert.equal(await anna.page.locator('.wait').textContent(), 'We usually answer within 5 min');
  const letters = await anna.page.locator('.start').evaluate((one) => getComputedStyle(one).letterSpacing + getComputedStyle(one).display);
  assert.equal(letters, 'normalblock', 'the style of the page stays outside');
  assert.deepEqual(anna.problems, []);
  await anna.context.close();
});

test('both ways, with marks', async () => {
  const anna = await world.visitor('Anna Nowak');
  await anna.introduce();
  await anna.say('Where is my parcel?');
  await anna.shows(['Where is my parcel?']);
  const queue = await world.ctl('queue');
  assert.ok(queue.some((row) => row.customer.name === 'Anna Nowak' && row.channel === 'webchat'));
  const [entry] = await world.entries('Anna Nowak');
  assert.equal(entry.text, 'Where is my parcel?\n\nPage: ' + world.site + '/');
  const { identities } = await world.ctl('customer', 'show', String((await world.conversation('Anna Nowak')).customer.id));
  assert.ok(identities.some((one) => one.name === 'visitor@x.example' && !one.verified), 'a typed address proves nothing');
  await world.answer('Anna Nowak', 'It comes <b>tomorrow</b>: https://shop.example/p?a=1. <img src=x onerror="document.title=1">');
  await anna.shows(['Where is my parcel?', 'It comes <b>tomorrow</b>: https://shop.example/p?a=1. <img src=x onerror="document.title=1">']);
  await until('the read mark', async () => (await world.entries('Anna Nowak')).at(-1).delivery === 'read');
  const link = anna.page.locator('.message a');
  assert.equal(await link.getAttribute('href'), 'https://shop.example/p?a=1');
  assert.match(await link.getAttribute('rel'), /noopener.*nofollow/);
  assert.equal(await anna.page.locator('.message b, .message img').count(), 0);
  // A note of a colleague never leaves.
  await world.ctl('conversation', 'note', String((await world.conversation('Anna Nowak')).id), '--text', 'A nasty customer');
  await world.answer('Anna Nowak', 'Anything else?');
  await until('the answer', async () => (await anna.shown()).at(-1) === 'Anything else?');
  assert.equal((await anna.shown()).length, 3);
  assert.deepEqual(anna.problems, []);
  await anna.context.close();
});

test('reload, a second tab, an answer while the chat is closed', async () => {
  const jan = await world.visitor('Jan Kowalski');
  await jan.introduce();
  await jan.say('one');
  await jan.shows(['one']);
  await jan.page.reload();
  await jan.page.locator('.launcher').waitFor();
  await world.answer('Jan Kowalski', 'two');
  await until('the count of unread messages', async () => (await jan.page.locator('.badge').textContent()) === '1');
  await until('the delivered mark', async () => (await world.entries('Jan Kowalski')).at(-1).delivery === 'delivered');
  await jan.open();
  await jan.shows(['one', 'two']);
  const first = jan.page;
  const second = await jan.visit();
  await jan.open();
  await jan.shows(['one', 'two'], second);
  await jan.say('three');
  await jan.shows(['one', 'two', 'three'], first);
  await world.answer('Jan Kowalski', 'four');
  await jan.shows(['one', 'two', 'three', 'four'], first);
  await jan.shows(['one', 'two', 'three', 'four'], second);
  assert.deepEqual((await world.entries('Jan Kowalski')).map((entry) => entry.text.split('\n')[0]), ['one', 'two', 'three', 'four']);
  await jan.context.close();
});

test('offline and back, the server killed: nothing lost, nothing twice', async () => {
  const eva = await world.visitor('Eva Line');
  await eva.introduce();
  await eva.say('before');
  await eva.shows(['before']);
  await eva.context.setOffline(true);
  await eva.page.locator('.strip:has-text("No connection")').waitFor();
  await eva.say('typed offline 1');
  await eva.say('typed offline 2');
  await eva.shows(['before', '… typed offline 1', '… typed offline 2']);
  await world.answer('Eva Line', 'meanwhile');
  await eva.page.reload().catch(() => {}); // a page that cannot be loaded now is loaded later
  await eva.context.setOffline(false);
  await eva.page.goto(world.site + '/');
  await eva.page.locator('.launcher').click();
  await until('all four', async () => (await eva.shown()).filter((text) => !text.startsWith('…')).length === 4);
  assert.deepEqual([...(await eva.shown())].sort(), ['before', 'meanwhile', 'typed offline 1', 'typed offline 2']);
  assert.equal(await world.killConnector(), 1);
  await eva.say('to a dead server');
  await until('the message', async () => (await eva.shown()).at(-1) === 'to a dead server');
  await world.listening();
  await world.answer('Eva Line', 'alive again');
  await until('the answer', async () => (await eva.shown()).at(-1) === 'alive again');
  const said = (await world.entries('Eva Line')).map((entry) => entry.text.split('\n')[0]);
  assert.deepEqual([...said].sort(), [...(await eva.shown())].sort());
  assert.equal(new Set(said).size, 6);
  await eva.context.close();
});

test('files and pictures both ways', async () => {
  const ola = await world.visitor('Ola File');
  await ola.introduce();
  await ola.page.locator('input[type=file]').setInputFiles([{ name: 'picture.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') }]);
  await ola.page.locator('.strip:has-text("not accepted")').waitFor();
  await ola.page.locator('input[type=file]').setInputFiles([{ name: 'pęknięty.png', mimeType: 'image/png', buffer: picture }]);
  await ola.page.locator('.chip:not(.busy)').waitFor();
  await ola.say('Look');
  await ola.page.locator('.mine img.picture').waitFor();
  const [entry] = await world.entries('Ola File');
  assert.deepEqual(entry.attachments.map((file) => [file.name, file.type, file.size]), [['pęknięty.png', 'image/png', picture.length]]);
  const page = path.join(world.folder, 'page.html');
  fs.writeFileSync(page, '<html><script>alert(1)</script>');
  await world.answer('Ola File', 'Our page', '--attach', page);
  const [download] = await Promise.all([ola.page.waitForEvent('download'), ola.page.locator('.message:not(.mine) .file').click()]);
  assert.equal(fs.readFileSync(await download.path(), 'utf8'), '<html><script>alert(1)</script>');
  await ola.context.close();
});

test('long words, emoji, right to left', async () => {
  const sara = await world.visitor('Sara Words');
  await sara.introduce();
  const texts = ['x'.repeat(10000), '👩‍👩‍👧‍👦 🇺🇦 zażółć', 'שלום, איפה החבילה שלי?', 'مرحبا 123', 'two\nlines'];
  for (const text of texts) await sara.say(text);
  await sara.shows(texts);
  assert.deepEqual((await world.entries('Sara Words')).map((entry) => entry.text.split('\n\nPage: ')[0]), texts);
  const hebrew = sara.page.locator('.text', { hasText: 'שלום' });
  assert.equal(await hebrew.evaluate((one) => getComputedStyle(one).direction), 'rtl');
  const wide = await sara.page.locator('.log').evaluate((log) => log.scrollWidth > log.clientWidth);
  assert.equal(wide, false);
  await sara.context.close();
});

test('the keyboard alone', async () => {
  const ewa = await world.visitor('Ewa Keys');
  const keyboard = ewa.page.keyboard;
  const focused = () => ewa.page.evaluate(() => {
    const active = document.activeElement.shadowRoot ? document.activeElement.shadowRoot.activeElement : document.activeElement;
    return active.id || active.className || active.localName;
  });
  for (let i = 0; i < 6 && (await focused()) !== 'launcher'; i++) await keyboard.press('Tab');
  assert.equal(await focused(), 'launcher');
  await keyboard.press('Enter');
  assert.equal(await focused(), 'name');
  await keyboard.press('Enter');
  assert.equal(await focused(), 'name', 'what is missing is pointed at');
  assert.equal(await ewa.page.locator('#name').getAttribute('aria-invalid'), 'true');
  await keyboard.type('Ewa Keys');
  await keyboard.press('Tab');
  await keyboard.type('ewa@x.example');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  assert.equal(await focused(), 'textarea');
  await keyboard.type('Typed by hand');
  await keyboard.press('Enter');
  await ewa.shows(['Typed by hand']);
  await keyboard.press('Escape');
  assert.equal(await focused(), 'launcher');
  assert.equal(await ewa.page.locator('.launcher').getAttribute('aria-expanded'), 'false');
  await ewa.context.close();
});

test('the site says who is signed in; the next user of the browser is a stranger', async () => {
  const lena = await world.visitor('Nobody yet');
  const token = identity({ sub: '1042', email: 'lena@x.example', name: 'Lena Signed' });
  const page = await lena.visit(token);
  await lena.open();
  assert.equal(await page.locator('#name').count(), 0, 'who is known is not asked');
  await page.locator('.start').click();
  await lena.say('It is me');
  await lena.shows(['It is me']);
  const [entry] = await world.entries('Lena Signed');
  assert.equal(entry.text, 'It is me\n\nPage: ' + world.site + '/');
  const customer = await world.ctl('customer', 'show', String((await world.conversation('Lena Signed')).customer.id));
  const email = customer.identities.find((one) => one.kind === 'email');
  assert.deepEqual([email.value, email.verified], ['lena@x.example', true]);
  // Signed out, and somebody else signed in, in the same browser.
  await lena.visit();
  await lena.open();
  await lena.shows([]);
  await lena.visit(identity({ sub: '77', name: 'Other Person' }));
  await lena.open();
  await lena.shows([]);
  await lena.visit(identity({ sub: '1042', name: 'Lena Signed' }, 'a secret that somebody guessed'));
  await lena.open();
  await lena.page.locator('.strip:has-text("sign in")').waitFor();
  await lena.shows([]);
  await lena.visit(identity({ sub: '1042', name: 'Lena Signed' }));
  await lena.open();
  await lena.shows(['It is me']);
  await lena.context.close();
});

test('it starts in the chat, goes on by mail and ends in the chat: one conversation', async () => {
  const mail = path.join(world.folder, 'mail');
  // The folder channel stands for the mail server: its people have e-mail addresses too.
  const inbox = await world.ctl('inbox', 'add', 'loopback', '--name', 'Mail', '--set', 'directory=' + mail);
  const olga = await world.visitor('Olga Mail');
  await olga.introduce();
  await olga.say('I must go. Can you write to me?');
  await olga.shows(['I must go. Can you write to me?']);
  const conversation = (await world.conversation('Olga Mail')).id;
  await world.answer('Olga Mail', 'Here by mail', '--via', String(inbox.id), '--to', 'visitor@x.example');
  const file = await until('the mail', async () => fs.existsSync(path.join(mail, 'out')) &&
    fs.readdirSync(path.join(mail, 'out')).find((name) => name.endsWith('.json')));
  const sent = JSON.parse(fs.readFileSync(path.join(mail, 'out', file), 'utf8'));
  assert.deepEqual(sent.to.map((one) => one.value), ['visitor@x.example']);
  const answer = { external_id: 'mail-1', references: [sent.external_id], text: 'A secret of whoever has the address', subject: 'Re: chat',
    from: { kind: 'email', value: 'visitor@x.example', name: 'Olga' } };
  fs.writeFileSync(path.join(mail, 'answer.tmp'), JSON.stringify(answer));
  fs.renameSync(path.join(mail, 'answer.tmp'), path.join(mail, 'in', 'answer.json'));
  const told = async () => (await world.ctl('conversation', 'show', String(conversation))).entries.filter((entry) => entry.kind !== 'event').map((entry) => entry.text.split('\n')[0]);
  await until('the answer by mail', async () => (await told()).includes(answer.text));
  await olga.say('Back in the chat');
  await until('the message', async () => (await told()).includes('Back in the chat'));
  await world.ctl('conversation', 'reply', String(conversation), '--text', 'Welcome back', '--now');
  await until('the answer', async () => (await olga.shown()).at(-1) === 'Welcome back');
  assert.deepEqual(await told(), ['I must go. Can you write to me?', 'Here by mail', answer.text, 'Back in the chat', 'Welcome back']);
  // A typed address proves nothing: what came by mail, and what went there, is not shown to whoever sits at this browser.
  await olga.page.reload();
  await olga.page.locator('.launcher').click();
  await olga.shows(['I must go. Can you write to me?', 'Back in the chat', 'Welcome back']);
  await olga.context.close();
});

test('the steps of a visitor stand in the timeline', async () => {
  const ada = await world.visitor('Ada Steps');
  const steps = async () => {
    const shown = await world.ctl('conversation', 'show', String((await world.conversation('Ada Steps')).id));
    return shown.entries.filter((entry) => entry.kind === 'event').map((entry) => JSON.stringify(entry)).join('\n');
  };
  await ada.page.evaluate(() => window.centrala.track('item_seen', { item: 'Lamp' }));
  await ada.introduce();
  await ada.say('Is it still there?');
  await until('the step before the chat', async () => /item_seen/.test(await steps()));
  await ada.page.evaluate(() => {
    history.pushState({}, '', '/cart?token=secret');
    document.title = 'Your cart';
    window.centrala.track('cart_left', { value: 120 });
  });
  await until('the step', async () => /cart_left/.test(await steps()) && /value: 120/.test(await steps()));
  await until('the page', async () => /page_view/.test(await steps()) && /Your cart/.test(await steps()));
  assert.doesNotMatch(await steps(), /secret/);
  await ada.context.close();
});

test('an ended chat is forgotten here', async () => {
  const ida = await world.visitor('Ida End');
  await ida.introduce();
  await ida.say('private words');
  await ida.shows(['private words']);
  await ida.page.locator('.foot .link', { hasText: 'End chat' }).click();
  await ida.page.locator('.foot .link', { hasText: /^End$/ }).click();
  await ida.shows([]);
  await ida.page.reload();
  await ida.page.locator('.launcher').waitFor();
  await ida.introduce();
  await ida.shows([]);
  await ida.say('anew');
  await ida.shows(['anew']);
  await ida.context.close();
});

test('a link that proves nothing here: said so, and gone from the address bar', async () => {
  const kasia = await world.visitor('Kasia Link');
  await kasia.introduce();
  await kasia.say('Hello');
  await kasia.shows(['Hello']);
  const proof = 'A'.repeat(43);
  for (const [who, text] of [[kasia, 'used already'], [await world.visitor('Other Browser'), 'another browser']]) {
    who.page = await who.context.newPage();
    const asked = [];
    who.page.on('request', (request) => asked.push(request.url() + JSON.stringify(request.headers())));
    await who.page.goto(world.site + '/lamps?id=7#part&centrala-chat=' + proof);
    await who.page.locator('.strip', { hasText: text }).waitFor();
    assert.equal(await who.page.evaluate(() => location.pathname + location.search + location.hash), '/lamps?id=7#part');
    assert.equal(await who.page.locator('.link', { hasText: 'Send me this chat' }).isVisible(), false, 'a transcript goes to proved addresses only');
    assert.ok(!asked.some((one) => one.includes(proof)), 'no server is asked with it');
    await who.context.close();
  }
});

/** A server that knows what was proved; the real one is met by the other tests. */
async function provedServer(page) {
  await page.routeWebSocket(/127\.0\.0\.1/, (socket) => {
    const tell = (frame) => socket.send(JSON.stringify(frame));
    const entry = (seq, from, text, more) => tell({ t: 'entry', seq, from, id: 'entry-' + seq, author: from === 'agent' ? 'Magda Lis' : '', text, files: [], at: 1794823200000 + seq * 60000, ...more });
    socket.onMessage((message) => {
      const frame = JSON.parse(message);
      if (frame.t === 'hello') {
        tell({ t: 'welcome', last: 4, read: 0, known: true, proved: false, over: false });
        tell({ t: 'wait', minutes: 7, waiting: 3 });
        entry(1, 'visitor', 'Where is my parcel?');
        entry(2, 'agent', 'It left yesterday.');
        entry(3, 'visitor', 'Thank you!');
        if (!frame.proof) return;
        tell({ t: 'proved', ok: true });
        entry(4, 'visitor', 'Which courier?', { mail: true, at: 1794823200000 + 150000 });
        entry(5, 'agent', 'The blue one.', { mail: true, at: 1794823200000 + 160000 });
      } else if (frame.t === 'transcript') {
        tell({ t: 'transcript', code: 'sent', address: 'a.rather.long.address@of-a-company.example' });
      }
    });
  });
}

for (const [lang, words] of [['en', ['We usually answer within 7 min. 3 people are waiting', 'is confirmed', 'Send me this chat', 'was sent to', 'By mail']],
  ['pl', ['Zwykle odpowiadamy w ciągu 7 min. Czekają 3 osoby', 'Adres potwierdzony', 'Wyślij mi tę rozmowę', 'wysłano na adres', 'Mailem']],
  ['uk', ['Зазвичай відповідь — до 7 хв. Чекають 3 людини', 'Адресу підтверджено', 'Надіслати мені розмову', 'надіслано на', 'Поштою']]]) {
  for (const [look, options] of [['desktop', {}], ['mobile', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }]]) {
    test(`back by the link in a mail, ${lang}, ${look}: nothing is cut, nothing for axe-core to find`, async () => {
      const ewa = await world.visitor('Ewa Proved ' + lang + look, options);
      ewa.page = await ewa.context.newPage();
      await ewa.page.goto(world.site + '/?lang=' + lang);
      await ewa.open();
      assert.deepEqual(await ewa.cutWords(), [], 'the form');
      await isAccessible(ewa, 'the form');
      await picturesOf(ewa, `${lang}-${look}-form`);
      await ewa.page.locator('.start').click(); // what is missing is said
      await isAccessible(ewa, 'the form, with what is missing');
      assert.deepEqual(await ewa.cutWords(), [], 'what is missing');
      await ewa.page.locator('#name').fill('Ewa');
      await ewa.page.locator('#email').fill('ewa@x.example');
      await ewa.page.locator('.start').click();
      await ewa.page.locator('textarea').waitFor();
      ewa.page = await ewa.context.newPage();
      await provedServer(ewa.page);
      await ewa.page.goto(world.site + '/?lang=' + lang + '#centrala-chat=' + 'B'.repeat(43));
      await ewa.page.locator('.strip', { hasText: words[1] }).waitFor();
      assert.equal(await ewa.page.evaluate(() => location.hash), '');
      assert.equal(await ewa.page.locator('.wait').textContent(), words[0]);
      // Mails stand where they were written, and are told apart.
      await ewa.shows(['Where is my parcel?', 'It left yesterday.', 'Which courier?', 'The blue one.', 'Thank you!']);
      assert.equal(await ewa.page.locator('.when', { hasText: words[4] }).count(), 2);
      await isAccessible(ewa, 'the talk');
      await picturesOf(ewa, `${lang}-${look}-mail`);
      await ewa.page.locator('.link', { hasText: words[2] }).click();
      await ewa.page.locator('.strip', { hasText: words[3] }).waitFor();
      assert.deepEqual(await ewa.cutWords(), [], 'the talk');
      await isAccessible(ewa, 'the transcript');
      await picturesOf(ewa, `${lang}-${look}-transcript`);
      await ewa.page.locator('.foot .link').last().click();
      assert.deepEqual(await ewa.cutWords(), [], 'the question at the end');
      await picturesOf(ewa, `${lang}-${look}-end`);
      assert.deepEqual(ewa.problems, []);
      await ewa.context.close();
    });
  }
}

for (const [look, options] of [['desktop-light', {}], ['desktop-dark', { colorScheme: 'dark' }],
  ['mobile-light', { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true }],
  ['mobile-dark', { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true, colorScheme: 'dark' }]]) {
  test('nothing for axe-core to find: ' + look, async () => {
    const name = 'Magda ' + look;
    const magda = await world.visitor(name, options);
    await isAccessible(magda, 'closed');
    await magda.open();
    await isAccessible(magda, 'the form');
    await picturesOf(magda, look + '-form');
    await magda.page.keyboard.press('Escape');
    await magda.introduce();
    await magda.say('Can I return a shade if the box is open? https://shop.example/shades');
    await until('the message', async () => (await magda.shown())[0].startsWith('Can I'));
    await world.answer(name, 'Yes, within 30 days. Which order is it?');
    await until('the answer', async () => (await magda.shown()).length === 2);
    await isAccessible(magda, 'the talk');
    await picturesOf(magda, look);
    if (options.isMobile) {
      const box = await magda.page.locator('.panel').boundingBox();
      assert.deepEqual([box.x, box.y, box.width], [0, 0, 375]);
    }
    await magda.context.close();
  });
}

let failures = 0;
try {
  await world.start();
  for (const { name, act } of tests.filter((one) => one.name.includes(process.argv[2] || ''))) {
    const began = Date.now();
    const problem = await act().then(() => null, (error) => error);
    failures += problem ? 1 : 0;
    console.log(`${problem ? 'FAIL' : 'PASS'}  ${name} (${Date.now() - began} ms)${problem ? '\n' + problem.stack : ''}`);
  }
} finally {
  await world.stop();
}
process.exit(failures ? 1 : 0);
