// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A company with a chat on its site: the real desktop program, centralactl beside it, the company's own page on another
// origin with a strict policy and a style that would spoil anything it reached, and a real Chromium.
import { execFile, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(path.join(process.env.CENTRALA_NODE_PACKAGES, 'package.json'));
export const { chromium } = require('playwright-core');
export const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const kPatience = 60000;
const run = promisify(execFile);

export async function until(what, condition) {
  const end = Date.now() + kPatience;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error('waited in vain for ' + what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const kPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lamps &amp; shades</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css"><script src="CHAT/widget.js" async></script></head>
<body><main><h1>Lamps</h1><p>Words. <a href="#here">A link</a></p></main></body></html>`;
const kStyle = '* { letter-spacing: .5em !important; text-transform: uppercase !important; color: #333 !important }' +
  'button, textarea, input, section, div, p { display: none !important } centrala-chat { all: unset !important; display: none }';

const kSecret = 'a secret of the shop and its chat';

/** As the company's site signs who is signed in. */
export function identity(claims, secret = kSecret) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = part({ alg: 'HS256', typ: 'JWT' }) + '.' + part({ exp: Math.floor(Date.now() / 1000) + 3600, ...claims });
  return body + '.' + createHmac('sha256', secret).update(body).digest('base64url');
}

export class World {
  async start() {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'centrala-webchat-'));
    [this.chatPort, this.httpPort] = [await freePort(), await freePort()];
    await this.servePage();
    fs.writeFileSync(path.join(this.folder, 'secret'), kSecret);
    await this.ctl('inbox', 'add', 'webchat', '--name', 'Shop', '--secret', 'identity_secret=@' + path.join(this.folder, 'secret'), '--set', 'origins=' + this.site,
      'listen=127.0.0.1:' + this.chatPort, 'http=127.0.0.1:' + this.httpPort, 'greeting=Hello! How can we help?',
      'color=#7A3E12', 'form=required', 'expected_minutes=5', 'consent=We keep the chat for half a year.');
    this.desktop = spawn(path.join(process.env.CENTRALA_BIN, 'centrala'), ['--workspace', this.workspace], { stdio: 'ignore' });
    await this.listening();
    this.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
  }

  get workspace() { return path.join(this.folder, 'workspace'); }

  async servePage() {
    this.server = http.createServer((request, response) => {
      const chat = `http://127.0.0.1:${this.httpPort}`;
      const isStyle = request.url === '/style.css';
      response.writeHead(200, { 'Content-Type': isStyle ? 'text/css' : 'text/html', 'Content-Security-Policy':
        `default-src 'none'; script-src ${chat}; style-src 'self'; img-src blob:; connect-src ${chat} ws://127.0.0.1:${this.chatPort}` });
      const token = new URL(request.url, chat).searchParams.get('identity');
      const lang = new URL(request.url, chat).searchParams.get('lang') || 'en';
      response.end(isStyle ? kStyle : kPage.replace('CHAT', chat).replace('lang="en"', `lang="${lang}"`).replace('async', token ? `async data-identity="${token}"` : 'async'));
    });
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.site = 'http://127.0.0.1:' + this.server.address().port;
  }

  listening() {
    return until('the chat to listen', () => fetch(`http://127.0.0.1:${this.httpPort}/healthz`).then((answer) => answer.ok, () => false));
  }

  async ctl(...words) {
    const { stdout } = await run(path.join(process.env.CENTRALA_BIN, 'centralactl'), ['--workspace', this.workspace, '--json', ...words]);
    return JSON.parse(stdout);
  }

  /** The newest conversation whose customer is called so. */
  conversation(customer) {
    return until('the conversation with ' + customer, async () =>
      (await this.ctl('conversation', 'list', '--limit', '50')).find((row) => row.customer && row.customer.name === customer));
  }

  async entries(customer) {
    return (await this.ctl('conversation', 'show', String((await this.conversation(customer)).id))).entries.filter((entry) => entry.kind !== 'event');
  }

  async answer(customer, text, ...more) {
    return this.ctl('conversation', 'reply', String((await this.conversation(customer)).id), '--text', text, '--now', ...more);
  }

  /** kill -9 of the connector, as a crash would. */
  async killConnector() {
    const children = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((name) => {
      try {
        const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(this.desktop.pid) &&
          fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('centrala-connector-');
      } catch {
        return false;
      }
    });
    children.forEach((name) => process.kill(Number(name), 'SIGKILL'));
    return children.length;
  }

  async stop() {
    if (this.browser) await this.browser.close();
    if (this.desktop && this.desktop.exitCode === null) {
      const gone = new Promise((resolve) => this.desktop.on('exit', resolve));
      this.desktop.kill('SIGTERM');
      const limit = setTimeout(() => this.desktop.kill('SIGKILL'), 15000);
      await gone;
      clearTimeout(limit);
    }
    this.server.close();
    this.server.closeAllConnections?.();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** A browser of somebody's own. */
  async visitor(name, options = {}) {
    const context = await this.browser.newContext({ viewport: { width: 1000, height: 760 }, ...options });
    context.setDefaultTimeout(kPatience);
    const visitor = new Visitor(this, context, name);
    await visitor.visit();
    return visitor;
  }
}

export class Visitor {
  constructor(world, context, name) {
    Object.assign(this, { world, context, name, problems: [] });
  }

  async visit(token) {
    this.page = await this.context.newPage();
    this.page.on('console', (message) => { if (/policy|refused|uncaught/i.test(message.text())) this.problems.push(message.text()); });
    this.page.on('pageerror', (error) => this.problems.push(String(error.stack || error)));
    await this.page.goto(this.world.site + '/' + (token ? '?identity=' + token : ''));
    await this.page.locator('.launcher').waitFor();
    return this.page;
  }

  /** Words that do not fit into their place. */
  cutWords() {
    return this.page.evaluate(() => Array.from(document.querySelector('centrala-chat').shadowRoot.querySelectorAll('button, p, h2, label, span, .panel'))
      .filter((one) => one.getClientRects().length && !one.matches('.log, .hidden') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 &&
        getComputedStyle(one).overflowX !== 'visible')
      .map((one) => one.className + ': ' + one.textContent.slice(0, 80)));
  }

  async open() {
    await this.page.locator('.launcher').click();
    await this.page.locator('.panel').waitFor();
  }

  async introduce() {
    await this.open();
    await this.page.locator('#name').fill(this.name);
    await this.page.locator('#email').fill('visitor@x.example');
    await this.page.locator('.start').click();
    await this.page.locator('textarea').waitFor();
  }

  async say(text) {
    await this.page.locator('textarea').fill(text);
    await this.page.locator('textarea').press('Enter');
  }

  /** The texts of the bubbles, in order; those that still wait are marked. */
  shown(page = this.page) {
    return page.evaluate(() => Array.from(document.querySelector('centrala-chat').shadowRoot.querySelectorAll('.message')).slice(1)
      .map((message) => (message.querySelector('.when') && /Waiting/.test(message.querySelector('.when').textContent) ? '… ' : '') +
        (message.querySelector('.text') ? message.querySelector('.text').textContent : '')));
  }

  shows(texts, page = this.page) {
    let last;
    return until('the widget to show ' + JSON.stringify(texts).slice(0, 200), async () => {
      last = await this.shown(page);
      return JSON.stringify(last) === JSON.stringify(texts);
    }).catch((error) => { throw new Error(error.message + '; it shows ' + JSON.stringify(last).slice(0, 500)); });
  }
}
