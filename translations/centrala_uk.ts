<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>The mail has %1 octets, the server takes %2.</source>
        <translation>Лист має %1 байтів, сервер приймає %2.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a name and password, or others than these.</source>
        <translation>Проксі-сервер %1 вимагає імені й пароля або інших, ніж ці.</translation>
    </message>
    <message>
        <source>The proxy %1 does not let us through to %2.</source>
        <translation>Проксі-сервер %1 не пропускає до %2.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer.</source>
        <translation>Проксі-сервер %1 не відповідає.</translation>
    </message>
    <message>
        <source>There is no server of the name %1.</source>
        <translation>Сервера з назвою %1 немає.</translation>
    </message>
    <message>
        <source>The server %1 takes no connection.</source>
        <translation>Сервер %1 не приймає з’єднання.</translation>
    </message>
    <message>
        <source>The server %1 does not answer.</source>
        <translation>Сервер %1 не відповідає.</translation>
    </message>
    <message>
        <source>The program was being ended; the message waits.</source>
        <translation>Програма саме закривалася; повідомлення чекає.</translation>
    </message>
    <message>
        <source>The inbox is not connected.</source>
        <translation>Скриньку не під’єднано.</translation>
    </message>
    <message>
        <source>The program ended while the message was being sent.</source>
        <translation>Програма завершилася під час надсилання повідомлення.</translation>
    </message>
    <message>
        <source>Line %1 does not begin with a command: a-z, 0-9 and _, 32 letters at most.</source>
        <translation>Рядок %1 не починається з команди: a-z, 0-9 та _, щонайбільше 32 знаки.</translation>
    </message>
    <message>
        <source>Line %1 has to say what the command does, in %2 letters at most.</source>
        <translation>Рядок %1 має казати, що робить команда, щонайбільше %2 знаками.</translation>
    </message>
    <message>
        <source>Line %1 names a command that is there already.</source>
        <translation>Рядок %1 називає команду, яка вже є.</translation>
    </message>
    <message>
        <source>The menu has more than %1 commands.</source>
        <translation>У меню більше ніж %1 команд.</translation>
    </message>
    <message>
        <source>Messages come and go, but the menu was refused: %1</source>
        <translation>Повідомлення приходять і відходять, але меню відхилено: %1</translation>
    </message>
    <message>
        <source>A backup was restored, and it may have left after that was made.</source>
        <translation>Відновлено резервну копію, а повідомлення могло піти після її створення.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ActionCatalogue</name>
    <message>
        <source>Queue</source>
        <translation>Черга</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Наступна розмова</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Вниз</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Вгору</translation>
    </message>
    <message>
        <source>Open and answer</source>
        <translation>Відкрити й відповісти</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Позначити</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперед</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти до</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Моя черга</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Усі відкриті</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Непризначені</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Чекає на клієнта</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Відкладені</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Закриті</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>До надсилання</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Розмова</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Відповісти</translation>
    </message>
    <message>
        <source>Note to colleagues</source>
        <translation>Нотатка для колег</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Призначити мені</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Відкрити знову</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Позначити як спам</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Терміновість</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Написання</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>Send, resolve, next</source>
        <translation>Надіслати, закрити, далі</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Надіслати пізніше</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Долучити</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Усюди</translation>
    </message>
    <message>
        <source>Search, commands</source>
        <translation>Пошук, команди</translation>
    </message>
    <message>
        <source>Undo, also sending</source>
        <translation>Скасувати, також надсилання</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Наступна панель</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Попередня панель</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Показати клієнта</translation>
    </message>
    <message>
        <source>This sheet of keys</source>
        <translation>Ця шпаргалка</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Присутність</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>На зв’язку</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Без нових</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Перерва</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Не в мережі</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Connect an inbox</source>
        <translation>Під’єднати скриньку</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Світлі кольори</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Темні кольори</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Високий контраст</translation>
    </message>
    <message>
        <source>then</source>
        <comment>between two keys pressed one after the other</comment>
        <translation>потім</translation>
    </message>
    <message>
        <source>Write to somebody</source>
        <translation>Написати комусь</translation>
    </message>
    <message>
        <source>Recipients, copies</source>
        <translation>Одержувачі та копії</translation>
    </message>
    <message>
        <source>Put in a canned answer</source>
        <translation>Вставити готову відповідь</translation>
    </message>
    <message>
        <source>Send what is held</source>
        <translation>Надіслати затримане</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Жирний</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Курсив</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Нумерований список</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Посилання</translation>
    </message>
    <message>
        <source>Edit canned answers</source>
        <translation>Редагувати готові відповіді</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Відкрити налаштування</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Змінити клавіші</translation>
    </message>
    <message>
        <source>Inboxes</source>
        <translation>Скриньки</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Сортувати</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Зберегти цей вигляд</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>Знайти в розмові</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Уся історія</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Перейти до дати</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копіювати посилання</translation>
    </message>
    <message>
        <source>Edit signatures</source>
        <translation>Редагувати підписи</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Змінити ім’я</translation>
    </message>
    <message>
        <source>Note about the customer</source>
        <translation>Нотатка про клієнта</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Додати адресу</translation>
    </message>
    <message>
        <source>Tag the customer</source>
        <translation>Позначити клієнта міткою</translation>
    </message>
    <message>
        <source>Add a consent</source>
        <translation>Додати згоду</translation>
    </message>
    <message>
        <source>Join with another customer</source>
        <translation>З’єднати з іншим клієнтом</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Імпорт клієнтів</translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>Показати зображення</translation>
    </message>
    <message>
        <source>Forward the message</source>
        <translation>Переслати повідомлення</translation>
    </message>
    <message>
        <source>Next link, picture or file</source>
        <translation>Наступне посилання чи файл</translation>
    </message>
    <message>
        <source>Previous link, picture or file</source>
        <translation>Попереднє посилання чи файл</translation>
    </message>
    <message>
        <source>Pin, unpin</source>
        <translation>Закріпити, відкріпити</translation>
    </message>
    <message>
        <source>Join a team’s hub</source>
        <translation>Приєднатися до сервера команди</translation>
    </message>
    <message>
        <source>Leave the hub</source>
        <translation>Залишити сервер команди</translation>
    </message>
    <message>
        <source>Answer through another channel</source>
        <translation>Відповісти іншим каналом</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Згадки</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Відстежувані</translation>
    </message>
    <message>
        <source>Hand over with a reason</source>
        <translation>Передати з поясненням</translation>
    </message>
    <message>
        <source>Follow, or no longer</source>
        <translation>Відстежувати або припинити</translation>
    </message>
    <message>
        <source>Offer a quick reply</source>
        <translation>Запропонувати швидку відповідь</translation>
    </message>
    <message>
        <source>Ask for the phone number</source>
        <translation>Попросити номер телефону</translation>
    </message>
    <message>
        <source>Link to go on in a messenger</source>
        <translation>Посилання на розмову в месенджері</translation>
    </message>
    <message>
        <source>Join conversations</source>
        <translation>Об’єднати розмови</translation>
    </message>
    <message>
        <source>Make two conversations of it</source>
        <translation>Поділити на дві розмови</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Команди</translation>
    </message>
