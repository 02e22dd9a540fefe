-- A message to be sent later only if the customer has not written by then.
ALTER TABLE outbox ADD COLUMN unless_written BIGINT NOT NULL DEFAULT 0;
