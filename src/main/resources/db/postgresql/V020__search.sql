-- Trigram search over the folded text of a request.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX request_search ON request USING gin (search_text gin_trgm_ops) WITH (fastupdate = off);
