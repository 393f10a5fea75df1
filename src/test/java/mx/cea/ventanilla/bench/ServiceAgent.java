package mx.cea.ventanilla.bench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.requests.Answer;
import mx.cea.ventanilla.requests.Outcome;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;

/// An agent at a workstation: the whole program over a connection of his own.
final class ServiceAgent implements TakeAnswerBench.Agent, AutoCloseable {
    static final String TITLE = "Respuesta a su solicitud";
    static final String BODY = """
            Revisamos su solicitud y la lectura del medidor que nos envió.

            - La lectura corresponde al periodo facturado.
            - El importe se calculó con la tarifa vigente para su domicilio.

            Si el consumo sigue alto, revise que no haya fugas en sanitarios y tinacos.
            Puede responder por los medios que aparecen al pie de este mensaje.""";

    private static final Answer ANSWER = new Answer(null, TITLE, BODY, Set.of(), true);

    private final Database database;
    private final Ventanilla program;
    private final StaffMember me;

    private ServiceAgent(Database database, StaffMember me) {
        this.database = database;
        this.program = new Ventanilla(database, Places.within(Path.of("target", "bench")));
        this.me = me;
    }

    static ServiceAgent open(DatabaseAddress address, long staff, String username) {
        return new ServiceAgent(
                Database.open(address), new StaffMember(new StaffId(staff), username, "Agente de medición", Role.AGENT));
    }

    @Override
    public long takeAndAnswer() {
        RequestId id = done(program.requestDesk().takeNext(me));
        done(program.answering().answer(me, id, ANSWER));
        return id.value();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("Refused: " + refusal);
        };
    }

    /// The statements that the server holds prepared for this agent's connection.
    Set<String> prepared() {
        return database.read(handle -> new HashSet<>(handle.createQuery(
                        "SELECT regexp_replace(statement, '\\s+', ' ', 'g') FROM pg_prepared_statements")
                .mapTo(String.class)
                .list()));
    }

    @Override
    public void close() {
        database.close();
    }
}
