package mx.cea.ventanilla.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.routing.Areas;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffChange;
import mx.cea.ventanilla.staff.StaffEntry;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;

/// Who works in an invented office, and the areas to which they route. Only on an embedded database that has nobody yet: in
/// the shared office staff are logins of the server.
public final class Crew {
    /// The password of everybody, to practise with; no secret.
    public static final String PASSWORD = "para-practicar";

    private final StaffService staff;
    private final Areas areas;

    public Crew(StaffService staff, Areas areas) {
        this.staff = staff;
        this.areas = areas;
    }

    /// Somebody who was enrolled.
    public record Member(String username, String name, Role role) {}

    /// Everybody who works in an office of this recipe; the administrator, who enrols the others, is the first.
    static List<Member> of(Recipe recipe) {
        List<Member> members = new ArrayList<>();
        enlist(members, recipe, Role.ADMIN, "administracion", 1);
        enlist(members, recipe, Role.SUPERVISOR, "supervision", 2);
        enlist(members, recipe, Role.AGENT, "agente", 8);
        enlist(members, recipe, Role.TELEPHONE, "telefono", 3);
        return members;
    }

    private static void enlist(List<Member> members, Recipe recipe, Role role, String username, int many) {
        for (int i = 1; i <= many; i++) {
            Dice dice = recipe.dice(Dice.Use.STAFF, members.size());
            String name = String.join(
                    " ", dice.oftenFirst(Names.GIVEN), dice.oftenFirst(Names.SURNAMES), dice.oftenFirst(Names.SURNAMES));
            members.add(new Member(username + i, name, role));
        }
    }

    /// Enrols them, if nobody works here yet.
    ///
    /// @return who was enrolled; empty where nobody was
    List<Member> enrol(Recipe recipe) {
        if (!staff.awaitsFirst()) {
            return List.of();
        }
        List<Member> members = of(recipe);
        Member first = members.getFirst();
        require(first, staff.enrolFirst(first.username(), first.name(), PASSWORD));
        StaffMember administrator =
                staff.list().stream().map(StaffEntry::member).findFirst().orElseThrow();
        for (Member member : members.subList(1, members.size())) {
            require(member, staff.enrol(administrator, member.username(), member.name(), member.role(), PASSWORD));
        }
        areas(administrator);
        return members;
    }

    private static void require(Member member, StaffChange change) {
        if (!(change instanceof StaffChange.Done)) {
            throw new IllegalStateException("Cannot enrol " + member.username() + ": " + change);
        }
    }

    private void areas(StaffMember by) {
        area(by, "FACTURACION", "Facturación", 5);
        area(by, "COBRANZA", "Cobranza", 5);
        area(by, "MEDICION", "Medición", 8);
        area(by, "REPARTO", "Reparto de recibos", 2);
        area(by, "SISTEMAS", "Sistemas", 1);
        area(by, "OPERACION", "Operación", 2);
    }

    private void area(StaffMember by, String code, String name, int businessDays) {
        areas.add(by, code, name, new EmailAddress(code.toLowerCase(Locale.ROOT) + "@example.com"), businessDays);
    }
}
