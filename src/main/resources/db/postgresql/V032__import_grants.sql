-- Who imports brings rows of the register, by way of temporary tables; nobody takes any away.
DO $$
BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ventanilla_supervisor, ventanilla_service', current_database());
END $$;
GRANT INSERT, UPDATE ON contract, invoice, payment, reading TO ventanilla_supervisor, ventanilla_service;

-- The reports of imports: added to in one's own name, the worker's in nobody's.
GRANT SELECT ON import_run TO ventanilla_supervisor, ventanilla_admin, ventanilla_service;
GRANT INSERT (staff_id, begun_at, ended_at, mode, state, kind, file_name, size, sha256, added, changed, unchanged, refused,
    reason, problems) ON import_run TO ventanilla_supervisor, ventanilla_service;
ALTER TABLE import_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON import_run FOR SELECT USING (TRUE);
CREATE POLICY own_name ON import_run FOR INSERT TO ventanilla_supervisor
    WITH CHECK (staff_id = (SELECT me()) AND is_present(ended_at));
CREATE POLICY nobodys_name ON import_run FOR INSERT TO ventanilla_service
    WITH CHECK (staff_id IS NULL AND is_present(ended_at));
