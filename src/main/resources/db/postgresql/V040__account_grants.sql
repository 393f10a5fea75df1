-- Accounts: agents and supervisors register, change and cancel; supervisors block; the telephone centre reactivates what
-- awaits the customer's call, and nothing else (BLO-8). What says who did it is written in one's own name.
CREATE FUNCTION is_telephone() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT pg_has_role(session_user, 'ventanilla_telephone', 'MEMBER')
       AND NOT pg_has_role(session_user, 'ventanilla_supervisor', 'MEMBER')
$$;

-- Whether a check was of a document that was shown, not of questions.
CREATE FUNCTION is_document(means text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT split_part(means, ' ', 1) IN ('VOTER_CARD', 'PASSPORT', 'PROFESSIONAL_LICENCE', 'DRIVING_LICENCE', 'MILITARY_CARD',
        'RESIDENT_CARD')
$$;

-- The customer proved who he is within half an hour, to this member of staff, or to anybody by a document for being
-- reactivated; and nobody has failed to since.
CREATE FUNCTION identity_proved(account bigint) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM identity_check c WHERE c.account_id = account AND c.outcome = 'PASSED'
                   AND c.at > clock_timestamp() - interval '30 minutes'
                   AND (c.staff_id = me() OR c.purpose = 'REACTIVATION' AND is_document(c.means))
                   AND NOT EXISTS (SELECT FROM identity_check f
                                   WHERE f.account_id = account AND f.outcome = 'FAILED' AND f.id > c.id))
$$;
GRANT EXECUTE ON FUNCTION is_telephone(), is_document(text), identity_proved(bigint)
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;

-- Reading: everybody who works here; a token's hash and a password are nobody's to read but the worker's.
GRANT SELECT ON account_act, account_consent, match_attempt, debt_run, debt_case, debt_exemption, misuse_proposal,
    account_block, identity_check, account_merge, account_standing
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT SELECT ON account_application TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
GRANT SELECT (id, folio, kind, received_at, applicant, reasons, state, account_id, decided_at, decided_by, note)
    ON account_application TO ventanilla_telephone, ventanilla_admin;   -- not what was handed in
GRANT SELECT (id, account_id, kind, name, document, file_name, media_type, size_bytes, sha256, since, staff_id, until, ended_by)
    ON account_representative TO ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT SELECT ON account_representative TO ventanilla_agent, ventanilla_supervisor;
GRANT SELECT (id, account_id, created_at, created_by, expires_at, used_at, replaced_at) ON activation_token
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin;
GRANT SELECT ON activation_token TO ventanilla_service;
GRANT SELECT (account_id, set_at) ON account_password
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT SELECT ON message_secret TO ventanilla_service;

-- Folios: every act has one. They are drawn by this function alone, a bounded run at a time: whoever could write the
-- counter could use up a year's, and the portal would be turned away.
CREATE FUNCTION allot_folios(moment timestamptz, n integer) RETURNS bigint LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    allotted bigint;
BEGIN
    IF (n BETWEEN 1 AND 10000) IS NOT TRUE OR me() IS NOT NULL AND is_present(moment) IS NOT TRUE THEN
        RAISE insufficient_privilege USING MESSAGE = 'folios are drawn for now, at most 10000 at once';
    END IF;
    INSERT INTO folio_counter AS f (year, last) VALUES (extract(year FROM moment AT TIME ZONE 'America/Mexico_City'), n)
        ON CONFLICT (year) DO UPDATE SET last = f.last + n RETURNING last INTO allotted;
    RETURN allotted;
END $$;
REVOKE ALL ON folio_counter FROM ventanilla_supervisor, ventanilla_service;
GRANT EXECUTE ON FUNCTION allot_folios(timestamptz, integer)
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_service;

-- An act's folio was drawn this year and nothing that came in bears it: nobody uses up another's communications (CON-10).
CREATE FUNCTION act_folio() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    y text := extract(year FROM NEW.at AT TIME ZONE 'America/Mexico_City');
    n text := substring(NEW.folio FROM '^OV-\d{4}-(\d{6}|[1-9]\d{6,11})-\d$');
