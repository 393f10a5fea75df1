-- Customers are searched by whole words and by beginnings of words. A tsvector of the words as they stand: no dictionary,
-- no parser, no positions. What an import adds is gathered and merged in order, as in V027.
CREATE INDEX contract_search ON contract
    USING gin (array_to_tsvector(array_remove(string_to_array(search_text, ' '), '')))
    WITH (fastupdate = on, gin_pending_list_limit = 2048);

ALTER TABLE account ADD COLUMN search_text TEXT NOT NULL DEFAULT '';  -- folded words, one space between two
CREATE INDEX account_search ON account
    USING gin (array_to_tsvector(array_remove(string_to_array(search_text, ' '), '')))
    WITH (fastupdate = on, gin_pending_list_limit = 2048);

-- By the bytes: finds equal numbers as the index it replaces, and those that begin alike.
DROP INDEX invoice_by_number;
CREATE INDEX invoice_by_number ON invoice (number text_pattern_ops);
