-- Customers are searched by whole words and by beginnings of words. The words are folded already, so a token is what
-- stands between two spaces; which rows have it is all that is kept of it.
CREATE VIRTUAL TABLE contract_search USING fts5 (search_text, content='contract', content_rowid='id',
    tokenize='ascii', detail='none', columnsize=0);
CREATE TRIGGER contract_search_insert AFTER INSERT ON contract BEGIN
    INSERT INTO contract_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER contract_search_update AFTER UPDATE OF search_text ON contract WHEN old.search_text <> new.search_text BEGIN
    INSERT INTO contract_search (contract_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO contract_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER contract_search_delete AFTER DELETE ON contract BEGIN
    INSERT INTO contract_search (contract_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
INSERT INTO contract_search (contract_search) VALUES ('rebuild');

ALTER TABLE account ADD COLUMN search_text TEXT NOT NULL DEFAULT '';  -- folded words, one space between two
CREATE VIRTUAL TABLE account_search USING fts5 (search_text, content='account', content_rowid='id',
    tokenize='ascii', detail='none', columnsize=0);
CREATE TRIGGER account_search_insert AFTER INSERT ON account BEGIN
    INSERT INTO account_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER account_search_update AFTER UPDATE OF search_text ON account WHEN old.search_text <> new.search_text BEGIN
    INSERT INTO account_search (account_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO account_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER account_search_delete AFTER DELETE ON account BEGIN
    INSERT INTO account_search (account_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
INSERT INTO account_search (account_search) VALUES ('rebuild');
