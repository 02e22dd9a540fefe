

-- Which store this is: a replica of another one begins anew. A backup that is put back becomes another one.
INSERT INTO setting (key, value, changed) VALUES ('epoch', lower(hex(randomblob(12))), 0);