</context>
<context>
    <name>centrala::ui::AddInboxDialog</name>
    <message>
        <source>Connect an inbox</source>
        <translation>Під’єднати скриньку</translation>
    </message>
    <message>
        <source>Customers’ messages arrive here. You can add more channels later.</source>
        <translation>Сюди надходять повідомлення клієнтів. Інші канали можна додати пізніше.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation>Перевірити й зберегти</translation>
    </message>
    <message>
        <source>No channel is installed. Install a connector, then start again.</source>
        <translation>Не встановлено жодного каналу. Встановіть з’єднувач і запустіть програму знову.</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Налаштування: %1</translation>
    </message>
    <message>
        <source>They are tested before they are saved.</source>
        <translation>Перед збереженням вони перевіряються.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Alerts</name>
    <message>
        <source>Snoozed for one hour</source>
        <translation>Відкладено на годину</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>(%1) Centrala</source>
        <translation>(%1) Centrala</translation>
    </message>
    <message>
        <source>Centrala</source>
        <translation>Centrala</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Нове повідомлення</translation>
    </message>
    <message>
        <source>%1 named you in a note</source>
        <translation>%1 згадує вас у нотатці</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>Ваша черга</translation>
    </message>
    <message>
        <source>%1 handed you a conversation</source>
        <translation>%1 передає вам розмову</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>centrala::ui::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Сповіщення</translation>
    </message>
    <message>
        <source>When somebody writes</source>
        <translation>Коли хтось напише</translation>
    </message>
    <message>
        <source>Only while you are available, and until somebody has looked.</source>
        <translation>Лише за готовності й доки ніхто не переглянув.</translation>
    </message>
    <message>
        <source>Show a notification of the system</source>
        <translation>Показувати системне сповіщення</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Відтворювати звук</translation>
    </message>
    <message>
        <source>Show who wrote and the first words</source>
        <translation>Показувати відправника й перші слова</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Години тиші</translation>
    </message>
    <message>
        <source>Nothing is shown and nothing sounds; the count at the icon stays.</source>
        <translation>Нічого не з’являється й не звучить; лічильник біля значка лишається.</translation>
    </message>
    <message>
        <source>Every day between these times</source>
        <translation>Щодня в ці години</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тиша від</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тиша до</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не турбувати</translation>
    </message>
    <message>
        <source>For now, whatever the quiet hours say.</source>
        <translation>Наразі, незалежно від годин тиші.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Вимкнено</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>На годину</translation>
    </message>
    <message>
        <source>Until tomorrow, 8:00</source>
        <translation>До завтра, 8:00</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Кольори</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світлі</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темні</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Висока контрастність</translation>
    </message>
    <message>
        <source>Size of text and everything else</source>
        <translation>Розмір тексту й усього вікна</translation>
    </message>
    <message>
        <source>The window closes and opens again in the new size.</source>
        <translation>Вікно закриється й відкриється знову в новому розмірі.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Compact in a low window</source>
        <translation>Щільні в низькому вікні</translation>
    </message>
    <message>
        <source>Always compact</source>
        <translation>Завжди щільні</translation>
    </message>
    <message>
        <source>Always comfortable</source>
        <translation>Завжди просторі</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>The window closes and opens again in the new language.</source>
        <translation>Вікно закриється й відкриється знову новою мовою.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Позначено %n</numerusform>
            <numerusform>Позначено %n</numerusform>
            <numerusform>Позначено %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::CannedDialog</name>
    <message>
        <source>Only for me</source>
        <translation>Лише для мене</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>Готові відповіді</translation>
    </message>
    <message>
        <source>Type / while writing to use one. A slash in a name makes a folder.</source>
        <translation>Введіть / під час письма, щоб скористатися. Скісна риска в назві створює теку.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нова</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Name, for example Returns/Deadline</source>
        <translation>Назва, наприклад Повернення/Строк</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>The text that is put into the answer</source>
        <translation>Текст, що вставляється у відповідь</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Ім’я клієнта</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Моє ім’я</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>%1, only for me</source>
        <translation>%1, лише для мене</translation>
    </message>
    <message>
        <source>A canned answer needs a name and a text.</source>
        <translation>Готовій відповіді потрібні назва і текст.</translation>
    </message>
    <message>
        <source>Removed. Save brings it back.</source>
        <translation>Вилучено. Зберегти поверне.</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Додати файл</translation>
    </message>
    <message>
        <source>The files of a canned answer may have %1 together.</source>
        <translation>Файли готової відповіді можуть мати разом %1.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CannedPopup</name>
    <message>
        <source>Canned answers</source>
        <translation>Готові відповіді</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ChannelLimits</name>
    <message>
        <source>This channel takes no files.</source>
        <translation>Цей канал не приймає файлів.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 більший за %2.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 порожній.</translation>
    </message>
    <message>
        <source>This channel does not take files like %1.</source>
        <translation>Цей канал не приймає файлів на зразок %1.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CompareDialog</name>
    <message>
        <source>The same person?</source>
        <translation>Та сама особа?</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Разом</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>First address</source>
        <translation>Перша адреса</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>All addresses, conversations and consents are kept. This can be undone at any time.</source>
        <translation>Усі адреси, розмови та згоди зберігаються. Це можна скасувати будь-коли.</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Лишити окремо</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>З’єднати</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <translation>%1 (не підтверджено)</translation>
    </message>
    <message>
        <source>%1 was only typed in a chat: it may be somebody else&apos;s.</source>
        <translation>%1 лише введено в чаті: адреса може бути чужою.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Копія</translation>
    </message>
    <message>
        <source>Send copies</source>
        <translation>Надіслати копії</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>Копії до</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>Інші способи надіслати</translation>
    </message>
    <message>
        <source>Answers go out through %1</source>
        <translation>Відповіді йдуть через %1</translation>
    </message>
    <message>
        <source>Only colleagues see this</source>
        <translation>Це бачать лише колеги</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Напишіть відповідь</translation>
    </message>
    <message>
        <source>Note, colleagues only</source>
        <translation>Нотатка, лише для колег</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Зберегти нотатку</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>Надіслати й закрити</translation>
    </message>
    <message>
        <source>Send, resolve and next</source>
        <translation>Надіслати, закрити й далі</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Надіслати %1</translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>на %n забагато</numerusform>
            <numerusform>на %n забагато</numerusform>
            <numerusform>на %n забагато</numerusform>
        </translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Addresses, separated by commas</source>
        <translation>Адреси через кому</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Одержувачі</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Додати файли</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>Готові відповіді</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Форматування</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Зображення %1</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Усе одно надіслати</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>«%1» – не адреса.</translation>
    </message>
    <message>
        <source>Nobody would get this message.</source>
        <translation>Ніхто не отримав би цього повідомлення.</translation>
    </message>
    <message>
        <source>Unless they write first</source>
        <translation>Якщо клієнт не напише раніше</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Посилання</translation>
    </message>
    <message>
        <source>Address the link opens</source>
        <translation>Адреса, яку відкриває посилання</translation>
    </message>
    <message>
        <source>At another time …</source>
        <translation>В інший час …</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Надіслати пізніше</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Надіслати тоді</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Підпис: %1</translation>
    </message>
    <message>
        <source>Your first answer: write it here and press %1. For some seconds %2 takes it back.</source>
        <translation>Перша відповідь: напишіть її тут і натисніть %1. Кілька секунд %2 скасовує надсилання.</translation>
    </message>
    <message>
        <source>This answer goes out through %1.</source>
        <translation>Ця відповідь піде через: %1.</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Швидкі відповіді</translation>
    </message>
    <message>
        <source>Share my number</source>
        <translation>Поділитися моїм номером</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n quick replies go with a message.</source>
        <translation>
            <numerusform>З повідомленням іде щонайбільше %n швидка відповідь.</numerusform>
            <numerusform>З повідомленням ідуть щонайбільше %n швидкі відповіді.</numerusform>
            <numerusform>З повідомленням іде щонайбільше %n швидких відповідей.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is too long for a quick reply.</source>
        <translation>«%1» задовге для швидкої відповіді.</translation>
    </message>
    <message>
        <source>Write something above the quick replies.</source>
        <translation>Напишіть щось над швидкими відповідями.</translation>
    </message>
    <message>
        <source>To press: %1</source>
        <translation>Для натискання: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ConsentDialog</name>
    <message>
        <source>Given</source>
        <translation>Надано</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Відкликано</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Згода</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>розсилка</translation>
    </message>
    <message>
        <source>offers by phone</source>
        <translation>пропозиції телефоном</translation>
    </message>
    <message>
        <source>offers by SMS</source>
        <translation>пропозиції через SMS</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>На що</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Яким чином</translation>
    </message>
    <message>
        <source>for example by phone, web form</source>
        <translation>наприклад телефоном, через форму</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Записати згоду</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ConversationHead</name>
    <message>
        <source>Back to the list</source>
        <translation>До списку</translation>
    </message>
    <message>
        <source>Assign (%1)</source>
        <translation>Призначити (%1)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Snooze (%1)</source>
        <translation>Відкласти (%1)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Відкрити знову</translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n канал</numerusform>
            <numerusform>%n канали</numerusform>
            <numerusform>%n каналів</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Уся історія</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Без теми</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ConversationPane</name>
    <message>
        <source>Conversation</source>
        <translation>Розмова</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Закрито</translation>
    </message>
    <message>
        <source>A colleague has answered meanwhile. Read it before yours goes.</source>
        <translation>Хтось із колег уже відповів. Прочитайте, перш ніж надсилати.</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Не надіслано. %1</translation>
    </message>
    <message>
        <source>Not proposed again</source>
        <translation>Більше не пропонуватиметься</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CustomerPane</name>
    <message>
        <source>Copied: %1</source>
        <translation>Скопійовано: %1</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <translation>Роз’єднано</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>непідтв.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>About this customer</source>
        <translation>Про клієнта</translation>
    </message>
    <message>
        <source>Customer since %1</source>
        <translation>З нами від %1</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Ім’я клієнта</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>Назву змінено</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Нотатку змінено</translation>
    </message>
    <message>
        <source>Joined with %1</source>
        <translation>Об’єднано: %1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Додано мітку «%1»</translation>
    </message>
    <message>
        <source>E-mail address or phone number</source>
        <translation>Адреса пошти або номер телефону</translation>
    </message>
    <message>
        <source>%1 belongs to somebody else already.</source>
        <translation>%1 уже належить комусь іншому.</translation>
    </message>
    <message>
        <source>Address added: %1</source>
        <translation>Додано адресу: %1</translation>
    </message>
    <message>
        <source>Consent noted: %1</source>
        <translation>Записано згоду: %1</translation>
    </message>
    <message>
        <source>Withdrawal noted: %1</source>
        <translation>Записано відкликання: %1</translation>
    </message>
    <message>
        <source>Tag removed: %1</source>
        <translation>Видалено мітку: %1</translation>
    </message>
    <message>
        <source>Address removed: %1</source>
        <translation>Видалено адресу: %1</translation>
    </message>
    <message>
        <source>It is the only address, and messages came from it.</source>
        <translation>Це єдина адреса, і з неї надходили повідомлення.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>Зробити першою</translation>
    </message>
    <message>
        <source>Stands first: %1</source>
        <translation>Перша адреса: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Видалити мітку</translation>
    </message>
    <message>
        <source>Given today</source>
        <translation>Надано сьогодні</translation>
    </message>
    <message>
        <source>Withdrawn today</source>
        <translation>Відкликано сьогодні</translation>
    </message>
    <message>
        <source>Other day or source</source>
        <translation>Інший день або джерело</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CustomerPicker</name>
    <message>
        <source>Join with another customer</source>
        <translation>З’єднати з іншим клієнтом</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <translation>Ім’я, адреса або номер</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Порівняти</translation>
    </message>
    <message>
        <source>Write a few letters of the name, or an address.</source>
        <translation>Введіть кілька літер імені або адресу.</translation>
    </message>
    <message>
        <source>Nobody found for “%1”.</source>
        <translation>Нікого не знайдено за «%1».</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CustomerRows</name>
    <message>
        <source>Identities</source>
        <translation>Адреси</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>підтверджено</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>непідтверджено</translation>
    </message>
    <message>
        <source>stands first</source>
        <translation>перша адреса</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Додати адресу</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Згоди</translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>надано %1</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>відкликано %1</translation>
    </message>
    <message>
        <source>Add a consent</source>
        <translation>Додати згоду</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Додати мітку</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>З’єднані</translation>
    </message>
    <message>
        <source>%1, take apart</source>
        <translation>%1, роз’єднати</translation>
    </message>
    <message>
        <source>Join with another customer</source>
        <translation>З’єднати з іншим клієнтом</translation>
    </message>
    <message>
        <source>Perhaps the same person: %1</source>
        <translation>Можливо, та сама особа: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Порівняти</translation>
    </message>
    <message>
        <source>About this customer</source>
        <translation>Про цього клієнта</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Додати нотатку</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>розгорнуто</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Без теми</translation>
    </message>
