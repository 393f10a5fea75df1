-- The life of the portal's accounts. The row of an account says how far its registration went: PENDING, ACTIVE or
-- CANCELLED. Whether it is blocked follows from its blocks alone (BLO-9), so BLOCKED is written no more; the view
-- account_standing says what an account is.
ALTER TABLE account ADD COLUMN holder_kind TEXT CHECK (holder_kind IN ('PERSON', 'COMPANY'));  -- null: not known
ALTER TABLE account ADD COLUMN holder_key TEXT NOT NULL DEFAULT '';      -- the holder's folded name, by which a second registration is noticed
ALTER TABLE account ADD COLUMN cancelled_at ${instant};
ALTER TABLE account ADD COLUMN username_until ${instant};                -- a cancelled account's username is nobody else's before
ALTER TABLE account ADD COLUMN merged_into BIGINT REFERENCES account (id);
CREATE INDEX account_by_holder ON account (holder_key) WHERE holder_key <> '';
CREATE INDEX account_by_email ON account (lower(email));

-- Everything done to an account, each under a folio of its own by which the customer is written to (CON-10).
-- Rows are only ever added.
CREATE TABLE account_act (
    id         ${identity},
    folio      TEXT   NOT NULL UNIQUE,
    account_id BIGINT NOT NULL REFERENCES account (id),
    kind       TEXT   NOT NULL CHECK (kind IN ('REGISTERED', 'ACTIVATION_SENT', 'ACTIVATED', 'CONTRACT_LINKED',
                   'CONTACT_CHANGED', 'REPRESENTATIVE_CHANGED', 'BLOCKED', 'BLOCK_ENDED', 'UNBLOCKED', 'REACTIVATED', 'CANCELLED',
                   'MERGED', 'MERGE_UNDONE')),
    channel    TEXT   NOT NULL CHECK (channel IN ('COUNTER', 'TELEPHONE', 'PORTAL', 'PROGRAM')),
    at         ${instant} NOT NULL,
    staff_id   BIGINT REFERENCES staff (id),         -- null: the program itself
    declared   TEXT   NOT NULL DEFAULT '{}'          -- JSON: what was declared and decided, as the receipt shows it
);
CREATE INDEX account_act_by_account ON account_act (account_id, id);
CREATE UNIQUE INDEX account_act_of_call ON account_act (account_id, at) WHERE kind = 'REACTIVATED';

-- What the customer accepted, by the version of each text (REG-3, REG-4, REG-5). Rows are only ever added.
CREATE TABLE account_consent (
    account_id  BIGINT NOT NULL REFERENCES account (id),
    act_id      BIGINT NOT NULL REFERENCES account_act (id),
    text        TEXT   NOT NULL CHECK (text IN ('TERMS', 'PRIVACY', 'DECLARATION')),
    version     TEXT   NOT NULL,
    accepted_at ${instant} NOT NULL,
    staff_id    BIGINT REFERENCES staff (id),
    PRIMARY KEY (account_id, text, accepted_at)
);

-- Who acts for the holder, and by which document (REG-1).
CREATE TABLE account_representative (
    id         ${identity},
    account_id BIGINT NOT NULL REFERENCES account (id),
    kind       TEXT   NOT NULL CHECK (kind IN ('MANDATARIO', 'APODERADO', 'REPRESENTANTE_LEGAL')),
    name       TEXT   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    document   TEXT   NOT NULL CHECK (length(document) BETWEEN 1 AND 300),   -- as "escritura 12,345 de la notaría 7"
    file_name  TEXT,
    media_type TEXT   CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size_bytes BIGINT CHECK (size_bytes BETWEEN 1 AND 10485760),
    sha256     TEXT   CHECK (length(sha256) = 64),
    content    ${blob},
    since      ${instant} NOT NULL,
    staff_id   BIGINT REFERENCES staff (id),
    until      ${instant},
    ended_by   BIGINT REFERENCES staff (id),
    CHECK ((content IS NULL) = (file_name IS NULL)),
    CHECK ((content IS NULL) = (media_type IS NULL)),
    CHECK ((content IS NULL) = (size_bytes IS NULL)),
    CHECK ((content IS NULL) = (sha256 IS NULL))
);
CREATE UNIQUE INDEX account_representative_now ON account_representative (account_id) WHERE until IS NULL;