BEGIN
    IF n IS NULL OR NEW.folio <> 'OV-' || y || '-' || n || '-' || verhoeff(y || n)
       OR NOT EXISTS (SELECT FROM folio_counter c WHERE c.year = y::int AND n::bigint BETWEEN 1 AND c.last)
       OR EXISTS (SELECT FROM request r WHERE r.folio = NEW.folio)
       OR EXISTS (SELECT FROM portal_document d WHERE d.folio = NEW.folio) THEN
        RAISE insufficient_privilege USING MESSAGE = 'CON-10: an act has a folio of its own';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER act_folio BEFORE INSERT ON account_act FOR EACH ROW WHEN (me() IS NOT NULL) EXECUTE FUNCTION act_folio();

-- Registering, changing, cancelling.
GRANT INSERT (username, username_folded, display_name, email, phone, state, created_at, search_text, holder_kind, holder_key)
    ON account TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
GRANT UPDATE (username_folded, display_name, email, phone, state, search_text, holder_kind, holder_key, cancelled_at, username_until)
    ON account TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
GRANT UPDATE (merged_into) ON account TO ventanilla_supervisor;
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account FOR SELECT USING (TRUE);
CREATE POLICY begins_pending ON account FOR INSERT WITH CHECK (state = 'PENDING');
CREATE POLICY changed ON account FOR UPDATE USING (TRUE) WITH CHECK (TRUE);

-- The address before the last change, which is told of it; nobody but the trigger writes it.
ALTER TABLE account ADD COLUMN previous_email TEXT;
CREATE FUNCTION account_rules() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
            (('PENDING', 'ACTIVE'), ('PENDING', 'CANCELLED'), ('ACTIVE', 'CANCELLED')) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an account goes from pending to active to cancelled';
    END IF;
    IF NEW.state = 'ACTIVE' AND OLD.state = 'PENDING'
       AND NOT EXISTS (SELECT FROM account_password p WHERE p.account_id = NEW.id) THEN
        RAISE insufficient_privilege USING MESSAGE = 'ACT-1: an account is activated by its password';
    END IF;
    IF (NEW.cancelled_at IS DISTINCT FROM OLD.cancelled_at OR NEW.username_until IS DISTINCT FROM OLD.username_until)
       AND NOT (NEW.state = 'CANCELLED' AND OLD.state <> 'CANCELLED') THEN
        RAISE insufficient_privilege USING MESSAGE = 'how long a username is kept is settled as the account is cancelled';
    END IF;
    IF NEW.username_folded <> OLD.username_folded AND NOT (
        OLD.state = 'CANCELLED' AND OLD.username_until <= clock_timestamp()
        AND NEW.username_folded = OLD.username_folded || ' ' || OLD.id) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a username is freed when its time is over';
    END IF;
    IF is_agent() AND (NEW.state = 'CANCELLED' AND OLD.state <> 'CANCELLED' OR NEW.email <> OLD.email
                       OR NEW.phone IS DISTINCT FROM OLD.phone OR NEW.display_name <> OLD.display_name)
       AND NOT identity_proved(NEW.id) THEN
        RAISE insufficient_privilege USING MESSAGE = 'BAJ-6: whoever asks has to prove who he is';
    END IF;
    IF NEW.email <> OLD.email THEN
        NEW.previous_email := OLD.email;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER account_rules BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION account_rules();

-- A contract is linked by who has just matched it against the register, or goes with an account that is merged (REG-2).
GRANT INSERT ON account_contract TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
GRANT DELETE ON account_contract TO ventanilla_supervisor;
CREATE FUNCTION is_matched(contract bigint) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM match_attempt m WHERE m.contract_id = contract AND m.staff_id = me() AND m.wrong = ''
                   AND m.at > clock_timestamp() - interval '1 hour')
$$;
CREATE FUNCTION is_moved(account bigint, contract bigint) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM account_merge m WHERE account IN (m.kept_id, m.merged_id)
                   AND (m.undone_at IS NULL AND m.merged_by = me() AND is_present(m.merged_at)
                        OR m.undone_by = me() AND is_present(m.undone_at))
                   AND m.moved::jsonb @> to_jsonb(contract))
