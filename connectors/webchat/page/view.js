// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is seen, in a shadow root of its own. Whatever somebody wrote goes in as text, never as markup.
var icons = {
  chat: 'M3 3h14v11.5H9L5 18.2V14.5H3z',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  close: 'M5 5l10 10M15 5L5 15',
  send: 'M10 16V4.5M5.5 9L10 4.5 14.5 9',
  attach: 'M14.5 9.5l-5 5a3.2 3.2 0 0 1-4.6-4.6l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.6 5.6a1 1 0 0 1-1.5-1.5L11.5 7',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15',
  tick: 'M4.5 10.5L8 14l7.5-8',
  mail: 'M3 5h14v10H3zM3 5.5l7 5 7-5',
  clock: 'M10 3.5a6.5 6.5 0 1 0 .01 0M10 6.5V10l2.5 1.5',
  warning: 'M10 3.5l7.5 13h-15zM10 8.5v3.3M10 14.1v.1'
};

function make(name, options, children) {
  var element = document.createElement(name);
  Object.keys(options || {}).forEach(function (key) {
    if (key === 'text') element.textContent = options.text;
    else if (key.slice(0, 2) === 'on') element.addEventListener(key.slice(2), options[key]);
    else if (options[key] !== undefined) element.setAttribute(key, options[key]);
  });
  (children || []).forEach(function (child) { if (child) element.appendChild(child); });
  return element;
}

function icon(name) {
  var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  var path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', icons[name]);
  svg.appendChild(path);
  return svg;
}

/** The text with its web addresses as links; nothing else becomes one. */
function linked(content) {
  var box = make('span', { class: 'text', dir: 'auto' });
  var at = 0;
  content.replace(/https?:\/\/[^\s<>"'\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gi, function (found, offset) {
    var address = found.replace(/[.,;:!?)\]}]+$/, '');
    var url;
    try { url = new URL(address); } catch (error) { return found; }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return found;
    box.appendChild(document.createTextNode(content.slice(at, offset)));
    box.appendChild(make('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer nofollow ugc', text: address }));
    at = offset + address.length;
    return found;
  });
  box.appendChild(document.createTextNode(content.slice(at)));
  return box;
}

function channels(color) {
  return [1, 3, 5].map(function (at) { return parseInt(color.slice(at, at + 2), 16); });
}

function luminance(rgb) {
  var linear = rgb.map(function (value) {
    var part = value / 255;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

function contrast(a, b) {
  var one = luminance(a) + 0.05;
  var other = luminance(b) + 0.05;
  return one > other ? one / other : other / one;
}

function mixed(a, b, share) {
  return a.map(function (value, index) { return Math.round(value * share + b[index] * (1 - share)); });
}

/** The company's colour, darkened until what stands on it can be read, as the style's own properties. */
function brandStyle(color) {
  var white = [255, 255, 255];
  var ink = [24, 32, 30];
  var ground = [26, 31, 31];
  var brand = channels(color);
  var on = contrast(brand, white) >= contrast(brand, ink) ? white : ink;
  while (contrast(brand, on) < 4.6) brand = mixed(brand, on === white ? [0, 0, 0] : white, 0.94);
  var line = brand;
  while (contrast(line, white) < 4.6) line = mixed(line, [0, 0, 0], 0.94);
  var bright = brand;
  while (contrast(bright, ground) < 4.6) bright = mixed(bright, white, 0.94);
  function css(rgb) { return 'rgb(' + rgb.join(',') + ')'; }
  return ':host{--brand:' + css(brand) + ';--on-brand:' + css(on) + ';--line:' + css(line) + ';--mine:' +
    css(mixed(brand, white, 0.14)) + '}@media(prefers-color-scheme:dark){:host{--line:' + css(bright) + ';--mine:' +
    css(mixed(brand, ground, 0.3)) + '}}';
}

function addStyle(root, css) {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    root.appendChild(make('style', { text: css }));
  }
}

/** One bubble with who and when under or above it. */
function bubble(entry, parts) {
  var mine = entry.from === 'visitor';
  var who = mine ? text('you') : entry.author || text('agent');
  var body = make('div', { class: 'bubble' }, [make('span', { class: 'hidden', text: who + ': ' })].concat(parts));
  return make('div', { class: mine ? 'message mine' : 'message' }, [body]);
}

function fileRow(file, open) {
  var button = make('button', { type: 'button', class: 'file', 'aria-label': text('download', { name: file.name }), onclick: open }, [
    icon('file'),
    make('span', {}, [make('span', { class: 'link', dir: 'auto', text: file.name }), make('small', { text: sizeText(file.size) })])
  ]);
  return button;
}
