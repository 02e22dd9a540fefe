-- Today's shape of a workspace's database in SQLite: what the migrations make, one after the other.
-- CENTRALA_WRITE_SCHEMA=1 with the test schematest writes this file anew.

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
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
) WITHOUT ROWID;

CREATE TABLE agent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    active BIGINT NOT NULL,
    presence TEXT NOT NULL,
    presence_reason TEXT NOT NULL,
    presence_since BIGINT NOT NULL,
    changed BIGINT NOT NULL
, capacity BIGINT NOT NULL DEFAULT 0, presence_by TEXT NOT NULL DEFAULT 'nobody');

CREATE TABLE record (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
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
) WITHOUT ROWID;

CREATE TABLE inbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
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

CREATE TABLE ledger (
    inbox INTEGER PRIMARY KEY REFERENCES inbox (id),
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
    cursor TEXT NOT NULL, done BIGINT NOT NULL DEFAULT 0, total BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (inbox, name)
) WITHOUT ROWID;

CREATE TABLE refused (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE customer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    since BIGINT NOT NULL,
    root BIGINT NOT NULL,
    changed BIGINT NOT NULL
);

CREATE INDEX customer_root ON customer (root);

CREATE TABLE identity (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    name TEXT NOT NULL,
    verified BIGINT NOT NULL,
    customer BIGINT NOT NULL REFERENCES customer (id),
    changed BIGINT NOT NULL, is_first BIGINT NOT NULL DEFAULT 0,
    UNIQUE (kind, value)
);

CREATE INDEX identity_customer ON identity (customer);

CREATE TABLE customer_merge (
    id INTEGER PRIMARY KEY,
    into_customer BIGINT NOT NULL REFERENCES customer (id),
    from_customer BIGINT NOT NULL REFERENCES customer (id),
    at BIGINT NOT NULL,
    by_agent BIGINT NOT NULL,
    undone_at BIGINT
, replaced TEXT NOT NULL DEFAULT '');

CREATE TABLE erased (
    hash TEXT PRIMARY KEY,
    at BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
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
) WITHOUT ROWID;

CREATE TABLE thread_key (
    key TEXT PRIMARY KEY,
    conversation BIGINT NOT NULL REFERENCES conversation (id)
) WITHOUT ROWID;

CREATE INDEX thread_key_conversation ON thread_key (conversation);

CREATE TABLE participant (
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (conversation, kind, value)
) WITHOUT ROWID;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    changed BIGINT NOT NULL
);

CREATE INDEX entry_timeline ON entry (conversation, at, id);

CREATE TABLE message (
    entry INTEGER PRIMARY KEY REFERENCES entry (id),
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
    entry INTEGER PRIMARY KEY REFERENCES entry (id),
    agent BIGINT NOT NULL REFERENCES agent (id),
    body TEXT NOT NULL
);

CREATE TABLE call (
    entry INTEGER PRIMARY KEY REFERENCES entry (id),
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
    entry INTEGER PRIMARY KEY REFERENCES entry (id),
    agent BIGINT REFERENCES agent (id),
    kind TEXT NOT NULL,
    data TEXT NOT NULL
);

CREATE TABLE appearance (
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    folder TEXT NOT NULL,
    number TEXT NOT NULL,
    entry BIGINT NOT NULL REFERENCES entry (id), gone_at BIGINT,
    PRIMARY KEY (inbox, folder, number)
) WITHOUT ROWID;

CREATE INDEX appearance_entry ON appearance (entry);

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE outbox (
    entry INTEGER PRIMARY KEY REFERENCES message (entry),
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    not_before BIGINT NOT NULL,
    attempts BIGINT NOT NULL
, unless_written BIGINT NOT NULL DEFAULT 0, remaining TEXT NOT NULL DEFAULT '{}');

CREATE INDEX outbox_inbox ON outbox (inbox, not_before);

CREATE TABLE command_log (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    agent BIGINT NOT NULL,
    at BIGINT NOT NULL,
    outcome TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE undo (
    id INTEGER PRIMARY KEY,
    agent BIGINT NOT NULL REFERENCES agent (id),
    command TEXT NOT NULL,
    at BIGINT NOT NULL,
    steps TEXT NOT NULL,
    undone_at BIGINT
);

CREATE INDEX undo_agent ON undo (agent, id);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    agent BIGINT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE TABLE short_text (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL
);

CREATE VIRTUAL TABLE message_text USING fts5 (body, content = '', columnsize = 0, detail = none, prefix = '2',
    tokenize = 'unicode61');

CREATE VIRTUAL TABLE customer_text USING fts5 (body, content = '', columnsize = 0, detail = none, prefix = '1 2',
    tokenize = 'unicode61');

CREATE VIRTUAL TABLE message_word USING fts5vocab (message_text, instance);

CREATE VIRTUAL TABLE customer_word USING fts5vocab (customer_text, instance);

CREATE VIRTUAL TABLE short_text_index USING fts5 (body, content = 'short_text', content_rowid = 'id', columnsize = 0,
    detail = none, tokenize = 'trigram');

CREATE TABLE inbox_team (
    inbox BIGINT NOT NULL REFERENCES inbox (id),
    team BIGINT NOT NULL REFERENCES record (id),
    PRIMARY KEY (inbox, team)
) WITHOUT ROWID;

CREATE TABLE sign_in (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    agent BIGINT NOT NULL REFERENCES agent (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);

CREATE INDEX sign_in_agent ON sign_in (agent);

CREATE TABLE customer_tag (
    customer BIGINT NOT NULL REFERENCES customer (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (customer, tag)
) WITHOUT ROWID;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    customer BIGINT NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    source TEXT NOT NULL,
    agent BIGINT REFERENCES agent (id)
);

CREATE INDEX consent_customer ON consent (customer);

CREATE INDEX conversation_identity ON conversation (identity);

CREATE INDEX message_identity ON message (identity) WHERE identity IS NOT NULL;

CREATE INDEX appearance_gone ON appearance (inbox) WHERE gone_at IS NOT NULL;

CREATE TABLE conversation_pin (
    agent BIGINT NOT NULL REFERENCES agent (id),
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    PRIMARY KEY (agent, conversation)
) WITHOUT ROWID;

CREATE INDEX conversation_pin_of ON conversation_pin (conversation);

CREATE TABLE mention (
    entry BIGINT NOT NULL REFERENCES entry (id),
    agent BIGINT NOT NULL REFERENCES agent (id),
    seen BIGINT NOT NULL,
    PRIMARY KEY (entry, agent)
) WITHOUT ROWID;

CREATE INDEX mention_agent ON mention (agent, seen, entry);

CREATE TABLE follower (
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    agent BIGINT NOT NULL REFERENCES agent (id),
    PRIMARY KEY (conversation, agent)
) WITHOUT ROWID;

CREATE INDEX follower_agent ON follower (agent, conversation);

CREATE TABLE turn (
    team BIGINT NOT NULL REFERENCES record (id),
    agent BIGINT NOT NULL REFERENCES agent (id),
    number BIGINT NOT NULL,
    PRIMARY KEY (team, agent)
) WITHOUT ROWID;

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

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE referring (
    conversation BIGINT PRIMARY KEY REFERENCES conversation (id),
    ids TEXT NOT NULL
) WITHOUT ROWID;