$$;
GRANT EXECUTE ON FUNCTION is_matched(bigint) TO ventanilla_agent, ventanilla_supervisor;
GRANT EXECUTE ON FUNCTION is_moved(bigint, bigint) TO ventanilla_supervisor;
ALTER TABLE account_contract ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account_contract FOR SELECT USING (TRUE);
CREATE POLICY matched ON account_contract FOR INSERT TO ventanilla_agent WITH CHECK (is_matched(contract_id));
CREATE POLICY matched_or_moved ON account_contract FOR INSERT TO ventanilla_supervisor
    WITH CHECK (is_matched(contract_id) OR is_moved(account_id, contract_id));
CREATE POLICY moved ON account_contract FOR DELETE TO ventanilla_supervisor USING (is_moved(account_id, contract_id));
CREATE POLICY taken_in ON account_contract FOR INSERT TO ventanilla_service WITH CHECK (TRUE);
GRANT INSERT (folio, account_id, kind, channel, at, staff_id, declared) ON account_act
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_service;
ALTER TABLE account_act ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account_act FOR SELECT USING (TRUE);
CREATE POLICY agents_name ON account_act FOR INSERT TO ventanilla_agent
    WITH CHECK (staff_id = (SELECT me()) AND is_present(at) AND kind IN ('REGISTERED', 'ACTIVATION_SENT', 'ACTIVATED',
        'CONTRACT_LINKED', 'CONTACT_CHANGED', 'REPRESENTATIVE_CHANGED', 'CANCELLED'));
CREATE POLICY supervisors_name ON account_act FOR INSERT TO ventanilla_supervisor
    WITH CHECK (staff_id = (SELECT me()) AND is_present(at) AND kind <> 'REACTIVATED');
CREATE POLICY callers_name ON account_act FOR INSERT TO ventanilla_telephone
    WITH CHECK (staff_id = (SELECT me()) AND is_present(at) AND kind = 'REACTIVATED' AND channel = 'TELEPHONE'
        AND EXISTS (SELECT FROM account_block b WHERE b.account_id = account_act.account_id AND b.lift = 'CALL'
                    AND b.lifted_by = (SELECT me()) AND b.lifted_at = account_act.at));
CREATE POLICY nobodys_name ON account_act FOR INSERT TO ventanilla_service WITH CHECK (staff_id IS NULL AND kind <> 'REACTIVATED');
GRANT INSERT ON account_consent TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
ALTER TABLE account_consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account_consent FOR SELECT USING (TRUE);
CREATE POLICY own_name ON account_consent FOR INSERT TO ventanilla_agent, ventanilla_supervisor
    WITH CHECK (staff_id = (SELECT me()) AND is_present(accepted_at));
CREATE POLICY nobodys_name ON account_consent FOR INSERT TO ventanilla_service WITH CHECK (staff_id IS NULL);
GRANT INSERT (account_id, kind, name, document, file_name, media_type, size_bytes, sha256, content, since, staff_id),
    UPDATE (until, ended_by) ON account_representative TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
ALTER TABLE account_representative ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account_representative FOR SELECT USING (TRUE);
CREATE POLICY own_name ON account_representative FOR INSERT TO ventanilla_agent, ventanilla_supervisor
    WITH CHECK (staff_id = (SELECT me()) AND is_present(since)
        AND (NOT is_agent() OR identity_proved(account_id)
             OR EXISTS (SELECT FROM account a WHERE a.id = account_id AND a.state = 'PENDING')));   -- at the registration
CREATE POLICY nobodys_name ON account_representative FOR INSERT TO ventanilla_service WITH CHECK (staff_id IS NULL);
CREATE POLICY ends ON account_representative FOR UPDATE TO ventanilla_agent, ventanilla_supervisor
    USING (until IS NULL)
    WITH CHECK (ended_by = (SELECT me()) AND is_present(until) AND (NOT is_agent() OR identity_proved(account_id)));

-- Tokens and passwords: an agent makes them for an account that is not yet active, and can neither read nor change them.
GRANT INSERT (account_id, token_hash, created_at, created_by, expires_at), UPDATE (replaced_at)
    ON activation_token TO ventanilla_agent, ventanilla_supervisor;