-- The link by which a customer makes his password (ACT-1). The token itself is nowhere but in the message.
CREATE TABLE activation_token (
    id          ${identity},
    account_id  BIGINT NOT NULL REFERENCES account (id),
    token_hash  TEXT   NOT NULL UNIQUE CHECK (length(token_hash) = 64),     -- SHA-256, hexadecimal
    created_at  ${instant} NOT NULL,
    created_by  BIGINT REFERENCES staff (id),
    expires_at  ${instant} NOT NULL,
    used_at     ${instant},
    replaced_at ${instant},
    CHECK (used_at IS NULL OR replaced_at IS NULL)
);
CREATE UNIQUE INDEX activation_token_now ON activation_token (account_id) WHERE used_at IS NULL AND replaced_at IS NULL;

-- What a message says to the customer alone: the sender puts it in at the last moment and then forgets it.
CREATE TABLE message_secret (
    message_id BIGINT PRIMARY KEY REFERENCES message (id),
    secret     TEXT   NOT NULL CHECK (length(secret) BETWEEN 1 AND 500)
);

-- The customer's password: Argon2id (ACT-2).
CREATE TABLE account_password (
    account_id    BIGINT PRIMARY KEY REFERENCES account (id),
    password_hash TEXT   NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    set_at        ${instant} NOT NULL
);

-- Which guesses at the register's data were made, by whom (REG-2). Rows are only ever added.
CREATE TABLE match_attempt (
    id          ${identity},
    staff_id    BIGINT REFERENCES staff (id),        -- null: by way of the portal
    at          ${instant} NOT NULL,
    contract_id BIGINT REFERENCES contract (id),     -- null: there is none of that number
    given       TEXT   NOT NULL,                     -- the contract or referencia, as given
    wrong       TEXT   NOT NULL                      -- which data did not agree, one space between two; empty: all agreed
);
CREATE INDEX match_attempt_by_staff ON match_attempt (staff_id, at);
CREATE INDEX match_attempt_of_portal ON match_attempt (given, at) WHERE staff_id IS NULL;
CREATE INDEX match_attempt_at_contract ON match_attempt (contract_id, at) WHERE staff_id IS NULL;

-- Simulations of the debt block (BLO-7): what a supervisor saw, chose and had applied.
CREATE TABLE debt_run (
    id        ${identity},
    made_at   ${instant} NOT NULL,
    staff_id  BIGINT  NOT NULL REFERENCES staff (id),
    today     ${date} NOT NULL,
    rule      TEXT    NOT NULL,
    most      INTEGER NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('MADE', 'APPLYING', 'APPLIED'))
);
CREATE TABLE debt_case (
    run_id      BIGINT  NOT NULL REFERENCES debt_run (id),
    account_id  BIGINT  NOT NULL REFERENCES account (id),
    held_by     TEXT    CHECK (held_by IN ('CLARIFICATION', 'UNPOSTED', 'EXEMPT')),   -- null: would be blocked
    held_detail TEXT,                                -- the request's folio, the payment's reference, the exemption's reason
    held_until  ${date},                             -- the exemption's last day
    contracts   INTEGER NOT NULL,                    -- how many cross the limit
    months      INTEGER NOT NULL,                    -- of the contract that is longest in arrears
    amount      BIGINT  NOT NULL,                    -- centavos, of the contracts that cross the limit
    proof       TEXT    NOT NULL,                    -- JSON: contracts and invoices
    chosen      BOOLEAN NOT NULL DEFAULT FALSE,
    outcome     TEXT    CHECK (outcome IN ('BLOCKED', 'PAID', 'HELD', 'NOT_ACTIVE')),
    PRIMARY KEY (run_id, account_id)
);
-- The payments that hold a block back, which are few.
CREATE INDEX payment_unposted ON payment (contract_id, paid_on, reference) WHERE posted_on IS NULL;
CREATE TABLE debt_exemption (
    id           ${identity},
    account_id   BIGINT  NOT NULL REFERENCES account (id),
    reason       TEXT    NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    last_day     ${date} NOT NULL,
    created_at   ${instant} NOT NULL,
    created_by   BIGINT  NOT NULL REFERENCES staff (id),
    withdrawn_at ${instant},
    withdrawn_by BIGINT  REFERENCES staff (id)
);
CREATE INDEX debt_exemption_by_account ON debt_exemption (account_id) WHERE withdrawn_at IS NULL;

