-- Mails that were sent on for a chat: whose, where to, and the hash of the proof in its link until somebody came by it.
CREATE TABLE chat_mail (
    entry BIGINT PRIMARY KEY REFERENCES entry (id),
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    thread TEXT NOT NULL,
    address TEXT NOT NULL,
    is_transcript BIGINT NOT NULL,
    words TEXT NOT NULL,
    link TEXT NOT NULL,
    hash TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX chat_mail_thread ON chat_mail (inbox, thread);
