// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the widget says, in the visitor's language.
var allTexts = {
  en: {
    title: 'Support', open: 'Open chat', close: 'Close chat', chat: 'Chat', messages: 'Messages',
    unread: { one: '{n} new message', other: '{n} new messages' },
    wait: 'We usually answer within {time}',
    write: 'Write a message', send: 'Send', attach: 'Add a file', remove: 'Remove {name}',
    you: 'You', agent: 'Support', sent: 'Sent', waiting: 'Waiting for the connection', failed: 'Not sent',
    again: 'Send again', today: 'Today', yesterday: 'Yesterday',
    offline: 'No connection. Your message will be sent.', back: 'Connected again.',
    typing: '{name} is writing', name: 'Your name', email: 'Your e-mail', optional: 'optional',
    start: 'Start the chat', agree: 'Agree and start the chat', needName: 'Please tell us your name.',
    needEmail: 'Please enter an e-mail address, for example anna@shop.example.',
    end: 'End chat', endQuestion: 'End this chat and remove it from this browser?', yesEnd: 'End', cancel: 'Cancel',
    ended: 'The chat was ended. Write to begin a new one.',
    signIn: 'Please sign in on this page again to go on with the chat.',
    tooLarge: '{name} is larger than {size}.', notAllowed: '{name} cannot be sent: this kind of file is not accepted.',
    notUploaded: '{name} could not be uploaded. Please try again.', uploading: 'Uploading {name}',
    byMail: 'By mail', inQueue: { one: '{n} person is waiting', other: '{n} people are waiting' },
    proved: 'Your address is confirmed. Mails of this chat are shown here, too.',
    notProved: 'This link was used already, has expired, or belongs to another browser.',
    transcript: 'Send me this chat', transcriptSent: 'The chat was sent to {address}.',
    transcriptOften: 'The chat was sent a moment ago. Please try again later.',
    transcriptFailed: 'The chat could not be sent. Please try again later.',
    download: 'Download {name}', tooLong: 'The message is too long.', tooMany: 'At most {n} files in one message.'
  },
  pl: {
    title: 'Pomoc', open: 'Otwórz czat', close: 'Zamknij czat', chat: 'Czat', messages: 'Wiadomości',
    unread: { one: '{n} nowa wiadomość', few: '{n} nowe wiadomości', many: '{n} nowych wiadomości', other: '{n} nowej wiadomości' },
    wait: 'Zwykle odpowiadamy w ciągu {time}',
    write: 'Napisz wiadomość', send: 'Wyślij', attach: 'Dodaj plik', remove: 'Usuń {name}',
    you: 'Ty', agent: 'Pomoc', sent: 'Wysłano', waiting: 'Czeka na połączenie', failed: 'Nie wysłano',
    again: 'Wyślij ponownie', today: 'Dzisiaj', yesterday: 'Wczoraj',
    offline: 'Brak połączenia. Wiadomość zostanie wysłana.', back: 'Znów połączono.',
    typing: '{name} pisze', name: 'Imię', email: 'E-mail', optional: 'dobrowolnie',
    start: 'Zacznij rozmowę', agree: 'Zgadzam się, zacznij rozmowę', needName: 'Podaj, proszę, imię.',
    needEmail: 'Podaj adres e-mail, na przykład anna@sklep.example.',
    end: 'Zakończ czat', endQuestion: 'Zakończyć czat i usunąć go z tej przeglądarki?', yesEnd: 'Zakończ', cancel: 'Anuluj',
    ended: 'Czat zakończono. Napisz, aby zacząć nowy.',
    signIn: 'Zaloguj się ponownie na tej stronie, aby dalej rozmawiać.',
    tooLarge: 'Plik {name} jest większy niż {size}.', notAllowed: 'Pliku {name} nie można wysłać: ten rodzaj nie jest przyjmowany.',
    notUploaded: 'Nie udało się przesłać {name}. Spróbuj ponownie.', uploading: 'Przesyłanie {name}',
    byMail: 'Mailem', inQueue: { one: 'Czeka {n} osoba', few: 'Czekają {n} osoby', many: 'Czeka {n} osób', other: 'Czeka {n} osoby' },
    proved: 'Adres potwierdzony. Maile z tej rozmowy widać też tutaj.',
    notProved: 'Ten link był już użyty, wygasł albo należy do innej przeglądarki.',
    transcript: 'Wyślij mi tę rozmowę', transcriptSent: 'Rozmowę wysłano na adres {address}.',
    transcriptOften: 'Rozmowę wysłano przed chwilą. Spróbuj później.',
    transcriptFailed: 'Nie udało się wysłać rozmowy. Spróbuj później.',
    download: 'Pobierz {name}', tooLong: 'Wiadomość jest za długa.', tooMany: 'Najwyżej {n} plików w jednej wiadomości.'
  },
  uk: {
    title: 'Підтримка', open: 'Відкрити чат', close: 'Закрити чат', chat: 'Чат', messages: 'Повідомлення',
    unread: { one: '{n} нове повідомлення', few: '{n} нові повідомлення', many: '{n} нових повідомлень', other: '{n} нового повідомлення' },
    wait: 'Зазвичай відповідь — до {time}',
    write: 'Напишіть повідомлення', send: 'Надіслати', attach: 'Додати файл', remove: 'Прибрати {name}',
    you: 'Ви', agent: 'Підтримка', sent: 'Надіслано', waiting: 'Чекає на зв’язок', failed: 'Не надіслано',
    again: 'Надіслати ще раз', today: 'Сьогодні', yesterday: 'Учора',
    offline: 'Немає зв’язку. Повідомлення буде надіслано.', back: 'Зв’язок відновлено.',
    typing: '{name} друкує', name: 'Ваше ім’я', email: 'Ваша пошта', optional: 'необов’язково',
    start: 'Почати розмову', agree: 'Погоджуюся, почати розмову', needName: 'Напишіть, будь ласка, своє ім’я.',
    needEmail: 'Введіть адресу пошти, наприклад anna@shop.example.',
    end: 'Завершити чат', endQuestion: 'Завершити чат і прибрати його з цього браузера?', yesEnd: 'Завершити', cancel: 'Скасувати',
    ended: 'Чат завершено. Напишіть, щоб почати новий.',
    signIn: 'Увійдіть на цій сторінці ще раз, щоб продовжити розмову.',
    tooLarge: 'Файл {name} більший за {size}.', notAllowed: 'Файл {name} не можна надіслати: такий вид не приймається.',
    notUploaded: 'Не вдалося передати {name}. Спробуйте ще раз.', uploading: 'Передається {name}',
    byMail: 'Поштою', inQueue: { one: 'Чекає {n} людина', few: 'Чекають {n} людини', many: 'Чекає {n} людей', other: 'Чекає {n} людини' },
    proved: 'Адресу підтверджено. Листи цієї розмови видно й тут.',
    notProved: 'Це посилання вже використано, воно застаріло або належить іншому браузеру.',
    transcript: 'Надіслати мені розмову', transcriptSent: 'Розмову надіслано на {address}.',
    transcriptOften: 'Розмову щойно надіслано. Спробуйте пізніше.',
    transcriptFailed: 'Не вдалося надіслати розмову. Спробуйте пізніше.',
    download: 'Завантажити {name}', tooLong: 'Повідомлення задовге.', tooMany: 'Щонайбільше {n} файлів в одному повідомленні.'
  }
};

