-- What the mail that began a conversation refers to, where it was not taken into that one: a JSON list of external ids,
-- the nearest first, whether anything of them is here or not.
CREATE TABLE referring (
    conversation BIGINT PRIMARY KEY REFERENCES conversation (id),
    ids TEXT NOT NULL
) @packed@;
-- How far the history of each stream was taken in: an inbox may have several folders.
ALTER TABLE stream ADD COLUMN done BIGINT NOT NULL DEFAULT 0;
ALTER TABLE stream ADD COLUMN total BIGINT NOT NULL DEFAULT 0;