-- What an agent saw of misuse, and what a supervisor decided of it (BLO-8).
CREATE TABLE misuse_proposal (
    id            ${identity},
    account_id    BIGINT  NOT NULL REFERENCES account (id),
    evidence      TEXT    NOT NULL CHECK (length(evidence) BETWEEN 10 AND 4000),
    days          INTEGER NOT NULL CHECK (days BETWEEN 1 AND 365),
    request_id    BIGINT  REFERENCES request (id),
    proposed_by   BIGINT  NOT NULL REFERENCES staff (id),
    proposed_at   ${instant} NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('WAITING', 'ACCEPTED', 'DECLINED')),
    decided_by    BIGINT  REFERENCES staff (id),
    decided_at    ${instant},
    decision_note TEXT    CHECK (length(decision_note) BETWEEN 1 AND 1000),
    CHECK ((state = 'WAITING') = (decided_at IS NULL)),
    CHECK ((state = 'WAITING') = (decided_by IS NULL))
);
CREATE UNIQUE INDEX misuse_proposal_waiting ON misuse_proposal (account_id) WHERE state = 'WAITING';

-- Blocks, each lifted for itself (BLO-9).
CREATE TABLE account_block (
    id          ${identity},
    account_id  BIGINT NOT NULL REFERENCES account (id),
    cause       TEXT   NOT NULL CHECK (cause IN ('DEBT', 'MISUSE')),
    reason      TEXT   NOT NULL,                     -- MISUSE: in the words of who decided; DEBT: JSON, contracts and invoices
    begun_at    ${instant} NOT NULL,
    begun_by    BIGINT REFERENCES staff (id),        -- null: from before blocks were kept here
    run_id      BIGINT REFERENCES debt_run (id),
    proposal_id BIGINT REFERENCES misuse_proposal (id),
    ends_at     ${instant},                          -- MISUSE: from then on it awaits the customer's call
    end_told_at ${instant},                          -- the customer has been told that he can call
    lifted_at   ${instant},
    lifted_by   BIGINT REFERENCES staff (id),        -- null: the program itself
    lift        TEXT   CHECK (lift IN ('PAID', 'EXEMPT', 'EARLY', 'CALL')),
    lift_note   TEXT,
    CHECK ((cause = 'MISUSE') = (ends_at IS NOT NULL)),
    CHECK ((lifted_at IS NULL) = (lift IS NULL)),
    CHECK (lift IS NULL OR (cause = 'DEBT') = (lift IN ('PAID', 'EXEMPT'))),
    CHECK (lift IS NULL OR lift = 'PAID' OR lifted_by IS NOT NULL),
    CHECK (lift <> 'CALL' OR lifted_at >= ends_at),
    CHECK (lift <> 'EARLY' OR lifted_at < ends_at AND lift_note IS NOT NULL)
);
CREATE INDEX account_block_by_account ON account_block (account_id, id);
CREATE INDEX account_block_now ON account_block (account_id) WHERE lifted_at IS NULL;
CREATE INDEX account_block_to_tell ON account_block (ends_at) WHERE cause = 'MISUSE' AND lifted_at IS NULL;
CREATE UNIQUE INDEX account_block_of_proposal ON account_block (proposal_id) WHERE proposal_id IS NOT NULL;
CREATE UNIQUE INDEX account_block_of_debt ON account_block (account_id) WHERE cause = 'DEBT' AND lifted_at IS NULL;

