# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the people of the sample workspace are called and write: a lamp shop with customers in three languages."""

NAMES = {
    "pl": (
        ["Anna", "Jan", "Aleksandra", "Marek", "Zofia", "Tomasz", "Małgorzata", "Paweł", "Ewa", "Łukasz", "Agnieszka", "Żaneta"],
        ["Nowak", "Kowalski", "Wiśniewska-Brzezińska", "Zieliński-Dąbrowski", "Maj", "Lewandowska", "Król", "Pawłowska-Lewandowska",
         "Szczęsny", "Wójcik", "Gżegżółka", "Mazur"],
    ),
    "uk": (
        ["Олександра", "Богдан", "Оксана", "Тарас", "Наталія", "Ігор", "Юлія", "Андрій"],
        ["Григоренко-Шевчук", "Ткаченко-Лисенко", "Коваль", "Бондаренко", "Мельник", "Їжакевич", "Кравченко"],
    ),
    "en": (
        ["Grace", "Oliver", "Charlotte", "Ethan", "Amelia", "Noah", "Siobhán", "Wolfeschlegelsteinhausen"],
        ["O’Connell-Hathersage", "Smith", "Featherstonehaugh", "Patel", "Johnson", "Brown", "MacGillivray"],
    ),
}

# Per language: matters as (subject, the customer's first message, an answer of ours, what the customer says then).
MATTERS = {
    "pl": [
        ("Zamówienie {n}: pęknięty abażur",
         "Dzień dobry,\n\nkarton z zamówieniem {n} był wgnieciony, a abażur jest pęknięty w dwóch miejscach. Co dalej?\n\nPozdrawiam\n{name}",
         "Dzień dobry,\n\nbardzo przepraszamy. Nowy abażur wysyłamy jutro kurierem, uszkodzony można zostawić u siebie.",
         "Dziękuję, to bardzo dobra wiadomość. Czy kurier zadzwoni przed przyjazdem? Domofon nie działa."),
        ("Gdzie jest moja paczka {n}?",
         "Dzień dobry, zamówiłam lampę „Sowa” (nr {n}) tydzień temu i status się nie zmienia. Proszę o informację, kiedy dotrze.",
         "Dzień dobry, paczka czeka w sortowni we Wrocławiu. Kurier przywiezie ją w czwartek.",
         "W czwartek nie będzie mnie w domu, czy można przekierować do paczkomatu WRO14A?"),
        ("Faktura do zamówienia {n}",
         "Proszę o fakturę VAT na firmę do zamówienia {n}. NIP podałem w uwagach, ale faktury nie ma w załączniku.",
         "Dzień dobry, faktura FV/{n} jest już na Państwa koncie, zakładka „Dokumenty”.",
         "Mam ją, dziękuję. Zażółć gęślą jaźń – polskie znaki też się zgadzają."),
        ("Zwrot żarówek E27, zamówienie {n}",
         "Chciałbym zwrócić 6 żarówek E27 z zamówienia {n}, mają zbyt zimną barwę. Czy muszę mieć oryginalne pudełko?",
         "Dzień dobry, pudełko nie jest konieczne. Etykietę zwrotną wysyłamy w osobnej wiadomości.",
         "Etykieta doszła, paczka nadana dziś rano."),
        ("Pytanie o rozmiar klosza ({n})",
         "Czy klosz 30 cm z lnu pasuje na oprawę po babci (gwint E14)? Zdjęcie mogę dosłać.", "Tak, w zestawie jest reduktor E14.", ""),
    ],
    "uk": [
        ("Замовлення {n}: коли буде відправлено?",
         "Доброго дня! Коли буде відправлено моє замовлення {n}? На сайті вже третій день «комплектується».",
         "Доброго дня! Відправляємо сьогодні ввечері, номер накладної надійде в повідомленні.", "Дякую, чекаю на підтвердження оплати."),
        ("Розбитий плафон, замовлення {n}",
         "Доброго дня. Отримав лампу, але плафон розбитий. Фото додаю, номер замовлення {n}. Що робити?",
         "Дуже перепрошуємо. Новий плафон вишлемо завтра за наш рахунок.", "Щиро дякую за швидку відповідь!"),
        ("Рахунок-фактура {n}",
         "Надішліть, будь ласка, рахунок-фактуру на ТОВ «Їжак» до замовлення {n}.", "Рахунок у вкладенні вашого кабінету.", ""),
    ],
    "en": [
        ("Wrong size delivered, order {n}",
         "Hello,\n\nI ordered the 30 cm linen shade and received the 20 cm one. Order {n}. Could you swap it?\n\nBest regards,\n{name}",
         "Hello,\n\nsorry about that. The right one leaves today; a return label is on its way to you.", "Brilliant, thank you so much."),
        ("Change of delivery address, order {n}",
         "Hi, is it still possible to change the delivery address for order {n}? We are moving on Friday.",
         "Hi, done: it goes to the new address.", "Could you also tell the courier to ring the left bell?"),
        ("Is the Owl lamp dimmable? (basket {n})",
         "Hi there, is the Owl lamp dimmable with an ordinary dimmer, and does it ship to Ireland?", "Yes to both.", ""),
        ("Invoice {n} missing",
         "The invoice for {n} is still missing. This is my third mail; our accountant closes the month tomorrow.",
         "We have just sent it again. Please tell us if it does not reach you within the hour.", "Got it. Thank you for the quick help."),
    ],
}

NOTES = ["@Magda obiecałam jej kuriera bez opłat, magazyn ma jeszcze 2 sztuki.", "Woli telefon po 16:00. Domofon nie działa.",
         "Called the warehouse: two left in Wrocław.", "Клієнт постійний, знижка 10 %."]
TAGS = ["vip", "reklamacja", "wysyłka", "faktura", "zwrot"]
