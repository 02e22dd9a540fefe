// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTcpServer>

#include <chrono>

class QTcpSocket;

namespace centrala::email {

/// A small IMAP server of one folder that can be told to misbehave once: refuse a command, leave at it, or break off in
/// the middle of a mail.
class ScriptedImap : public QObject
{
    Q_OBJECT
public:
    enum class Fault { None, No, Bad, Bye, Cut, Omit };

    explicit ScriptedImap(QObject *parent = nullptr);

    [[nodiscard]] bool start() { return m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    QList<QByteArray> mails; ///< UIDs 1, 2 …
    int made = 0;            ///< so many mails are made up when they are asked for, instead
    bool keepsVerbs = true;
    quint32 uidValidity = 1;
    QByteArray modSeq;   ///< said at EXAMINE, as "[HIGHESTMODSEQ 7]"
    QByteArray vanished; ///< lines said at EXAMINE to who comes back with QRESYNC
    QByteArray capabilities = "IMAP4rev1 IDLE SASL-IR AUTH=PLAIN ID";
    QByteArray greeting = "* OK ready\r\n";
    QByteArray folders = "* LIST () \"/\" INBOX\r\n";
    std::chrono::milliseconds examineTakes{0};
    int mostGiven = -1; ///< after so many mails it gives none any more, and says why
    QByteArray whyNoMore;

    /// The next command of this kind ("EXAMINE", "UID FETCH" …) meets the fault, with `text` as the explanation.
    void fail(const QByteArray &verb, Fault fault, const QByteArray &text = "not now");
    /// The next mail that is sent breaks off after so many octets of its literal.
    void cutLiteralAt(qsizetype octets) { m_cutAt = octets; }
    /// Never gives this mail: refuses the command, leaves when it comes to it, or answers as if it were not there.
    void withhold(int uid, Fault fault, const QByteArray &text = "mail is damaged")
    {
        m_withheld.insert(uid, fault);
        m_text = text;
    }
    void giveAll() { m_withheld.clear(); }
    /// No longer there for any command.
    void remove(int uid) { m_removed.insert(uid); }
    [[nodiscard]] bool isFaultMet() const { return m_fault == Fault::None && m_cutAt < 0; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Commands that came, without tags and arguments.
    [[nodiscard]] QList<QByteArray> verbs() const { return m_verbs; }
    /// What stood behind the folder's name.
    [[nodiscard]] QList<QByteArray> examines() const { return m_examines; }
    /// Refuses the parameter QRESYNC of EXAMINE.
    bool refusesResync = false;

private:
    void serve(QTcpSocket *socket);
    void handleLine(QTcpSocket *socket, const QByteArray &line);
    [[nodiscard]] bool meetsFault(QTcpSocket *socket, const QByteArray &tag, const QByteArray &verb);
    [[nodiscard]] bool examine(QTcpSocket *socket, const QByteArray &tag, const QByteArray &line);
    void search(QTcpSocket *socket, const QByteArray &line);
    /// False where it did not end well, and something else was said.
    [[nodiscard]] bool fetch(QTcpSocket *socket, const QByteArray &tag, const QByteArray &set);
    [[nodiscard]] int count() const { return made > 0 ? made : static_cast<int>(mails.size()); }
    [[nodiscard]] QByteArray mail(int uid) const;
    void misbehave(QTcpSocket *socket, const QByteArray &tag, Fault fault);

    QTcpServer m_server;
    QByteArray m_verb;
    QByteArray m_text;
    Fault m_fault = Fault::None;
    qsizetype m_cutAt = -1;
    QMap<int, Fault> m_withheld;
    QSet<int> m_removed;
    int m_connections = 0;
    QList<QByteArray> m_verbs;
    QList<QByteArray> m_examines;
};

} // namespace centrala::email