-- Who asked a customer the identity questions, and how it went; never the answers. Rows are only ever added.
CREATE TABLE identity_check (
    id         ${identity},
    account_id BIGINT NOT NULL REFERENCES account (id),
    staff_id   BIGINT NOT NULL REFERENCES staff (id),
    at         ${instant} NOT NULL,
    purpose    TEXT   NOT NULL CHECK (purpose IN ('REACTIVATION', 'CHANGE', 'CANCELLATION')),
    means      TEXT   NOT NULL,                      -- the questions asked, or the document shown
    outcome    TEXT   NOT NULL CHECK (outcome IN ('PASSED', 'FAILED', 'RESET'))    -- RESET: a supervisor lets it be tried again
);
CREATE INDEX identity_check_by_account ON identity_check (account_id, id);
CREATE INDEX identity_check_in_vain ON identity_check (account_id, id) WHERE outcome = 'FAILED';

-- What came by the portal about accounts (kinds registro, activacion, baja): what was done by itself, and what waits for
-- somebody to decide.
CREATE TABLE account_application (
    id          ${identity},
    folio       TEXT   NOT NULL UNIQUE,              -- the portal document's
    kind        TEXT   NOT NULL CHECK (kind IN ('REGISTRATION', 'ACTIVATION', 'CANCELLATION')),
    received_at ${instant} NOT NULL,
    applicant   TEXT   NOT NULL,                     -- whose name the list shows
    data        TEXT   NOT NULL,                     -- JSON, as applied for; no token and no password
    reasons     TEXT   NOT NULL DEFAULT '[]',        -- JSON: why it did not go through by itself
    state       TEXT   NOT NULL CHECK (state IN ('WAITING', 'DONE', 'DECLINED')),
    account_id  BIGINT REFERENCES account (id),
    decided_at  ${instant},
    decided_by  BIGINT REFERENCES staff (id),        -- null: it went through, or was refused, by itself
    note        TEXT   CHECK (length(note) BETWEEN 1 AND 1000),
    CHECK ((state = 'WAITING') = (decided_at IS NULL))
);
CREATE INDEX account_application_waiting ON account_application (id) WHERE state = 'WAITING';

-- Two accounts of one holder made one; can be undone.
CREATE TABLE account_merge (
    id        ${identity},
    kept_id   BIGINT NOT NULL REFERENCES account (id),
    merged_id BIGINT NOT NULL REFERENCES account (id),
    merged_at ${instant} NOT NULL,
    merged_by BIGINT NOT NULL REFERENCES staff (id),
    reason    TEXT   NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    moved     TEXT   NOT NULL DEFAULT '[]',          -- JSON: the contracts that the kept account did not have before
    undone_at ${instant},
    undone_by BIGINT REFERENCES staff (id),
    CHECK (kept_id <> merged_id),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX account_merge_now ON account_merge (merged_id) WHERE undone_at IS NULL;

-- Accounts that were marked as blocked have a block from now on; the worker lifts it where nothing is owed.
INSERT INTO account_block (account_id, cause, reason, begun_at)
    SELECT id, 'DEBT', '[]', created_at FROM account WHERE state = 'BLOCKED';
UPDATE account SET state = 'ACTIVE' WHERE state = 'BLOCKED';

CREATE VIEW account_standing AS
    SELECT a.id AS account_id,
        CASE WHEN a.merged_into IS NOT NULL THEN 'MERGED'
             WHEN a.state = 'CANCELLED' THEN 'CANCELLED'
             WHEN EXISTS (SELECT 1 FROM account_block b WHERE b.account_id = a.id AND b.lifted_at IS NULL) THEN 'BLOCKED'
             ELSE a.state END AS state
    FROM account a;
