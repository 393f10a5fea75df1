-- Trigram search over the folded text of a request.
CREATE VIRTUAL TABLE request_search USING fts5 (search_text, content='request', content_rowid='id',
    tokenize='trigram', detail='full');
CREATE TRIGGER request_search_insert AFTER INSERT ON request BEGIN
    INSERT INTO request_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER request_search_update AFTER UPDATE OF search_text ON request BEGIN
    INSERT INTO request_search (request_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO request_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
