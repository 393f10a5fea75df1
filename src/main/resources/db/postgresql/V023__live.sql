-- Tells the workstations and workers what changed. One channel; the payload is "topic:id".
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('ventanilla', TG_ARGV[0] || ':' || NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER request_changed AFTER INSERT OR UPDATE ON request FOR EACH ROW EXECUTE FUNCTION tell('request');
CREATE TRIGGER message_changed AFTER INSERT OR UPDATE OF state ON message FOR EACH ROW EXECUTE FUNCTION tell('message');
CREATE TRIGGER portal_document_changed AFTER INSERT OR UPDATE OF state ON portal_document
    FOR EACH ROW EXECUTE FUNCTION tell('portal_document');
CREATE TRIGGER day_exception_changed AFTER INSERT OR UPDATE ON day_exception
    FOR EACH ROW EXECUTE FUNCTION tell('day_exception');

CREATE FUNCTION tell_setting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('ventanilla', 'setting:0');
    RETURN NULL;
END $$;
CREATE TRIGGER setting_changed AFTER INSERT OR UPDATE ON setting FOR EACH ROW EXECUTE FUNCTION tell_setting();
