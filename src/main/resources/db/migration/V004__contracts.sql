-- The copy of the commercial register. Money in centavos, volumes in cubic metres.
CREATE TABLE contract (
    id              ${identity},
    number          TEXT NOT NULL UNIQUE,            -- digits only
    reference       TEXT NOT NULL,                   -- dots and spaces stripped (REG-2)
    holder_kind     TEXT NOT NULL CHECK (holder_kind IN ('PERSON', 'COMPANY')),
    given_name      TEXT,
    first_surname   TEXT,
    second_surname  TEXT,                            -- null where there is only one (REG-2b)
    company_name    TEXT,
    street          TEXT NOT NULL,
    outside_number  TEXT NOT NULL,
    inside_number   TEXT,
    colonia         TEXT NOT NULL,
    municipality    TEXT NOT NULL,
    postal_code     TEXT NOT NULL,
    administration  TEXT NOT NULL,
    tariff          TEXT NOT NULL,
    meter_status    TEXT NOT NULL CHECK (meter_status IN ('OWN', 'SHARED', 'NONE')),
    meter_number    TEXT,
    state           TEXT NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'CANCELLED')),
    contracted_on   ${date},
    email           TEXT,
    phone           TEXT,
    search_text     TEXT NOT NULL DEFAULT '',        -- the folded words by which it is found, one space between two
    CHECK ((holder_kind = 'PERSON' AND given_name IS NOT NULL AND first_surname IS NOT NULL)
        OR (holder_kind = 'COMPANY' AND company_name IS NOT NULL)),
    CHECK (meter_status <> 'OWN' OR meter_number IS NOT NULL)
);
CREATE INDEX contract_by_reference ON contract (reference);
CREATE INDEX contract_by_meter ON contract (meter_number);

CREATE TABLE invoice (
    id          ${identity},
    number      TEXT   NOT NULL,                     -- 18 characters, unique within its contract at most
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    year        INTEGER NOT NULL,
    month       INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    issued_on   ${date} NOT NULL,
    due_on      ${date} NOT NULL,
    amount      BIGINT NOT NULL,
    paid        BIGINT NOT NULL DEFAULT 0,           -- the sum of its posted payments, kept by whoever adds or changes them
    cfdi_uuid   TEXT,
    CONSTRAINT invoice_key UNIQUE (contract_id, number)
);
CREATE INDEX invoice_by_number ON invoice (number);

CREATE TABLE payment (
    id          ${identity},
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    invoice_id  BIGINT REFERENCES invoice (id),
    paid_on     ${date} NOT NULL,
    posted_on   ${date},                             -- null: paid, not yet posted (up to 48 business hours)
    amount      BIGINT NOT NULL,
    channel     TEXT   NOT NULL,
    reference   TEXT   NOT NULL,                     -- the number on the receipt
    CONSTRAINT payment_key UNIQUE (contract_id, reference)
);
CREATE INDEX payment_by_invoice ON payment (invoice_id);

CREATE TABLE reading (
    id          ${identity},
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    read_on     ${date} NOT NULL,
    value       BIGINT NOT NULL,
    consumption BIGINT NOT NULL,
    estimated   BOOLEAN NOT NULL,
    CONSTRAINT reading_key UNIQUE (contract_id, read_on)
);
