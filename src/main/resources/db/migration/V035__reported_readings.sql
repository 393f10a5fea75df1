-- What customers say that their meter shows (Compártenos tu lectura). The commercial system alone owns readings: none of
-- these ever enters the table reading. Rows are only ever added.
CREATE TABLE reported_reading (
    id           ${identity},
    contract_id  BIGINT NOT NULL REFERENCES contract (id),
    value        BIGINT NOT NULL CHECK (value BETWEEN 0 AND 9999999),    -- cubic metres
    read_on      ${date} NOT NULL,
    reported_at  ${instant} NOT NULL,
    staff_id     BIGINT NOT NULL REFERENCES staff (id),
    request_id   BIGINT REFERENCES request (id),     -- null: not in the course of a request
    warnings     TEXT   NOT NULL DEFAULT '',         -- what was confirmed though it did not fit, one space between two
    note         TEXT   CHECK (length(note) BETWEEN 1 AND 500),
    photo_name   TEXT,
    photo_type   TEXT   CHECK (photo_type IN ('image/jpeg', 'image/png')),
    photo_bytes  BIGINT CHECK (photo_bytes BETWEEN 1 AND 10485760),
    photo_sha256 TEXT   CHECK (length(photo_sha256) = 64),
    photo        ${blob},
    CHECK ((photo IS NULL) = (photo_name IS NULL)),
    CHECK ((photo IS NULL) = (photo_type IS NULL)),
    CHECK ((photo IS NULL) = (photo_bytes IS NULL)),
    CHECK ((photo IS NULL) = (photo_sha256 IS NULL))
);
CREATE INDEX reported_reading_by_contract ON reported_reading (contract_id, id);
