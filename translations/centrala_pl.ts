<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>The mail has %1 octets, the server takes %2.</source>
        <translation>Wiadomość ma %1 bajtów, serwer przyjmuje %2.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a name and password, or others than these.</source>
        <translation>Serwer proxy %1 wymaga nazwy i hasła albo innych niż te.</translation>
    </message>
    <message>
        <source>The proxy %1 does not let us through to %2.</source>
        <translation>Serwer proxy %1 nie przepuszcza do %2.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer.</source>
        <translation>Serwer proxy %1 nie odpowiada.</translation>
    </message>
    <message>
        <source>There is no server of the name %1.</source>
        <translation>Nie ma serwera o nazwie %1.</translation>
    </message>
    <message>
        <source>The server %1 takes no connection.</source>
        <translation>Serwer %1 nie przyjmuje połączenia.</translation>
    </message>
    <message>
        <source>The server %1 does not answer.</source>
        <translation>Serwer %1 nie odpowiada.</translation>
    </message>
    <message>
        <source>The program was being ended; the message waits.</source>
        <translation>Program był właśnie zamykany; wiadomość czeka.</translation>
    </message>
    <message>
        <source>The inbox is not connected.</source>
        <translation>Skrzynka nie jest połączona.</translation>
    </message>
    <message>
        <source>The program ended while the message was being sent.</source>
        <translation>Program zakończył się w trakcie wysyłania wiadomości.</translation>
    </message>
    <message>
        <source>Line %1 does not begin with a command: a-z, 0-9 and _, 32 letters at most.</source>
        <translation>Wiersz %1 nie zaczyna się od polecenia: a-z, 0-9 i _, najwyżej 32 znaki.</translation>
    </message>
    <message>
        <source>Line %1 has to say what the command does, in %2 letters at most.</source>
        <translation>Wiersz %1 musi mówić, co robi polecenie, najwyżej %2 znakami.</translation>
    </message>
    <message>
        <source>Line %1 names a command that is there already.</source>
        <translation>Wiersz %1 podaje polecenie, które już jest.</translation>
    </message>
    <message>
        <source>The menu has more than %1 commands.</source>
        <translation>Menu ma więcej niż %1 poleceń.</translation>
    </message>
    <message>
        <source>Messages come and go, but the menu was refused: %1</source>
        <translation>Wiadomości przychodzą i wychodzą, ale menu zostało odrzucone: %1</translation>
    </message>
    <message>
        <source>A backup was restored, and it may have left after that was made.</source>
        <translation>Przywrócono kopię zapasową, a wiadomość mogła wyjść po jej utworzeniu.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ActionCatalogue</name>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Następna rozmowa</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>W dół</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>W górę</translation>
    </message>
    <message>
        <source>Open and answer</source>
        <translation>Otwórz i odpowiedz</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Zaznacz</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Przejdź do</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Moja kolejka</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Wszystkie otwarte</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nieprzydzielone</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Czeka na klienta</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Zamknięte</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Do wysłania</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpowiedz</translation>
    </message>
    <message>
        <source>Note to colleagues</source>
        <translation>Notatka dla zespołu</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Przydziel</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Do mnie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Otwórz ponownie</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Oznacz jako spam</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Pilność</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Pisanie</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Send, resolve, next</source>
        <translation>Wyślij, zamknij, następna</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Wyślij później</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Załącz</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Wszędzie</translation>
    </message>
    <message>
        <source>Search, commands</source>
        <translation>Szukaj, polecenia</translation>
    </message>
    <message>
        <source>Undo, also sending</source>
        <translation>Cofnij, także wysłanie</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Następny panel</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Poprzedni panel</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Pokaż klienta</translation>
    </message>
    <message>
        <source>This sheet of keys</source>
        <translation>Ta ściąga</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Obecność</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Gotowość</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bez nowych</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Przerwa</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Poza siecią</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Connect an inbox</source>
        <translation>Podłącz skrzynkę</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Jasne kolory</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Ciemne kolory</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>then</source>
        <comment>between two keys pressed one after the other</comment>
        <translation>potem</translation>
    </message>
    <message>
        <source>Write to somebody</source>
        <translation>Napisz do kogoś</translation>
    </message>
    <message>
        <source>Recipients, copies</source>
        <translation>Odbiorcy i kopie</translation>
    </message>
    <message>
        <source>Put in a canned answer</source>
        <translation>Wstaw gotową odpowiedź</translation>
    </message>
    <message>
        <source>Send what is held</source>
        <translation>Wyślij wstrzymane</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Pogrubienie</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursywa</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Lista numerowana</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Odnośnik</translation>
    </message>
    <message>
        <source>Edit canned answers</source>
        <translation>Edytuj gotowe odpowiedzi</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Otwórz ustawienia</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Zmień klawisze</translation>
    </message>
    <message>
        <source>Inboxes</source>
        <translation>Skrzynki</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Pierwsze kroki</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortuj</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Zapisz ten widok</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>Znajdź w rozmowie</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Cała historia</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Przejdź do dnia</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiuj odnośnik</translation>
    </message>
    <message>
        <source>Edit signatures</source>
        <translation>Edytuj podpisy</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Zmień nazwę</translation>
    </message>
    <message>
        <source>Note about the customer</source>
        <translation>Notatka o kliencie</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Dodaj adres</translation>
    </message>
    <message>
        <source>Tag the customer</source>
        <translation>Oznacz klienta etykietą</translation>
    </message>
    <message>
        <source>Add a consent</source>
        <translation>Dodaj zgodę</translation>
    </message>
    <message>
        <source>Join with another customer</source>
        <translation>Połącz z innym klientem</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Importuj klientów</translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>Pokaż obrazy</translation>
    </message>
    <message>
        <source>Forward the message</source>
        <translation>Prześlij dalej</translation>
    </message>
    <message>
        <source>Next link, picture or file</source>
        <translation>Następny odnośnik, obraz lub plik</translation>
    </message>
    <message>
        <source>Previous link, picture or file</source>
        <translation>Poprzedni odnośnik, obraz lub plik</translation>
    </message>
    <message>
        <source>Pin, unpin</source>
        <translation>Przypnij, odepnij</translation>
    </message>
    <message>
        <source>Join a team’s hub</source>
        <translation>Połącz z serwerem zespołu</translation>
    </message>
    <message>
        <source>Leave the hub</source>
        <translation>Odłącz od serwera zespołu</translation>
    </message>
    <message>
        <source>Answer through another channel</source>
        <translation>Odpowiedz innym kanałem</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Wzmianki</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Obserwowane</translation>
    </message>
    <message>
        <source>Hand over with a reason</source>
        <translation>Przekaż z powodem</translation>
    </message>
    <message>
        <source>Follow, or no longer</source>
        <translation>Obserwuj lub przestań</translation>
    </message>
    <message>
        <source>Offer a quick reply</source>
        <translation>Zaproponuj szybką odpowiedź</translation>
    </message>
    <message>
        <source>Ask for the phone number</source>
        <translation>Poproś o numer telefonu</translation>
    </message>
    <message>
        <source>Link to go on in a messenger</source>
        <translation>Link do rozmowy w komunikatorze</translation>
    </message>
    <message>
        <source>Join conversations</source>
        <translation>Połącz rozmowy</translation>
    </message>
    <message>
        <source>Make two conversations of it</source>
        <translation>Podziel na dwie rozmowy</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Ludzie</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Zespoły</translation>
    </message>