GRANT INSERT (account_id, token_hash, created_at, created_by, expires_at), UPDATE (replaced_at, used_at)
    ON activation_token TO ventanilla_service;
ALTER TABLE activation_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON activation_token FOR SELECT USING (TRUE);
CREATE POLICY own_name ON activation_token FOR INSERT TO ventanilla_agent, ventanilla_supervisor
    WITH CHECK (created_by = (SELECT me()) AND is_present(created_at) AND expires_at <= created_at + interval '30 days');
CREATE POLICY nobodys_name ON activation_token FOR INSERT TO ventanilla_service WITH CHECK (created_by IS NULL);
CREATE POLICY replaced ON activation_token FOR UPDATE USING (used_at IS NULL AND replaced_at IS NULL) WITH CHECK (TRUE);
GRANT INSERT ON account_password TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
ALTER TABLE account_password ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account_password FOR SELECT USING (TRUE);
-- At the counter: of who has just been registered, or has shown who he is.
CREATE POLICY of_pending ON account_password FOR INSERT TO ventanilla_agent, ventanilla_supervisor
    WITH CHECK (EXISTS (SELECT FROM account a WHERE a.id = account_id AND a.state = 'PENDING')
        AND (identity_proved(account_id)
             OR EXISTS (SELECT FROM account_act t WHERE t.account_id = account_password.account_id AND t.kind = 'REGISTERED' AND t.channel = 'COUNTER'
                        AND t.staff_id = (SELECT me()) AND t.at > clock_timestamp() - interval '30 minutes')));
CREATE POLICY by_link ON account_password FOR INSERT TO ventanilla_service
    WITH CHECK (EXISTS (SELECT FROM account a WHERE a.id = account_id AND a.state = 'PENDING'));
GRANT INSERT ON message_secret TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
ALTER TABLE message_secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON message_secret FOR SELECT USING (TRUE);
-- A secret is the token whose hash is that of the account's link: no other is slipped into a customer's message.
CREATE FUNCTION is_token_of(message bigint, secret text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM message m JOIN activation_token t ON t.account_id = m.subject_id
                   WHERE m.id = is_token_of.message AND m.subject_kind = 'ACCOUNT'
                     AND t.used_at IS NULL AND t.replaced_at IS NULL
                     AND t.token_hash = encode(sha256(convert_to(is_token_of.secret, 'UTF8')), 'hex'))
$$;
GRANT EXECUTE ON FUNCTION is_token_of(bigint, text) TO ventanilla_agent, ventanilla_supervisor;
CREATE POLICY of_own_message ON message_secret FOR INSERT TO ventanilla_agent, ventanilla_supervisor
    WITH CHECK (is_token_of(message_id, secret) AND EXISTS (SELECT FROM message m
        WHERE m.id = message_secret.message_id AND m.created_by = (SELECT me()) AND m.state = 'QUEUED'));
CREATE POLICY of_nobodys_message ON message_secret FOR INSERT TO ventanilla_service WITH CHECK (TRUE);
-- It is forgotten once nothing will send it any more, whoever withdraws the message.
CREATE FUNCTION message_secret_forgotten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM message_secret WHERE message_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER message_secret_forgotten AFTER UPDATE OF state ON message
    FOR EACH ROW WHEN (NEW.state IN ('SENT', 'WITHDRAWN')) EXECUTE FUNCTION message_secret_forgotten();

-- Logs, in one's own name.
GRANT INSERT (staff_id, at, contract_id, given, wrong) ON match_attempt
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_service;
ALTER TABLE match_attempt ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON match_attempt FOR SELECT USING (TRUE);
CREATE POLICY own_name ON match_attempt FOR INSERT TO ventanilla_agent, ventanilla_supervisor
    WITH CHECK (staff_id = (SELECT me()) AND is_present(at));
CREATE POLICY nobodys_name ON match_attempt FOR INSERT TO ventanilla_service WITH CHECK (staff_id IS NULL);

