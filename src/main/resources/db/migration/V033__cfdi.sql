-- Digital invoices as they came. Each is tied to its invoice by the fiscal folio, whichever of the two comes first;
-- invoice_id and contract_id say what was known when it was kept.
CREATE TABLE cfdi (
    uuid        TEXT NOT NULL PRIMARY KEY,           -- in lower case
    invoice_id  BIGINT REFERENCES invoice (id),
    contract_id BIGINT REFERENCES contract (id),
    xml         ${blob} NOT NULL,
    sha256      TEXT NOT NULL,                       -- of xml, in hexadecimal
    total       BIGINT NOT NULL,                     -- centavos
    issued_at   ${instant} NOT NULL,
    stored_at   ${instant} NOT NULL,
    stored_by   BIGINT REFERENCES staff (id)         -- null where the program itself did
);
CREATE INDEX cfdi_by_contract ON cfdi (contract_id);
CREATE INDEX invoice_by_cfdi ON invoice (lower(cfdi_uuid));