</context>
<context>
    <name>centrala::ui::AddInboxDialog</name>
    <message>
        <source>Connect an inbox</source>
        <translation>Podłącz skrzynkę</translation>
    </message>
    <message>
        <source>Customers’ messages arrive here. You can add more channels later.</source>
        <translation>Tu trafiają wiadomości klientów. Kolejne kanały można dodać później.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation>Sprawdź i zapisz</translation>
    </message>
    <message>
        <source>No channel is installed. Install a connector, then start again.</source>
        <translation>Nie zainstalowano żadnego kanału. Zainstaluj łącznik i uruchom program ponownie.</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Ustawienia: %1</translation>
    </message>
    <message>
        <source>They are tested before they are saved.</source>
        <translation>Przed zapisaniem są sprawdzane.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Alerts</name>
    <message>
        <source>Snoozed for one hour</source>
        <translation>Odłożono na godzinę</translation>
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
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <source>%1 named you in a note</source>
        <translation>%1 wspomina Cię w notatce</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>Twoja kolej</translation>
    </message>
    <message>
        <source>%1 handed you a conversation</source>
        <translation>Przekazano Ci rozmowę (%1)</translation>
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
        <translation>Powiadomienia</translation>
    </message>
    <message>
        <source>When somebody writes</source>
        <translation>Gdy ktoś napisze</translation>
    </message>
    <message>
        <source>Only while you are available, and until somebody has looked.</source>
        <translation>Tylko podczas gotowości i dopóki nikt nie zajrzał.</translation>
    </message>
    <message>
        <source>Show a notification of the system</source>
        <translation>Pokaż powiadomienie systemu</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Odtwórz dźwięk</translation>
    </message>
    <message>
        <source>Show who wrote and the first words</source>
        <translation>Pokaż nadawcę i pierwsze słowa</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Godziny ciszy</translation>
    </message>
    <message>
        <source>Nothing is shown and nothing sounds; the count at the icon stays.</source>
        <translation>Nic się nie pokazuje i nic nie dzwoni; licznik przy ikonie zostaje.</translation>
    </message>
    <message>
        <source>Every day between these times</source>
        <translation>Codziennie w tych godzinach</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Cisza od</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Cisza do</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nie przeszkadzać</translation>
    </message>
    <message>
        <source>For now, whatever the quiet hours say.</source>
        <translation>Na razie, niezależnie od godzin ciszy.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Wyłączone</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>Przez godzinę</translation>
    </message>
    <message>
        <source>Until tomorrow, 8:00</source>
        <translation>Do jutra, 8:00</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Do %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kolory</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasne</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemne</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>Size of text and everything else</source>
        <translation>Wielkość tekstu i całego okna</translation>
    </message>
    <message>
        <source>The window closes and opens again in the new size.</source>
        <translation>Okno zamknie się i otworzy ponownie w nowej wielkości.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Wielkość tekstu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listy</translation>
    </message>
    <message>
        <source>Compact in a low window</source>
        <translation>Zwarte w niskim oknie</translation>
    </message>
    <message>
        <source>Always compact</source>
        <translation>Zawsze zwarte</translation>
    </message>
    <message>
        <source>Always comfortable</source>
        <translation>Zawsze przestronne</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>The window closes and opens again in the new language.</source>
        <translation>Okno zamknie się i otworzy ponownie w nowym języku.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Zaznaczono %n</numerusform>
            <numerusform>Zaznaczono %n</numerusform>
            <numerusform>Zaznaczono %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::CannedDialog</name>
    <message>
        <source>Only for me</source>
        <translation>Tylko dla mnie</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>Gotowe odpowiedzi</translation>
    </message>
    <message>
        <source>Type / while writing to use one. A slash in a name makes a folder.</source>
        <translation>Wpisz / podczas pisania, aby użyć. Ukośnik w nazwie tworzy folder.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij okno</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Name, for example Returns/Deadline</source>
        <translation>Nazwa, na przykład Zwroty/Termin</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>The text that is put into the answer</source>
        <translation>Tekst wstawiany do odpowiedzi</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Nazwa klienta</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Imię</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Moje nazwisko</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>%1, only for me</source>
        <translation>%1, tylko dla mnie</translation>
    </message>
    <message>
        <source>A canned answer needs a name and a text.</source>
        <translation>Gotowa odpowiedź wymaga nazwy i tekstu.</translation>
    </message>
    <message>
        <source>Removed. Save brings it back.</source>
        <translation>Usunięto. Zapisz przywraca.</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Dołącz plik</translation>
    </message>
    <message>
        <source>The files of a canned answer may have %1 together.</source>
        <translation>Pliki gotowej odpowiedzi mogą mieć razem %1.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CannedPopup</name>
    <message>
        <source>Canned answers</source>
        <translation>Gotowe odpowiedzi</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ChannelLimits</name>
    <message>
        <source>This channel takes no files.</source>
        <translation>Ten kanał nie przyjmuje plików.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 przekracza %2.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 jest pusty.</translation>
    </message>
    <message>
        <source>This channel does not take files like %1.</source>
        <translation>Ten kanał nie przyjmuje plików takich jak %1.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CompareDialog</name>
    <message>
        <source>The same person?</source>
        <translation>Ta sama osoba?</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Razem</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>First address</source>
        <translation>Pierwszy adres</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>All addresses, conversations and consents are kept. This can be undone at any time.</source>
        <translation>Wszystkie adresy, rozmowy i zgody zostają. Można to cofnąć w każdej chwili.</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Zostaw osobno</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Połącz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <translation>%1 (niepotwierdzony)</translation>
    </message>
    <message>
        <source>%1 was only typed in a chat: it may be somebody else&apos;s.</source>
        <translation>%1 wpisano tylko w czacie: adres może należeć do kogoś innego.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>DW</translation>
    </message>
    <message>
        <source>Send copies</source>
        <translation>Wyślij kopie</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>Kopie do</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>Inne sposoby wysłania</translation>
    </message>
    <message>
        <source>Answers go out through %1</source>
        <translation>Odpowiedzi wychodzą przez %1</translation>
    </message>
    <message>
        <source>Only colleagues see this</source>
        <translation>Widzi to tylko zespół</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Napisz odpowiedź</translation>
    </message>
    <message>
        <source>Note, colleagues only</source>
        <translation>Notatka, tylko dla zespołu</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Zapisz notatkę</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>Wyślij i zamknij</translation>
    </message>
    <message>
        <source>Send, resolve and next</source>
        <translation>Wyślij, zamknij i następna</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Wyślij %1</translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>o %n za dużo</numerusform>
            <numerusform>o %n za dużo</numerusform>
            <numerusform>o %n za dużo</numerusform>
        </translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Addresses, separated by commas</source>
        <translation>Adresy rozdzielone przecinkami</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Odbiorcy</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dołącz pliki</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>Gotowe odpowiedzi</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatowanie</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Obraz %1</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>„%1” nie jest adresem.</translation>
    </message>
    <message>
        <source>Nobody would get this message.</source>
        <translation>Nikt nie dostałby tej wiadomości.</translation>
    </message>
    <message>
        <source>Unless they write first</source>
        <translation>Chyba że klient napisze wcześniej</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Odnośnik</translation>
    </message>
    <message>
        <source>Address the link opens</source>
        <translation>Adres, który otwiera odnośnik</translation>
    </message>
    <message>
        <source>At another time …</source>
        <translation>O innej porze …</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Wyślij później</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Wyślij wtedy</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Podpis: %1</translation>
    </message>
    <message>
        <source>Your first answer: write it here and press %1. For some seconds %2 takes it back.</source>
        <translation>Pierwsza odpowiedź: napisz ją tutaj i naciśnij %1. Przez kilka sekund %2 cofa wysłanie.</translation>
    </message>
    <message>
        <source>This answer goes out through %1.</source>
        <translation>Ta odpowiedź wyjdzie przez: %1.</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Szybkie odpowiedzi</translation>
    </message>
    <message>
        <source>Share my number</source>
        <translation>Udostępnij mój numer</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n quick replies go with a message.</source>
        <translation>
            <numerusform>Z wiadomością idzie najwyżej %n szybka odpowiedź.</numerusform>
            <numerusform>Z wiadomością idą najwyżej %n szybkie odpowiedzi.</numerusform>
            <numerusform>Z wiadomością idzie najwyżej %n szybkich odpowiedzi.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is too long for a quick reply.</source>
        <translation>„%1” jest za długie na szybką odpowiedź.</translation>
    </message>
    <message>
        <source>Write something above the quick replies.</source>
        <translation>Napisz coś nad szybkimi odpowiedziami.</translation>
    </message>
    <message>
        <source>To press: %1</source>
        <translation>Do naciśnięcia: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ConsentDialog</name>
    <message>
        <source>Given</source>
        <translation>Udzielona</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Wycofana</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>newsletter</translation>
    </message>
    <message>
        <source>offers by phone</source>
        <translation>oferty przez telefon</translation>
    </message>
    <message>
        <source>offers by SMS</source>
        <translation>oferty przez SMS</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Na co</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>How</source>
        <translation>W jaki sposób</translation>
    </message>
    <message>
        <source>for example by phone, web form</source>
        <translation>na przykład telefonicznie, formularz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Zapisz zgodę</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ConversationHead</name>
    <message>
        <source>Back to the list</source>
        <translation>Wróć do listy</translation>
    </message>
    <message>
        <source>Assign (%1)</source>
        <translation>Przydziel (%1)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Przydziel</translation>
    </message>
    <message>
        <source>Snooze (%1)</source>
        <translation>Odłóż (%1)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Otwórz ponownie</translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n kanał</numerusform>
            <numerusform>%n kanały</numerusform>
            <numerusform>%n kanałów</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Cała historia</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Bez tematu</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ConversationPane</name>
    <message>
        <source>Conversation</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Zamknięto</translation>
    </message>
    <message>
        <source>A colleague has answered meanwhile. Read it before yours goes.</source>
        <translation>Ktoś z zespołu już odpowiedział. Przeczytaj, zanim wyślesz.</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nie wysłano. %1</translation>
    </message>
    <message>
        <source>Not proposed again</source>
        <translation>Nie będzie więcej proponowane</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CustomerPane</name>
    <message>
        <source>Copied: %1</source>
        <translation>Skopiowano: %1</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <translation>Rozłączono</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>niepotw.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>About this customer</source>
        <translation>O kliencie</translation>
    </message>
    <message>
        <source>Customer since %1</source>
        <translation>Z nami od %1</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Imię i nazwisko klienta</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>Zmieniono nazwę</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Zmieniono notatkę</translation>
    </message>
    <message>
        <source>Joined with %1</source>
        <translation>Połączono: %1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Etykieta „%1” dodana</translation>
    </message>
    <message>
        <source>E-mail address or phone number</source>
        <translation>Adres e-mail lub numer telefonu</translation>
    </message>
    <message>
        <source>%1 belongs to somebody else already.</source>
        <translation>%1 należy już do kogoś innego.</translation>
    </message>
    <message>
        <source>Address added: %1</source>
        <translation>Dodano adres: %1</translation>
    </message>
    <message>
        <source>Consent noted: %1</source>
        <translation>Zapisano zgodę: %1</translation>
    </message>
    <message>
        <source>Withdrawal noted: %1</source>
        <translation>Zapisano wycofanie: %1</translation>
    </message>
    <message>
        <source>Tag removed: %1</source>
        <translation>Usunięto etykietę: %1</translation>
    </message>
    <message>
        <source>Address removed: %1</source>
        <translation>Usunięto adres: %1</translation>
    </message>
    <message>
        <source>It is the only address, and messages came from it.</source>
        <translation>To jedyny adres i przyszły z niego wiadomości.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>Ustaw jako pierwszy</translation>
    </message>
    <message>
        <source>Stands first: %1</source>
        <translation>Pierwszy adres: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Usuń etykietę</translation>
    </message>
    <message>
        <source>Given today</source>
        <translation>Udzielona dzisiaj</translation>
    </message>
    <message>
        <source>Withdrawn today</source>
        <translation>Wycofana dzisiaj</translation>
    </message>
    <message>
        <source>Other day or source</source>
        <translation>Inny dzień lub źródło</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CustomerPicker</name>
    <message>
        <source>Join with another customer</source>
        <translation>Połącz z innym klientem</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <translation>Nazwa, adres lub numer</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porównaj</translation>
    </message>
    <message>
        <source>Write a few letters of the name, or an address.</source>
        <translation>Wpisz kilka liter nazwy albo adres.</translation>
    </message>
    <message>
        <source>Nobody found for “%1”.</source>
        <translation>Nie znaleziono nikogo dla „%1”.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::CustomerRows</name>
    <message>
        <source>Identities</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>potwierdzony</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>niepotwierdzony</translation>
    </message>
    <message>
        <source>stands first</source>
        <translation>pierwszy adres</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Dodaj adres</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Zgody</translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>udzielona %1</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>wycofana %1</translation>
    </message>
    <message>
        <source>Add a consent</source>
        <translation>Dodaj zgodę</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Dodaj etykietę</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Połączone</translation>
    </message>
    <message>
        <source>%1, take apart</source>
        <translation>%1, rozłącz</translation>
    </message>
    <message>
        <source>Join with another customer</source>
        <translation>Połącz z innym klientem</translation>
    </message>
    <message>
        <source>Perhaps the same person: %1</source>
        <translation>Może ta sama osoba: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porównaj</translation>
    </message>
    <message>
        <source>About this customer</source>
        <translation>O tym kliencie</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Dodaj notatkę</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zwinięte</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>rozwinięte</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Bez tematu</translation>
    </message>
