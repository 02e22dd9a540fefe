-- Several people: inboxes that only some teams see, and who may come in.

-- An inbox that stands here is closed to all but these teams.
CREATE TABLE inbox_team (
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    team BIGINT NOT NULL REFERENCES record (id),
    PRIMARY KEY (inbox, team)
) @packed@;

-- Who signed in and may come again without a password (sessions), and programs that never had one (tokens). `hash` is the
-- SHA-256 of the secret, which only its owner has.
CREATE TABLE sign_in (
    id @id@,
    agent BIGINT NOT NULL REFERENCES agent (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);
CREATE INDEX sign_in_agent ON sign_in (agent);
