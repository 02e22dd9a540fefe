-- The first shape of a workspace. SQL that SQLite and PostgreSQL share, but for three words: @id@ is a generated row
-- number, @key@ a row number given by us (in SQLite the rowid itself, so that there is no second tree to look it up in),
-- and @packed@ puts the rows into the tree of their primary key. Long columns stand last in their table: what is behind
-- them would be read through all of them.
-- Times are UTC milliseconds, names of enumerations are text, JSON is text. `changed` is the number of the change in the
-- journal that last touched the row.

CREATE TABLE journal (
    seq @key@,
    entity TEXT NOT NULL,
    entity_id BIGINT NOT NULL,
    operation TEXT NOT NULL,
    scope BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_agent BIGINT NOT NULL
);

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    changed BIGINT NOT NULL
) @packed@;

CREATE TABLE agent (
    id @id@,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    active BIGINT NOT NULL,
    presence TEXT NOT NULL,
    presence_reason TEXT NOT NULL,
    presence_since BIGINT NOT NULL,
    changed BIGINT NOT NULL
);

-- The workspace's small lists (teams, skills, SLAs, calendars, templates, wrap-up codes): edited alike, few rows each.
CREATE TABLE record (
    id @id@,
    catalogue TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    changed BIGINT NOT NULL,
    UNIQUE (catalogue, name)
);

CREATE TABLE agent_team (
    agent BIGINT NOT NULL REFERENCES agent (id),
    team BIGINT NOT NULL REFERENCES record (id),
    PRIMARY KEY (agent, team)
) @packed@;

CREATE TABLE inbox (
    id @id@,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    settings TEXT NOT NULL,
    team BIGINT REFERENCES record (id),
    paused BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    state TEXT NOT NULL,
    error TEXT NOT NULL,
    retry_at BIGINT,
    last_event_at BIGINT,
    changed BIGINT NOT NULL
);

-- What was seen of one inbox, counted where it is stored: the sync ledger.
CREATE TABLE ledger (
    inbox @key@ REFERENCES inbox (id),
    received BIGINT NOT NULL,
    stored BIGINT NOT NULL,
    duplicates BIGINT NOT NULL,
    gaps BIGINT NOT NULL,
    retries BIGINT NOT NULL,
    backfill_done BIGINT NOT NULL,
    backfill_total BIGINT NOT NULL
);

CREATE TABLE stream (
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    name TEXT NOT NULL,
    cursor TEXT NOT NULL,
    PRIMARY KEY (inbox, name)
) @packed@;

