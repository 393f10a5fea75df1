-- The portal's documents as they came (published boundary), and the requests made of them.
CREATE TABLE folio_counter (
    year INTEGER PRIMARY KEY,
    last BIGINT  NOT NULL
);

CREATE TABLE portal_document (
    id          ${identity},
    kind        TEXT NOT NULL,
    portal_key  TEXT NOT NULL,                       -- the portal's own identifier
    folio       TEXT NOT NULL UNIQUE,
    body        TEXT NOT NULL,                       -- as received; mended text replaces it, history keeps the first
    source      TEXT NOT NULL,                       -- 'portal', or the file and line it came from
    received_at ${instant} NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('PENDING', 'TAKEN', 'REFUSED', 'DISCARDED')),
    reasons     TEXT NOT NULL DEFAULT '[]',          -- JSON: why it was refused
    request_id  BIGINT,
    CONSTRAINT portal_document_key UNIQUE (kind, portal_key),
    CHECK ((state = 'TAKEN') = (request_id IS NOT NULL))
);
CREATE INDEX portal_document_open ON portal_document (state, id) WHERE state IN ('PENDING', 'REFUSED');

CREATE TABLE area (
    id            ${identity},
    code          TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    mailbox       TEXT NOT NULL,
    business_days INTEGER NOT NULL CHECK (business_days BETWEEN 1 AND 60),
    active        BOOLEAN NOT NULL DEFAULT TRUE
);

CREATE TABLE request (
    id               ${identity},
    folio            TEXT NOT NULL UNIQUE,
    kind             TEXT NOT NULL CHECK (kind IN ('GENERAL_QUERY', 'PAYMENT_NOT_APPLIED', 'HIGH_CONSUMPTION',
                         'BILL_NOT_DELIVERED', 'SUGGESTION', 'PORTAL_INCIDENT', 'SERVICE_REPORT')),
    channel          TEXT NOT NULL CHECK (channel IN ('PORTAL', 'CONTACT_FORM', 'WEB_FORM')),
    web_form         TEXT,
    received_at      ${instant} NOT NULL,
    -- the requester, as given
    customer_name    TEXT NOT NULL,
    customer_key     TEXT NOT NULL,                  -- folded, for sorting
    email            TEXT,
    phone            TEXT,
    account_id       BIGINT REFERENCES account (id), -- null: not registered (CON-6)
    username_given   TEXT,
    -- what it is about, as given
    title            TEXT NOT NULL,
    body             TEXT NOT NULL,
    contract_given   TEXT,
    contract_id      BIGINT REFERENCES contract (id),
    address_given    TEXT,
    invoice_given    TEXT,
    receipt_given    TEXT,
    date_given       ${date},
    cited_folio      TEXT,
    follows_id       BIGINT REFERENCES request (id), -- the earlier request that it continues (CON-10)
    twin_id          BIGINT REFERENCES request (id), -- the same matter that came by another way (INC-5)
    -- where it stands
    state            TEXT NOT NULL CHECK (state IN ('RECEIVED', 'CLAIMED', 'ROUTED', 'WAITING', 'ANSWERED', 'CLOSED')),
    holder_id        BIGINT REFERENCES staff (id),
    held_since       ${instant},
    area_id          BIGINT REFERENCES area (id),
    area_expected_on ${date},
    waiting_for      TEXT,
    close_reason     TEXT CHECK (close_reason IN ('BY_TELEPHONE', 'DUPLICATE', 'NOT_A_CUSTOMER', 'SERVICE', 'WITHDRAWN', 'NO_REPLY', 'NO_CONTACT', 'OTHER')),
    ended_at         ${instant},
    answer_id        BIGINT REFERENCES message (id),
    due_at           ${instant} NOT NULL,            -- while WAITING: as it stood when the pause began
    search_text      TEXT NOT NULL,                  -- folded words with a space before each
    CHECK (state <> 'RECEIVED' OR holder_id IS NULL),
    CHECK (state = 'RECEIVED' OR holder_id IS NOT NULL),
    CHECK (state <> 'ROUTED' OR (area_id IS NOT NULL AND area_expected_on IS NOT NULL)),
    CHECK ((state = 'WAITING') = (waiting_for IS NOT NULL)),
    CHECK ((state IN ('ANSWERED', 'CLOSED')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'ANSWERED') = (answer_id IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (close_reason IS NOT NULL))
);
CREATE INDEX request_by_state_due ON request (state, due_at, id);
CREATE INDEX request_by_state_received ON request (state, received_at, id);
CREATE INDEX request_by_state_customer ON request (state, customer_key, id);
CREATE INDEX request_by_state_id ON request (state, id);
CREATE INDEX request_by_due ON request (due_at, id);
CREATE INDEX request_by_received ON request (received_at, id);
CREATE INDEX request_by_customer ON request (customer_key, id);
CREATE INDEX request_held ON request (holder_id, due_at, id) WHERE state = 'CLAIMED';
CREATE INDEX request_by_contract ON request (contract_id, id) WHERE contract_id IS NOT NULL;
CREATE INDEX request_by_account ON request (account_id, id) WHERE account_id IS NOT NULL;
CREATE INDEX request_by_email ON request (email, id) WHERE email IS NOT NULL;

CREATE TABLE request_attachment (
    id         ${identity},
    request_id BIGINT NOT NULL REFERENCES request (id),
    file_name  TEXT   NOT NULL,
    media_type TEXT   NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size_bytes BIGINT NOT NULL CHECK (size_bytes BETWEEN 1 AND 10485760),
    sha256     TEXT   NOT NULL CHECK (length(sha256) = 64),
    content    ${blob} NOT NULL
);
CREATE INDEX request_attachment_by_request ON request_attachment (request_id);

-- Internal notes; rows are only ever added.
CREATE TABLE request_note (
    id         ${identity},
    request_id BIGINT NOT NULL REFERENCES request (id),
    staff_id   BIGINT NOT NULL REFERENCES staff (id),
    at         ${instant} NOT NULL,
    body       TEXT   NOT NULL CHECK (length(body) BETWEEN 1 AND 4000)
);
CREATE INDEX request_note_by_request ON request_note (request_id, id);

-- What somebody was writing; there after a crash.
CREATE TABLE request_draft (
    request_id BIGINT NOT NULL REFERENCES request (id),
    staff_id   BIGINT NOT NULL REFERENCES staff (id),
    template   TEXT,
    title      TEXT NOT NULL,
    body       TEXT NOT NULL,
    saved_at   ${instant} NOT NULL,
    PRIMARY KEY (request_id, staff_id)
);