</context>
<context>
    <name>centrala::ui::DatePopup</name>
    <message>
        <source>Go to a date</source>
        <translation>Przejdź do dnia</translation>
    </message>
</context>
<context>
    <name>centrala::ui::DesktopNotices</name>
    <message>
        <source>Answer</source>
        <translation>Odpowiedz</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Due</name>
    <message>
        <source>paused</source>
        <translation>pauza</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>Po terminie o %1</translation>
    </message>
    <message>
        <source>Due in %1</source>
        <translation>Termin za %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Termin: %1</translation>
    </message>
    <message>
        <source>Waits for the customer</source>
        <translation>Czeka na klienta</translation>
    </message>
    <message>
        <source>Snoozed: %1</source>
        <translation>Odłożone: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::EntryLayout</name>
    <message numerus="yes">
        <source>Quoted text, %n line(s)</source>
        <translation>
            <numerusform>Cytat, %n wiersz</numerusform>
            <numerusform>Cytat, %n wiersze</numerusform>
            <numerusform>Cytat, %n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Pokaż całość</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Ukryj cytat</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Pokaż mniej</translation>
    </message>
    <message>
        <source>to colleagues only</source>
        <translation>tylko dla zespołu</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Dotarło</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Zrezygnuj</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Wycofaj</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nowa wiadomość</numerusform>
            <numerusform>%n nowe wiadomości</numerusform>
            <numerusform>%n nowych wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>do %1</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>DW %1</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Połączenie wychodzące</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Połączenie przychodzące</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatycznie</translation>
    </message>
    <message>
        <source>Loading pictures …</source>
        <translation>Pobieranie obrazów …</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be loaded</source>
        <translation>
            <numerusform>Nie udało się pobrać %n obrazu</numerusform>
            <numerusform>Nie udało się pobrać %n obrazów</numerusform>
            <numerusform>Nie udało się pobrać %n obrazów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from the net not loaded</source>
        <translation>
            <numerusform>%n obraz z sieci nie jest pobrany</numerusform>
            <numerusform>%n obrazy z sieci nie są pobrane</numerusform>
            <numerusform>%n obrazów z sieci nie jest pobranych</numerusform>
        </translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>Pokaż obrazy</translation>
    </message>
    <message>
        <source>Always from %1</source>
        <translation>Zawsze od %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ErrorText</name>
    <message>
        <source>this cannot be done like that. %1</source>
        <translation>tak nie można tego zrobić. %1</translation>
    </message>
    <message>
        <source>you have no right to do this. An administrator can grant it.</source>
        <translation>nie masz do tego prawa. Może je nadać administrator.</translation>
    </message>
    <message>
        <source>it is no longer there.</source>
        <translation>już tego nie ma.</translation>
    </message>
    <message>
        <source>somebody changed it meanwhile. Look at it before you go on.</source>
        <translation>ktoś to w międzyczasie zmienił. Obejrzyj, zanim pójdziesz dalej.</translation>
    </message>
    <message>
        <source>the answer could not be understood. %1</source>
        <translation>nie udało się zrozumieć odpowiedzi. %1</translation>
    </message>
    <message>
        <source>it is larger than allowed. %1</source>
        <translation>rozmiar przekracza dozwolony. %1</translation>
    </message>
    <message>
        <source>name or password is wrong, or access was withdrawn. Check the sign-in.</source>
        <translation>nazwa lub hasło są błędne albo dostęp cofnięto. Sprawdź logowanie.</translation>
    </message>
    <message>
        <source>the other side refused it. %1</source>
        <translation>druga strona odmówiła. %1</translation>
    </message>
    <message>
        <source>too many tries; it goes on at %1.</source>
        <translation>zbyt wiele prób; dalszy ciąg o %1.</translation>
    </message>
    <message>
        <source>too many tries; it goes on by itself later.</source>
        <translation>zbyt wiele prób; dalszy ciąg sam nastąpi później.</translation>
    </message>
    <message>
        <source>nobody answered. Check the address and the network; it is tried again by itself.</source>
        <translation>nikt nie odpowiedział. Sprawdź adres i sieć; próba zostanie ponowiona sama.</translation>
    </message>
    <message>
        <source>the line broke while sending. It may have arrived; decide whether to send again.</source>
        <translation>połączenie zerwało się przy wysyłaniu. Mogło dotrzeć; zdecyduj, czy wysłać ponownie.</translation>
    </message>
    <message>
        <source>it could not be written to the disk. Make room, then try again.</source>
        <translation>nie udało się zapisać na dysku. Zwolnij miejsce i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>another program holds it. Close that program, or work there.</source>
        <translation>korzysta z tego inny program. Zamknij go albo pracuj w nim.</translation>
    </message>
    <message>
        <source>it was written by a newer version. Update this program.</source>
        <translation>zapisała to nowsza wersja. Zaktualizuj program.</translation>
    </message>
    <message>
        <source>something inside the program went wrong. Details: %1</source>
        <translation>błąd wewnątrz programu. Szczegóły: %1</translation>
    </message>
    <message>
        <source>it is damaged. Restore a backup of it.</source>
        <translation>jest uszkodzone. Przywróć kopię zapasową.</translation>
    </message>
    <message>
        <source>it cannot be opened. Look whether it is a folder in which you may write.</source>
        <translation>nie można tego otworzyć. Sprawdź, czy to folder, w którym wolno Ci zapisywać.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FieldWords</name>
    <message>
        <source>low</source>
        <translation>niski</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>zwykły</translation>
    </message>
    <message>
        <source>high</source>
        <translation>wysoki</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>pilny</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Przydzielone</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Zespół</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Odłożone do</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Podsumowanie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Opis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FileRow</name>
    <message>
        <source>Attached files</source>
        <translation>Załączone pliki</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FilterStrip</name>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Usuń ten filtr</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Nieprzeczytane</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niski</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Zwykły</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Wysoki</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Pilny</translation>
    </message>
    <message>
        <source>Somebody’s</source>
        <translation>Cudze</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Tylko nieprzeczytane</translation>
    </message>
    <message>
        <source>With a tag …</source>
        <translation>Z etykietą …</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Przydzielone</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Najpilniejsze najpierw</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Najnowsze najpierw</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Najstarsze najpierw</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>Według klienta</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Według priorytetu</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Znajdź w tej rozmowie</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Starsze</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Nowsze</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij okno</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nie znaleziono</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Szukanie …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FirstStart</name>
    <message>
        <source>First steps</source>
        <translation>Pierwsze kroki</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Na razie pomiń</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Which language?</source>
        <translation>Jaki język?</translation>
    </message>
    <message>
        <source>It can be changed at any time in Settings.</source>
        <translation>Można go zmienić w każdej chwili w Ustawieniach.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Jak się nazywasz?</translation>
    </message>
    <message>
        <source>Colleagues see it beside what you write and do.</source>
        <translation>Współpracownicy widzą to imię przy tym, co piszesz i robisz.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Twoje imię</translation>
    </message>
    <message>
        <source>Connect an inbox</source>
        <translation>Podłącz skrzynkę</translation>
    </message>
    <message>
        <source>No channel is installed. Install a connector, then start again.</source>
        <translation>Nie zainstalowano żadnego kanału. Zainstaluj łącznik i uruchom program ponownie.</translation>
    </message>
    <message>
        <source>Customers’ messages arrive here. One is enough to begin.</source>
        <translation>Tu docierają wiadomości klientów. Na początek wystarczy jedna skrzynka.</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Działa</translation>
    </message>
    <message>
        <source>This is what happens next.</source>
        <translation>Oto co będzie dalej.</translation>
    </message>
    <message>
        <source>%1 does not work: %2</source>
        <translation>%1 nie działa: %2</translation>
    </message>
    <message>
        <source>%1 is connected. %2 of %3 messages are here, the newest first.</source>
        <translation>%1: podłączono. Pobrano %2 z %3 wiadomości, najpierw najnowsze.</translation>
    </message>
    <message>
        <source>%1 is connected. Messages to take in: %2, the newest first.</source>
        <translation>%1: podłączono. Wiadomości do pobrania: %2, najpierw najnowsze.</translation>
    </message>
    <message>
        <source>%1 is connected. New messages appear by themselves.</source>
        <translation>%1: podłączono. Nowe wiadomości pojawią się same.</translation>
    </message>
    <message>
        <source>You need not wait: who wrote last stands in the queue already. Older mail counts as answered.</source>
        <translation>Nie trzeba czekać: kto napisał ostatnio, stoi już w kolejce. Starsza poczta liczy się jako załatwiona.</translation>
    </message>
    <message>
        <source>Press N to open the most urgent conversation, write, and press Ctrl Enter to send. For five seconds Z takes it back.</source>
        <translation>Naciśnij N, aby otworzyć najpilniejszą rozmowę, napisz i wyślij klawiszami Ctrl Enter. Przez pięć sekund Z cofa wysłanie.</translation>
    </message>
    <message>
        <source>Nothing is changed in your mailbox but the copy of what you send.</source>
        <translation>W Twojej skrzynce nic się nie zmienia poza kopią tego, co wysyłasz.</translation>
    </message>
    <message>
        <source>The key ? shows all keys. This assistant is found again under Ctrl K, First steps.</source>
        <translation>Klawisz ? pokazuje wszystkie klawisze. Ten asystent jest pod Ctrl K, Pierwsze kroki.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>one is enough to begin</source>
        <translation>na początek wystarczy jedna</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Wypróbuj</translation>
    </message>
    <message>
        <source>your first answer</source>
        <translation>pierwsza odpowiedź</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>Otwórz kolejkę</translation>
    </message>
    <message>
        <source>Test and continue</source>
        <translation>Sprawdź i dalej</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Imię jest potrzebne.</translation>
    </message>
    <message>
        <source>Join a team’s hub instead</source>
        <translation>Połącz z serwerem zespołu</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FirstStartRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Krok %1 z %2: %3</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FloorDialog</name>
    <message>
        <source>Team</source>
        <translation>Zespół</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanał</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Najdłużej</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Obecność</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Ma</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>The floor now</source>
        <translation>Sala teraz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Waiting: %1. Longest: %2. Service level today: %3, now: %4.</source>
        <translation>Czeka: %1. Najdłużej: %2. Poziom obsługi dziś: %3, teraz: %4.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nikt nie czeka.</translation>
    </message>
    <message>
        <source>No agents are signed in.</source>
        <translation>Nikt się nie zalogował.</translation>
    </message>
    <message>
        <source>Open conversations in which the customer waits for us, now.</source>
        <translation>Otwarte rozmowy, w których klient teraz na nas czeka.</translation>
    </message>
    <message>
        <source>Of those who wait, the ones whose promised time has run out.</source>
        <translation>Z czekających ci, których obiecany czas już minął.</translation>
    </message>
    <message>
        <source>Now minus the time since which the first of them waits.</source>
        <translation>Teraz minus chwila, od której czeka pierwszy z nich.</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Patrzy na</translation>
    </message>
    <message>
        <source>How long they have been doing that.</source>
        <translation>Jak długo to trwa.</translation>
    </message>
    <message>
        <source>Conversations assigned to them that are not finished.</source>
        <translation>Przydzielone im rozmowy, które nie są zakończone.</translation>
    </message>
    <message>
        <source>Of those, the ones in which the customer waits for us.</source>
        <translation>Z nich te, w których klient na nas czeka.</translation>
    </message>
    <message>
        <source>The conversation that is open on their desk.</source>
        <translation>Rozmowa otwarta na ich stanowisku.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Everybody who waits</source>
        <translation>Wszyscy, którzy czekają</translation>
    </message>
    <message>
        <source>Waiting: %1, %2</source>
        <translation>Czekają: %1, %2</translation>
    </message>
    <message>
        <source>Open with %1</source>
        <translation>Otwarte u: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Cofnięto</translation>
    </message>
    <message>
        <source>Today: first answers given in time, among all given today and those whose time ran out (n = %1). Now: of those who wait, the share whose time has not run out (n = %2).</source>
        <translation>Dziś: pierwsze odpowiedzi na czas wśród wszystkich dzisiejszych i tych, których czas minął (n = %1). Teraz: udział czekających, których czas nie minął (n = %2).</translation>
    </message>
    <message>
        <source>Open People</source>
        <translation>Otwórz Ludzie</translation>
    </message>