-- Kept whole (by its file's SHA-256), to be tried again.
CREATE TABLE refused (
    id @id@,
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    external_id TEXT NOT NULL,
    folder TEXT NOT NULL,
    number TEXT NOT NULL,
    reason TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (inbox, external_id, folder, number)
);

-- `root` is the customer this one is merged into, itself where it is not merged.
CREATE TABLE customer (
    id @id@,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    since BIGINT NOT NULL,
    root BIGINT NOT NULL,
    changed BIGINT NOT NULL
);
CREATE INDEX customer_root ON customer (root);

CREATE TABLE identity (
    id @id@,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    name TEXT NOT NULL,
    verified BIGINT NOT NULL,
    customer BIGINT NOT NULL REFERENCES customer (id),
    changed BIGINT NOT NULL,
    UNIQUE (kind, value)
);
CREATE INDEX identity_customer ON identity (customer);

CREATE TABLE customer_merge (
    id @id@,
    into_customer BIGINT NOT NULL REFERENCES customer (id),
    from_customer BIGINT NOT NULL REFERENCES customer (id),
    at BIGINT NOT NULL,
    by_agent BIGINT NOT NULL,
    undone_at BIGINT
);

-- Salted hashes of erased identities, so that a new sync does not bring them back.
CREATE TABLE erased (
    hash TEXT PRIMARY KEY,
    at BIGINT NOT NULL
) @packed@;

-- `customer` is always the root of the identity's customer; it stands here so that lists need no joins to filter.
-- `first_due` is by when the first answer was promised; it stays when the answer was given.
CREATE TABLE conversation (
    id @id@,
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    identity BIGINT REFERENCES identity (id),
    customer BIGINT REFERENCES customer (id),
    assignee BIGINT REFERENCES agent (id),
    team BIGINT REFERENCES record (id),
    priority TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    waiting_since BIGINT,
    due BIGINT,
    first_due BIGINT,
    held_until BIGINT,
    snoozed_until BIGINT,
    answered_at BIGINT,
    resolved_at BIGINT,
    last_at BIGINT NOT NULL,
    unread BIGINT NOT NULL,
    snippet TEXT NOT NULL,
    attention TEXT NOT NULL,
    wrap_up TEXT NOT NULL,
    merged_into BIGINT REFERENCES conversation (id),
    changed BIGINT NOT NULL
);
CREATE INDEX conversation_queue ON conversation (state, due, waiting_since, id, assignee, inbox, team);
CREATE INDEX conversation_recent ON conversation (state, merged_into, last_at, id, inbox, team);
CREATE INDEX conversation_customer ON conversation (customer, last_at);
CREATE INDEX conversation_held ON conversation (held_until) WHERE held_until IS NOT NULL;
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;

CREATE TABLE conversation_tag (
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (conversation, tag)
) @packed@;

-- Whatever ties a new message to a conversation: the ids of its messages and of those they refer to, or the channel's
-- own conversation key ("inbox number:key").
CREATE TABLE thread_key (
    key TEXT PRIMARY KEY,
    conversation BIGINT NOT NULL REFERENCES conversation (id)
) @packed@;
CREATE INDEX thread_key_conversation ON thread_key (conversation);

-- Who takes part in a conversation: a stranger who quotes one of its ids does not join it.
CREATE TABLE participant (
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (conversation, kind, value)
) @packed@;

CREATE TABLE entry (
    id @id@,
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    changed BIGINT NOT NULL
);
CREATE INDEX entry_timeline ON entry (conversation, at, id);

CREATE TABLE message (
    entry @key@ REFERENCES entry (id),
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    direction TEXT NOT NULL,
    identity BIGINT REFERENCES identity (id),
    agent BIGINT REFERENCES agent (id),
    external_id TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    automatic BIGINT NOT NULL,
    delivery TEXT NOT NULL,
    reason TEXT NOT NULL,
    text_key BIGINT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    html TEXT NOT NULL
);
CREATE INDEX message_external ON message (external_id) WHERE external_id <> '';

CREATE TABLE note (
    entry @key@ REFERENCES entry (id),
    agent BIGINT NOT NULL REFERENCES agent (id),
    body TEXT NOT NULL
);

CREATE TABLE call (
    entry @key@ REFERENCES entry (id),
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    direction TEXT NOT NULL,
    identity BIGINT REFERENCES identity (id),
    agent BIGINT REFERENCES agent (id),
    external_id TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    answered_at BIGINT,
    ended_at BIGINT
);

CREATE TABLE event (
    entry @key@ REFERENCES entry (id),
    agent BIGINT REFERENCES agent (id),
    kind TEXT NOT NULL,
    data TEXT NOT NULL
);

CREATE TABLE appearance (
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    folder TEXT NOT NULL,
    number TEXT NOT NULL,
    entry BIGINT NOT NULL REFERENCES entry (id),
    PRIMARY KEY (inbox, folder, number)
) @packed@;
CREATE INDEX appearance_entry ON appearance (entry);

CREATE TABLE attachment (
    id @id@,
    entry BIGINT NOT NULL REFERENCES entry (id),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    content_id TEXT NOT NULL,
    is_inline BIGINT NOT NULL
);
CREATE INDEX attachment_entry ON attachment (entry);
CREATE INDEX attachment_file ON attachment (sha256);

-- Messages that have not left yet, or that need a person's decision. A row goes when its message is sent.
CREATE TABLE outbox (
    entry @key@ REFERENCES message (entry),
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    not_before BIGINT NOT NULL,
    attempts BIGINT NOT NULL
);
CREATE INDEX outbox_inbox ON outbox (inbox, not_before);

-- A command counts once: a repeated one is answered from here.
CREATE TABLE command_log (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    agent BIGINT NOT NULL,
    at BIGINT NOT NULL,
    outcome TEXT NOT NULL
) @packed@;

-- The values an undoable command replaced.
CREATE TABLE undo (
    id @id@,
    agent BIGINT NOT NULL REFERENCES agent (id),
    command TEXT NOT NULL,
    at BIGINT NOT NULL,
    steps TEXT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX undo_agent ON undo (agent, id);

CREATE TABLE audit (
    id @id@,
    at BIGINT NOT NULL,
    agent BIGINT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
);

-- Short texts that are found by any fragment: names and addresses, subjects, numbers in messages. The id says what the
-- text belongs to (see fulltext.h). Bodies are folded (see textfold.h).
CREATE TABLE short_text (
    id @key@,
    body TEXT NOT NULL
);