</context>
<context>
    <name>centrala::ui::DatePopup</name>
    <message>
        <source>Go to a date</source>
        <translation>Перейти до дати</translation>
    </message>
</context>
<context>
    <name>centrala::ui::DesktopNotices</name>
    <message>
        <source>Answer</source>
        <translation>Відповісти</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Due</name>
    <message>
        <source>paused</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>Прострочено на %1</translation>
    </message>
    <message>
        <source>Due in %1</source>
        <translation>Строк за %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Строк: %1</translation>
    </message>
    <message>
        <source>Waits for the customer</source>
        <translation>Чекає на клієнта</translation>
    </message>
    <message>
        <source>Snoozed: %1</source>
        <translation>Відкладено: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::EntryLayout</name>
    <message numerus="yes">
        <source>Quoted text, %n line(s)</source>
        <translation>
            <numerusform>Цитата, %n рядок</numerusform>
            <numerusform>Цитата, %n рядки</numerusform>
            <numerusform>Цитата, %n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показати все</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Сховати цитату</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Показати менше</translation>
    </message>
    <message>
        <source>to colleagues only</source>
        <translation>лише для колег</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Надіслати знову</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Дійшло</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Відмовитися</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Надіслати все одно</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Забрати назад</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n нове повідомлення</numerusform>
            <numerusform>%n нові повідомлення</numerusform>
            <numerusform>%n нових повідомлень</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>копія %1</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Вихідний дзвінок</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Вхідний дзвінок</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматично</translation>
    </message>
    <message>
        <source>Loading pictures …</source>
        <translation>Завантаження зображень …</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be loaded</source>
        <translation>
            <numerusform>Не вдалося завантажити %n зображення</numerusform>
            <numerusform>Не вдалося завантажити %n зображення</numerusform>
            <numerusform>Не вдалося завантажити %n зображень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from the net not loaded</source>
        <translation>
            <numerusform>%n зображення з мережі не завантажено</numerusform>
            <numerusform>%n зображення з мережі не завантажено</numerusform>
            <numerusform>%n зображень із мережі не завантажено</numerusform>
        </translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>Показати зображення</translation>
    </message>
    <message>
        <source>Always from %1</source>
        <translation>Завжди від %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ErrorText</name>
    <message>
        <source>this cannot be done like that. %1</source>
        <translation>так зробити не можна. %1</translation>
    </message>
    <message>
        <source>you have no right to do this. An administrator can grant it.</source>
        <translation>у Вас немає на це права. Його може надати адміністратор.</translation>
    </message>
    <message>
        <source>it is no longer there.</source>
        <translation>цього вже немає.</translation>
    </message>
    <message>
        <source>somebody changed it meanwhile. Look at it before you go on.</source>
        <translation>тим часом хтось це змінив. Погляньте, перш ніж продовжити.</translation>
    </message>
    <message>
        <source>the answer could not be understood. %1</source>
        <translation>відповідь не вдалося зрозуміти. %1</translation>
    </message>
    <message>
        <source>it is larger than allowed. %1</source>
        <translation>розмір більший за дозволений. %1</translation>
    </message>
    <message>
        <source>name or password is wrong, or access was withdrawn. Check the sign-in.</source>
        <translation>хибне ім’я чи пароль або доступ відкликано. Перевірте вхід.</translation>
    </message>
    <message>
        <source>the other side refused it. %1</source>
        <translation>інша сторона відмовила. %1</translation>
    </message>
    <message>
        <source>too many tries; it goes on at %1.</source>
        <translation>забагато спроб; продовження о %1.</translation>
    </message>
    <message>
        <source>too many tries; it goes on by itself later.</source>
        <translation>забагато спроб; продовження буде пізніше саме.</translation>
    </message>
    <message>
        <source>nobody answered. Check the address and the network; it is tried again by itself.</source>
        <translation>ніхто не відповів. Перевірте адресу й мережу; спроба повториться сама.</translation>
    </message>
    <message>
        <source>the line broke while sending. It may have arrived; decide whether to send again.</source>
        <translation>зв’язок обірвався під час надсилання. Могло дійти; вирішіть, чи надсилати знову.</translation>
    </message>
    <message>
        <source>it could not be written to the disk. Make room, then try again.</source>
        <translation>не вдалося записати на диск. Звільніть місце й спробуйте знову.</translation>
    </message>
    <message>
        <source>another program holds it. Close that program, or work there.</source>
        <translation>цим користується інша програма. Закрийте її або працюйте в ній.</translation>
    </message>
    <message>
        <source>it was written by a newer version. Update this program.</source>
        <translation>це записала новіша версія. Оновіть програму.</translation>
    </message>
    <message>
        <source>something inside the program went wrong. Details: %1</source>
        <translation>помилка всередині програми. Докладно: %1</translation>
    </message>
    <message>
        <source>it is damaged. Restore a backup of it.</source>
        <translation>пошкоджено. Відновіть резервну копію.</translation>
    </message>
    <message>
        <source>it cannot be opened. Look whether it is a folder in which you may write.</source>
        <translation>це не вдається відкрити. Перевірте, чи це тека, у яку вам дозволено писати.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FieldWords</name>
    <message>
        <source>low</source>
        <translation>низький</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>звичайний</translation>
    </message>
    <message>
        <source>high</source>
        <translation>високий</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>терміновий</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Призначено</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Пріоритет</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Відкладено до</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Опис</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ніхто</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FileRow</name>
    <message>
        <source>Attached files</source>
        <translation>Долучені файли</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FilterStrip</name>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Прибрати цей фільтр</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитані</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низький</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звичайний</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Високий</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Терміновий</translation>
    </message>
    <message>
        <source>Somebody’s</source>
        <translation>Чиїсь</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Лише непрочитані</translation>
    </message>
    <message>
        <source>With a tag …</source>
        <translation>З міткою …</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Пріоритет</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Призначено</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Спершу найтерміновіші</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Спершу найновіші</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Спершу найстаріші</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>За клієнтом</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>За пріоритетом</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Знайти в цій розмові</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Старіші</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Новіші</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не знайдено</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Пошук …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FirstStart</name>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Поки що пропустити</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Which language?</source>
        <translation>Яка мова?</translation>
    </message>
    <message>
        <source>It can be changed at any time in Settings.</source>
        <translation>Її можна змінити будь-коли в Налаштуваннях.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Як Вас звати?</translation>
    </message>
    <message>
        <source>Colleagues see it beside what you write and do.</source>
        <translation>Колеги бачать це ім’я біля того, що Ви пишете й робите.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
    <message>
        <source>Connect an inbox</source>
        <translation>Підключити скриньку</translation>
    </message>
    <message>
        <source>No channel is installed. Install a connector, then start again.</source>
        <translation>Жодного каналу не встановлено. Установіть конектор і запустіть програму знову.</translation>
    </message>
    <message>
        <source>Customers’ messages arrive here. One is enough to begin.</source>
        <translation>Сюди надходять повідомлення клієнтів. Для початку досить однієї скриньки.</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Працює</translation>
    </message>
    <message>
        <source>This is what happens next.</source>
        <translation>Ось що буде далі.</translation>
    </message>
    <message>
        <source>%1 does not work: %2</source>
        <translation>%1 не працює: %2</translation>
    </message>
    <message>
        <source>%1 is connected. %2 of %3 messages are here, the newest first.</source>
        <translation>%1: підключено. Отримано %2 з %3 повідомлень, спершу найновіші.</translation>
    </message>
    <message>
        <source>%1 is connected. Messages to take in: %2, the newest first.</source>
        <translation>%1: підключено. Повідомлень до отримання: %2, спершу найновіші.</translation>
    </message>
    <message>
        <source>%1 is connected. New messages appear by themselves.</source>
        <translation>%1: підключено. Нові повідомлення з’являться самі.</translation>
    </message>
    <message>
        <source>You need not wait: who wrote last stands in the queue already. Older mail counts as answered.</source>
        <translation>Чекати не треба: хто написав останнім, уже стоїть у черзі. Старіша пошта вважається вирішеною.</translation>
    </message>
    <message>
        <source>Press N to open the most urgent conversation, write, and press Ctrl Enter to send. For five seconds Z takes it back.</source>
        <translation>Натисніть N, щоб відкрити найтерміновішу розмову, напишіть і надішліть клавішами Ctrl Enter. П’ять секунд Z скасовує надсилання.</translation>
    </message>
    <message>
        <source>Nothing is changed in your mailbox but the copy of what you send.</source>
        <translation>У Вашій скриньці нічого не змінюється, крім копії того, що Ви надсилаєте.</translation>
    </message>
    <message>
        <source>The key ? shows all keys. This assistant is found again under Ctrl K, First steps.</source>
        <translation>Клавіша ? показує всі клавіші. Цей помічник є під Ctrl K, «Перші кроки».</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>one is enough to begin</source>
        <translation>для початку досить однієї</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Спробуйте</translation>
    </message>
    <message>
        <source>your first answer</source>
        <translation>перша відповідь</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>Відкрити чергу</translation>
    </message>
    <message>
        <source>Test and continue</source>
        <translation>Перевірити й далі</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Потрібне ім’я.</translation>
    </message>
    <message>
        <source>Join a team’s hub instead</source>
        <translation>Приєднатися до сервера команди</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FirstStartRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Крок %1 з %2: %3</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FloorDialog</name>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Чекають</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Прострочено</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Найдовше</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Працівник</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Присутність</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Має</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>The floor now</source>
        <translation>Зал зараз</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>Waiting: %1. Longest: %2. Service level today: %3, now: %4.</source>
        <translation>Чекають: %1. Найдовше: %2. Рівень обслуговування сьогодні: %3, зараз: %4.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Ніхто не чекає.</translation>
    </message>
    <message>
        <source>No agents are signed in.</source>
        <translation>Ніхто не ввійшов.</translation>
    </message>
    <message>
        <source>Open conversations in which the customer waits for us, now.</source>
        <translation>Відкриті розмови, у яких клієнт зараз чекає на нас.</translation>
    </message>
    <message>
        <source>Of those who wait, the ones whose promised time has run out.</source>
        <translation>З тих, хто чекає, ті, чий обіцяний час минув.</translation>
    </message>
    <message>
        <source>Now minus the time since which the first of them waits.</source>
        <translation>Зараз мінус мить, відколи чекає перший із них.</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Дивиться на</translation>
    </message>
    <message>
        <source>How long they have been doing that.</source>
        <translation>Скільки це триває.</translation>
    </message>
    <message>
        <source>Conversations assigned to them that are not finished.</source>
        <translation>Призначені їм розмови, які не завершено.</translation>
    </message>
    <message>
        <source>Of those, the ones in which the customer waits for us.</source>
        <translation>З них ті, у яких клієнт чекає на нас.</translation>
    </message>
    <message>
        <source>The conversation that is open on their desk.</source>
        <translation>Розмова, відкрита на їхньому місці.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Everybody who waits</source>
        <translation>Усі, хто чекає</translation>
    </message>
    <message>
        <source>Waiting: %1, %2</source>
        <translation>Чекають: %1, %2</translation>
    </message>
    <message>
        <source>Open with %1</source>
        <translation>Відкриті в: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>Today: first answers given in time, among all given today and those whose time ran out (n = %1). Now: of those who wait, the share whose time has not run out (n = %2).</source>
        <translation>Сьогодні: перші відповіді вчасно серед усіх сьогоднішніх і тих, чий час минув (n = %1). Зараз: частка тих, хто чекає і чий час не минув (n = %2).</translation>
    </message>
    <message>
        <source>Open People</source>
        <translation>Відкрити Людей</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FloorWork</name>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Призначено</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Пріоритет</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Чекає</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Розмови</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Move to another team</source>
        <translation>Перенести до іншої команди</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>Заглянути</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ніхто</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Призначено: %1</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Перенесено: %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Пріоритет: %1</translation>
    </message>
    <message>
        <source>No team may have them</source>
        <translation>Жодна команда не може їх мати</translation>
    </message>
