-- Messages and folios of what comes after requests and accounts.

-- Every kind of subject has its own rule of who may write to its customer; about what has none only supervisors and the
-- worker write. Those named here are ruled where their tables are made.
DROP TRIGGER message_in_hand ON message;
CREATE CONSTRAINT TRIGGER message_in_hand AFTER INSERT ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (is_agent() AND NEW.subject_kind NOT IN ('ACCOUNT', 'APPLICATION', 'APPOINTMENT', 'SERVICE_REPORT'))
    EXECUTE FUNCTION message_in_hand();
DROP TRIGGER message_of_act ON message;
CREATE CONSTRAINT TRIGGER message_of_act AFTER INSERT ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (is_telephone() AND NEW.subject_kind NOT IN ('APPOINTMENT', 'SERVICE_REPORT')
                       OR is_agent() AND NEW.subject_kind = 'ACCOUNT')
    EXECUTE FUNCTION message_of_act();

-- A folio of one's own was drawn this year and nothing else bears it: nobody uses up another's communications (CON-10).
CREATE FUNCTION is_own_folio(folio text, at timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    y text := extract(year FROM at AT TIME ZONE 'America/Mexico_City');
    n text := substring(is_own_folio.folio FROM '^OV-\d{4}-(\d{6}|[1-9]\d{6,11})-\d$');
BEGIN
    RETURN n IS NOT NULL AND is_own_folio.folio = 'OV-' || y || '-' || n || '-' || verhoeff(y || n)
       AND EXISTS (SELECT FROM folio_counter c WHERE c.year = y::int AND n::bigint BETWEEN 1 AND c.last)
       AND NOT EXISTS (SELECT FROM request r WHERE r.folio = is_own_folio.folio)
       AND NOT EXISTS (SELECT FROM portal_document d WHERE d.folio = is_own_folio.folio)
       AND NOT EXISTS (SELECT FROM account_act a WHERE a.folio = is_own_folio.folio);
END $$;
GRANT EXECUTE ON FUNCTION is_own_folio(text, timestamptz)
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_service;
CREATE OR REPLACE FUNCTION act_folio() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT is_own_folio(NEW.folio, NEW.at) THEN
        RAISE insufficient_privilege USING MESSAGE = 'CON-10: an act has a folio of its own';
    END IF;
    RETURN NEW;
END $$;
