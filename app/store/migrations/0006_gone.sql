-- When a message was found to be no longer where it was seen: moved or deleted in the channel.
ALTER TABLE appearance ADD COLUMN gone_at BIGINT;
CREATE INDEX appearance_gone ON appearance (inbox) WHERE gone_at IS NOT NULL;
