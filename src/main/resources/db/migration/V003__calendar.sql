-- Días inhábiles, closed afternoons and guardias (HOR-2, HOR-2b).
CREATE TABLE day_exception (
    id         ${identity},
    kind       TEXT NOT NULL CHECK (kind IN ('CLOSED', 'SHORT', 'GUARD')),
    -- CLOSED and SHORT: whole days, both ends included
    first_day  ${date},
    last_day   ${date},
    -- SHORT: the hours of those days, 'HH:MM'
    opens      TEXT,
    closes     TEXT,
    -- GUARD: a span of time
    begins_at  ${instant},
    ends_at    ${instant},
    reason     TEXT NOT NULL CHECK (length(reason) BETWEEN 3 AND 200),
    created_by BIGINT REFERENCES staff (id),
    created_at ${instant} NOT NULL,
    withdrawn_at ${instant},
    withdrawn_by BIGINT REFERENCES staff (id),
    CHECK ((kind = 'GUARD') = (first_day IS NULL)),
    CHECK ((kind = 'GUARD') = (last_day IS NULL)),
    CHECK ((kind = 'GUARD') = (begins_at IS NOT NULL)),
    CHECK ((kind = 'GUARD') = (ends_at IS NOT NULL)),
    CHECK ((kind = 'SHORT') = (opens IS NOT NULL)),
    CHECK ((kind = 'SHORT') = (closes IS NOT NULL)),
    CHECK (first_day <= last_day),
    CHECK (opens < closes),
    CHECK (begins_at < ends_at)
);

-- When the Oficina Virtual was in maintenance and the web forms stood in (INC-5).
CREATE TABLE maintenance_window (
    id         ${identity},
    begins_at  ${instant} NOT NULL,
    ends_at    ${instant} NOT NULL,
    reason     TEXT NOT NULL,
    created_by BIGINT REFERENCES staff (id),
    created_at ${instant} NOT NULL,
    CHECK (begins_at < ends_at)
);