var language = 'en';

function chooseLanguage(wanted) {
  var asked = [wanted, document.documentElement.lang].concat(navigator.languages || [navigator.language]);
  for (var i = 0; i < asked.length; i++) {
    var short = String(asked[i] || '').slice(0, 2).toLowerCase();
    if (allTexts[short]) {
      language = short;
      return;
    }
  }
}

/** The text, with {name} replaced; `values.n` chooses among plural forms. */
function text(key, values) {
  var found = allTexts[language][key];
  if (typeof found === 'object') found = found[new Intl.PluralRules(language).select(values.n)] || found.other;
  return found.replace(/\{(\w+)\}/g, function (whole, name) {
    return values && name in values ? String(values[name]) : whole;
  });
}

function sizeText(octets) {
  var unit = octets < 1024 * 1024 ? 'kilobyte' : 'megabyte';
  var value = octets / (unit === 'kilobyte' ? 1024 : 1024 * 1024);
  return new Intl.NumberFormat(language, { style: 'unit', unit: unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

function waitText(minutes) {
  var unit = minutes < 60 ? 'minute' : 'hour';
  var value = unit === 'minute' ? minutes : Math.round(minutes / 60);
  return new Intl.NumberFormat(language, { style: 'unit', unit: unit, unitDisplay: 'short' }).format(value);
}

function timeText(at) {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
}

function dayText(at) {
  var day = new Date(at).toDateString();
  if (day === new Date().toDateString()) return text('today');
  if (day === new Date(Date.now() - 864e5).toDateString()) return text('yesterday');
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}
