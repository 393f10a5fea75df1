-- A reading that is reported is told to whoever has the contract open.
CREATE FUNCTION tell_contract() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM pg_notify('ventanilla', 'contract:' || NEW.contract_id);
    RETURN NULL;
END $$;
CREATE TRIGGER reported_reading_changed AFTER INSERT ON reported_reading FOR EACH ROW EXECUTE FUNCTION tell_contract();