-- Three tries at the questions, then a supervisor lets it be tried again; a document neither counts among them nor puts an
-- end to them.
CREATE FUNCTION identity_tries() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('identity_check'), NEW.account_id::int);
    IF (SELECT count(*) FROM identity_check c WHERE c.account_id = NEW.account_id AND c.outcome = 'FAILED'
        AND NOT is_document(c.means) AND c.id > coalesce((SELECT max(l.id) FROM identity_check l
                             WHERE l.account_id = NEW.account_id AND l.outcome <> 'FAILED'
                               AND NOT is_document(l.means)), 0)) >= 3 THEN
        RAISE insufficient_privilege USING MESSAGE = 'BLO-8: three tries; a supervisor has to let it be tried again';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER identity_tries BEFORE INSERT ON identity_check
    FOR EACH ROW WHEN (NEW.outcome <> 'RESET' AND NOT is_document(NEW.means)) EXECUTE FUNCTION identity_tries();
GRANT INSERT (account_id, staff_id, at, purpose, means, outcome) ON identity_check
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone;
ALTER TABLE identity_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON identity_check FOR SELECT USING (TRUE);
CREATE POLICY own_name ON identity_check FOR INSERT TO ventanilla_agent
    WITH CHECK (staff_id = (SELECT me()) AND is_present(at) AND outcome IN ('PASSED', 'FAILED')
                AND (purpose IN ('CHANGE', 'CANCELLATION') OR is_document(means)));
CREATE POLICY callers_name ON identity_check FOR INSERT TO ventanilla_telephone
    WITH CHECK (staff_id = (SELECT me()) AND is_present(at) AND outcome IN ('PASSED', 'FAILED')
                AND purpose = 'REACTIVATION' AND NOT is_document(means));   -- nobody shows one by telephone
CREATE POLICY supervisors_name ON identity_check FOR INSERT TO ventanilla_supervisor
    WITH CHECK (staff_id = (SELECT me()) AND is_present(at));

-- Blocks: begun and lifted by supervisors; paid debts are lifted by the worker; the telephone centre lifts what awaits the
-- call of a customer who proved who he is.
GRANT INSERT (account_id, cause, reason, begun_at, begun_by, run_id, proposal_id, ends_at) ON account_block TO ventanilla_supervisor;
GRANT UPDATE (lifted_at, lifted_by, lift, lift_note) ON account_block TO ventanilla_supervisor, ventanilla_telephone;
GRANT UPDATE (lifted_at, lift, lift_note, end_told_at) ON account_block TO ventanilla_service;
ALTER TABLE account_block ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account_block FOR SELECT USING (TRUE);
CREATE POLICY begun ON account_block FOR INSERT WITH CHECK (begun_by = (SELECT me()) AND is_present(begun_at)
    AND (cause = 'DEBT' AND EXISTS (SELECT FROM debt_case c WHERE c.run_id = account_block.run_id
                                    AND c.account_id = account_block.account_id AND c.chosen AND c.held_by IS NULL)
         OR cause = 'MISUSE' AND EXISTS (SELECT FROM misuse_proposal p
         WHERE p.id = proposal_id AND p.account_id = account_block.account_id AND p.state = 'ACCEPTED'
           AND p.decided_by = (SELECT me()) AND is_present(p.decided_at)
           AND account_block.ends_at BETWEEN account_block.begun_at AND account_block.begun_at + make_interval(days => p.days + 1))));
CREATE POLICY lifted ON account_block FOR UPDATE TO ventanilla_supervisor USING (lifted_at IS NULL)
    WITH CHECK (lifted_by = (SELECT me()) AND is_present(lifted_at)
                AND (lift = 'EXEMPT' OR lift = 'EARLY' AND ends_at > clock_timestamp()));
CREATE POLICY called ON account_block FOR UPDATE TO ventanilla_telephone
    USING (cause = 'MISUSE' AND lifted_at IS NULL AND ends_at <= clock_timestamp())
    WITH CHECK (lift = 'CALL' AND lifted_by = (SELECT me()) AND is_present(lifted_at) AND identity_proved(account_id));
CREATE POLICY paid ON account_block FOR UPDATE TO ventanilla_service USING (lifted_at IS NULL)
    WITH CHECK ((lift IS NULL OR lift = 'PAID') AND (end_told_at IS NULL OR ends_at <= clock_timestamp()));

