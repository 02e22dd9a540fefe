// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/words.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace centrala::bench {

namespace {

struct Material
{
    QString frequent;
    QString stems;
    QString endings;
    QString syllables;
    qsizetype size;
};

const Material &polish()
{
    static const Material material = {
        u"nie w i na z do się że to jest o proszę dzień dobry mam czy ale jak po za od dla tym już przez był było "
        u"będzie "
        u"moje zamówienie paczka dziękuję pozdrawiam przesyłka numer jeszcze mi tego mnie państwa kiedy sklep zwrot co "
        u"tak "
        u"pieniądze dostałam dostałem kurier adres reklamacja produkt termin wysyłka faktura płatność wczoraj dzisiaj "
        u"może "
        u"mogę odpowiedź bardzo sprawa sprawie telefon konto pan pani tylko które który jestem oraz również przesłać "
        u"otrzymałam otrzymałem rozmiar kolor buty sukienka kurtka uszkodzona brak błąd strona system dlaczego gdzie "
        u"ile "
        u"dni tydzień czekam nadal nic zmiana wymiana dostawa zamówiłam kupon rabat cena koszt karta bank przelew kwota"_s,
        u"zamówie przesył pacz reklamac wysył dostaw zwrot kurier produkt sklep faktur płatnoś kont adres telefon "
        u"odpowied wiadomoś rozmiar kolor but sukien kurt spodn koszul toreb zegar lamp stoli krzes komput laptop "
        u"słuchaw ładowar bateri kabel monitor drukar książ zabaw rower opon częś silni olej filtr kosmety krem perfum "
        u"szampon rabat promoc kupon kart przele rachun dokument gwaranc serwis napraw wymian uszkodze opakowa etykiet "
        u"magazyn punkt odbio paczkomat godzin termin tydzie miesi"_s,
        u"nie nia niu niem niach niami ka ki kę ką ce kach kami a u em owi y ów om ami ach i ę ą o ie owy owa owe "
        u"owego "
        u"ja ji ję ją je ji"_s,
        u"ba be bo bra cha chy cie cza da dla do dru fa ga gra gło ja ka kie kla ko kra la le li lo ła ły ma mie mo na "
        u"nia "
        u"nie no pa pie po pra prze ra rze sa ska sta szcze ta tra wa wie wo wy za zie zna żą ść ńcz"_s,
        14'000};
    return material;
}

const Material &ukrainian()
{
    static const Material material = {
        u"не в і на з до що це є про будь ласка добрий день маю чи але як по за від для вже через було буде моє "
        u"замовлення "
        u"посилка дякую номер ще мені мене коли магазин повернення так гроші отримала отримав кур'єр адреса товар "
        u"термін "
        u"доставка рахунок оплата вчора сьогодні може можу відповідь дуже справа телефон акаунт пан пані тільки який "
        u"яка "
        u"розмір колір взуття сукня куртка пошкоджена помилка сайт чому де скільки днів тиждень чекаю досі нічого "
        u"обмін "
        u"знижка ціна картка банк сума переказ"_s,
        u"замовлен посил доставк поверне товар магазин рахун оплат адрес телефон відповід повідомл розмір колір взутт "
        u"сукн "
        u"курт штан сороч сумк годинн ламп стол комп'ютер ноутбук навушн заряд батаре кабел монітор книг іграш "
        u"велосипед "
        u"шин частин масл фільтр крем парфум знижк промокод карт переказ документ гарант ремонт обмін пошкодж пакуван"_s,
        u"ня ню ням ка ки ку кою ці а у ом ові и ів ами ах і ою ий ого ому им"_s,
        u"ба бе бо бра ва ве ви во га го гра да де до жа за зна зе ка ки ко кра ла ле ли ло ля ма ме мо на не ни но па "
        u"пе по "
        u"при про ра ре ри ро са се си ска ста та те ти тра ту ха хо ча че чи ша ще юк ян ії"_s,
        8'000};
    return material;
}

const Material &english()
{
    static const Material material = {
        u"the i to and my is it a you for have not of in that on order please this with was your but can me are hello "
        u"thank "
        u"thanks when be parcel delivery number still refund return received been would like payment address shop help "
        u"from "
        u"any will not arrived email know could what how long days week yesterday today size colour wrong damaged item "
        u"account card price discount code invoice phone call back again already sent tracking courier"_s,
        u"order parcel deliver refund return receiv pay address shop help arriv know size colour damag item account "
        u"card "
        u"price discount invoice phone call track courier exchang repair guarant packag label stor pick lamp chair "
        u"table "
        u"laptop charg batter cabl monitor print book toy bike tyre engine filter cream perfume shoe dress jacket shirt"_s,
        u"s ed ing er ers ment ation able y ies"_s,
        u"ba ber bo bra ca cle co da den do dra fa fer fi ga gra ham ing ka ker la len li lo ma men mi mo na ner ni no "
        u"pa per "
        u"pla po ra ren ri ro sa sen si sta ta ter ti to tra va ver vi wa wen wi"_s,
        8'000};
    return material;
}

} // namespace

Vocabulary::Vocabulary(Language language)
{
    const Material &material = language == Language::Polish      ? polish()
                               : language == Language::Ukrainian ? ukrainian()
                                                                 : english();
    QSet<QString> known;
    const auto add = [&](const QString &word) {
        if (!known.contains(word)) {
            known.insert(word);
            m_words.append(word);
        }
    };
    for (const QString &word : material.frequent.split(u' '))
        add(word);
    Random random(static_cast<quint64>(language) + 1);
    QStringList inflected;
    for (const QString &stem : material.stems.split(u' ')) {
        for (const QString &ending : material.endings.split(u' '))
            inflected.append(stem + ending);
    }
    std::shuffle(inflected.begin(), inflected.end(), random);
    for (const QString &word : std::as_const(inflected))
        add(word);
    const QStringList syllables = material.syllables.split(u' ');
    while (m_words.size() < material.size) {
        QString word;
        for (quint64 count = 2 + below(random, 3); count > 0; --count)
            word += syllables[static_cast<qsizetype>(below(random, static_cast<quint64>(syllables.size())))];
        add(word);
    }
    double sum = 0;
    for (qsizetype rank = 0; rank < m_words.size(); ++rank)
        m_cumulative.push_back(sum += 1.0 / std::pow(static_cast<double>(rank) + 2.7, 1.07));
}

const QString &Vocabulary::draw(Random &random) const
{
    const double at = static_cast<double>(random() >> 11) * 0x1.0p-53 * m_cumulative.back();
    const auto found = std::upper_bound(m_cumulative.begin(), m_cumulative.end(), at);
    return m_words[qMin<qsizetype>(found - m_cumulative.begin(), m_words.size() - 1)];
}

QString Vocabulary::sentence(Random &random, int words) const
{
    QString text;
    for (int i = 0; i < words; ++i) {
        QString word = draw(random);
        if (i == 0)
            word[0] = word[0].toUpper();
        else
            text += below(random, 12) == 0 ? u", "_s : u" "_s;
        text += word;
    }
    return text + u'.';
}

} // namespace centrala::bench
