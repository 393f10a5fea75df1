package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What each group may do at all, table by table and function by function; what lies within that, row by row, is in
/// [RowRulesTest].
class GrantsTest {
    private static final String INSERT_RUN = """
            INSERT INTO public.import_run (staff_id, begun_at, ended_at, mode, state, file_name, size, added, changed,
                unchanged, refused, problems)
            VALUES (?, now(), now(), 'IMPORT', 'DONE', 'facturas.csv', 1, 1, 0, 0, 0, '[]')""";

    private static final String INSERT_START = """
            INSERT INTO public.import_start (staff_id, begun_at, mode, file_name, size)
            VALUES (?, now(), 'IMPORT', 'facturas.csv', 1)""";

    private static OfficeLogins office;

    @BeforeAll
    static void open() {
        office = new OfficeLogins();
    }

    @AfterAll
    static void close() throws SQLException {
        office.close();
    }

    /// r reads, a adds, w changes (at least some columns), d deletes. A new table needs a line here.
    @Test
    void everyTableIsOpenToWhomItServesAndToNobodyElse() {
        assertThat(lines(office.text(Who.OWNER, """
                        SELECT string_agg(concat_ws(' ', c.relname,
                            (SELECT string_agg(
                                CASE WHEN has_any_column_privilege(g, c.oid, 'SELECT') THEN 'r' ELSE '-' END
                                || CASE WHEN has_any_column_privilege(g, c.oid, 'INSERT') THEN 'a' ELSE '-' END
                                || CASE WHEN has_any_column_privilege(g, c.oid, 'UPDATE') THEN 'w' ELSE '-' END
                                || CASE WHEN has_table_privilege(g, c.oid, 'DELETE') THEN 'd' ELSE '-' END
                                || CASE WHEN has_table_privilege(g, c.oid, 'TRUNCATE, TRIGGER, REFERENCES')
                                        THEN '!' ELSE '' END, ' ' ORDER BY n)
                             FROM unnest(ARRAY['ventanilla_agent', 'ventanilla_supervisor', 'ventanilla_telephone',
                                 'ventanilla_admin', 'ventanilla_service', 'ventanilla_portal']) WITH ORDINALITY AS x (g, n))),
                            E'\\n' ORDER BY c.relname COLLATE "C")
                        FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm')
                          AND c.relnamespace IN ('public'::regnamespace, 'portal'::regnamespace)""")))
                .isEqualTo(lines("""
                        table                 agent superv tele admin service portal
                        account               raw-  raw-   r--- r---  raw-    ----
                        account_act           ra--  ra--   ra-- r---  ra--    ----
                        account_application   r-w-  raw-   r--- r---  ra--    ----
                        account_block         r---  raw-   r-w- r---  r-w-    ----
                        account_consent       ra--  ra--   r--- r---  ra--    ----
                        account_contract      ra--  ra-d   r--- r---  ra--    ----
                        account_merge         r---  raw-   r--- r---  r---    ----
                        account_password      ra--  ra--   r--- r---  ra--    ----
                        account_representative raw- raw-   r--- r---  raw-    ----
                        account_standing      r---  r---   r--- r---  r---    ----
                        activation_token      raw-  raw-   r--- r---  raw-    ----
                        area                  r---  raw-   r--- raw-  r---    ----
                        cfdi                  r---  ra--   r--- r---  ra--    ----
                        contract              r---  raw-   r--- r---  raw-    ----
                        day_exception         r---  raw-   r--- r---  r---    ----
                        debt_case             r---  raw-   r--- r---  r---    ----
                        debt_exemption        r---  raw-   r--- r---  r---    ----
                        debt_run              r---  raw-   r--- r---  r---    ----
                        flyway_schema_history r---  r---   r--- r---  r---    ----
                        folio_counter         ----  ----   ---- ----  ----    ----
                        history               ra--  ra--   ra-- ra--  ra--    ----
                        identity_check        ra--  ra--   ra-- r---  r---    ----
                        import_run            ----  ra--   ---- r---  ra--    ----
                        import_start          ----  ra--   ---- r---  ra--    ----
                        invoice               r---  raw-   r--- r---  raw-    ----
                        maintenance_window    r---  ra--   r--- r---  r---    ----
                        match_attempt         ra--  ra--   r--- r---  ra--    ----
                        message               raw-  raw-   ra-- r---  raw-    ----
                        message_secret        -a--  -a--   ---- ----  ra--    ----
                        misuse_proposal       ra--  raw-   r--- r---  r---    ----
                        opening               -a--  ra--   -a-- ra--  ----    ----
                        payment               r---  raw-   r--- r---  raw-    ----
                        portal_document       ----  raw-   ---- ----  raw-    ----
                        reading               r---  raw-   r--- r---  raw-    ----
                        reported_reading      ra--  ra--   ra-- r---  r---    ----
                        request               r-w-  raw-   r--- r---  raw-    ----
                        request_attachment    r---  ra--   r--- r---  ra--    ----
                        request_draft         rawd  rawd   r--- r---  ----    ----
                        request_note          ra--  ra--   ra-- r---  r---    ----
                        setting               r---  raw-   r--- raw-  r---    ----
                        staff                 r---  r---   r--- r---  r---    ----
                        """).lines().skip(1).reduce("", (a, b) -> a + b + "\n"));
    }

