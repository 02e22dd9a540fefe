<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
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
        <source>Inbox name</source>
        <translation>Назва скриньки</translation>
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
        <source>Details: %1</source>
        <translation>Докладно: %1</translation>
    </message>
    <message>
        <source>Testing the connection …</source>
        <translation>Перевірка з’єднання …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Збереження …</translation>
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
    <name>centrala::ui::CommandRunner</name>
    <message>
        <source>Undone</source>
        <translation>Скасовано</translation>
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
        <source>verified</source>
        <translation>підтверджена</translation>
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
        <source>Identities</source>
        <translation>Ідентичності</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Об’єднані</translation>
    </message>
    <message>
        <source>%1, take apart</source>
        <translation>%1, роз’єднати</translation>
    </message>
    <message>
        <source>About this customer</source>
        <translation>Про клієнта</translation>
    </message>
    <message>
        <source>Customer since %1</source>
        <translation>З нами від %1</translation>
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
</context>
<context>
    <name>centrala::ui::FileRow</name>
    <message>
        <source>Attached files</source>
        <translation>Долучені файли</translation>
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
    <name>centrala::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Знайти команду</translation>
    </message>
    <message>
        <source>Single letters act outside text fields. In a field, press Esc first.</source>
        <translation>Окремі літери діють поза текстовими полями. У полі спершу Esc.</translation>
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
</context>
<context>
    <name>centrala::ui::TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Верхня панель</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>Клавіші (?)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>No phone line</source>
        <translation>Немає телефонної лінії</translation>
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
</context>
</TS>
