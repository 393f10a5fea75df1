-- The portal's user accounts.
CREATE TABLE account (
    id              ${identity},
    username        TEXT NOT NULL,
    username_folded TEXT NOT NULL UNIQUE,            -- no case, no accents (REG-2e)
    display_name    TEXT NOT NULL,
    email           TEXT NOT NULL,
    phone           TEXT,
    state           TEXT NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'BLOCKED', 'CANCELLED')),
    created_at      ${instant} NOT NULL
);

CREATE TABLE account_contract (
    account_id  BIGINT NOT NULL REFERENCES account (id),
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    PRIMARY KEY (account_id, contract_id)
);
CREATE INDEX account_contract_by_contract ON account_contract (contract_id);
