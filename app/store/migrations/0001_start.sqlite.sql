-- Full text in SQLite: folded text (see textfold.h), contentless. Its rowid is message.text_key, a time key, so that the
-- newest hits come first without sorting.
CREATE VIRTUAL TABLE message_text USING fts5 (body, content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61');

CREATE VIRTUAL TABLE short_text_index USING fts5 (body, content = 'short_text', content_rowid = 'id', columnsize = 0,
    tokenize = 'trigram');
