-- The client is not trusted: what a role may not do, the server refuses.
DO $$
DECLARE
    r text;
BEGIN
    FOREACH r IN ARRAY ARRAY['ventanilla_agent', 'ventanilla_supervisor', 'ventanilla_telephone', 'ventanilla_admin',
                             'ventanilla_service', 'ventanilla_portal'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', r);
        END IF;
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone,
                    ventanilla_admin, ventanilla_service, ventanilla_portal', current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- The portal: one function and nothing else.
GRANT USAGE ON SCHEMA portal TO ventanilla_portal;
GRANT EXECUTE ON FUNCTION portal.submit(text, text, text) TO ventanilla_portal;

-- Everybody who works here reads.
GRANT USAGE ON SCHEMA public TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT EXECUTE ON FUNCTION me(), statutory_holiday(date), office_open(timestamptz), may_finish(timestamptz, timestamptz)
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT SELECT ON setting, history, day_exception, maintenance_window, contract, invoice, payment, reading, account,
    account_contract, message, area, request, request_attachment, request_note, flyway_schema_history
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT SELECT (id, username, display_name, role, active, created_at) ON staff
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT SELECT ON opening TO ventanilla_supervisor, ventanilla_admin;
GRANT SELECT ON portal_document TO ventanilla_supervisor, ventanilla_service;
GRANT SELECT ON request_draft TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin;
GRANT INSERT, UPDATE, DELETE ON request_draft TO ventanilla_agent, ventanilla_supervisor;

-- What says who did it and when is written in one's own name and at the present time; a few minutes' difference is left
-- for slow transactions.
CREATE FUNCTION is_present(at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT at BETWEEN statement_timestamp() - interval '5 minutes' AND statement_timestamp() + interval '5 minutes' $$;
GRANT EXECUTE ON FUNCTION is_present(timestamptz)
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;

-- History and logs are only added to.
GRANT INSERT (at, staff_id, workstation, subject_kind, subject_id, action, detail) ON history
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT INSERT (at, staff_id, workstation, subject_kind, subject_id, reason) ON opening
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin;
GRANT INSERT (request_id, staff_id, at, body) ON request_note TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone;
ALTER TABLE history ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON history FOR SELECT USING (TRUE);
CREATE POLICY own_name ON history FOR INSERT TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin
    WITH CHECK (staff_id = (SELECT me()) AND is_present(at));
CREATE POLICY nobodys_name ON history FOR INSERT TO ventanilla_service WITH CHECK (staff_id IS NULL);
ALTER TABLE opening ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON opening FOR SELECT USING (TRUE);
CREATE POLICY own_name ON opening FOR INSERT WITH CHECK (staff_id = (SELECT me()) AND is_present(at));
ALTER TABLE request_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON request_note FOR SELECT USING (TRUE);
CREATE POLICY own_name ON request_note FOR INSERT WITH CHECK (staff_id = (SELECT me()) AND is_present(at));
ALTER TABLE request_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_draft ON request_draft USING (staff_id = (SELECT me())) WITH CHECK (staff_id = (SELECT me()));

-- Requests: an agent moves what is free or in his own hands; a supervisor moves any. What the customer said never changes.
GRANT UPDATE (state, holder_id, held_since, area_id, area_expected_on, waiting_for, close_reason, ended_at, answer_id,
    due_at, follows_id, twin_id) ON request TO ventanilla_agent, ventanilla_supervisor;
GRANT UPDATE (state, held_since, waiting_for, due_at, follows_id, twin_id) ON request TO ventanilla_service;
GRANT INSERT ON request, request_attachment TO ventanilla_service, ventanilla_supervisor;
ALTER TABLE request ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON request FOR SELECT USING (TRUE);
CREATE POLICY own_hands ON request FOR UPDATE TO ventanilla_agent
    USING ((SELECT me()) IS NOT NULL AND (state = 'RECEIVED' OR holder_id = (SELECT me())))
    WITH CHECK (holder_id = (SELECT me()) OR state = 'RECEIVED');
CREATE POLICY any_hands ON request FOR UPDATE TO ventanilla_supervisor USING ((SELECT me()) IS NOT NULL) WITH CHECK (TRUE);
CREATE POLICY worker_moves ON request FOR UPDATE TO ventanilla_service USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY worker_adds ON request FOR INSERT TO ventanilla_service WITH CHECK (state = 'RECEIVED');
CREATE POLICY supervisor_adds ON request FOR INSERT TO ventanilla_supervisor WITH CHECK (state = 'RECEIVED');

-- Agents work in office hours, by this server's clock; giving back and taking back one's own answer are allowed at any
-- hour (HOR-2). A free request is taken or left as it is, and the time in hand counts from now.
CREATE FUNCTION is_agent() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT pg_has_role(session_user, 'ventanilla_agent', 'MEMBER')
       AND NOT pg_has_role(session_user, 'ventanilla_supervisor', 'MEMBER')
$$;
GRANT EXECUTE ON FUNCTION is_agent()
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;

CREATE FUNCTION request_hours() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF NOT (OLD.state IN ('ANSWERED', 'CLOSED') AND NEW.state = 'CLAIMED' AND NEW.due_at = OLD.due_at)
       AND NOT office_open(now())
       AND NOT may_finish(now(), CASE WHEN OLD.holder_id = me() THEN OLD.held_since END) THEN
        RAISE insufficient_privilege USING MESSAGE = 'HOR-2: fuera del horario de la oficina';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER request_hours BEFORE UPDATE ON request
    FOR EACH ROW WHEN (is_agent()) EXECUTE FUNCTION request_hours();

-- Messages: queued in one's own name, by an agent about what is in his hands and in office hours; withdrawn or tried
-- again by the author or a supervisor; sent by the worker alone.
CREATE FUNCTION message_in_hand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    since timestamptz;
BEGIN
    SELECT r.held_since INTO since FROM request r
        WHERE NEW.subject_kind = 'REQUEST' AND r.id = NEW.subject_id AND r.holder_id = me();
    IF NOT FOUND OR NOT (office_open(now()) OR may_finish(now(), since)) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an agent writes about what is in his hands, in office hours (HOR-2)';
    END IF;
    RETURN NULL;
END $$;
-- At the end of the transaction: whoever comes too late rolls it back and is told so by the guarded update.
CREATE CONSTRAINT TRIGGER message_in_hand AFTER INSERT ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (is_agent()) EXECUTE FUNCTION message_in_hand();
GRANT INSERT (message_id, number, subject_kind, subject_id, recipient, title, html, text, state, queued_at, next_attempt_at, created_by)
    ON message TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
GRANT UPDATE (state, next_attempt_at, attempts, failure_kind, failure_detail, failure_seen) ON message
    TO ventanilla_agent, ventanilla_supervisor;
GRANT UPDATE (state, next_attempt_at, attempts, failure_kind, failure_detail, sending_until, sent_at) ON message TO ventanilla_service;
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON message FOR SELECT USING (TRUE);
CREATE POLICY own_name ON message FOR INSERT TO ventanilla_agent, ventanilla_supervisor
    WITH CHECK (created_by = (SELECT me()) AND state = 'QUEUED' AND is_present(queued_at));
CREATE POLICY nobodys_name ON message FOR INSERT TO ventanilla_service WITH CHECK (created_by IS NULL AND state = 'QUEUED');
CREATE POLICY own_message ON message FOR UPDATE TO ventanilla_agent
    USING (created_by = (SELECT me()) AND state IN ('QUEUED', 'FAILED'))
    WITH CHECK (created_by = (SELECT me()) AND state IN ('QUEUED', 'FAILED', 'WITHDRAWN'));
CREATE POLICY any_message ON message FOR UPDATE TO ventanilla_supervisor
    USING ((SELECT me()) IS NOT NULL AND state IN ('QUEUED', 'FAILED'))
    WITH CHECK (state IN ('QUEUED', 'FAILED', 'WITHDRAWN'));
CREATE POLICY worker_sends ON message FOR UPDATE TO ventanilla_service USING (TRUE) WITH CHECK (TRUE);

-- The portal's documents: taken in by the worker, who cannot change them; mended by a supervisor.
GRANT INSERT ON portal_document TO ventanilla_service, ventanilla_supervisor;
GRANT UPDATE (state, reasons, request_id) ON portal_document TO ventanilla_service;
GRANT UPDATE (kind, body, state, reasons, request_id) ON portal_document TO ventanilla_supervisor;
GRANT INSERT, UPDATE, SELECT ON folio_counter TO ventanilla_service, ventanilla_supervisor;

-- Calendar and settings, in one's own name.
GRANT INSERT (kind, first_day, last_day, opens, closes, begins_at, ends_at, reason, created_by, created_at) ON day_exception
    TO ventanilla_supervisor;
GRANT UPDATE (withdrawn_at, withdrawn_by) ON day_exception TO ventanilla_supervisor;
ALTER TABLE day_exception ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON day_exception FOR SELECT USING (TRUE);
CREATE POLICY own_name ON day_exception FOR INSERT WITH CHECK (created_by = (SELECT me()) AND is_present(created_at));
CREATE POLICY withdraw ON day_exception FOR UPDATE USING (withdrawn_at IS NULL)
    WITH CHECK (withdrawn_by = (SELECT me()) AND is_present(withdrawn_at));
GRANT INSERT (begins_at, ends_at, reason, created_by, created_at) ON maintenance_window TO ventanilla_supervisor;
ALTER TABLE maintenance_window ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON maintenance_window FOR SELECT USING (TRUE);
CREATE POLICY own_name ON maintenance_window FOR INSERT WITH CHECK (created_by = (SELECT me()) AND is_present(created_at));
GRANT INSERT, UPDATE ON setting TO ventanilla_admin, ventanilla_supervisor;
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON setting FOR SELECT USING (TRUE);
CREATE POLICY own_name ON setting FOR INSERT WITH CHECK (changed_by = (SELECT me()) AND is_present(changed_at));
CREATE POLICY own_change ON setting FOR UPDATE USING (TRUE) WITH CHECK (changed_by = (SELECT me()) AND is_present(changed_at));
GRANT INSERT (code, name, mailbox, business_days, active), UPDATE (name, mailbox, business_days, active) ON area
    TO ventanilla_supervisor, ventanilla_admin;
