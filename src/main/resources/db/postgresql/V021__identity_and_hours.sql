-- A function is nobody's to call until it is granted.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Who is asking: the member of staff whose login role this session belongs to; null for the worker and the portal.
-- SECURITY DEFINER keeps session_user, which a client cannot change, whatever SET ROLE it tries.
CREATE FUNCTION me() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT id FROM staff WHERE username = session_user AND active $$;

-- Art. 74 of the Ley Federal del Trabajo (HOR-2b).
CREATE FUNCTION statutory_holiday(d date) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE extract(month FROM d)
        WHEN 1  THEN extract(day FROM d) = 1
        WHEN 2  THEN extract(isodow FROM d) = 1 AND extract(day FROM d) <= 7
        WHEN 3  THEN extract(isodow FROM d) = 1 AND extract(day FROM d) BETWEEN 15 AND 21
        WHEN 5  THEN extract(day FROM d) = 1
        WHEN 9  THEN extract(day FROM d) = 16
        WHEN 10 THEN extract(day FROM d) = 1 AND extract(year FROM d) >= 2024 AND (extract(year FROM d)::int - 2024) % 6 = 0
        WHEN 11 THEN extract(isodow FROM d) = 1 AND extract(day FROM d) BETWEEN 15 AND 21
        WHEN 12 THEN extract(day FROM d) = 25
        ELSE FALSE END
$$;

-- May office agents work now? (HOR-2) Until closing, or during a guardia.
CREATE FUNCTION office_open(moment timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    wall   timestamp := moment AT TIME ZONE 'America/Mexico_City';
    opening time := coalesce((SELECT value FROM setting WHERE name = 'office.opens'), '08:00')::time;
    closing time := coalesce((SELECT value FROM setting WHERE name = 'office.closes'), '17:00')::time;
BEGIN
    IF EXISTS (SELECT FROM day_exception WHERE kind = 'GUARD' AND withdrawn_at IS NULL
               AND begins_at <= moment AND moment < ends_at) THEN
        RETURN TRUE;
    END IF;
    RETURN extract(isodow FROM wall) <= 5
       AND wall::time >= opening AND wall::time < closing
       AND NOT statutory_holiday(wall::date)
       AND NOT EXISTS (SELECT FROM day_exception WHERE kind IN ('CLOSED', 'SHORT') AND withdrawn_at IS NULL
                       AND wall::date BETWEEN first_day AND last_day
                       AND (kind = 'CLOSED' OR wall::time < day_exception.opens::time
                            OR wall::time >= day_exception.closes::time));
END $$;

-- What an agent held when the office closed, since whatever day, may be finished within the grace (HOR-2).
CREATE FUNCTION may_finish(moment timestamptz, held_since timestamptz) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT office_open(moment)
        OR (held_since IS NOT NULL
            AND office_open(held_since)
            AND office_open(moment - make_interval(mins =>
                coalesce((SELECT value FROM setting WHERE name = 'office.grace_minutes'), '30')::int)))
$$;
