-- One row for every file of an import, kept by itself before anything else is done. One of which import_run has no report
-- is being imported, or its import was killed and nothing of it went in. Only added to.
CREATE TABLE import_start (
    id          ${identity},
    staff_id    BIGINT REFERENCES staff (id),        -- null: the program itself
    begun_at    ${instant} NOT NULL,
    mode        TEXT   NOT NULL CHECK (mode IN ('DRY_RUN', 'IMPORT')),
    file_name   TEXT   NOT NULL,
    size        BIGINT NOT NULL                      -- in bytes
);
ALTER TABLE import_run ADD COLUMN start_id BIGINT REFERENCES import_start (id); -- null: of before they were kept
CREATE UNIQUE INDEX import_run_of_start ON import_run (start_id);
