-- Whom a conversation stands pinned for, at the head of their own lists.
CREATE TABLE conversation_pin (
    agent BIGINT NOT NULL REFERENCES agent (id),
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    PRIMARY KEY (agent, conversation)
) @packed@;
CREATE INDEX conversation_pin_of ON conversation_pin (conversation);