</context>
<context>
    <name>centrala::ui::GuardWords</name>
    <message>
        <source>%1 is nearly %2. Is it the right address?</source>
        <translation>%1 – це майже %2. Чи адреса правильна?</translation>
    </message>
    <message>
        <source>The greeting says “%1”, the customer is %2.</source>
        <translation>У привітанні «%1», а клієнт – %2.</translation>
    </message>
    <message>
        <source>%1 does not get this message.</source>
        <translation>Цього повідомлення не отримає %1.</translation>
    </message>
    <message>
        <source>%1 has no part in this conversation yet.</source>
        <translation>%1 ще не бере участі в цій розмові.</translation>
    </message>
    <message>
        <source>%1 is not filled in.</source>
        <translation>Поле %1 не заповнене.</translation>
    </message>
    <message>
        <source>The text says “%1”, but no file is attached.</source>
        <translation>У тексті є «%1», але файл не додано.</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>Повідомлення без теми.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Передати</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>Передати колезі</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Команда %1</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What they should know; it stands in the conversation</source>
        <translation>Що їм слід знати; це лишиться в розмові</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ImportDialog</name>
    <message>
        <source>Import customers</source>
        <translation>Імпорт клієнтів</translation>
    </message>
    <message>
        <source>The first lines</source>
        <translation>Перші рядки</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреси</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Що станеться</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Перебіг</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпортувати</translation>
    </message>
    <message>
        <source>name</source>
        <translation>ім’я та прізвище</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>ім’я</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>прізвище</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>адреса пошти</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>номер телефону</translation>
    </message>
    <message>
        <source>note</source>
        <translation>нотатка</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>мітки</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>згода</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>пропускається</translation>
    </message>
    <message>
        <source>new customer</source>
        <translation>новий клієнт</translation>
    </message>
    <message>
        <source>added to a known customer</source>
        <translation>доповнення відомого клієнта</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>без змін</translation>
    </message>
    <message>
        <source>refused: no address and no number</source>
        <translation>відхилено: немає адреси й номера</translation>
    </message>
    <message>
        <source>refused: “%1” is no address</source>
        <translation>відхилено: «%1» не є адресою</translation>
    </message>
    <message>
        <source>refused: its addresses belong to two customers</source>
        <translation>відхилено: адреси належать двом клієнтам</translation>
    </message>
    <message>
        <source>refused: erased on request</source>
        <translation>відхилено: дані видалено на вимогу</translation>
    </message>
    <message>
        <source>refused: it is our own address</source>
        <translation>відхилено: це наша власна адреса</translation>
    </message>
    <message>
        <source>refused: the line is too long</source>
        <translation>відхилено: рядок задовгий</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>The first line names no column with an e-mail address or a phone number. Name the columns there, for example Name, E-mail, Phone, Note, Tags.</source>
        <translation>Перший рядок не називає стовпця з адресою пошти чи номером телефону. Назвіть там стовпці, наприклад Назва, E-mail, Телефон, Примітка, Мітки.</translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>Стовпці: %1.</translation>
    </message>
    <message>
        <source>Not taken in: %1.</source>
        <translation>Пропущено: %1.</translation>
    </message>
    <message>
        <source>There is no line to take in.</source>
        <translation>Немає рядків для імпорту.</translation>
    </message>
    <message>
        <source>These are the first lines. The same file can be taken in again: nobody is doubled.</source>
        <translation>Це перші рядки. Той самий файл можна імпортувати ще раз: ніхто не подвоїться.</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Відхилені рядки</translation>
    </message>
    <message>
        <source>%1 new, %2 added to, %3 unchanged, %4 refused</source>
        <translation>нових %1, доповнених %2, без змін %3, відхилених %4</translation>
    </message>
    <message>
        <source>Ended early: %1.</source>
        <translation>Перервано: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Готово: %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Скасувати імпорт</translation>
    </message>
    <message>
        <source>The import is being taken back …</source>
        <translation>Імпорт скасовується …</translation>
    </message>
</context>
<context>
    <name>centrala::ui::InboxForm</name>
    <message>
        <source>Inbox name</source>
        <translation>Назва скриньки</translation>
    </message>
    <message>
        <source>Looking for the servers of %1 …</source>
        <translation>Пошук серверів %1 …</translation>
    </message>
    <message>
        <source>The servers of %1 are not known. Whoever set up the mailbox knows them; its help names them under IMAP and SMTP.</source>
        <translation>Сервери %1 невідомі. Їх знає той, хто створив скриньку; довідка скриньки називає їх у розділах IMAP і SMTP.</translation>
    </message>
    <message>
        <source>%1 has servers of the usual names. The test shows whether they are right.</source>
        <translation>%1 має сервери зі звичними назвами. Перевірка покаже, чи вони правильні.</translation>
    </message>
    <message>
        <source>Server settings found for %1.</source>
        <translation>Налаштування серверів для %1 знайдено.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>%1 does not accept this name and password. Type the password again; if it is right, the provider may want an app password, or IMAP has to be switched on there first.</source>
        <translation>%1 не приймає цього імені й пароля. Введіть пароль ще раз; якщо він правильний, провайдер може вимагати пароль застосунку або там треба спершу ввімкнути IMAP.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check its name and port under Server settings, and that this computer is online.</source>
        <translation>%1 не відповідає. Перевірте назву й порт у Налаштуваннях серверів і з’єднання комп’ютера з мережею.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Подробиці: %1</translation>
    </message>
    <message>
        <source>Testing the connection …</source>
        <translation>Перевірка з’єднання …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Збереження …</translation>
    </message>
    <message>
        <source>%1 did not sign you in. Try again, or ask who manages the mailbox.</source>
        <translation>%1 не впустив вас. Спробуйте ще раз або запитайте того, хто керує скринькою.</translation>
    </message>
    <message>
        <source>This is needed to sign in with the browser; an address begins with https://</source>
        <translation>Це потрібно, щоб увійти через браузер; адреса починається з https://</translation>
    </message>
