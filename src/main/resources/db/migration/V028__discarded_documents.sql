-- Documents set aside are listed without reading those that were taken.
CREATE INDEX portal_document_discarded ON portal_document (id) WHERE state = 'DISCARDED';
