-- Everybody who works here sees digital invoices; a supervisor and the worker add them, in their own name. What a tax
-- authority has stamped is never changed nor deleted.
GRANT SELECT ON cfdi
    TO ventanilla_agent, ventanilla_supervisor, ventanilla_telephone, ventanilla_admin, ventanilla_service;
GRANT INSERT ON cfdi TO ventanilla_supervisor, ventanilla_service;
ALTER TABLE cfdi ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON cfdi FOR SELECT USING (TRUE);
CREATE POLICY own_name ON cfdi FOR INSERT TO ventanilla_supervisor
    WITH CHECK (stored_by = (SELECT me()) AND is_present(stored_at));
CREATE POLICY nobodys_name ON cfdi FOR INSERT TO ventanilla_service WITH CHECK (stored_by IS NULL);