</context>
<context>
    <name>centrala::ui::InboxesPage</name>
    <message>
        <source>Inboxes</source>
        <translation>Скриньки</translation>
    </message>
    <message>
        <source>Connect an inbox</source>
        <translation>Підключити скриньку</translation>
    </message>
    <message>
        <source>State and ledger</source>
        <translation>Стан і журнал</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Призупинити</translation>
    </message>
    <message>
        <source>Change settings …</source>
        <translation>Змінити налаштування…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Вилучити…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Remove the inbox</source>
        <translation>Вилучити скриньку</translation>
    </message>
    <message>
        <source>works</source>
        <translation>працює</translation>
    </message>
    <message>
        <source>takes in messages</source>
        <translation>отримує повідомлення</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>призупинена</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>не працює</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Tried again at %1</source>
        <translation>Нова спроба о %1</translation>
    </message>
    <message>
        <source>Last news: %1</source>
        <translation>Остання подія: %1</translation>
    </message>
    <message>
        <source>Seen: %1, stored: %2, there already: %3, not understood: %4</source>
        <translation>Отримано: %1, збережено: %2, уже відомі: %3, незрозумілі: %4</translation>
    </message>
    <message>
        <source>Compare with the server</source>
        <translation>Порівняти із сервером</translation>
    </message>
    <message>
        <source>Comparing with the server …</source>
        <translation>Порівняння із сервером …</translation>
    </message>
    <message>
        <source>Missing from %1: %2</source>
        <translation>Бракує в %1: %2</translation>
    </message>
    <message>
        <source>Complete: %1 on the server, all of them here.</source>
        <translation>Усе на місці: на сервері %1, усі вони тут.</translation>
    </message>
    <message>
        <source>Not understood, kept in the ledger: %1</source>
        <translation>Не зрозуміло, збережено в журналі: %1</translation>
    </message>
    <message>
        <source>Were missing and are here now: %1</source>
        <translation>Бракувало, а тепер є тут: %1</translation>
    </message>
    <message>
        <source>Moved or deleted on the server, kept here: %1</source>
        <translation>Переміщені або видалені на сервері, збережені тут: %1</translation>
    </message>
    <message>
        <source>Gaps: %1, tried again: %2</source>
        <translation>Прогалини: %1, нові спроби: %2</translation>
    </message>
    <message>
        <source>Older messages: %1 of %2</source>
        <translation>Старіші повідомлення: %1 з %2</translation>
    </message>
    <message>
        <source>No inbox is connected.</source>
        <translation>Жодної скриньки не підключено.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Remove %1? Its conversations stay; nothing is sent or received through it any more. This cannot be undone.</source>
        <translation>Вилучити %1? Розмови залишаться; через неї більше нічого не надсилатиметься й не надходитиме. Цього не можна скасувати.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::JoinDialog</name>
    <message>
        <source>Join a team’s hub</source>
        <translation>Приєднатися до сервера команди</translation>
    </message>
    <message>
        <source>Your administrator knows the address. What is kept on this computer stays, and opens again when you leave the hub.</source>
        <translation>Адресу знає адміністратор. Усе, що є на цьому комп’ютері, залишається й відкриється знову, коли Ви залишите сервер.</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Адреса сервера</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Приєднатися</translation>
    </message>
    <message>
        <source>This is no address of a hub. It looks like wss://hub.firma.example.</source>
        <translation>Це не адреса сервера. Вона виглядає так: wss://hub.firma.example.</translation>
    </message>
    <message>
        <source>No hub answers at %1. Check the address and the network.</source>
        <translation>За адресою %1 сервер не відповідає. Перевірте адресу й мережу.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) still wait here to be sent; they leave only then.</source>
        <translation>
            <numerusform>%n повідомлення чекає тут на надсилання; воно піде лише тоді.</numerusform>
            <numerusform>%n повідомлення чекають тут на надсилання; вони підуть лише тоді.</numerusform>
            <numerusform>%n повідомлень чекає тут на надсилання; вони підуть лише тоді.</numerusform>
        </translation>
    </message>
    <message>
        <source>This program is newer than the hub, which must be upgraded first. Ask your administrator.</source>
        <translation>Ця програма новіша за сервер, який треба оновити спершу. Зверніться до адміністратора.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавіатура</translation>
    </message>
    <message>
        <source>Keys of Centrala</source>
        <translation>Клавіші Centrala</translation>
    </message>
    <message>
        <source>Keys of Gmail</source>
        <translation>Клавіші Gmail</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Скинути всі</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Знайти дію або клавішу</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Дії та їхні клавіші</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Дія</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Нова клавіша</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Натисніть клавішу</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Установити</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Забрати звідти</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без клавіші</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Скинути</translation>
    </message>
    <message>
        <source> or </source>
        <translation> або </translation>
    </message>
    <message>
        <source>Press the new key for “%1”, or two one after the other.</source>
        <translation>Натисніть нову клавішу для «%1» або дві одну за одною.</translation>
    </message>
    <message>
        <source>This key cannot be taken: it types a letter in some languages, moves between fields, or has more than two steps.</source>
        <translation>Цю клавішу не можна взяти: у деяких мовах вона друкує літеру, переходить між полями або має більше ніж два кроки.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”.</source>
        <translation>%1 – клавіша дії «%2».</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>без клавіші</translation>
    </message>
</context>
<context>
    <name>centrala::ui::LetterDialog</name>
    <message>
        <source>Write to somebody</source>
        <translation>Написати комусь</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Одержувачі</translation>
    </message>
    <message>
        <source>A customer’s name or address</source>
        <translation>Ім’я або адреса клієнта</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>Копії для</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Напишіть повідомлення</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Додати файли</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Копія</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Переслати</translation>
    </message>
    <message>
        <source>Say why, above the forwarded message</source>
        <translation>Напишіть, чому: текст буде над повідомленням</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) go with it</source>
        <translation>
            <numerusform>Разом надсилається %n файл</numerusform>
            <numerusform>Разом надсилаються %n файли</numerusform>
            <numerusform>Разом надсилається %n файлів</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>«%1» – не адреса.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters too many</source>
        <translation>
            <numerusform>На %n знак забагато</numerusform>
            <numerusform>На %n знаки забагато</numerusform>
            <numerusform>На %n знаків забагато</numerusform>
        </translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Усе одно надіслати</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Не надіслано. %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::LookersLine</name>
    <message>
        <source>The customer is writing</source>
        <translation>Клієнт пише</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 пише</translation>
    </message>
    <message>
        <source>%1 is writing an answer</source>
        <translation>%1 пише відповідь</translation>
    </message>
    <message>
        <source>%1 has this open too</source>
        <translation>%1 теж має це відкритим</translation>
    </message>
    <message>
        <source>On your site now</source>
        <translation>Зараз на вашому сайті</translation>
    </message>
    <message>
        <source>On your site now: %1</source>
        <translation>Зараз на сайті: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::MainWindow</name>
    <message>
        <source>Centrala</source>
        <translation>Centrala</translation>
    </message>
    <message>
        <source>Choose a conversation,</source>
        <translation>Оберіть розмову</translation>
    </message>
    <message>
        <source>or press N for the most urgent one.</source>
        <translation>або натисніть N, щоб відкрити найтерміновішу.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) still wait for the hub. Send or drop them first.</source>
        <translation>
            <numerusform>%n зміна чекає на сервер. Спершу надішліть або відкиньте її.</numerusform>
            <numerusform>%n зміни чекають на сервер. Спершу надішліть або відкиньте їх.</numerusform>
            <numerusform>%n змін чекає на сервер. Спершу надішліть або відкиньте їх.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::MentionPopup</name>
    <message>
        <source>Colleagues</source>
        <translation>Колеги</translation>
    </message>
</context>
<context>
    <name>centrala::ui::OwnPasswordDialog</name>
    <message>
        <source>Your password</source>
        <translation>Ваш пароль</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are asked for the new password, and programs with a token of yours need a new one.</source>
        <translation>Тут вхід залишається. Усюди інде треба буде ввести новий пароль, а програмам із вашим токеном потрібен новий.</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Дотеперішній</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новий</translation>
    </message>
    <message>
        <source>New, once more</source>
        <translation>Новий ще раз</translation>
    </message>
    <message>
        <source>8 letters or more</source>
        <translation>щонайменше 8 знаків</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Змінити пароль</translation>
    </message>
    <message>
        <source>The password until now is missing.</source>
        <translation>Бракує дотеперішнього пароля.</translation>
    </message>
    <message>
        <source>A password has 8 letters or more.</source>
        <translation>Пароль має щонайменше 8 знаків.</translation>
    </message>
    <message>
        <source>The new password is not the same both times.</source>
        <translation>Новий пароль не однаковий обидва рази.</translation>
    </message>
    <message>
        <source>This is not your password until now.</source>
        <translation>Це не ваш дотеперішній пароль.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>Забагато неправильних паролів. Спробуйте ще раз о %1.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>Пошук і команди</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Шукати або дати команду</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результати</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Нічого не знайдено для «%1».</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>вибір</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрити</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>лише команди</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>клієнти</translation>
    </message>
