-- A number that was somebody's is never another's: a wish made without the line, or a draft, names it still. Other
-- databases do so by themselves. The tables stay as they are; only what SQLite knows of them changes
-- (https://www.sqlite.org/lang_altertable.html, "making other kinds of table schema changes").
CREATE TABLE lasting (id INTEGER PRIMARY KEY AUTOINCREMENT);
INSERT INTO sqlite_sequence (name, seq) SELECT 'inbox', coalesce(max(id), 0) FROM inbox;
INSERT INTO sqlite_sequence (name, seq) SELECT 'agent', coalesce(max(id), 0) FROM agent;
INSERT INTO sqlite_sequence (name, seq) SELECT 'record', coalesce(max(id), 0) FROM record;
INSERT INTO sqlite_sequence (name, seq) SELECT 'customer', coalesce(max(id), 0) FROM customer;
INSERT INTO sqlite_sequence (name, seq) SELECT 'conversation', coalesce(max(id), 0) FROM conversation;
INSERT INTO sqlite_sequence (name, seq) SELECT 'sign_in', coalesce(max(id), 0) FROM sign_in;
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql = replace(sql, 'id INTEGER PRIMARY KEY', 'id INTEGER PRIMARY KEY AUTOINCREMENT')
WHERE type = 'table' AND name IN ('inbox', 'agent', 'record', 'customer', 'conversation', 'sign_in');
DROP TABLE lasting;
PRAGMA writable_schema=RESET;
