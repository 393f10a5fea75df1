-- As the reports: added to in one's own name, the worker's in nobody's; and a report closes a start of the same name only.
GRANT SELECT ON import_start TO ventanilla_supervisor, ventanilla_admin, ventanilla_service;
GRANT INSERT (staff_id, begun_at, mode, file_name, size) ON import_start TO ventanilla_supervisor, ventanilla_service;
GRANT INSERT (start_id) ON import_run TO ventanilla_supervisor, ventanilla_service;
ALTER TABLE import_start ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON import_start FOR SELECT USING (TRUE);
CREATE POLICY own_name ON import_start FOR INSERT TO ventanilla_supervisor
    WITH CHECK (staff_id = (SELECT me()) AND is_present(begun_at));
CREATE POLICY nobodys_name ON import_start FOR INSERT TO ventanilla_service
    WITH CHECK (staff_id IS NULL AND is_present(begun_at));
CREATE POLICY own_start ON import_run AS RESTRICTIVE FOR INSERT
    WITH CHECK (start_id IS NULL
        OR EXISTS (SELECT FROM import_start s WHERE s.id = start_id AND s.staff_id IS NOT DISTINCT FROM import_run.staff_id));