GRANT INSERT (account_id, evidence, days, request_id, proposed_by, proposed_at, state) ON misuse_proposal
    TO ventanilla_agent, ventanilla_supervisor;
GRANT UPDATE (state, days, decided_by, decided_at, decision_note) ON misuse_proposal TO ventanilla_supervisor;
ALTER TABLE misuse_proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON misuse_proposal FOR SELECT USING (TRUE);
CREATE POLICY own_name ON misuse_proposal FOR INSERT
    WITH CHECK (proposed_by = (SELECT me()) AND is_present(proposed_at) AND state = 'WAITING');
CREATE POLICY decided ON misuse_proposal FOR UPDATE USING (state = 'WAITING')
    WITH CHECK (decided_by = (SELECT me()) AND is_present(decided_at));

GRANT INSERT (account_id, reason, last_day, created_at, created_by), UPDATE (withdrawn_at, withdrawn_by)
    ON debt_exemption TO ventanilla_supervisor;
ALTER TABLE debt_exemption ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON debt_exemption FOR SELECT USING (TRUE);
CREATE POLICY own_name ON debt_exemption FOR INSERT WITH CHECK (created_by = (SELECT me()) AND is_present(created_at));
CREATE POLICY withdraw ON debt_exemption FOR UPDATE USING (withdrawn_at IS NULL)
    WITH CHECK (withdrawn_by = (SELECT me()) AND is_present(withdrawn_at));
GRANT INSERT ON debt_run, debt_case TO ventanilla_supervisor;
GRANT UPDATE (state) ON debt_run TO ventanilla_supervisor;
GRANT UPDATE (chosen, outcome) ON debt_case TO ventanilla_supervisor;
ALTER TABLE debt_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON debt_run FOR SELECT USING (TRUE);
CREATE POLICY own_name ON debt_run FOR INSERT WITH CHECK (staff_id = (SELECT me()) AND is_present(made_at));
CREATE POLICY goes_on ON debt_run FOR UPDATE USING (TRUE) WITH CHECK (TRUE);

-- What came by the portal; the worker blanks out token and password of an activation as it takes the document in.
GRANT UPDATE (body) ON portal_document TO ventanilla_service;
CREATE FUNCTION activation_blanked() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'the worker changes no document but an activation that it takes in';
END $$;
CREATE TRIGGER activation_blanked BEFORE UPDATE OF body ON portal_document FOR EACH ROW
    WHEN (NEW.body <> OLD.body AND NOT pg_has_role(session_user, 'ventanilla_supervisor', 'MEMBER')
          AND NOT (OLD.kind = 'activacion' AND NEW.kind = OLD.kind AND NEW.state <> 'PENDING'))
    EXECUTE FUNCTION activation_blanked();
GRANT INSERT (folio, kind, received_at, applicant, data, reasons, state, account_id, decided_at, decided_by, note)
    ON account_application TO ventanilla_service, ventanilla_supervisor;
GRANT UPDATE (state, account_id, decided_at, decided_by, note) ON account_application TO ventanilla_agent, ventanilla_supervisor;
ALTER TABLE account_application ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account_application FOR SELECT USING (TRUE);
CREATE POLICY taken_in ON account_application FOR INSERT WITH CHECK (decided_by IS NULL OR decided_by = (SELECT me()));
CREATE POLICY decided ON account_application FOR UPDATE USING (state = 'WAITING')
    WITH CHECK (state <> 'WAITING' AND decided_by = (SELECT me()) AND is_present(decided_at));

GRANT INSERT (kept_id, merged_id, merged_at, merged_by, reason, moved), UPDATE (undone_at, undone_by)
    ON account_merge TO ventanilla_supervisor;
ALTER TABLE account_merge ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON account_merge FOR SELECT USING (TRUE);
CREATE POLICY own_name ON account_merge FOR INSERT WITH CHECK (merged_by = (SELECT me()) AND is_present(merged_at)
    AND NOT EXISTS (SELECT FROM jsonb_array_elements_text(moved::jsonb) c WHERE NOT EXISTS (   -- which the merged account has
        SELECT FROM account_contract l WHERE l.account_id = merged_id AND l.contract_id = c::bigint)));
