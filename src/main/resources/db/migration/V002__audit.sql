-- What was changed, by whom and when. Rows are only ever added.
CREATE TABLE history (
    id           ${identity},
    at           ${instant} NOT NULL,
    staff_id     BIGINT REFERENCES staff (id),   -- null: the program itself
    workstation  TEXT   NOT NULL,
    subject_kind TEXT   NOT NULL,
    subject_id   BIGINT NOT NULL,
    action       TEXT   NOT NULL,
    detail       TEXT   NOT NULL DEFAULT '{}'    -- JSON
);
CREATE INDEX history_by_subject ON history (subject_kind, subject_id, id);

-- Who opened a person's file, when and why (REG-5). Rows are only ever added.
CREATE TABLE opening (
    id           ${identity},
    at           ${instant} NOT NULL,
    staff_id     BIGINT NOT NULL REFERENCES staff (id),
    workstation  TEXT   NOT NULL,
    subject_kind TEXT   NOT NULL,
    subject_id   BIGINT NOT NULL,
    reason       TEXT   NOT NULL
);
CREATE INDEX opening_by_subject ON opening (subject_kind, subject_id, id);
