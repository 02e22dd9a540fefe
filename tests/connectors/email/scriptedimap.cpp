// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedimap.h"

#include <QTcpSocket>
#include <QTimer>

namespace centrala::email {

ScriptedImap::ScriptedImap(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

void ScriptedImap::fail(const QByteArray &verb, Fault fault, const QByteArray &text)
{
    m_verb = verb;
    m_fault = fault;
    m_text = text;
}

void ScriptedImap::serve(QTcpSocket *socket)
{
    ++m_connections;
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // else every answer in two pieces takes 40 ms
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        while (socket->canReadLine())
            handleLine(socket, socket->readLine().trimmed());
    });
    socket->write(greeting);
    if (greeting.startsWith("* BYE"))
        socket->disconnectFromHost();
}

bool ScriptedImap::meetsFault(QTcpSocket *socket, const QByteArray &tag, const QByteArray &verb)
{
    if (m_fault == Fault::None || verb != m_verb)
        return false;
    misbehave(socket, tag, std::exchange(m_fault, Fault::None));
    return true;
}

void ScriptedImap::misbehave(QTcpSocket *socket, const QByteArray &tag, Fault fault)
{
    switch (fault) {
    case Fault::No:
        socket->write(tag + " NO " + m_text + "\r\n");
        break;
    case Fault::Bad:
        socket->write(tag + " BAD " + m_text + "\r\n");
        break;
    case Fault::Bye:
        socket->write("* BYE " + m_text + "\r\n");
        socket->disconnectFromHost();
        break;
    default:
        socket->disconnectFromHost();
    }
}

void ScriptedImap::handleLine(QTcpSocket *socket, const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    const QByteArray tag = words.value(0);
    QByteArray verb = words.value(1).toUpper();
    if (verb == "UID")
        verb += ' ' + words.value(2).toUpper();
    if (line.toUpper() == "DONE") {
        socket->write(socket->property("idle").toByteArray() + " OK done\r\n");
        return;
    }
    if (keepsVerbs)
        m_verbs.append(verb);
    if (meetsFault(socket, tag, verb))
        return;
    if (verb == "CAPABILITY") {
        socket->write("* CAPABILITY " + capabilities + "\r\n");
    } else if (verb == "LIST") {
        socket->write(folders);
    } else if (verb == "EXAMINE") {
        if (!examine(socket, tag, line))
            return;
        if (examineTakes.count() > 0) {
            QTimer::singleShot(examineTakes, socket, [socket, tag] { socket->write(tag + " OK done\r\n"); });
            return;
        }
    } else if (verb == "ENABLE") {
        socket->write("* ENABLED QRESYNC\r\n");
    } else if (verb == "UID SEARCH") {
        search(socket, words.last());
    } else if (verb == "UID FETCH") {
        if (!fetch(socket, tag, words.value(3)))
            return;
    } else if (verb == "IDLE") {
        socket->setProperty("idle", tag);
        socket->write("+ idling\r\n");
        return;
    }
    if (socket->state() == QAbstractSocket::ConnectedState)
        socket->write(tag + " OK done\r\n");
}

bool ScriptedImap::examine(QTcpSocket *socket, const QByteArray &tag, const QByteArray &line)
{
    m_examines.append(line.mid(line.lastIndexOf('"') + 1).trimmed());
    const bool comesBack = line.contains("(QRESYNC ");
    if (comesBack && refusesResync) {
        socket->write(tag + " BAD unknown parameter\r\n");
        return false;
    }
    socket->write("* " + QByteArray::number(count()) + " EXISTS\r\n* OK [UIDVALIDITY " +
                  QByteArray::number(uidValidity) + "] ok\r\n* OK [UIDNEXT " + QByteArray::number(count() + 1) +
                  "] ok\r\n");
    if (!modSeq.isEmpty())
        socket->write("* OK " + modSeq + " ok\r\n");
    if (comesBack)
        socket->write(vanished);
    return true;
}

QByteArray ScriptedImap::mail(int uid) const
{
    if (made == 0)
        return mails[uid - 1];
    const QByteArray n = QByteArray::number(uid);
    return "Message-ID: <m" + n + "@x.example>\r\nFrom: jan" + n + "@x.example\r\nSubject: mail " + n + "\r\n\r\n" +
           QByteArray("Dzie\xc5\x84 dobry, pytanie o zam\xc3\xb3wienie.\r\n").repeated(1 + uid % 30);
}

void ScriptedImap::search(QTcpSocket *socket, const QByteArray &line)
{
    QByteArray found = "* SEARCH";
    for (const QByteArray &range : line.split(',')) {
        const QList<QByteArray> ends = range.split(':');
        const int from = ends.first().toInt();
        const int to = ends.last() == "*" ? count() : ends.last().toInt();
        for (int uid = std::min(from, to); uid <= std::min(std::max(from, to), count()); ++uid) {
            if (!m_removed.contains(uid))
                found += ' ' + QByteArray::number(uid);
        }
    }
    socket->write(found + "\r\n");
}

bool ScriptedImap::fetch(QTcpSocket *socket, const QByteArray &tag, const QByteArray &set)
{
    for (const QByteArray &range : set.split(',')) {
        const QList<QByteArray> ends = range.split(':');
        for (int uid = ends.first().toInt(); uid <= std::min(ends.last().toInt(), count()); ++uid) {
            if (m_removed.contains(uid) || m_withheld.value(uid, Fault::None) == Fault::Omit)
                continue;
            if (const Fault fault = m_withheld.value(uid, Fault::None); fault != Fault::None) {
                misbehave(socket, tag, fault);
                return false;
            }
            if (mostGiven == 0) {
                socket->write(tag + " NO " + whyNoMore + "\r\n");
                return false;
            }
            mostGiven = std::max(mostGiven - 1, -1);
            const QByteArray mail = this->mail(uid);
            const QByteArray size = QByteArray::number(mail.size());
            socket->write("* " + QByteArray::number(uid) + " FETCH (UID " + QByteArray::number(uid) +
                          " INTERNALDATE \"05-Jan-2026 10:00:00 +0000\" RFC822.SIZE " + size + " BODY[]<0> {" + size +
                          "}\r\n");
            if (m_cutAt >= 0) {
                socket->write(mail.left(std::exchange(m_cutAt, -1)));
                socket->disconnectFromHost();
                return false;
            }
            socket->write(mail + ")\r\n");
        }
    }
    return true;
}

} // namespace centrala::email