</context>
<context>
    <name>centrala::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>Додати людину …</translation>
    </message>
    <message>
        <source>Where they are signed in</source>
        <translation>Де ця людина увійшла</translation>
    </message>
    <message>
        <source>What they do here</source>
        <translation>Що тут робить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>There are no teams yet.</source>
        <translation>Команд ще немає.</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Розмов одночасно</translation>
    </message>
    <message>
        <source>as the team says</source>
        <translation>як у команді</translation>
    </message>
    <message>
        <source>How many open conversations they get at most where a team’s work is shared out in turn.</source>
        <translation>Скільки відкритих розмов отримає щонайбільше, коли команда розподіляє роботу по черзі.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Одночасно</translation>
    </message>
    <message>
        <source>New password …</source>
        <translation>Новий пароль …</translation>
    </message>
    <message>
        <source>Leaves …</source>
        <translation>Іде …</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Повертається</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Залишається</translation>
    </message>
    <message>
        <source>Leaves the team</source>
        <translation>Іде з команди</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>тут більше не працює</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Another administrator can change your role.</source>
        <translation>Вашу роль може змінити інший адміністратор.</translation>
    </message>
    <message>
        <source>%1 can no longer sign in, and their open work goes back to the queue.</source>
        <translation>%1 більше не зможе увійти, а відкриті розмови повернуться до черги.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Збережено.</translation>
    </message>
    <message>
        <source>Saved. Tell them the new password.</source>
        <translation>Збережено. Повідомте цій людині новий пароль.</translation>
    </message>
    <message>
        <source>Saved. Tell them their name, the password and this hub’s address.</source>
        <translation>Збережено. Повідомте цій людині ім’я, пароль і адресу сервера.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::PersonDialog</name>
    <message>
        <source>A new password for %1</source>
        <translation>Новий пароль: %1</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Додати людину</translation>
    </message>
    <message>
        <source>Where they are signed in with the old one, they are asked for the new one.</source>
        <translation>Там, де користувалися старим паролем, доведеться ввести новий.</translation>
    </message>
    <message>
        <source>They sign in at this hub with the name and the password.</source>
        <translation>Ця людина входить на сервер із цим ім’ям і паролем.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>8 letters or more</source>
        <translation>щонайменше 8 знаків</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>Запропонувати</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Встановити пароль</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Керівник</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Адміністратор</translation>
    </message>
    <message>
        <source>Auditor (reads only)</source>
        <translation>Аудитор (лише читає)</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Працівник</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Бракує імені.</translation>
    </message>
    <message>
        <source>A password has 8 letters or more.</source>
        <translation>Пароль має щонайменше 8 знаків.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::PictureViewer</name>
    <message>
        <source>Open with another program</source>
        <translation>Відкрити в іншій програмі</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Зображення %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown here.</source>
        <translation>Це зображення не можна тут показати.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
</context>
<context>
    <name>centrala::ui::PresenceButton</name>
    <message>
        <source>Available</source>
        <translation>На зв’язку</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Без нових</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Перерва</translation>
    </message>
    <message>
        <source>On a call</source>
        <translation>На дзвінку</translation>
    </message>
    <message>
        <source>After-call work</source>
        <translation>Після дзвінка</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Не в мережі</translation>
    </message>
    <message>
        <source>Presence: %1</source>
        <translation>Присутність: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::QueuePane</name>
    <message>
        <source>Next</source>
        <translation>Наступна</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Наступна розмова</translation>
    </message>
    <message>
        <source>No inbox is connected.</source>
        <translation>Немає під’єднаної скриньки.</translation>
    </message>
    <message>
        <source>Connect one to see customers’ messages.</source>
        <translation>Під’єднайте її, щоб побачити повідомлення клієнтів.</translation>
    </message>
    <message>
        <source>Connect an inbox</source>
        <translation>Під’єднати скриньку</translation>
    </message>
    <message>
        <source>Taking in messages.</source>
        <translation>Отримання повідомлень.</translation>
    </message>
    <message>
        <source>The newest come first; %1 of %2 are here.</source>
        <translation>Спершу найновіші; є вже %1 з %2.</translation>
    </message>
    <message>
        <source>Nothing is snoozed.</source>
        <translation>Нічого не відкладено.</translation>
    </message>
    <message>
        <source>Press H on a conversation to see it again later.</source>
        <translation>Натисніть H на розмові, щоб вона повернулася пізніше.</translation>
    </message>
    <message>
        <source>Nothing is resolved yet.</source>
        <translation>Ще нічого не закрито.</translation>
    </message>
    <message>
        <source>Press E when a matter is done.</source>
        <translation>Натисніть E, коли справу завершено.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Усе надіслано.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Ніхто не чекає.</translation>
    </message>
    <message>
        <source>The next customer appears here by itself.</source>
        <translation>Наступне звернення з’явиться тут саме.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Save this view …</source>
        <translation>Зберегти цей вигляд …</translation>
    </message>
    <message>
        <source>Remove this saved view</source>
        <translation>Вилучити цей збережений вигляд</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Зберегти цей вигляд</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Нічого не відповідає фільтру.</translation>
    </message>
    <message>
        <source>Nobody named you yet.</source>
        <translation>Вас ще ніхто не згадав.</translation>
    </message>
    <message>
        <source>A colleague who writes @ and your name in a note asks you.</source>
        <translation>Хто напише в нотатці @ і ваше ім’я, питає вас.</translation>
    </message>
    <message>
        <source>You follow nothing.</source>
        <translation>Ви нічого не відстежуєте.</translation>
    </message>
    <message>
        <source>Follow a conversation to be told what happens there.</source>
        <translation>Стежте за розмовою, щоб знати, що в ній відбувається.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::QueueText</name>
    <message>
        <source>Unknown</source>
        <translation>Невідомий контакт</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитане</numerusform>
            <numerusform>%n непрочитані</numerusform>
            <numerusform>%n непрочитаних</numerusform>
        </translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>призначено: %1</translation>
    </message>
    <message>
        <source>The answer was due: %1.</source>
        <translation>Строк відповіді минув: %1.</translation>
    </message>
    <message>
        <source>The answer is due: %1.</source>
        <translation>Строк відповіді: %1.</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Призначено: %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Прострочені</translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>Протягом години</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Моя черга</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Усі відкриті</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Непризначені</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Чекає на клієнта</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Відкладені</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Закриті</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Спам</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>До надсилання</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрита</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>чекає на клієнта</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>відкладена</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>закрита</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>спам</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не надіслано</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Непевно</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Затримано</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Чекає на надсилання</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закріплені</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Згадки</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Відстежувані</translation>
    </message>
</context>
<context>
    <name>centrala::ui::QueueView</name>
    <message>
        <source>Conversations</source>
        <translation>Розмови</translation>
    </message>
</context>
<context>
    <name>centrala::ui::RecallBar</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Надсилання за %n с</numerusform>
            <numerusform>Надсилання за %n с</numerusform>
            <numerusform>Надсилання за %n с</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages, first in %2 s</source>
        <translation>Повідомлень: %1, перше за %2 с</translation>
    </message>
</context>
<context>
    <name>centrala::ui::RecipientField</name>
    <message>
        <source>Customers</source>
        <translation>Клієнти</translation>
    </message>
</context>
<context>
    <name>centrala::ui::RefusedDialog</name>
    <message>
        <source>You wrote</source>
        <translation>Ваша версія</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Не прийнято</translation>
    </message>
    <message>
        <source>This was not accepted</source>
        <translation>Це не прийнято</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Що там зараз</translation>
    </message>
    <message>
        <source>Drop mine</source>
        <translation>Відкинути мою</translation>
    </message>
    <message>
        <source>Send mine anyway</source>
        <translation>Усе ж надіслати мою</translation>
    </message>
    <message>
        <source>%1 answered, %2</source>
        <translation>%1 відповів(-ла), %2</translation>
    </message>
    <message>
        <source>It is now</source>
        <translation>Тепер так</translation>
    </message>
    <message>
        <source>It is now (%1, %2)</source>
        <translation>Тепер так (%1, %2)</translation>
    </message>
    <message>
        <source>You wanted</source>
        <translation>Ви хочете</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Лишити їхнє</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Взяти моє</translation>
    </message>
    <message>
        <source>The customer wrote, %1</source>
        <translation>Клієнт написав, %1</translation>
    </message>
    <message>
        <source>What you did after it waits for your decision: %1</source>
        <translation>Те, що було після цього, чекає на ваше рішення: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::RelativeTime</name>
    <message>
        <source>%1 min</source>
        <translation>%1 хв</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 год %2</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n д</numerusform>
            <numerusform>%n д</numerusform>
            <numerusform>%n д</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day in a timeline</comment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Сьогодні, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Учора, %1</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, H:mm:ss</source>
        <comment>an exact time in a tooltip</comment>
        <translation>dddd, d MMMM yyyy, H:mm:ss</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>від сьогодні</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>від учора</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>від %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ReplyRoutes</name>
    <message>
        <source>the inbox is paused</source>
        <translation>скриньку призупинено</translation>
    </message>
    <message>
        <source>they must write there first</source>
        <translation>спершу клієнт має там написати</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <translation>%1 (не підтверджено)</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Results</name>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Відкрити посилання</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Переглянуті востаннє</translation>
    </message>
    <message>
        <source>Older, on the hub</source>
        <translation>Старіші, на сервері команди</translation>
    </message>
    <message>
        <source>It cannot be fetched from the hub now.</source>
        <translation>Зараз це не можна отримати із сервера команди.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SchemaForm</name>
    <message>
        <source>More settings</source>
        <translation>Більше налаштувань</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (необов’язково)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Це потрібно.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Це не адреса e-mail.</translation>
    </message>
    <message>
        <source>An address begins with https://</source>
        <translation>Адреса починається з https://</translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation>Налаштування серверів</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрито</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>saved; type to replace</source>
        <translation>збережено; введіть, щоб замінити</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SearchField</name>
    <message>
        <source>Search or run a command</source>
        <translation>Шукати або дати команду</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SendTimes</name>
    <message>
        <source>in one hour</source>
        <translation>за годину</translation>
    </message>
    <message>
        <source>in three hours</source>
        <translation>за три години</translation>
    </message>
    <message>
        <source>this evening</source>
        <translation>сьогодні ввечері</translation>
    </message>
    <message>
        <source>tomorrow morning</source>
        <translation>завтра вранці</translation>
    </message>
    <message>
        <source>on Monday</source>
        <translation>у понеділок</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>за тиждень</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SettingsSearch</name>
    <message>
        <source>Search settings</source>
        <translation>Шукати в налаштуваннях</translation>
    </message>
    <message>
        <source>Found settings</source>
        <translation>Знайдені налаштування</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Нічого не знайдено</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ви</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавіатура</translation>
    </message>
    <message>
        <source>Inboxes</source>
        <translation>Скриньки</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Сповіщення</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Команди</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ShortcutList</name>
    <message>
        <source>Actions and their keys</source>
        <translation>Дії та їхні клавіші</translation>
    </message>
    <message>
        <source> or </source>
        <translation> або </translation>
    </message>
