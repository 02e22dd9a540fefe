-- Some recipients have a message and others do not: those others, as in message.recipients.
ALTER TABLE outbox ADD COLUMN remaining TEXT NOT NULL DEFAULT '{}';