</context>
<context>
    <name>centrala::ui::FloorWork</name>
    <message>
        <source>Customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Przydzielone</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Rozmowy</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Przydziel</translation>
    </message>
    <message>
        <source>Move to another team</source>
        <translation>Przenieś do innego zespołu</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>Zajrzyj</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Przydzielono: %1</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Przeniesiono: %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Priorytet: %1</translation>
    </message>
    <message>
        <source>No team may have them</source>
        <translation>Żaden zespół nie może ich mieć</translation>
    </message>
</context>
<context>
    <name>centrala::ui::GuardWords</name>
    <message>
        <source>%1 is nearly %2. Is it the right address?</source>
        <translation>%1 to prawie %2. Czy adres jest właściwy?</translation>
    </message>
    <message>
        <source>The greeting says “%1”, the customer is %2.</source>
        <translation>Powitanie brzmi „%1”, a klient to %2.</translation>
    </message>
    <message>
        <source>%1 does not get this message.</source>
        <translation>Tej wiadomości nie dostanie %1.</translation>
    </message>
    <message>
        <source>%1 has no part in this conversation yet.</source>
        <translation>%1 nie bierze jeszcze udziału w tej rozmowie.</translation>
    </message>
    <message>
        <source>%1 is not filled in.</source>
        <translation>Pole %1 nie jest wypełnione.</translation>
    </message>
    <message>
        <source>The text says “%1”, but no file is attached.</source>
        <translation>W tekście jest „%1”, ale nie dołączono pliku.</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>Wiadomość nie ma tematu.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>Przekaż koledze lub koleżance</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Zespół %1</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>What they should know; it stands in the conversation</source>
        <translation>Co powinni wiedzieć; zostanie w rozmowie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ImportDialog</name>
    <message>
        <source>Import customers</source>
        <translation>Importuj klientów</translation>
    </message>
    <message>
        <source>The first lines</source>
        <translation>Pierwsze wiersze</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Co się stanie</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importuj</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nazwa</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>imię</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>nazwisko</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>adres e-mail</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>numer telefonu</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notatka</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etykiety</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>zgoda</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>pomijana</translation>
    </message>
    <message>
        <source>new customer</source>
        <translation>nowy klient</translation>
    </message>
    <message>
        <source>added to a known customer</source>
        <translation>uzupełnienie znanego klienta</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>bez zmian</translation>
    </message>
    <message>
        <source>refused: no address and no number</source>
        <translation>odrzucony: brak adresu i numeru</translation>
    </message>
    <message>
        <source>refused: “%1” is no address</source>
        <translation>odrzucony: „%1” nie jest adresem</translation>
    </message>
    <message>
        <source>refused: its addresses belong to two customers</source>
        <translation>odrzucony: adresy należą do dwóch klientów</translation>
    </message>
    <message>
        <source>refused: erased on request</source>
        <translation>odrzucony: dane usunięto na żądanie</translation>
    </message>
    <message>
        <source>refused: it is our own address</source>
        <translation>odrzucony: to nasz własny adres</translation>
    </message>
    <message>
        <source>refused: the line is too long</source>
        <translation>odrzucony: wiersz jest za długi</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odrzucony</translation>
    </message>
    <message>
        <source>The first line names no column with an e-mail address or a phone number. Name the columns there, for example Name, E-mail, Phone, Note, Tags.</source>
        <translation>Pierwszy wiersz nie wymienia kolumny z adresem e-mail ani numerem telefonu. Nazwij tam kolumny, na przykład Nazwa, E-mail, Telefon, Uwagi, Etykiety.</translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>Kolumny: %1.</translation>
    </message>
    <message>
        <source>Not taken in: %1.</source>
        <translation>Pominięte: %1.</translation>
    </message>
    <message>
        <source>There is no line to take in.</source>
        <translation>Nie ma wierszy do importu.</translation>
    </message>
    <message>
        <source>These are the first lines. The same file can be taken in again: nobody is doubled.</source>
        <translation>To pierwsze wiersze. Ten sam plik można zaimportować ponownie: nikt się nie powtórzy.</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Odrzucone wiersze</translation>
    </message>
    <message>
        <source>%1 new, %2 added to, %3 unchanged, %4 refused</source>
        <translation>nowych %1, uzupełnionych %2, bez zmian %3, odrzuconych %4</translation>
    </message>
    <message>
        <source>Ended early: %1.</source>
        <translation>Przerwano: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Gotowe: %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1”</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Cofnij import</translation>
    </message>
    <message>
        <source>The import is being taken back …</source>
        <translation>Import jest cofany …</translation>
    </message>
</context>
<context>
    <name>centrala::ui::InboxForm</name>
    <message>
        <source>Inbox name</source>
        <translation>Nazwa skrzynki</translation>
    </message>
    <message>
        <source>Looking for the servers of %1 …</source>
        <translation>Szukanie serwerów %1 …</translation>
    </message>
    <message>
        <source>The servers of %1 are not known. Whoever set up the mailbox knows them; its help names them under IMAP and SMTP.</source>
        <translation>Serwery %1 są nieznane. Zna je osoba, która założyła skrzynkę; pomoc skrzynki podaje je pod hasłami IMAP i SMTP.</translation>
    </message>
    <message>
        <source>%1 has servers of the usual names. The test shows whether they are right.</source>
        <translation>%1 ma serwery o zwykłych nazwach. Sprawdzenie pokaże, czy są właściwe.</translation>
    </message>
    <message>
        <source>Server settings found for %1.</source>
        <translation>Znaleziono ustawienia serwerów dla %1.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>%1 does not accept this name and password. Type the password again; if it is right, the provider may want an app password, or IMAP has to be switched on there first.</source>
        <translation>%1 nie przyjmuje tej nazwy i hasła. Wpisz hasło ponownie; jeśli jest dobre, dostawca może wymagać hasła do aplikacji albo trzeba tam najpierw włączyć IMAP.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check its name and port under Server settings, and that this computer is online.</source>
        <translation>%1 nie odpowiada. Sprawdź nazwę i port w Ustawieniach serwerów oraz połączenie komputera z siecią.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Szczegóły: %1</translation>
    </message>
    <message>
        <source>Testing the connection …</source>
        <translation>Sprawdzanie połączenia …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Zapisywanie …</translation>
    </message>
    <message>
        <source>%1 did not sign you in. Try again, or ask who manages the mailbox.</source>
        <translation>%1 nie zalogował Cię. Spróbuj ponownie albo zapytaj osobę, która zarządza skrzynką.</translation>
    </message>
    <message>
        <source>This is needed to sign in with the browser; an address begins with https://</source>
        <translation>To jest potrzebne, aby zalogować się przez przeglądarkę; adres zaczyna się od https://</translation>
    </message>