</context>
<context>
    <name>centrala::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Single letters act outside text fields. In a field, press Esc first.</source>
        <translation>Окремі літери діють поза текстовими полями. У полі спершу Esc.</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Знайти дію або клавішу</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Увійти</translation>
    </message>
    <message>
        <source>Your company’s hub: %1</source>
        <translation>Сервер компанії: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>Ім’я або пароль неправильні.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>Забагато неправильних паролів. Спробуйте ще раз о %1.</translation>
    </message>
    <message>
        <source>What %1 wrote here is not sent yet. They must sign in first.</source>
        <translation>Те, що тут написав(-ла) %1, ще не надіслано. Спершу має увійти ця людина.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. It is tried again by itself.</source>
        <translation>Сервер недоступний. Спроби повторюються самі.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SignInStrip</name>
    <message>
        <source>Open the page again</source>
        <translation>Відкрити сторінку знову</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Більше не чекати</translation>
    </message>
    <message>
        <source>Sign in again with the browser</source>
        <translation>Увійти знову через браузер</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Увійти через браузер</translation>
    </message>
    <message>
        <source>Sign in on the page that your browser shows, as the owner of the mailbox. Here it goes on by itself.</source>
        <translation>Увійдіть як власник скриньки на сторінці, яку показує браузер. Тут усе продовжиться саме.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>Ви увійшли.</translation>
    </message>
    <message>
        <source>The application that your provider or your administrator named for you stands under More settings.</source>
        <translation>Застосунок, який назвав ваш постачальник або адміністратор, стоїть у Більше налаштувань.</translation>
    </message>
    <message>
        <source>Waiting for the sign-in …</source>
        <translation>Очікування входу …</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SignInsList</name>
    <message>
        <source>Signed in</source>
        <translation>Входи</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>Вийти там</translation>
    </message>
    <message>
        <source>Token “%1”, used %2</source>
        <translation>Токен «%1», використано %2</translation>
    </message>
    <message>
        <source>%1, used %2</source>
        <translation>%1, востаннє %2</translation>
    </message>
    <message>
        <source>A desk</source>
        <translation>Робоче місце</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>З %1</translation>
    </message>
    <message>
        <source>Nowhere.</source>
        <translation>Ніде.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SignatureDialog</name>
    <message>
        <source>For everybody without a signature of their own</source>
        <translation>Для всіх без власного підпису</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Підписи</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Скринька</translation>
    </message>
    <message>
        <source>All inboxes</source>
        <translation>Усі скриньки</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Підпис</translation>
    </message>
    <message>
        <source>What stands under your messages</source>
        <translation>Що стоїть під Вашими повідомленнями</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Збережено</translation>
    </message>
