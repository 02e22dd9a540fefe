-- Full text in SQLite, over folded text (see textfold.h). The rowids of message_text are message.text_key, a time key, so
-- that the newest hits come first without sorting; those of the others are short_text.id.
CREATE VIRTUAL TABLE message_text USING fts5 (body, content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61');

-- Names and addresses by the beginnings of their words, from the first letter on.
CREATE VIRTUAL TABLE customer_text USING fts5 (body, content = '', columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61');

-- Short texts by any three letters in a row.
CREATE VIRTUAL TABLE short_text_index USING fts5 (body, content = 'short_text', content_rowid = 'id', columnsize = 0,
    tokenize = 'trigram');