</context>
<context>
    <name>centrala::ui::InboxesPage</name>
    <message>
        <source>Inboxes</source>
        <translation>Skrzynki</translation>
    </message>
    <message>
        <source>Connect an inbox</source>
        <translation>Podłącz skrzynkę</translation>
    </message>
    <message>
        <source>State and ledger</source>
        <translation>Stan i rejestr</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Wstrzymaj</translation>
    </message>
    <message>
        <source>Change settings …</source>
        <translation>Zmień ustawienia…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Zachowaj</translation>
    </message>
    <message>
        <source>Remove the inbox</source>
        <translation>Usuń skrzynkę</translation>
    </message>
    <message>
        <source>works</source>
        <translation>działa</translation>
    </message>
    <message>
        <source>takes in messages</source>
        <translation>pobiera wiadomości</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>wstrzymana</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>nie działa</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Tried again at %1</source>
        <translation>Ponowna próba o %1</translation>
    </message>
    <message>
        <source>Last news: %1</source>
        <translation>Ostatnie zdarzenie: %1</translation>
    </message>
    <message>
        <source>Seen: %1, stored: %2, there already: %3, not understood: %4</source>
        <translation>Odebrane: %1, zapisane: %2, już znane: %3, niezrozumiałe: %4</translation>
    </message>
    <message>
        <source>Compare with the server</source>
        <translation>Porównaj z serwerem</translation>
    </message>
    <message>
        <source>Comparing with the server …</source>
        <translation>Porównywanie z serwerem …</translation>
    </message>
    <message>
        <source>Missing from %1: %2</source>
        <translation>Brakuje w %1: %2</translation>
    </message>
    <message>
        <source>Complete: %1 on the server, all of them here.</source>
        <translation>Komplet: na serwerze %1, wszystkie są tutaj.</translation>
    </message>
    <message>
        <source>Not understood, kept in the ledger: %1</source>
        <translation>Nie zrozumiano, zachowano w rejestrze: %1</translation>
    </message>
    <message>
        <source>Were missing and are here now: %1</source>
        <translation>Brakowało, a teraz są tutaj: %1</translation>
    </message>
    <message>
        <source>Moved or deleted on the server, kept here: %1</source>
        <translation>Przeniesione lub usunięte na serwerze, zachowane tutaj: %1</translation>
    </message>
    <message>
        <source>Gaps: %1, tried again: %2</source>
        <translation>Luki: %1, ponowne próby: %2</translation>
    </message>
    <message>
        <source>Older messages: %1 of %2</source>
        <translation>Starsze wiadomości: %1 z %2</translation>
    </message>
    <message>
        <source>No inbox is connected.</source>
        <translation>Brak podłączonej skrzynki.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Wznów</translation>
    </message>
    <message>
        <source>Remove %1? Its conversations stay; nothing is sent or received through it any more. This cannot be undone.</source>
        <translation>Usunąć %1? Rozmowy zostają; nic już nie będzie przez nią wysyłane ani odbierane. Tego nie można cofnąć.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::JoinDialog</name>
    <message>
        <source>Join a team’s hub</source>
        <translation>Połącz z serwerem zespołu</translation>
    </message>
    <message>
        <source>Your administrator knows the address. What is kept on this computer stays, and opens again when you leave the hub.</source>
        <translation>Adres zna administrator. To, co jest na tym komputerze, zostaje i otworzy się znowu po odłączeniu od serwera.</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Adres serwera</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Połącz</translation>
    </message>
    <message>
        <source>This is no address of a hub. It looks like wss://hub.firma.example.</source>
        <translation>To nie jest adres serwera. Wygląda on tak: wss://hub.firma.example.</translation>
    </message>
    <message>
        <source>No hub answers at %1. Check the address and the network.</source>
        <translation>Pod adresem %1 nie odpowiada serwer. Sprawdź adres i sieć.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) still wait here to be sent; they leave only then.</source>
        <translation>
            <numerusform>%n wiadomość czeka tu na wysłanie; wyjdzie dopiero wtedy.</numerusform>
            <numerusform>%n wiadomości czekają tu na wysłanie; wyjdą dopiero wtedy.</numerusform>
            <numerusform>%n wiadomości czeka tu na wysłanie; wyjdą dopiero wtedy.</numerusform>
        </translation>
    </message>
    <message>
        <source>This program is newer than the hub, which must be upgraded first. Ask your administrator.</source>
        <translation>Ten program jest nowszy niż serwer, który trzeba zaktualizować najpierw. Zwróć się do administratora.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Klawiatura</translation>
    </message>
    <message>
        <source>Keys of Centrala</source>
        <translation>Klawisze Centrali</translation>
    </message>
    <message>
        <source>Keys of Gmail</source>
        <translation>Klawisze Gmaila</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Przywróć wszystkie</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Znajdź czynność lub klawisz</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Czynności i ich klawisze</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Czynność</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klawisz</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nowy klawisz</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Naciśnij klawisz</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ustaw</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Zabierz stamtąd</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Bez klawisza</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source> or </source>
        <translation> lub </translation>
    </message>
    <message>
        <source>Press the new key for “%1”, or two one after the other.</source>
        <translation>Naciśnij nowy klawisz dla „%1” albo dwa jeden po drugim.</translation>
    </message>
    <message>
        <source>This key cannot be taken: it types a letter in some languages, moves between fields, or has more than two steps.</source>
        <translation>Tego klawisza nie można użyć: w niektórych językach pisze literę, przechodzi między polami albo ma więcej niż dwa kroki.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”.</source>
        <translation>%1 to klawisz czynności „%2”.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>bez klawisza</translation>
    </message>
</context>
<context>
    <name>centrala::ui::LetterDialog</name>
    <message>
        <source>Write to somebody</source>
        <translation>Napisz do kogoś</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Odbiorcy</translation>
    </message>
    <message>
        <source>A customer’s name or address</source>
        <translation>Nazwa lub adres klienta</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>Kopie do</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Napisz wiadomość</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dołącz pliki</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij okno</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>DW</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Prześlij dalej</translation>
    </message>
    <message>
        <source>Say why, above the forwarded message</source>
        <translation>Napisz, dlaczego: tekst stanie nad wiadomością</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) go with it</source>
        <translation>
            <numerusform>Razem z nią idzie %n plik</numerusform>
            <numerusform>Razem z nią idą %n pliki</numerusform>
            <numerusform>Razem z nią idzie %n plików</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>„%1” nie jest adresem.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters too many</source>
        <translation>
            <numerusform>O %n znak za dużo</numerusform>
            <numerusform>O %n znaki za dużo</numerusform>
            <numerusform>O %n znaków za dużo</numerusform>
        </translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nie wysłano. %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::LookersLine</name>
    <message>
        <source>The customer is writing</source>
        <translation>Klient pisze</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 pisze</translation>
    </message>
    <message>
        <source>%1 is writing an answer</source>
        <translation>%1 pisze odpowiedź</translation>
    </message>
    <message>
        <source>%1 has this open too</source>
        <translation>%1 też ma to otwarte</translation>
    </message>
    <message>
        <source>On your site now</source>
        <translation>Jest teraz na Twojej stronie</translation>
    </message>
    <message>
        <source>On your site now: %1</source>
        <translation>Teraz na stronie: %1</translation>
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
        <translation>Wybierz rozmowę</translation>
    </message>
    <message>
        <source>or press N for the most urgent one.</source>
        <translation>albo naciśnij N, aby otworzyć najpilniejszą.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) still wait for the hub. Send or drop them first.</source>
        <translation>
            <numerusform>%n zmiana czeka na serwer. Najpierw ją wyślij lub porzuć.</numerusform>
            <numerusform>%n zmiany czekają na serwer. Najpierw je wyślij lub porzuć.</numerusform>
            <numerusform>%n zmian czeka na serwer. Najpierw je wyślij lub porzuć.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::MentionPopup</name>
    <message>
        <source>Colleagues</source>
        <translation>Współpracownicy</translation>
    </message>
</context>
<context>
    <name>centrala::ui::OwnPasswordDialog</name>
    <message>
        <source>Your password</source>
        <translation>Twoje hasło</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are asked for the new password, and programs with a token of yours need a new one.</source>
        <translation>Tutaj pozostajesz po zalogowaniu. Wszędzie indziej trzeba będzie podać nowe hasło, a programy z twoim tokenem potrzebują nowego.</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Dotychczasowe</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>New, once more</source>
        <translation>Nowe jeszcze raz</translation>
    </message>
    <message>
        <source>8 letters or more</source>
        <translation>co najmniej 8 znaków</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Zmień hasło</translation>
    </message>
    <message>
        <source>The password until now is missing.</source>
        <translation>Brakuje dotychczasowego hasła.</translation>
    </message>
    <message>
        <source>A password has 8 letters or more.</source>
        <translation>Hasło ma co najmniej 8 znaków.</translation>
    </message>
    <message>
        <source>The new password is not the same both times.</source>
        <translation>Nowe hasło nie jest takie samo za każdym razem.</translation>
    </message>
    <message>
        <source>This is not your password until now.</source>
        <translation>To nie jest twoje dotychczasowe hasło.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>Za dużo błędnych haseł. Spróbuj ponownie o %1.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>Szukanie i polecenia</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Szukaj lub wydaj polecenie</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Wyniki</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Brak wyników dla „%1”.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wybór</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otwórz</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>tylko polecenia</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>klienci</translation>
    </message>
