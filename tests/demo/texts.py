# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the people of the sample workspace are called and write: a lamp shop with customers in three languages.

In all texts {n} is an order, {product}, {city} and {day} are of the language, {name} is the customer, {first} the first name."""

NAMES = {
    "pl": (
        ["Anna", "Jan", "Aleksandra", "Marek", "Zofia", "Tomasz", "Małgorzata", "Paweł", "Ewa", "Łukasz", "Agnieszka", "Żaneta",
         "Krzysztof", "Magdalena", "Piotr", "Katarzyna", "Michał", "Joanna", "Grzegorz", "Świętosława", "Jakub", "Barbara",
         "Wojciech", "Elżbieta", "Stanisław", "Halina", "Rafał", "Dorota", "Zbigniew", "Iwona"],
        ["Nowak", "Kowalski", "Wiśniewska-Brzezińska", "Zieliński-Dąbrowski", "Maj", "Lewandowska", "Król", "Pawłowska-Lewandowska",
         "Szczęsny", "Wójcik", "Gżegżółka", "Mazur", "Krawczyk", "Piotrowska", "Grabowski", "Pająk", "Michalska", "Zając", "Wrona",
         "Jabłoński", "Dudek", "Stępień", "Górski", "Sikora", "Baran", "Szewczyk", "Ostrowska", "Pietrzak", "Marciniak", "Brzęczyszczykiewicz"],
    ),
    "uk": (
        ["Олександра", "Богдан", "Оксана", "Тарас", "Наталія", "Ігор", "Юлія", "Андрій", "Марія", "Сергій", "Ганна", "Дмитро",
         "Ірина", "Василь", "Людмила", "Остап", "Соломія", "Ярослав", "Катерина", "Мирослава"],
        ["Григоренко-Шевчук", "Ткаченко-Лисенко", "Коваль", "Бондаренко", "Мельник", "Їжакевич", "Кравченко", "Шевченко", "Олійник",
         "Поліщук", "Савченко", "Руденко", "Марченко", "Гнатюк", "Петренко", "Зінченко", "Яценко", "Ґудзь"],
    ),
    "en": (
        ["Grace", "Oliver", "Charlotte", "Ethan", "Amelia", "Noah", "Siobhán", "Wolfeschlegelsteinhausen", "Isla", "George", "Freya",
         "Arthur", "Niamh", "Harriet", "Callum", "Priya", "Mohammed", "Chloë", "Euan", "Bronwen"],
        ["O’Connell-Hathersage", "Smith", "Featherstonehaugh", "Patel", "Johnson", "Brown", "MacGillivray", "Taylor", "Okafor",
         "Davies", "Wilson", "Ahmed", "Robinson", "Ó Súilleabháin", "Thompson", "Cholmondeley", "Walker", "Hughes"],
    ),
}

PRODUCTS = {
    "pl": ["lampa „Sowa”", "klosz lniany 30 cm", "abażur plisowany", "kinkiet mosiężny", "żarówki E27", "lampa podłogowa „Żuraw”",
           "girlanda ogrodowa", "ściemniacz dotykowy", "plafon „Chmura”", "lampka biurkowa „Wróbel”"],
    "uk": ["лампа «Сова»", "лляний абажур 30 см", "латунне бра", "лампочки E27", "торшер «Журавель»", "садова гірлянда",
           "сенсорний димер", "плафон «Хмара»", "настільна лампа «Горобець»"],
    "en": ["Owl lamp", "30 cm linen shade", "pleated shade", "brass wall light", "pack of E27 bulbs", "Crane floor lamp",
           "garden string lights", "touch dimmer", "Cloud ceiling light", "Sparrow desk lamp"],
}
CITIES = {
    "pl": ["Wrocław", "Kraków", "Łódź", "Gdańsk", "Rzeszów", "Białystok", "Zielona Góra", "Bielsko-Biała", "Świdnica", "Ełk"],
    "uk": ["Львів", "Київ", "Харків", "Одеса", "Чернівці", "Івано-Франківськ", "Тернопіль", "Житомир"],
    "en": ["Dublin", "Leeds", "Cork", "Edinburgh", "Bristol", "Galway", "York", "Cardiff"],
}
DAYS = {
    "pl": ["w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek"],
    "uk": ["у понеділок", "у вівторок", "у середу", "у четвер", "у п’ятницю"],
    "en": ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday"],
}

# Per language: matters as (subject, the customer's first message, an answer of ours, what the customer says then).
MATTERS = {
    "pl": [
        ("Zamówienie {n}: pęknięty abażur",
         "Dzień dobry,\n\nkarton z zamówieniem {n} był wgnieciony, a abażur jest pęknięty w dwóch miejscach. Co dalej?\n\nPozdrawiam\n{name}",
         "Dzień dobry,\n\nbardzo przepraszamy. Nowy abażur wysyłamy jutro kurierem, uszkodzony można zostawić u siebie.",
         "Dziękuję, to bardzo dobra wiadomość. Czy kurier zadzwoni przed przyjazdem? Domofon nie działa."),
        ("Gdzie jest moja paczka {n}?",
         "Dzień dobry, tydzień temu zamówiona {product} (nr {n}), a status się nie zmienia. Proszę o informację, kiedy dotrze.",
         "Dzień dobry, paczka czeka w sortowni, miasto {city}. Kurier przywiezie ją {day}.",
         "Wtedy nie będzie mnie w domu, czy można przekierować do paczkomatu WRO14A?"),
        ("Faktura do zamówienia {n}",
         "Proszę o fakturę VAT na firmę do zamówienia {n}. NIP jest w uwagach, ale faktury nie ma w załączniku.",
         "Dzień dobry, faktura FV/{n} jest już na Państwa koncie, zakładka „Dokumenty”.",
         "Mam ją, dziękuję. Zażółć gęślą jaźń – polskie znaki też się zgadzają."),
        ("Zwrot, zamówienie {n}",
         "Chcę zwrócić produkt {product} z zamówienia {n}, barwa światła jest za zimna. Czy potrzebne jest oryginalne pudełko?",
         "Dzień dobry, pudełko nie jest konieczne. Etykietę zwrotną wysyłamy w osobnej wiadomości.",
         "Etykieta doszła, paczka nadana dziś rano."),
        ("Pytanie o rozmiar klosza ({n})",
         "Czy klosz 30 cm z lnu pasuje na oprawę po babci (gwint E14)? Zdjęcie mogę dosłać.", "Tak, w zestawie jest reduktor E14.", ""),
        ("{product}: czy jest jeszcze w sprzedaży?",
         "Dzień dobry, na stronie {product} ma status „chwilowo niedostępny”. Kiedy znów będzie? Chodzi o dwie sztuki do salonu.\n\n{name}, {city}",
         "Dzień dobry, dostawa przychodzi {day}. Dwie sztuki odkładamy na Państwa nazwisko na trzy dni.",
         "Świetnie, w takim razie zamawiam. Czy można odebrać osobiście?"),
        ("Zmiana adresu dostawy {n}",
         "Dzień dobry, przeprowadzam się do innego miasta ({city}). Czy zamówienie {n} może pojechać pod nowy adres?",
         "Dzień dobry, adres zmieniony, paczka wyjedzie {day}.", "Dziękuję za błyskawiczną odpowiedź."),
        ("Reklamacja: miga światło ({n})",
         "{product} z zamówienia {n} miga po kwadransie świecenia. Żarówka wymieniona, to samo. Proszę o naprawę albo wymianę.",
         "Dzień dobry, przyjęliśmy reklamację. Kurier odbierze lampę {day}, prosimy ją tylko zapakować.",
         "Zapakowana. Czy dostanę numer reklamacji?"),
    ],
    "uk": [
        ("Замовлення {n}: коли буде відправлено?",
         "Доброго дня! Коли буде відправлено моє замовлення {n}? На сайті вже третій день «комплектується».",
         "Доброго дня! Відправляємо сьогодні ввечері, номер накладної надійде в повідомленні.", "Дякую, чекаю на підтвердження оплати."),
        ("Розбитий плафон, замовлення {n}",
         "Доброго дня. Лампа приїхала, але плафон розбитий. Номер замовлення {n}. Що робити?",
         "Дуже перепрошуємо. Новий плафон вишлемо {day} за наш рахунок.", "Щиро дякую за швидку відповідь!"),
        ("Рахунок-фактура {n}",
         "Надішліть, будь ласка, рахунок-фактуру на ТОВ «Їжак» до замовлення {n}.", "Рахунок у вкладенні вашого кабінету.", ""),
        ("Чи є в наявності: {product}",
         "Добрий день! Цікавить {product}. Чи є доставка в місто {city} і скільки вона коштує?",
         "Добрий день! Так, є. Доставка безкоштовна, приїде {day}.", "Чудово, замовляю. Оплата карткою можлива?"),
        ("Повернення, замовлення {n}",
         "Хочу повернути: {product}, замовлення {n}. Не підходить колір. Як це зробити?",
         "Добрий день! Етикетка для повернення вже у Вашому кабінеті, гроші повернемо за три дні.", "Відправлено сьогодні. Дякую!"),
    ],
    "en": [
        ("Wrong size delivered, order {n}",
         "Hello,\n\nI ordered the 30 cm linen shade and received the 20 cm one. Order {n}. Could you swap it?\n\nBest regards,\n{name}",
         "Hello,\n\nsorry about that. The right one leaves today; a return label is on its way to you.", "Brilliant, thank you so much."),
        ("Change of delivery address, order {n}",
         "Hi, is it still possible to change the delivery address for order {n}? We are moving to {city} {day}.",
         "Hi, done: it goes to the new address.", "Could you also tell the courier to ring the left bell?"),
        ("Is it dimmable: {product} (basket {n})",
         "Hi there, does the {product} work with an ordinary dimmer, and do you ship to {city}?", "Yes to both.", ""),
        ("Invoice {n} missing",
         "The invoice for {n} is still missing. This is my third mail; our accountant closes the month tomorrow.",
         "We have just sent it again. Please tell us if it does not reach you within the hour.", "Got it. Thank you for the quick help."),
        ("{product} arrived damaged, order {n}",
         "Good morning, the {product} from order {n} has a dent on the left side. Happy to keep it for a small discount.\n\n{name}",
         "Good morning, we have just given you 20 % back on the card.", "That is more than fair. Thanks!"),
        ("Delivery of order {n}",
         "Hello, the courier was here {day} but left no card. Where can I pick up the {product}?",
         "Hello, it waits at the {city} depot until Saturday; the code is {n}.", "Picked up, thank you."),
    ],
}

# What is said back and forth after that: (the customer, we).
MORE = {
    "pl": [("Jeszcze jedno pytanie: czy gwarancja obejmuje też przewód?", "Tak, gwarancja obejmuje całą lampę, dwa lata od zakupu."),
           ("Czy można dołożyć do tej paczki jeszcze żarówkę?", "Tak, dopisaliśmy ją do zamówienia {n}."),
           ("Dziękuję. A kiedy mogę spodziewać się zwrotu pieniędzy?", "Przelew wyszedł dziś, powinien być na koncie {day}."),
           ("Kurier jeszcze nie dzwonił, czy wszystko w porządku?", "Tak, przesyłka jest w drodze, miasto {city}."),
           ("Bardzo dziękuję za pomoc, pozdrawiam, {first}", "Cała przyjemność po naszej stronie. Miłego dnia!")],
    "uk": [("А чи є гарантія на дріт?", "Так, гарантія на всю лампу – два роки."),
           ("Дякую! А коли повернуть гроші?", "Переказ уже вийшов, буде {day}."),
           ("Кур’єр ще не телефонував.", "Посилка в дорозі, місто {city}."),
           ("Дуже дякую за допомогу! {first}", "Будь ласка, гарного дня!")],
    "en": [("One more thing: does the warranty cover the cable?", "It does, two years from the day of purchase."),
           ("Could you add a spare bulb to the parcel?", "Added to order {n}."),
           ("Thanks. When will the refund arrive?", "It left today and should be there {day}."),
           ("No call from the courier yet, is all well?", "It is on its way, now in {city}."),
           ("Thank you for all your help, {first}", "Our pleasure. Have a lovely day!")],
}
REMINDERS = {"pl": "Czy ktoś to czytał?", "uk": "Чи є новини?", "en": "Any news?"}

NOTES = ["@Magda obiecałam jej kuriera bez opłat, magazyn ma jeszcze 2 sztuki.", "Woli telefon po 16:00. Domofon nie działa.",
         "Called the warehouse: two left in Wrocław.", "Клієнт постійний, знижка 10 %."]
TAGS = ["vip", "reklamacja", "wysyłka", "faktura", "zwrot"]
