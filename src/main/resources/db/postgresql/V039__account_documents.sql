-- A document about an account becomes no request: it is taken in all the same.
ALTER TABLE portal_document
    DROP CONSTRAINT portal_document_check,
    ADD CONSTRAINT portal_document_request CHECK (request_id IS NULL OR state = 'TAKEN'),
    ADD CONSTRAINT portal_document_taken
        CHECK (state <> 'TAKEN' OR request_id IS NOT NULL OR kind IN ('registro', 'activacion', 'baja'));