</context>
<context>
    <name>centrala::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Ludzie</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>Dodaj osobę …</translation>
    </message>
    <message>
        <source>Where they are signed in</source>
        <translation>Gdzie ta osoba jest zalogowana</translation>
    </message>
    <message>
        <source>What they do here</source>
        <translation>Co tu robi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Zespoły</translation>
    </message>
    <message>
        <source>There are no teams yet.</source>
        <translation>Nie ma jeszcze zespołów.</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Rozmów naraz</translation>
    </message>
    <message>
        <source>as the team says</source>
        <translation>jak w zespole</translation>
    </message>
    <message>
        <source>How many open conversations they get at most where a team’s work is shared out in turn.</source>
        <translation>Ile otwartych rozmów dostanie najwyżej, gdy zespół przydziela pracę po kolei.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Naraz</translation>
    </message>
    <message>
        <source>New password …</source>
        <translation>Nowe hasło …</translation>
    </message>
    <message>
        <source>Leaves …</source>
        <translation>Odchodzi …</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Wraca</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Zostaje</translation>
    </message>
    <message>
        <source>Leaves the team</source>
        <translation>Odchodzi z zespołu</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>już tu nie pracuje</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Another administrator can change your role.</source>
        <translation>Twoją rolę może zmienić inny administrator.</translation>
    </message>
    <message>
        <source>%1 can no longer sign in, and their open work goes back to the queue.</source>
        <translation>%1 nie zaloguje się więcej, a otwarte rozmowy wrócą do kolejki.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <source>Saved. Tell them the new password.</source>
        <translation>Zapisano. Podaj tej osobie nowe hasło.</translation>
    </message>
    <message>
        <source>Saved. Tell them their name, the password and this hub’s address.</source>
        <translation>Zapisano. Podaj tej osobie nazwę, hasło i adres serwera.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::PersonDialog</name>
    <message>
        <source>A new password for %1</source>
        <translation>Nowe hasło: %1</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Dodaj osobę</translation>
    </message>
    <message>
        <source>Where they are signed in with the old one, they are asked for the new one.</source>
        <translation>Tam, gdzie używano starego hasła, trzeba będzie podać nowe.</translation>
    </message>
    <message>
        <source>They sign in at this hub with the name and the password.</source>
        <translation>Ta osoba loguje się na serwerze tą nazwą i hasłem.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>8 letters or more</source>
        <translation>co najmniej 8 znaków</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>Zaproponuj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Ustaw hasło</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Przełożony</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Auditor (reads only)</source>
        <translation>Audytor (tylko czyta)</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Pracownik</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Brakuje nazwy.</translation>
    </message>
    <message>
        <source>A password has 8 letters or more.</source>
        <translation>Hasło ma co najmniej 8 znaków.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::PictureViewer</name>
    <message>
        <source>Open with another program</source>
        <translation>Otwórz w innym programie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij okno</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Obraz %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown here.</source>
        <translation>Tego obrazu nie można tu pokazać.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>centrala::ui::PresenceButton</name>
    <message>
        <source>Available</source>
        <translation>Gotowość</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bez nowych</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Przerwa</translation>
    </message>
    <message>
        <source>On a call</source>
        <translation>W rozmowie</translation>
    </message>
    <message>
        <source>After-call work</source>
        <translation>Po rozmowie</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Poza siecią</translation>
    </message>
    <message>
        <source>Presence: %1</source>
        <translation>Obecność: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::QueuePane</name>
    <message>
        <source>Next</source>
        <translation>Następna</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Następna rozmowa</translation>
    </message>
    <message>
        <source>No inbox is connected.</source>
        <translation>Brak podłączonej skrzynki.</translation>
    </message>
    <message>
        <source>Connect one to see customers’ messages.</source>
        <translation>Podłącz ją, aby zobaczyć wiadomości klientów.</translation>
    </message>
    <message>
        <source>Connect an inbox</source>
        <translation>Podłącz skrzynkę</translation>
    </message>
    <message>
        <source>Taking in messages.</source>
        <translation>Pobieranie wiadomości.</translation>
    </message>
    <message>
        <source>The newest come first; %1 of %2 are here.</source>
        <translation>Najpierw najnowsze; jest już %1 z %2.</translation>
    </message>
    <message>
        <source>Nothing is snoozed.</source>
        <translation>Nic nie jest odłożone.</translation>
    </message>
    <message>
        <source>Press H on a conversation to see it again later.</source>
        <translation>Naciśnij H na rozmowie, aby wróciła później.</translation>
    </message>
    <message>
        <source>Nothing is resolved yet.</source>
        <translation>Nic nie jest jeszcze zamknięte.</translation>
    </message>
    <message>
        <source>Press E when a matter is done.</source>
        <translation>Naciśnij E, gdy sprawa jest załatwiona.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Wszystko wysłane.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nikt nie czeka.</translation>
    </message>
    <message>
        <source>The next customer appears here by itself.</source>
        <translation>Następna osoba pojawi się tu sama.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Save this view …</source>
        <translation>Zapisz ten widok …</translation>
    </message>
    <message>
        <source>Remove this saved view</source>
        <translation>Usuń ten zapisany widok</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Zapisz ten widok</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nic nie pasuje do filtra.</translation>
    </message>
    <message>
        <source>Nobody named you yet.</source>
        <translation>Nikt Cię jeszcze nie wspomniał.</translation>
    </message>
    <message>
        <source>A colleague who writes @ and your name in a note asks you.</source>
        <translation>Kto napisze w notatce @ i Twoje imię, pyta Ciebie.</translation>
    </message>
    <message>
        <source>You follow nothing.</source>
        <translation>Niczego nie obserwujesz.</translation>
    </message>
    <message>
        <source>Follow a conversation to be told what happens there.</source>
        <translation>Obserwuj rozmowę, aby wiedzieć, co się w niej dzieje.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::QueueText</name>
    <message>
        <source>Unknown</source>
        <translation>Nieznany kontakt</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n nieprzeczytana</numerusform>
            <numerusform>%n nieprzeczytane</numerusform>
            <numerusform>%n nieprzeczytanych</numerusform>
        </translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>przydzielono: %1</translation>
    </message>
    <message>
        <source>The answer was due: %1.</source>
        <translation>Termin odpowiedzi minął: %1.</translation>
    </message>
    <message>
        <source>The answer is due: %1.</source>
        <translation>Termin odpowiedzi: %1.</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Przydzielono: %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>W ciągu godziny</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Moja kolejka</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Wszystkie otwarte</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nieprzydzielone</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Czeka na klienta</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Zamknięte</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Do wysłania</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otwarta</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>czeka na klienta</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>odłożona</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>zamknięta</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nie wysłano</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Niepewne</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Wstrzymane</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Czeka na wysłanie</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Przypięte</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Wzmianki</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Obserwowane</translation>
    </message>
</context>
<context>
    <name>centrala::ui::QueueView</name>
    <message>
        <source>Conversations</source>
        <translation>Rozmowy</translation>
    </message>
</context>
<context>
    <name>centrala::ui::RecallBar</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Wysyłka za %n s</numerusform>
            <numerusform>Wysyłka za %n s</numerusform>
            <numerusform>Wysyłka za %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages, first in %2 s</source>
        <translation>Wiadomości: %1, pierwsza za %2 s</translation>
    </message>
</context>
<context>
    <name>centrala::ui::RecipientField</name>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
</context>
<context>
    <name>centrala::ui::RefusedDialog</name>
    <message>
        <source>You wrote</source>
        <translation>Twoja wersja</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nie przyjęto</translation>
    </message>
    <message>
        <source>This was not accepted</source>
        <translation>To nie zostało przyjęte</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Co jest tam teraz</translation>
    </message>
    <message>
        <source>Drop mine</source>
        <translation>Porzuć moją</translation>
    </message>
    <message>
        <source>Send mine anyway</source>
        <translation>Wyślij moją mimo to</translation>
    </message>
    <message>
        <source>%1 answered, %2</source>
        <translation>%1 odpowiedział(a), %2</translation>
    </message>
    <message>
        <source>It is now</source>
        <translation>Teraz jest</translation>
    </message>
    <message>
        <source>It is now (%1, %2)</source>
        <translation>Teraz jest (%1, %2)</translation>
    </message>
    <message>
        <source>You wanted</source>
        <translation>Chcesz</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Zostaw ich wersję</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Użyj mojej wersji</translation>
    </message>
    <message>
        <source>The customer wrote, %1</source>
        <translation>Klient napisał, %1</translation>
    </message>
    <message>
        <source>What you did after it waits for your decision: %1</source>
        <translation>To, co nastąpiło po tym, czeka na twoją decyzję: %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::RelativeTime</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>jutro</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day in a timeline</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Dzisiaj, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Wczoraj, %1</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, H:mm:ss</source>
        <comment>an exact time in a tooltip</comment>
        <translation>dddd d MMMM yyyy, H:mm:ss</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>od dzisiaj</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>od wczoraj</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>od %1</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ReplyRoutes</name>
    <message>
        <source>the inbox is paused</source>
        <translation>skrzynka jest wstrzymana</translation>
    </message>
    <message>
        <source>they must write there first</source>
        <translation>najpierw klient musi tam napisać</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <translation>%1 (niepotwierdzony)</translation>
    </message>
</context>
<context>
    <name>centrala::ui::Results</name>
    <message>
        <source>Commands</source>
        <translation>Polecenia</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Otwórz odnośnik</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Ostatnio oglądane</translation>
    </message>
    <message>
        <source>Older, on the hub</source>
        <translation>Starsze, na serwerze zespołu</translation>
    </message>
    <message>
        <source>It cannot be fetched from the hub now.</source>
        <translation>Nie można teraz pobrać tego z serwera zespołu.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SchemaForm</name>
    <message>
        <source>More settings</source>
        <translation>Więcej ustawień</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opcjonalnie)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>To jest potrzebne.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>To nie jest adres e-mail.</translation>
    </message>
    <message>
        <source>An address begins with https://</source>
        <translation>Adres zaczyna się od https://</translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation>Ustawienia serwerów</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otwarte</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zwinięte</translation>
    </message>
    <message>
        <source>saved; type to replace</source>
        <translation>zapisane; wpisz, aby zmienić</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SearchField</name>
    <message>
        <source>Search or run a command</source>
        <translation>Szukaj lub wydaj polecenie</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SendTimes</name>
    <message>
        <source>in one hour</source>
        <translation>za godzinę</translation>
    </message>
    <message>
        <source>in three hours</source>
        <translation>za trzy godziny</translation>
    </message>
    <message>
        <source>this evening</source>
        <translation>dziś wieczorem</translation>
    </message>
    <message>
        <source>tomorrow morning</source>
        <translation>jutro rano</translation>
    </message>
    <message>
        <source>on Monday</source>
        <translation>w poniedziałek</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>za tydzień</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SettingsSearch</name>
    <message>
        <source>Search settings</source>
        <translation>Szukaj w ustawieniach</translation>
    </message>
    <message>
        <source>Found settings</source>
        <translation>Znalezione ustawienia</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nic nie znaleziono</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Klawiatura</translation>
    </message>
    <message>
        <source>Inboxes</source>
        <translation>Skrzynki</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Powiadomienia</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Ludzie</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Zespoły</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ShortcutList</name>
    <message>
        <source>Actions and their keys</source>
        <translation>Polecenia i ich klawisze</translation>
    </message>
    <message>
        <source> or </source>
        <translation> lub </translation>
    </message>