</context>
<context>
    <name>centrala::ui::StatusLine</name>
    <message>
        <source>Tried again at %1</source>
        <translation>Наступна спроба о %1</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1: призупинено</translation>
    </message>
    <message>
        <source>%1 does not work</source>
        <translation>%1: не працює</translation>
    </message>
    <message>
        <source>%1: %2 of %3 taken in</source>
        <translation>%1: отримано %2 з %3</translation>
    </message>
    <message numerus="yes">
        <source>%n inbox(es) work</source>
        <translation>
            <numerusform>%n скринька працює</numerusform>
            <numerusform>%n скриньки працюють</numerusform>
            <numerusform>%n скриньок працює</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 inboxes work</source>
        <translation>%1 з %2 скриньок працює</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n чекає на надсилання</numerusform>
            <numerusform>%n чекають на надсилання</numerusform>
            <numerusform>%n чекають на надсилання</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date %1</source>
        <translation>Стан на %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>На зв’язку</translation>
    </message>
    <message>
        <source>The line to the hub stands</source>
        <translation>З’єднання із сервером є</translation>
    </message>
    <message>
        <source>Calling the hub …</source>
        <translation>З’єднання із сервером …</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Без зв’язку</translation>
    </message>
    <message>
        <source>You can go on reading, searching and writing. It is sent when the hub is back.</source>
        <translation>Можна далі читати, шукати й писати. Надішлеться, коли сервер повернеться.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Не виконано вхід</translation>
    </message>
    <message>
        <source>Press here to sign in</source>
        <translation>Натисніть тут, щоб увійти</translation>
    </message>
    <message numerus="yes">
        <source>%n kept for the hub</source>
        <translation>
            <numerusform>%n чекає на сервер</numerusform>
            <numerusform>%n чекають на сервер</numerusform>
            <numerusform>%n чекають на сервер</numerusform>
        </translation>
    </message>
    <message>
        <source>They are sent, in their order, when the hub answers</source>
        <translation>Надішлються по черзі, коли сервер відповість</translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n не прийнято</numerusform>
            <numerusform>%n не прийнято</numerusform>
            <numerusform>%n не прийнято</numerusform>
        </translation>
    </message>
    <message>
        <source>Press here to see why, and to decide</source>
        <translation>Натисніть тут, щоб побачити чому й вирішити</translation>
    </message>
    <message>
        <source>%1 more to fetch</source>
        <translation>Залишилося отримати: %1</translation>
    </message>
    <message>
        <source>%1: look at it</source>
        <translation>%1: погляньте туди</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SuggestionStrip</name>
    <message>
        <source>Join</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Відхилити</translation>
    </message>
    <message>
        <source>Refers to “%1”. Whoever sent it has no part in that.</source>
        <translation>Посилається на розмову «%1». Відправник не бере в ній участі.</translation>
    </message>
    <message>
        <source>Refers to “%1” with %2. Whoever sent it has no part in that.</source>
        <translation>Посилається на розмову «%1» (%2). Відправник не бере в ній участі.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TeamWork</name>
    <message>
        <source>Inboxes whose conversations are theirs</source>
        <translation>Скриньки, чиї розмови належать їм</translation>
    </message>
    <message>
        <source>In turn, to those who are available</source>
        <translation>По черзі, між доступними людьми</translation>
    </message>
    <message>
        <source>How the work is shared out</source>
        <translation>Як розподіляється робота</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Розмов одночасно</translation>
    </message>
    <message>
        <source> at once</source>
        <translation> одночасно</translation>
    </message>
    <message>
        <source>How many open conversations each of them gets at most. Somebody’s own number, under People, goes before it.</source>
        <translation>Скільки відкритих розмов щонайбільше отримує кожна людина. Власне число людини, у «Люди», має перевагу.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>What arrives there from now on is their work. What is there already stays where it is.</source>
        <translation>Те, що надійде туди відтепер, – їхня робота. Те, що там уже є, лишається, де є.</translation>
    </message>
    <message>
        <source>%1 at once, as usual</source>
        <translation>%1 одночасно, як звичайно</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TeamsPage</name>
    <message>
        <source>Teams</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Name of a new team</source>
        <translation>Назва нової команди</translation>
    </message>
    <message>
        <source>Add the team</source>
        <translation>Додати команду</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Хто в ній</translation>
    </message>
    <message>
        <source>Inboxes that are closed to others</source>
        <translation>Скриньки, закриті для інших</translation>
    </message>
    <message>
        <source>Remove the team …</source>
        <translation>Видалити команду …</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Remove the team</source>
        <translation>Видалити команду</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n особа</numerusform>
            <numerusform>%n особи</numerusform>
            <numerusform>%n осіб</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no longer a team. Its people stay.</source>
        <translation>%1 більше не буде командою. Люди залишаються.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Збережено.</translation>
    </message>
    <message>
        <source>There is a team of that name already.</source>
        <translation>Команда з такою назвою вже є.</translation>
    </message>
    <message>
        <source>%1 still has conversations or inboxes. Give them to another team, or to nobody, first.</source>
        <translation>%1 ще має розмови або скриньки. Спершу передайте їх іншій команді або нікому.</translation>
    </message>
    <message>
        <source>Of an inbox that is ticked, only its teams, administrators and auditors see anything. Where no team has a tick, everybody does.</source>
        <translation>Позначену скриньку бачать лише її команди, адміністратори та аудитори. Не позначену в жодній команді бачать усі.</translation>
    </message>
    <message>
        <source>Nobody of the team whose work it is could see that inbox.</source>
        <translation>Ніхто з команди, чия це робота, не бачив би цієї скриньки.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ThreadText</name>
    <message>
        <source>Sending</source>
        <translation>Надсилання</translation>
    </message>
    <message>
        <source>Will be sent %1</source>
        <translation>Надсилання %1</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Чекає на надсилання</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Надіслано: %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Надіслано</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Held back: somebody answered meanwhile</source>
        <translation>Затримано: хтось уже відповів</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не надіслано</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Не надіслано: %1</translation>
    </message>
    <message>
        <source>Uncertain: the line broke while sending</source>
        <translation>Непевно: зв’язок обірвався під час надсилання</translation>
    </message>
    <message>
        <source>Conversation opened</source>
        <translation>Розмову відкрито</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Призначено: %1</translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation>Знову в черзі</translation>
    </message>
    <message>
        <source>Handed to %1</source>
        <translation>Передано: %1</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>Взято: %1</translation>
    </message>
    <message>
        <source>Back in the queue: it was held too long</source>
        <translation>Знову в черзі: минув час на відповідь</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Відкладено до %1</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Відкладено</translation>
    </message>
    <message>
        <source>Back from snooze</source>
        <translation>Повернення після відкладення</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Закрито</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Закрито: %1</translation>
    </message>
    <message>
        <source>Reopened by a new message</source>
        <translation>Відкрито знову новим повідомленням</translation>
    </message>
    <message>
        <source>Reopened by %1</source>
        <translation>Відкрито знову: %1</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Позначено як спам</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Мітка «%1»</translation>
    </message>
    <message>
        <source>Tag “%1” removed</source>
        <translation>Мітку «%1» вилучено</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Терміновість змінено</translation>
    </message>
    <message>
        <source>Wrap-up: %1</source>
        <translation>Завершення: %1</translation>
    </message>
    <message>
        <source>Another conversation was joined in</source>
        <translation>Долучено іншу розмову</translation>
    </message>
    <message>
        <source>Part of it became a conversation of its own</source>
        <translation>Частина стала окремою розмовою</translation>
    </message>
    <message>
        <source>Two customers were joined</source>
        <translation>Двох клієнтів об’єднано</translation>
    </message>
    <message>
        <source>The customers were taken apart again</source>
        <translation>Клієнтів знову роз’єднано</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>Note, colleagues only: %1</source>
        <translation>Нотатка, лише для колег: %1</translation>
    </message>
    <message>
        <source>Held back: the customer has written</source>
        <translation>Затримано: клієнт уже написав</translation>
    </message>
    <message>
        <source>It is %1&apos;s turn</source>
        <translation>Черга: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Переглядає: %1</translation>
    </message>
    <message>
        <source>On your site: %1</source>
        <translation>На сайті: %1</translation>
    </message>
    <message>
        <source>On your site: %1 (%2)</source>
        <translation>На сайті: %1 (%2)</translation>
    </message>
    <message>
        <source>Passed on by %1</source>
        <translation>Переслано: %1</translation>
    </message>
    <message>
        <source>%1 came through the link, and has a history of their own</source>
        <translation>%1 приходить за посиланням і вже має власну історію</translation>
    </message>
    <message>
        <source>Blocked you: answers do not arrive any more</source>
        <translation>Заблоковано вас: відповіді більше не доходять</translation>
    </message>
    <message>
        <source>Takes your answers again</source>
        <translation>Знову приймає ваші відповіді</translation>
    </message>
    <message>
        <source>Mail from %1: in the chat this address was only typed, it may be somebody else&apos;s</source>
        <translation>Лист від %1: у чаті цю адресу лише введено, вона може бути чужою</translation>
    </message>
    <message>
        <source>%1 is theirs: the link in our mail was opened in the chat</source>
        <translation>%1 — їхня адреса: посилання з нашого листа відкрито в чаті</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ThreadView</name>
    <message>
        <source>Timeline</source>
        <translation>Хід розмови</translation>
    </message>
    <message numerus="yes">
        <source>%n new below</source>
        <translation>
            <numerusform>%n нове нижче</numerusform>
            <numerusform>%n нові нижче</numerusform>
            <numerusform>%n нових нижче</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Копіювати позначене</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Копіювати повідомлення</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Переслати</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Без теми</translation>
    </message>
    <message>
        <source>this conversation</source>
        <translation>ця розмова</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копіювати посилання</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Файл %1</translation>
    </message>
    <message>
        <source>A conversation of its own from here on</source>
        <translation>Звідси – окрема розмова</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TimeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Верхня панель</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>No phone line</source>
        <translation>Немає телефонної лінії</translation>
    </message>
    <message>
        <source>Keys (%1)</source>
        <translation>Клавіші (%1)</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TrayNotifier</name>
    <message numerus="yes">
        <source>%n customer(s) wrote</source>
        <translation>
            <numerusform>Написав %n клієнт</numerusform>
            <numerusform>Написали %n клієнти</numerusform>
            <numerusform>Написали %n клієнтів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>centrala::ui::VersionWords</name>
    <message>
        <source>The hub is older than this program</source>
        <translation>Сервер старіший за цю програму</translation>
    </message>
    <message>
        <source>This program is too old for the hub</source>
        <translation>Ця програма застара для сервера</translation>
    </message>
    <message>
        <source>This program is newer than the hub. Go on working here: it is sent when the hub is upgraded.</source>
        <translation>Ця програма новіша за сервер. Можна працювати далі: усе надішлеться, коли сервер оновлять.</translation>
    </message>
    <message>
        <source>This program is too old for the hub. Ask your administrator for the new one.</source>
        <translation>Ця програма застара для сервера. Попросіть в адміністратора новішу.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ViewsList</name>
    <message>
        <source>Views</source>
        <translation>Подання</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ViewsModel</name>
    <message>
        <source>Teams</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Inboxes</source>
        <translation>Скриньки</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n прострочена</numerusform>
            <numerusform>%n прострочені</numerusform>
            <numerusform>%n прострочених</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n розмова</numerusform>
            <numerusform>%n розмови</numerusform>
            <numerusform>%n розмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Збережено</translation>
    </message>
</context>
<context>
    <name>centrala::ui::WholeUndo</name>
    <message>
        <source>Undone</source>
        <translation>Скасовано</translation>
    </message>
    <message numerus="yes">
        <source>Import undone: %n customer(s) as before.</source>
        <translation>
            <numerusform>Імпорт скасовано: %n клієнт, як раніше.</numerusform>
            <numerusform>Імпорт скасовано: %n клієнти, як раніше.</numerusform>
            <numerusform>Імпорт скасовано: %n клієнтів, як раніше.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): used or changed since.</source>
        <translation>
            <numerusform>%n лишається: відтоді використано або змінено.</numerusform>
            <numerusform>%n лишаються: відтоді використано або змінено.</numerusform>
            <numerusform>%n лишаються: відтоді використано або змінено.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::WindowActions</name>
    <message>
        <source>To me</source>
        <translation>Мені</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Призначено Вам</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>До черги</translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation>Знову в черзі</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Призначено: %1</translation>
    </message>
    <message>
        <source>Snooze: %1</source>
        <translation>Відкласти: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Відкладено до %1</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Критична</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Висока</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звичайна</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низька</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Терміновість змінено</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Закрито</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>Закрито %n</numerusform>
            <numerusform>Закрито %n</numerusform>
            <numerusform>Закрито %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Мітка «%1»</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Відкрито знову</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Позначено як спам</translation>
    </message>
    <message>
        <source>No longer pinned</source>
        <translation>Відкріплено</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закріплено</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>Передано: %1</translation>
    </message>
    <message>
        <source>You no longer follow it</source>
        <translation>Ви більше це не відстежуєте</translation>
    </message>
    <message>
        <source>You follow it</source>
        <translation>Ви це відстежуєте</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Об’єднано</translation>
    </message>
    <message>
        <source>They are different customers&apos;</source>
        <translation>Це розмови різних клієнтів</translation>
    </message>
    <message>
        <source>Join them into:</source>
        <translation>Об’єднати їх із:</translation>
    </message>
    <message>
        <source>This customer has no other conversation</source>
        <translation>У цього клієнта немає іншої розмови</translation>
    </message>
    <message>
        <source>Take in:</source>
        <translation>Приєднати:</translation>
    </message>
    <message>
        <source>A conversation of its own from here on:</source>
        <translation>Звідси – окрема розмова:</translation>
    </message>
    <message>
        <source>There is only one message</source>
        <translation>Є лише одне повідомлення</translation>
    </message>
    <message>
        <source>It is a conversation of its own now</source>
        <translation>Тепер це окрема розмова</translation>
    </message>
</context>
<context>
    <name>centrala::ui::YouPage</name>
    <message>
        <source>You</source>
        <translation>Ви</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
    <message>
        <source>Colleagues see it beside what you write and do.</source>
        <translation>Колеги бачать це ім’я біля того, що Ви пишете й робите.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Збережено.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Alone again, this program shows what was kept on this computer before. What the hub has stays there.</source>
        <translation>Без сервера програма знову покаже те, що було на цьому комп’ютері раніше. Дані сервера залишаються на ньому.</translation>
    </message>
    <message>
        <source>Colleagues who share a queue meet at a hub, a program on the company’s own server.</source>
        <translation>Спільну чергу команди веде програма на сервері компанії.</translation>
    </message>
    <message>
        <source>Colleagues see it beside what you write and do, and you sign in with it. An administrator can change it.</source>
        <translation>Колеги бачать його біля того, що ви пишете й робите, і з ним ви входите. Змінити його може адміністратор.</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Де ви увійшли</translation>
    </message>
    <message>
        <source>Change your password …</source>
        <translation>Змінити свій пароль …</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>Ваш пароль змінено.</translation>
    </message>
</context>
</TS>
