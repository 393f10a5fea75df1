-- Staff are login roles of this server. An administrator manages them through these functions alone; the owner of the
-- database, in whose name they run, needs CREATEROLE. The password comes as a SCRAM verifier, so that no log shows it.
CREATE FUNCTION staff_group(role text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE role WHEN 'AGENT' THEN 'ventanilla_agent' WHEN 'SUPERVISOR' THEN 'ventanilla_supervisor'
                     WHEN 'TELEPHONE' THEN 'ventanilla_telephone' WHEN 'ADMIN' THEN 'ventanilla_admin' END
$$;

-- An administrator whose login has been closed may have a session left; the owner is nobody of the staff and may.
CREATE FUNCTION staff_manager() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF session_user <> current_user AND NOT EXISTS (
        SELECT FROM staff WHERE username = session_user AND active AND role = 'ADMIN') THEN
        RAISE insufficient_privilege USING MESSAGE = 'only an administrator or the owner manages staff';
    END IF;
END $$;

CREATE FUNCTION staff_verifier(verifier text) RETURNS void LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF verifier IS NULL OR verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$' THEN
        RAISE invalid_parameter_value USING MESSAGE = 'the password must come as a SCRAM-SHA-256 verifier';
    END IF;
END $$;

-- Whether another administrator would be left; holds them all until the transaction ends, so that two do not close
-- each other's logins at once.
CREATE FUNCTION staff_other_admin(id bigint) RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM staff s WHERE s.role = 'ADMIN' AND s.active ORDER BY s.id FOR UPDATE;
    RETURN EXISTS (SELECT FROM staff s WHERE s.role = 'ADMIN' AND s.active AND s.id <> staff_other_admin.id);
END $$;

-- NULL where the username is taken, by staff or by another login of this server.
CREATE FUNCTION staff_enrol(username text, display_name text, role text, verifier text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    new_id bigint;
BEGIN
    PERFORM staff_manager(), staff_verifier(verifier);
    IF EXISTS (SELECT FROM pg_roles r WHERE r.rolname = staff_enrol.username) THEN
        RETURN NULL;
    END IF;
    INSERT INTO staff (username, display_name, role, created_at)
    VALUES (staff_enrol.username, staff_enrol.display_name, staff_enrol.role, now())
    ON CONFLICT ON CONSTRAINT staff_username_key DO NOTHING RETURNING id INTO new_id;
    IF new_id IS NOT NULL THEN
        EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L IN ROLE %I', username, verifier, staff_group(role));
    END IF;
    RETURN new_id;
END $$;

-- FALSE where this is the last active administrator.
CREATE FUNCTION staff_set_role(staff bigint, role text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    other boolean;
    member record;
BEGIN
    PERFORM staff_manager();
    other := staff_other_admin(staff_set_role.staff);
    SELECT s.username, s.role, s.active INTO STRICT member FROM staff s WHERE s.id = staff_set_role.staff FOR UPDATE;
    IF member.role = 'ADMIN' AND member.active AND staff_set_role.role <> 'ADMIN' AND NOT other THEN
        RETURN FALSE;
    END IF;
    UPDATE staff s SET role = staff_set_role.role WHERE s.id = staff_set_role.staff;
    IF member.active THEN
        EXECUTE format('REVOKE %I FROM %I', staff_group(member.role), member.username);
        EXECUTE format('GRANT %I TO %I', staff_group(staff_set_role.role), member.username);
    END IF;
    RETURN TRUE;
END $$;

-- Closes or opens a login; a session that is open loses its rights with the group. FALSE where this is the last active
-- administrator.
CREATE FUNCTION staff_set_active(staff bigint, active boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    other boolean;
    member record;
BEGIN
    PERFORM staff_manager();
    other := staff_other_admin(staff_set_active.staff);
    SELECT s.username, s.role, s.active INTO STRICT member FROM staff s WHERE s.id = staff_set_active.staff FOR UPDATE;
    IF member.role = 'ADMIN' AND member.active AND NOT staff_set_active.active AND NOT other THEN
        RETURN FALSE;
    END IF;
    UPDATE staff s SET active = staff_set_active.active WHERE s.id = staff_set_active.staff;
    IF staff_set_active.active THEN
        EXECUTE format('ALTER ROLE %I LOGIN', member.username);
        EXECUTE format('GRANT %I TO %I', staff_group(member.role), member.username);
    ELSE
        EXECUTE format('ALTER ROLE %I NOLOGIN', member.username);
        EXECUTE format('REVOKE %I FROM %I', staff_group(member.role), member.username);
    END IF;
    RETURN TRUE;
END $$;

-- One's own password, or as an administrator anybody's. Always TRUE.
CREATE FUNCTION staff_set_password(staff bigint, verifier text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    member text;
BEGIN
    PERFORM staff_verifier(verifier);
    IF me() IS DISTINCT FROM staff_set_password.staff THEN
        PERFORM staff_manager();
    END IF;
    SELECT s.username INTO STRICT member FROM staff s WHERE s.id = staff_set_password.staff;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', member, verifier);
    RETURN TRUE;
END $$;

GRANT EXECUTE ON FUNCTION staff_enrol(text, text, text, text), staff_set_role(bigint, text),
    staff_set_active(bigint, boolean) TO ventanilla_admin;
GRANT EXECUTE ON FUNCTION staff_set_password(bigint, text)
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin;