</context>
<context>
    <name>centrala::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>Single letters act outside text fields. In a field, press Esc first.</source>
        <translation>Pojedyncze litery działają poza polami tekstowymi. W polu najpierw Esc.</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Znajdź polecenie lub klawisz</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Your company’s hub: %1</source>
        <translation>Serwer firmy: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>Nazwa lub hasło są błędne.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>Za dużo błędnych haseł. Spróbuj ponownie o %1.</translation>
    </message>
    <message>
        <source>What %1 wrote here is not sent yet. They must sign in first.</source>
        <translation>To, co napisał(a) tu %1, nie jest jeszcze wysłane. Najpierw musi się zalogować ta osoba.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. It is tried again by itself.</source>
        <translation>Serwer nie odpowiada. Próby są ponawiane same.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SignInStrip</name>
    <message>
        <source>Open the page again</source>
        <translation>Otwórz stronę ponownie</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nie czekaj dłużej</translation>
    </message>
    <message>
        <source>Sign in again with the browser</source>
        <translation>Zaloguj się ponownie przez przeglądarkę</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Zaloguj się przez przeglądarkę</translation>
    </message>
    <message>
        <source>Sign in on the page that your browser shows, as the owner of the mailbox. Here it goes on by itself.</source>
        <translation>Zaloguj się jako właściciel skrzynki na stronie, którą pokazuje przeglądarka. Tutaj wszystko pójdzie dalej samo.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>Jesteś zalogowany.</translation>
    </message>
    <message>
        <source>The application that your provider or your administrator named for you stands under More settings.</source>
        <translation>Aplikacja, którą wskazał Twój dostawca albo administrator, stoi pod Więcej ustawień.</translation>
    </message>
    <message>
        <source>Waiting for the sign-in …</source>
        <translation>Czekanie na logowanie …</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SignInsList</name>
    <message>
        <source>Signed in</source>
        <translation>Zalogowano</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>Wyloguj tam</translation>
    </message>
    <message>
        <source>Token “%1”, used %2</source>
        <translation>Token „%1”, użyty %2</translation>
    </message>
    <message>
        <source>%1, used %2</source>
        <translation>%1, ostatnio %2</translation>
    </message>
    <message>
        <source>A desk</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Od %1</translation>
    </message>
    <message>
        <source>Nowhere.</source>
        <translation>Nigdzie.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SignatureDialog</name>
    <message>
        <source>For everybody without a signature of their own</source>
        <translation>Dla wszystkich bez własnego podpisu</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Podpisy</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Skrzynka</translation>
    </message>
    <message>
        <source>All inboxes</source>
        <translation>Wszystkie skrzynki</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>What stands under your messages</source>
        <translation>Co stoi pod Twoimi wiadomościami</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij okno</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Zapisano</translation>
    </message>
</context>
<context>
    <name>centrala::ui::StatusLine</name>
    <message>
        <source>Tried again at %1</source>
        <translation>Następna próba o %1</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1: wstrzymane</translation>
    </message>
    <message>
        <source>%1 does not work</source>
        <translation>%1: nie działa</translation>
    </message>
    <message>
        <source>%1: %2 of %3 taken in</source>
        <translation>%1: pobrano %2 z %3</translation>
    </message>
    <message numerus="yes">
        <source>%n inbox(es) work</source>
        <translation>
            <numerusform>%n skrzynka działa</numerusform>
            <numerusform>%n skrzynki działają</numerusform>
            <numerusform>%n skrzynek działa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 inboxes work</source>
        <translation>%1 z %2 skrzynek działa</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n czeka na wysłanie</numerusform>
            <numerusform>%n czeka na wysłanie</numerusform>
            <numerusform>%n czeka na wysłanie</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date %1</source>
        <translation>Stan z %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Połączono</translation>
    </message>
    <message>
        <source>The line to the hub stands</source>
        <translation>Jest połączenie z serwerem</translation>
    </message>
    <message>
        <source>Calling the hub …</source>
        <translation>Łączenie z serwerem …</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Bez połączenia</translation>
    </message>
    <message>
        <source>You can go on reading, searching and writing. It is sent when the hub is back.</source>
        <translation>Można dalej czytać, szukać i pisać. Wyśle się, gdy serwer wróci.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nie zalogowano</translation>
    </message>
    <message>
        <source>Press here to sign in</source>
        <translation>Naciśnij tutaj, aby się zalogować</translation>
    </message>
    <message numerus="yes">
        <source>%n kept for the hub</source>
        <translation>
            <numerusform>%n czeka na serwer</numerusform>
            <numerusform>%n czekają na serwer</numerusform>
            <numerusform>%n czeka na serwer</numerusform>
        </translation>
    </message>
    <message>
        <source>They are sent, in their order, when the hub answers</source>
        <translation>Wyślą się po kolei, gdy serwer odpowie</translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n nieprzyjęta</numerusform>
            <numerusform>%n nieprzyjęte</numerusform>
            <numerusform>%n nieprzyjętych</numerusform>
        </translation>
    </message>
    <message>
        <source>Press here to see why, and to decide</source>
        <translation>Naciśnij tutaj, aby zobaczyć dlaczego i zdecydować</translation>
    </message>
    <message>
        <source>%1 more to fetch</source>
        <translation>Do pobrania: %1</translation>
    </message>
    <message>
        <source>%1: look at it</source>
        <translation>%1: zajrzyj tam</translation>
    </message>
