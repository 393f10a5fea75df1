-- Whoever speaks with customers notes what their meter shows, in his own name, where the meter is their own (REG-2c);
-- nobody changes or deletes it.
GRANT SELECT ON reported_reading
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT INSERT (contract_id, value, read_on, reported_at, staff_id, request_id, warnings, note, photo_name, photo_type,
    photo_bytes, photo_sha256, photo) ON reported_reading
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone;
ALTER TABLE reported_reading ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON reported_reading FOR SELECT USING (TRUE);
CREATE POLICY own_name ON reported_reading FOR INSERT WITH CHECK (
    staff_id = (SELECT me()) AND is_present(reported_at)
    AND EXISTS (SELECT FROM contract c WHERE c.id = contract_id AND c.meter_status = 'OWN'));
