-- The outbox. Everything a message says is frozen when it is queued (CON-10, CON-11).
CREATE TABLE message (
    id              ${identity},
    message_id      TEXT   NOT NULL UNIQUE,          -- RFC 5322 Message-ID, the same on every attempt
    number          TEXT   NOT NULL UNIQUE,          -- the communication's number (CON-10)
    subject_kind    TEXT   NOT NULL,                 -- what it is about: REQUEST …
    subject_id      BIGINT NOT NULL,
    recipient       TEXT   NOT NULL,
    title           TEXT   NOT NULL,
    html            TEXT   NOT NULL,
    text            TEXT   NOT NULL,
    state           TEXT   NOT NULL CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'WITHDRAWN')),
    queued_at       ${instant} NOT NULL,
    next_attempt_at ${instant} NOT NULL,             -- not sent before: ten seconds to undo, then back-off
    attempts        INTEGER NOT NULL DEFAULT 0,
    sending_until   ${instant},                      -- a sender that died is given up after this
    failure_kind    TEXT,
    failure_detail  TEXT,
    failure_seen    BOOLEAN NOT NULL DEFAULT FALSE,  -- the author has acknowledged the failure
    sent_at         ${instant},
    created_by      BIGINT REFERENCES staff (id),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CHECK ((state = 'SENDING') = (sending_until IS NOT NULL)),
    CHECK (state <> 'FAILED' OR failure_kind IS NOT NULL)
);
CREATE INDEX message_to_send ON message (next_attempt_at, id) WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX message_by_subject ON message (subject_kind, subject_id, id);
CREATE INDEX message_by_state ON message (state, id);
CREATE INDEX message_failed_by_author ON message (created_by, id) WHERE state = 'FAILED';