</context>
<context>
    <name>centrala::ui::SuggestionStrip</name>
    <message>
        <source>Join</source>
        <translation>Połącz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Refers to “%1”. Whoever sent it has no part in that.</source>
        <translation>Nawiązuje do rozmowy „%1”. Nadawca nie bierze w niej udziału.</translation>
    </message>
    <message>
        <source>Refers to “%1” with %2. Whoever sent it has no part in that.</source>
        <translation>Nawiązuje do rozmowy „%1” (%2). Nadawca nie bierze w niej udziału.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TeamWork</name>
    <message>
        <source>Inboxes whose conversations are theirs</source>
        <translation>Skrzynki, których rozmowy należą do nich</translation>
    </message>
    <message>
        <source>In turn, to those who are available</source>
        <translation>Po kolei, między dostępne osoby</translation>
    </message>
    <message>
        <source>How the work is shared out</source>
        <translation>Jak jest dzielona praca</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Rozmów naraz</translation>
    </message>
    <message>
        <source> at once</source>
        <translation> naraz</translation>
    </message>
    <message>
        <source>How many open conversations each of them gets at most. Somebody’s own number, under People, goes before it.</source>
        <translation>Ile otwartych rozmów najwyżej dostaje każda osoba. Własna liczba osoby, w Ludziach, ma pierwszeństwo.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>What arrives there from now on is their work. What is there already stays where it is.</source>
        <translation>To, co tam przyjdzie od teraz, jest ich pracą. To, co już tam jest, zostaje, gdzie jest.</translation>
    </message>
    <message>
        <source>%1 at once, as usual</source>
        <translation>%1 naraz, jak zwykle</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TeamsPage</name>
    <message>
        <source>Teams</source>
        <translation>Zespoły</translation>
    </message>
    <message>
        <source>Name of a new team</source>
        <translation>Nazwa nowego zespołu</translation>
    </message>
    <message>
        <source>Add the team</source>
        <translation>Dodaj zespół</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Kto do niego należy</translation>
    </message>
    <message>
        <source>Inboxes that are closed to others</source>
        <translation>Skrzynki zamknięte dla innych</translation>
    </message>
    <message>
        <source>Remove the team …</source>
        <translation>Usuń zespół …</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <source>Remove the team</source>
        <translation>Usuń zespół</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no longer a team. Its people stay.</source>
        <translation>%1 nie będzie już zespołem. Osoby zostają.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <source>There is a team of that name already.</source>
        <translation>Jest już zespół o tej nazwie.</translation>
    </message>
    <message>
        <source>%1 still has conversations or inboxes. Give them to another team, or to nobody, first.</source>
        <translation>%1 ma jeszcze rozmowy lub skrzynki. Najpierw przekaż je innemu zespołowi albo nikomu.</translation>
    </message>
    <message>
        <source>Of an inbox that is ticked, only its teams, administrators and auditors see anything. Where no team has a tick, everybody does.</source>
        <translation>Zaznaczoną skrzynkę widzą tylko jej zespoły, administratorzy i audytorzy. Niezaznaczoną w żadnym zespole widzą wszyscy.</translation>
    </message>
    <message>
        <source>Nobody of the team whose work it is could see that inbox.</source>
        <translation>Nikt z zespołu, do którego należy ta praca, nie widziałby tej skrzynki.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ThreadText</name>
    <message>
        <source>Sending</source>
        <translation>Wysyłanie</translation>
    </message>
    <message>
        <source>Will be sent %1</source>
        <translation>Wysyłka %1</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Czeka na wysłanie</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Wysłano: %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłano</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Dostarczono</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Przeczytano</translation>
    </message>
    <message>
        <source>Held back: somebody answered meanwhile</source>
        <translation>Wstrzymane: ktoś już odpowiedział</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nie wysłano</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Nie wysłano: %1</translation>
    </message>
    <message>
        <source>Uncertain: the line broke while sending</source>
        <translation>Niepewne: połączenie zerwało się przy wysyłaniu</translation>
    </message>
    <message>
        <source>Conversation opened</source>
        <translation>Otwarto rozmowę</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Przydzielono: %1</translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation>Znów w kolejce</translation>
    </message>
    <message>
        <source>Handed to %1</source>
        <translation>Przekazano: %1</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>Wzięto: %1</translation>
    </message>
    <message>
        <source>Back in the queue: it was held too long</source>
        <translation>Znów w kolejce: minął czas na odpowiedź</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Odłożono do %1</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Odłożono</translation>
    </message>
    <message>
        <source>Back from snooze</source>
        <translation>Powrót po odłożeniu</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Zamknięto</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Zamknięto: %1</translation>
    </message>
    <message>
        <source>Reopened by a new message</source>
        <translation>Otwarto ponownie po nowej wiadomości</translation>
    </message>
    <message>
        <source>Reopened by %1</source>
        <translation>Otwarto ponownie: %1</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Oznaczono jako spam</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Etykieta „%1”</translation>
    </message>
    <message>
        <source>Tag “%1” removed</source>
        <translation>Usunięto etykietę „%1”</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Zmieniono pilność</translation>
    </message>
    <message>
        <source>Wrap-up: %1</source>
        <translation>Zakończenie: %1</translation>
    </message>
    <message>
        <source>Another conversation was joined in</source>
        <translation>Dołączono inną rozmowę</translation>
    </message>
    <message>
        <source>Part of it became a conversation of its own</source>
        <translation>Część stała się osobną rozmową</translation>
    </message>
    <message>
        <source>Two customers were joined</source>
        <translation>Połączono dwie kartoteki</translation>
    </message>
    <message>
        <source>The customers were taken apart again</source>
        <translation>Kartoteki znów rozłączono</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Cofnięto</translation>
    </message>
    <message>
        <source>Note, colleagues only: %1</source>
        <translation>Notatka, tylko dla zespołu: %1</translation>
    </message>
    <message>
        <source>Held back: the customer has written</source>
        <translation>Wstrzymano: klient już napisał</translation>
    </message>
    <message>
        <source>It is %1&apos;s turn</source>
        <translation>Kolej na: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Ogląda: %1</translation>
    </message>
    <message>
        <source>On your site: %1</source>
        <translation>Na stronie: %1</translation>
    </message>
    <message>
        <source>On your site: %1 (%2)</source>
        <translation>Na stronie: %1 (%2)</translation>
    </message>
    <message>
        <source>Passed on by %1</source>
        <translation>Przekazano przez: %1</translation>
    </message>
    <message>
        <source>%1 came through the link, and has a history of their own</source>
        <translation>%1 przychodzi przez link i ma już własną historię</translation>
    </message>
    <message>
        <source>Blocked you: answers do not arrive any more</source>
        <translation>Blokuje was: odpowiedzi już nie docierają</translation>
    </message>
    <message>
        <source>Takes your answers again</source>
        <translation>Znów przyjmuje wasze odpowiedzi</translation>
    </message>
    <message>
        <source>Mail from %1: in the chat this address was only typed, it may be somebody else&apos;s</source>
        <translation>Mail od %1: w czacie adres tylko wpisano, może należeć do kogoś innego</translation>
    </message>
    <message>
        <source>%1 is theirs: the link in our mail was opened in the chat</source>
        <translation>%1 to ich adres: link z naszego maila otwarto w czacie</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ThreadView</name>
    <message>
        <source>Timeline</source>
        <translation>Przebieg rozmowy</translation>
    </message>
    <message numerus="yes">
        <source>%n new below</source>
        <translation>
            <numerusform>%n nowa poniżej</numerusform>
            <numerusform>%n nowe poniżej</numerusform>
            <numerusform>%n nowych poniżej</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Kopiuj zaznaczenie</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Kopiuj wiadomość</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Prześlij dalej</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Bez tematu</translation>
    </message>
    <message>
        <source>this conversation</source>
        <translation>ta rozmowa</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiuj odnośnik</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Plik %1</translation>
    </message>
    <message>
        <source>A conversation of its own from here on</source>
        <translation>Od tego miejsca osobna rozmowa</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TimeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Górny pasek</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>No phone line</source>
        <translation>Brak linii telefonicznej</translation>
    </message>
    <message>
        <source>Keys (%1)</source>
        <translation>Klawisze (%1)</translation>
    </message>
</context>
<context>
    <name>centrala::ui::TrayNotifier</name>
    <message numerus="yes">
        <source>%n customer(s) wrote</source>
        <translation>
            <numerusform>Napisał %n klient</numerusform>
            <numerusform>Napisali %n klienci</numerusform>
            <numerusform>Napisało %n klientów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>centrala::ui::VersionWords</name>
    <message>
        <source>The hub is older than this program</source>
        <translation>Serwer jest starszy niż ten program</translation>
    </message>
    <message>
        <source>This program is too old for the hub</source>
        <translation>Ten program jest za stary dla serwera</translation>
    </message>
    <message>
        <source>This program is newer than the hub. Go on working here: it is sent when the hub is upgraded.</source>
        <translation>Ten program jest nowszy niż serwer. Można pracować dalej: wszystko zostanie wysłane po aktualizacji serwera.</translation>
    </message>
    <message>
        <source>This program is too old for the hub. Ask your administrator for the new one.</source>
        <translation>Ten program jest za stary dla serwera. Poproś administratora o nowszy.</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ViewsList</name>
    <message>
        <source>Views</source>
        <translation>Widoki</translation>
    </message>
</context>
<context>
    <name>centrala::ui::ViewsModel</name>
    <message>
        <source>Teams</source>
        <translation>Zespoły</translation>
    </message>
    <message>
        <source>Inboxes</source>
        <translation>Skrzynki</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n rozmowa</numerusform>
            <numerusform>%n rozmowy</numerusform>
            <numerusform>%n rozmów</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Zapisano</translation>
    </message>
</context>
<context>
    <name>centrala::ui::WholeUndo</name>
    <message>
        <source>Undone</source>
        <translation>Cofnięto</translation>
    </message>
    <message numerus="yes">
        <source>Import undone: %n customer(s) as before.</source>
        <translation>
            <numerusform>Import cofnięty: %n klient jak dawniej.</numerusform>
            <numerusform>Import cofnięty: %n klientów jak dawniej.</numerusform>
            <numerusform>Import cofnięty: %n klientów jak dawniej.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): used or changed since.</source>
        <translation>
            <numerusform>%n zostaje: od tego czasu używany lub zmieniony.</numerusform>
            <numerusform>%n zostaje: od tego czasu używani lub zmienieni.</numerusform>
            <numerusform>%n zostaje: od tego czasu używani lub zmienieni.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::WindowActions</name>
    <message>
        <source>To me</source>
        <translation>Do mnie</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Przydzielono Tobie</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Do kolejki</translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation>Znów w kolejce</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Przydzielono: %1</translation>
    </message>
    <message>
        <source>Snooze: %1</source>
        <translation>Odłóż: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Odłożono do %1</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Krytyczna</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Wysoka</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Zwykła</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niska</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Zmieniono pilność</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Zamknięto</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>Zamknięto %n</numerusform>
            <numerusform>Zamknięto %n</numerusform>
            <numerusform>Zamknięto %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Etykieta „%1”</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Otwarto ponownie</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Oznaczono jako spam</translation>
    </message>
    <message>
        <source>No longer pinned</source>
        <translation>Odpięto</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Przypięto</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>Przekazano: %1</translation>
    </message>
    <message>
        <source>You no longer follow it</source>
        <translation>Już tego nie obserwujesz</translation>
    </message>
    <message>
        <source>You follow it</source>
        <translation>Obserwujesz to</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Połączono</translation>
    </message>
    <message>
        <source>They are different customers&apos;</source>
        <translation>To rozmowy różnych klientów</translation>
    </message>
    <message>
        <source>Join them into:</source>
        <translation>Połącz je z:</translation>
    </message>
    <message>
        <source>This customer has no other conversation</source>
        <translation>Ten klient nie ma innej rozmowy</translation>
    </message>
    <message>
        <source>Take in:</source>
        <translation>Dołącz:</translation>
    </message>
    <message>
        <source>A conversation of its own from here on:</source>
        <translation>Od tego miejsca osobna rozmowa:</translation>
    </message>
    <message>
        <source>There is only one message</source>
        <translation>Jest tylko jedna wiadomość</translation>
    </message>
    <message>
        <source>It is a conversation of its own now</source>
        <translation>To teraz osobna rozmowa</translation>
    </message>
</context>
<context>
    <name>centrala::ui::YouPage</name>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Twoje imię</translation>
    </message>
    <message>
        <source>Colleagues see it beside what you write and do.</source>
        <translation>Współpracownicy widzą to imię przy tym, co piszesz i robisz.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Zespół</translation>
    </message>
    <message>
        <source>Alone again, this program shows what was kept on this computer before. What the hub has stays there.</source>
        <translation>Bez serwera program pokaże znowu to, co było wcześniej na tym komputerze. Dane serwera na nim zostają.</translation>
    </message>
    <message>
        <source>Colleagues who share a queue meet at a hub, a program on the company’s own server.</source>
        <translation>Wspólną kolejkę zespołu prowadzi program na serwerze firmy.</translation>
    </message>
    <message>
        <source>Colleagues see it beside what you write and do, and you sign in with it. An administrator can change it.</source>
        <translation>Współpracownicy widzą je przy tym, co piszesz i robisz, i nim się logujesz. Zmienić je może administrator.</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Miejsca Twojego zalogowania</translation>
    </message>
    <message>
        <source>Change your password …</source>
        <translation>Zmień swoje hasło …</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>Twoje hasło zostało zmienione.</translation>
    </message>
</context>
</TS>
