-- What a payment says of its invoice, kept so that a payment on account is tied when that invoice comes later.
ALTER TABLE payment ADD COLUMN invoice_given TEXT;
CREATE INDEX payment_not_tied ON payment (contract_id, invoice_given) WHERE invoice_id IS NULL AND invoice_given IS NOT NULL;

-- One row for every file of every import, also of those that were tried only, stopped or failed. Only added to.
CREATE TABLE import_run (
    id          ${identity},
    staff_id    BIGINT REFERENCES staff (id),        -- null: the program itself
    begun_at    ${instant} NOT NULL,
    ended_at    ${instant} NOT NULL,
    mode        TEXT   NOT NULL CHECK (mode IN ('DRY_RUN', 'IMPORT')),
    state       TEXT   NOT NULL CHECK (state IN ('DONE', 'STOPPED', 'REFUSED', 'FAILED')),
    kind        TEXT,                                -- null: not recognised
    file_name   TEXT   NOT NULL,
    size        BIGINT NOT NULL,                     -- in bytes
    sha256      TEXT,                                -- null: not read to the end
    added       BIGINT NOT NULL,
    changed     BIGINT NOT NULL,
    unchanged   BIGINT NOT NULL,
    refused     BIGINT NOT NULL,
    reason      TEXT,                                -- why the file as a whole was refused or failed
    problems    TEXT   NOT NULL,                     -- the first rows that were refused, as JSON
    CHECK (state NOT IN ('REFUSED', 'FAILED') OR reason IS NOT NULL)
);
CREATE INDEX import_run_by_time ON import_run (ended_at, id);
