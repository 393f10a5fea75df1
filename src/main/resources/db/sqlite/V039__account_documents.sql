-- A document about an account becomes no request: it is taken in all the same.
CREATE TABLE portal_document_new (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL,
    portal_key  TEXT NOT NULL,
    folio       TEXT NOT NULL UNIQUE,
    body        TEXT NOT NULL,
    source      TEXT NOT NULL,
    received_at TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('PENDING', 'TAKEN', 'REFUSED', 'DISCARDED')),
    reasons     TEXT NOT NULL DEFAULT '[]',
    request_id  BIGINT,
    CONSTRAINT portal_document_key UNIQUE (kind, portal_key),
    CHECK (request_id IS NULL OR state = 'TAKEN'),
    CHECK (state <> 'TAKEN' OR request_id IS NOT NULL OR kind IN ('registro', 'activacion', 'baja'))
);
INSERT INTO portal_document_new SELECT * FROM portal_document;
DROP TABLE portal_document;
ALTER TABLE portal_document_new RENAME TO portal_document;
CREATE INDEX portal_document_open ON portal_document (state, id) WHERE state IN ('PENDING', 'REFUSED');
CREATE INDEX portal_document_discarded ON portal_document (id) WHERE state = 'DISCARDED';

-- What a message says to the customer alone is forgotten once nothing will send it any more.
CREATE TRIGGER message_secret_forgotten AFTER UPDATE OF state ON message WHEN NEW.state IN ('SENT', 'WITHDRAWN')
BEGIN
    DELETE FROM message_secret WHERE message_id = NEW.id;
END;
