-- Working on the same conversations: who was named in a note, who follows what, and whose turn it is.

CREATE TABLE mention (
    entry BIGINT NOT NULL REFERENCES entry (id),
    agent BIGINT NOT NULL REFERENCES agent (id),
    seen BIGINT NOT NULL,
    PRIMARY KEY (entry, agent)
) @packed@;
CREATE INDEX mention_agent ON mention (agent, seen, entry);

CREATE TABLE follower (
    conversation BIGINT NOT NULL REFERENCES conversation (id),
    agent BIGINT NOT NULL REFERENCES agent (id),
    PRIMARY KEY (conversation, agent)
) @packed@;
CREATE INDEX follower_agent ON follower (agent, conversation);

-- How many open conversations an agent has at once when a team's work is shared out; 0: as the team says.
ALTER TABLE agent ADD COLUMN capacity BIGINT NOT NULL DEFAULT 0;
-- Who was given something last: the greatest number.
CREATE TABLE turn (
    team BIGINT NOT NULL REFERENCES record (id),
    agent BIGINT NOT NULL REFERENCES agent (id),
    number BIGINT NOT NULL,
    PRIMARY KEY (team, agent)
) @packed@;
