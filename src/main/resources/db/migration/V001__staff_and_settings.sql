-- Who works here, and what the office has set.
CREATE TABLE staff (
    id              ${identity},
    username        TEXT    NOT NULL UNIQUE CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 63),
    display_name    TEXT    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    role            TEXT    NOT NULL CHECK (role IN ('AGENT', 'SUPERVISOR', 'TELEPHONE', 'ADMIN')),
    active          BOOLEAN NOT NULL DEFAULT TRUE,
    -- Argon2id, in the embedded database only: in the shared office the server knows the passwords
    password_hash   TEXT,
    failed_attempts INTEGER NOT NULL DEFAULT 0,
    locked_until    ${instant},
    created_at      ${instant} NOT NULL
);

CREATE TABLE setting (
    name       TEXT PRIMARY KEY,
    value      TEXT NOT NULL,
    changed_at ${instant} NOT NULL,
    changed_by BIGINT REFERENCES staff (id)
);
