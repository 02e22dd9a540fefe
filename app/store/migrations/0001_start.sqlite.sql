-- Full text in SQLite, over folded text (see textfold.h). The rowids of message_text are message.text_key, a time key, so
-- that the newest hits come first without sorting; those of the others are short_text.id. Which documents have a word is
-- all that is kept (detail = none): where in them is found in the text itself.
CREATE VIRTUAL TABLE message_text USING fts5 (body, content = '', columnsize = 0, detail = none, prefix = '2',
    tokenize = 'unicode61');


-- Names and addresses by the beginnings of their words, from the first letter on.
CREATE VIRTUAL TABLE customer_text USING fts5 (body, content = '', columnsize = 0, detail = none, prefix = '1 2',
    tokenize = 'unicode61');

-- The words that they hold, in their order.
CREATE VIRTUAL TABLE message_word USING fts5vocab (message_text, instance);
CREATE VIRTUAL TABLE customer_word USING fts5vocab (customer_text, instance);

-- Short texts by three letters in a row. More of them are looked for together, and where is found in short_text.
CREATE VIRTUAL TABLE short_text_index USING fts5 (body, content = 'short_text', content_rowid = 'id', columnsize = 0,
    detail = none, tokenize = 'trigram');