    /// A new function needs a line here, if only to say that nobody calls it.
    @Test
    void everyFunctionIsCalledByWhomItServesAndByNobodyElse() {
        assertThat(lines(office.text(Who.OWNER, """
                        SELECT string_agg(concat_ws(' ', p.proname,
                            (SELECT string_agg(CASE WHEN has_function_privilege(g, p.oid, 'EXECUTE') THEN 'x' ELSE '-' END,
                                 ' ' ORDER BY n)
                             FROM unnest(ARRAY['ventanilla_agent', 'ventanilla_supervisor', 'ventanilla_telephone',
                                 'ventanilla_admin', 'ventanilla_service', 'ventanilla_portal']) WITH ORDINALITY AS x (g, n))),
                            E'\\n' ORDER BY p.proname COLLATE "C")
                        FROM pg_proc p WHERE p.pronamespace IN ('public'::regnamespace, 'portal'::regnamespace)
                          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')""")))
                .isEqualTo(lines("""
                        account_rules      - - - - - -
                        act_folio          - - - - - -
                        activation_blanked - - - - - -
                        allot_folios       x x x - x -
                        document_taken     - - - - - -
                        folio_forward      - - - - - -
                        identity_proved    x x x x x -
                        identity_tries     - - - - - -
                        is_agent           x x x x x -
                        is_document        x x x x x -
                        is_matched         x x - - - -
                        is_moved           - x - - - -
                        is_present         x x x x x -
                        is_telephone       x x x x x -
                        is_token_of        x x - - - -
                        may_finish         x x x x x -
                        me                 x x x x x -
                        message_in_hand    - - - - - -
                        message_of_act     - - - - - -
                        message_of_application     - - - - - -
                        message_secret_forgotten     - - - - - -
                        next_folio         - - - - - -
                        office_open        x x x x x -
                        request_hours      - - - - - -
                        staff_enrol        - - - x - -
                        staff_group        - - - - - -
                        staff_manager      - - - - - -
                        staff_other_admin  - - - - - -
                        staff_set_active   - - - x - -
                        staff_set_password x x x x - -
                        staff_set_role     - - - x - -
                        staff_verifier     - - - - - -
                        statutory_holiday  x x x x x -
                        submit             - - - - - x
                        tell               - - - - - -
                        tell_account       - - - - - -
                        tell_contract      - - - - - -
                        tell_setting       - - - - - -
                        verhoeff           - - - - - -
                        """));
    }

    /// Whoever may make temporary tables would else have a trigger, or the owner, read and change his own.
    @Test
    void temporaryTablesAreSearchedLastByWhatRunsUnasked() {
        assertThat(office.text(Who.OWNER, """
                        SELECT string_agg(p.proname, ' ' ORDER BY p.proname) FROM pg_proc p
                        WHERE p.pronamespace IN ('public'::regnamespace, 'portal'::regnamespace)
                          AND (p.prosecdef OR p.prorettype = 'trigger'::regtype)
                          AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c
                                          WHERE c ~ '^search_path=public, *pg_temp$')
                          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"""))
                .isEqualTo("null");
    }

