CREATE TABLE customer_tag (
    customer BIGINT NOT NULL REFERENCES customer (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (customer, tag)
) @packed@;

-- One row each time a consent was given or withdrawn; the newest of a kind is in force.
CREATE TABLE consent (
    id @id@,
    customer BIGINT NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    source TEXT NOT NULL,
    agent BIGINT REFERENCES agent (id)
);
CREATE INDEX consent_customer ON consent (customer);

-- The address that somebody chose to stand first.
ALTER TABLE identity ADD COLUMN is_first BIGINT NOT NULL DEFAULT 0;
-- What a merge replaced, as JSON: it comes back when the merge is taken apart.
ALTER TABLE customer_merge ADD COLUMN replaced TEXT NOT NULL DEFAULT '';

CREATE INDEX conversation_identity ON conversation (identity);
CREATE INDEX message_identity ON message (identity) WHERE identity IS NOT NULL;