CREATE POLICY undone ON account_merge FOR UPDATE USING (undone_at IS NULL)
    WITH CHECK (undone_by = (SELECT me()) AND is_present(undone_at));

-- Letters about an account: of one's own act just now, to the account's address or the one that it had before the act.
CREATE FUNCTION message_of_act() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM account_act t JOIN account a ON a.id = t.account_id
                   WHERE NEW.subject_kind = 'ACCOUNT' AND t.account_id = NEW.subject_id AND t.staff_id = me()
                     AND is_present(t.at) AND starts_with(NEW.number, t.folio || '/')
                     AND (NOT is_telephone() OR t.kind = 'REACTIVATED' AND NEW.number = t.folio || '/1')
                     AND lower(NEW.recipient) IN (lower(a.email),
                         CASE t.kind WHEN 'CONTACT_CHANGED' THEN lower(a.previous_email) END)) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a letter about an account tells of what one has just done to it (CON-10)';
    END IF;
    RETURN NULL;
END $$;
-- Or the answer to what came by the portal and one has just decided, to the address that was given or the account's.
CREATE FUNCTION message_of_application() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM account_application p LEFT JOIN account a ON a.id = p.account_id
                   WHERE p.id = NEW.subject_id AND p.decided_by = me() AND is_present(p.decided_at)
                     AND starts_with(NEW.number, p.folio || '/')
                     AND lower(NEW.recipient) = lower(coalesce(a.email, p.data::json ->> 'correo'))) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an applicant is answered by who has just decided';
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER message_in_hand ON message;
CREATE CONSTRAINT TRIGGER message_in_hand AFTER INSERT ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (is_agent() AND NEW.subject_kind NOT IN ('ACCOUNT', 'APPLICATION')) EXECUTE FUNCTION message_in_hand();
CREATE CONSTRAINT TRIGGER message_of_application AFTER INSERT ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (is_agent() AND NEW.subject_kind = 'APPLICATION') EXECUTE FUNCTION message_of_application();
CREATE CONSTRAINT TRIGGER message_of_act AFTER INSERT ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (is_telephone() OR is_agent() AND NEW.subject_kind = 'ACCOUNT') EXECUTE FUNCTION message_of_act();
GRANT INSERT (message_id, number, subject_kind, subject_id, recipient, title, html, text, state, queued_at, next_attempt_at, created_by)
    ON message TO ventanilla_telephone;
CREATE POLICY callers_name ON message FOR INSERT TO ventanilla_telephone
    WITH CHECK (created_by = (SELECT me()) AND state = 'QUEUED' AND is_present(queued_at));

-- Workstations and workers are told.
CREATE FUNCTION tell_account() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM pg_notify('ventanilla', 'account:' || NEW.account_id);
    RETURN NULL;
END $$;
CREATE TRIGGER account_changed AFTER INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION tell('account');
CREATE TRIGGER account_act_changed AFTER INSERT ON account_act FOR EACH ROW EXECUTE FUNCTION tell_account();
CREATE TRIGGER account_block_changed AFTER INSERT OR UPDATE ON account_block FOR EACH ROW EXECUTE FUNCTION tell_account();
CREATE TRIGGER identity_check_changed AFTER INSERT ON identity_check FOR EACH ROW EXECUTE FUNCTION tell_account();
CREATE TRIGGER misuse_proposal_changed AFTER INSERT OR UPDATE ON misuse_proposal FOR EACH ROW EXECUTE FUNCTION tell_account();
CREATE TRIGGER account_application_changed AFTER INSERT OR UPDATE ON account_application
    FOR EACH ROW EXECUTE FUNCTION tell('account_application');

-- A trigger reads the office's tables, never temporary ones of the same names: those are searched last.
ALTER FUNCTION tell() SET search_path = public, pg_temp;
ALTER FUNCTION tell_setting() SET search_path = public, pg_temp;
ALTER FUNCTION request_hours() SET search_path = public, pg_temp;
ALTER FUNCTION message_in_hand() SET search_path = public, pg_temp;
ALTER FUNCTION document_taken() SET search_path = public, pg_temp;
ALTER FUNCTION folio_forward() SET search_path = public, pg_temp;