    private static String lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void whatACustomerSaidOrAPasswordIsInNoUpdatableOrReadableColumn() {
        assertThat(office.text(Who.OWNER, """
                        SELECT string_agg(column_name, ' ' ORDER BY column_name COLLATE "C") FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = 'request'
                          AND has_column_privilege('ventanilla_supervisor', 'request', column_name, 'UPDATE')"""))
                .isEqualTo("answer_id area_expected_on area_id close_reason due_at ended_at follows_id held_since holder_id"
                        + " state twin_id waiting_for");
        for (Who who : Who.values()) {
            if (who != Who.OWNER) {
                office.refused(who, "SELECT password_hash FROM public.staff");
                office.refused(who, "SELECT * FROM public.staff");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Who.class, names = {"ANA", "TERE", "ADA", "PORTAL"})
    void whoMayNotImportBringsNothingIntoTheRegister(Who who) {
        office.refused(who, "CREATE TEMPORARY TABLE mine (x int)");
        office.refused(who, "INSERT INTO public.reading (contract_id, read_on, value, consumption, estimated)"
                + " VALUES (1, current_date, 1, 1, FALSE)");
        office.refused(who, "UPDATE public.contract SET reference = '1'");
        office.refused(who, "UPDATE public.invoice SET paid = 0");
        office.refused(who, "UPDATE public.payment SET posted_on = current_date");
        office.refused(who, INSERT_RUN, office.id(Who.SOFIA));
        office.refused(who, INSERT_START, office.id(Who.SOFIA));
    }

    @ParameterizedTest
    @EnumSource(value = Who.class, names = {"SOFIA", "WORKER"})
    void whoImportsTakesNothingAwayAndReportsInHisOwnName(Who who) {
        office.refused(who, "DELETE FROM public.contract");
        office.refused(who, "DELETE FROM public.import_run");
        office.refused(who, "UPDATE public.import_run SET refused = 0");
        office.refused(who, INSERT_RUN, office.id(Who.ADA));
        office.refused(who, "DELETE FROM public.import_start");
        office.refused(who, "UPDATE public.import_start SET size = 0");
        office.refused(who, INSERT_START, office.id(Who.ADA));
        if (who == Who.SOFIA) {
            office.touchesOne(who, INSERT_RUN, office.id(who));
            office.refused(who, INSERT_RUN.replace("?", "NULL"));
            office.refused(who, INSERT_RUN.replace("now()", "now() - interval '1 day'"), office.id(who));
            office.touchesOne(who, INSERT_START, office.id(who));
            office.refused(who, INSERT_START.replace("?", "NULL"));
            office.refused(who, INSERT_START.replace("now()", "now() - interval '1 day'"), office.id(who));
        } else {
            office.touchesOne(who, INSERT_START.replace("?", "NULL"));
            office.touchesOne(who, INSERT_RUN.replace("?", "NULL"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Who.class, names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheOwnerChangesTheSchema(Who who) {
        office.refused(who, "CREATE TABLE public.mine (x int)");
        office.refused(who, "CREATE TABLE portal.mine (x int)");
        office.refused(who, "CREATE SCHEMA mine");
        office.refused(who, "ALTER TABLE public.request DISABLE ROW LEVEL SECURITY");
        office.refused(who, "ALTER TABLE public.history ADD x int");
        office.refused(who, "DROP TABLE public.history");
        office.refused(who, "TRUNCATE public.history");
        office.refused(who, "ALTER TABLE public.request DISABLE TRIGGER ALL");
        office.refused(who, "CREATE OR REPLACE FUNCTION public.me() RETURNS bigint LANGUAGE sql AS 'SELECT 1'");
        office.refused(who, "CREATE ROLE mine_too");
        office.refused(who, "SET SESSION AUTHORIZATION postgres");
        office.refused(who, "SET ROLE " + (who == Who.SOFIA ? Who.ANA : Who.SOFIA).group);
    }
}
