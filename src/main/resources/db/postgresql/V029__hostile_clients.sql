-- What a client with plain SQL could still do.

-- The time of a transaction or of a statement is when it began, and a client can leave either open for hours: what is
-- allowed now is asked of the clock (HOR-2).
CREATE OR REPLACE FUNCTION is_present(at timestamptz) RETURNS boolean LANGUAGE sql VOLATILE AS
$$ SELECT at BETWEEN clock_timestamp() - interval '5 minutes' AND clock_timestamp() + interval '5 minutes' $$;

-- A due time moves only when a wait ends, and an answer is one's own letter about that very request.
CREATE OR REPLACE FUNCTION request_hours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'RECEIVED' THEN
        IF OLD.state <> 'CLAIMED' OR NEW.due_at <> OLD.due_at THEN
            RAISE insufficient_privilege USING MESSAGE = 'a free request is taken first';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.held_since IS DISTINCT FROM OLD.held_since AND is_present(NEW.held_since) IS NOT TRUE THEN
        RAISE insufficient_privilege USING MESSAGE = 'held_since is not the present time';
    END IF;
    IF NEW.due_at <> OLD.due_at AND OLD.state <> 'WAITING' THEN
        RAISE insufficient_privilege USING MESSAGE = 'a due time moves when a wait ends';
    END IF;
    IF NEW.answer_id IS DISTINCT FROM OLD.answer_id AND NEW.answer_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM message m WHERE m.id = NEW.answer_id AND m.subject_kind = 'REQUEST' AND m.subject_id = NEW.id
                                AND m.created_by = me()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an answer is one''s own letter about the request';
    END IF;
    IF NOT (OLD.state IN ('ANSWERED', 'CLOSED') AND NEW.state = 'CLAIMED' AND NEW.due_at = OLD.due_at)
       AND NOT office_open(clock_timestamp())
       AND NOT may_finish(clock_timestamp(), CASE WHEN OLD.holder_id = me() THEN OLD.held_since END) THEN
        RAISE insufficient_privilege USING MESSAGE = 'HOR-2: fuera del horario de la oficina';
    END IF;
    RETURN NEW;
END $$;

-- A communication's number is of its own request: nobody uses up another's (CON-10).
CREATE OR REPLACE FUNCTION message_in_hand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    since timestamptz;
BEGIN
    SELECT r.held_since INTO since FROM request r
        WHERE NEW.subject_kind = 'REQUEST' AND r.id = NEW.subject_id AND r.holder_id = me()
          AND starts_with(NEW.number, r.folio || '/');
    IF NOT FOUND OR NOT (office_open(clock_timestamp()) OR may_finish(clock_timestamp(), since)) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an agent writes about what is in his hands, in office hours (HOR-2)';
    END IF;
    RETURN NULL;
END $$;

-- Due times are derived from these lines of the history: an agent adds them to what he holds, as it stands.
CREATE POLICY due_times ON history AS RESTRICTIVE FOR INSERT TO ventanilla_agent, ventanilla_telephone, ventanilla_admin
    WITH CHECK (subject_kind <> 'REQUEST' OR action NOT IN ('RECEIVED', 'DATA_ASKED', 'RESUMED')
        OR EXISTS (SELECT FROM request r WHERE r.id = subject_id AND r.holder_id = (SELECT me())
                   AND (action, r.state) IN (('DATA_ASKED', 'WAITING'), ('RESUMED', 'CLAIMED'))));

-- What a customer sent stays as it was taken in.
CREATE FUNCTION document_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'a document that was taken in does not change';
END $$;
CREATE TRIGGER document_taken BEFORE UPDATE ON portal_document
    FOR EACH ROW WHEN (OLD.state = 'TAKEN') EXECUTE FUNCTION document_taken();

-- Folios are never given out again: set back, the counter would turn away every document of the portal.
CREATE FUNCTION folio_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'folios run forward only';
END $$;
CREATE TRIGGER folio_forward BEFORE UPDATE ON folio_counter
    FOR EACH ROW WHEN (NEW.last <= OLD.last OR NEW.year <> OLD.year) EXECUTE FUNCTION folio_forward();

-- The office's hours are for those who keep its calendar (HOR-2).
CREATE POLICY hours ON setting AS RESTRICTIVE FOR INSERT TO ventanilla_admin
    WITH CHECK (name NOT IN ('office.opens', 'office.closes'));
CREATE POLICY hours_change ON setting AS RESTRICTIVE FOR UPDATE TO ventanilla_admin
    USING (name NOT IN ('office.opens', 'office.closes'));
