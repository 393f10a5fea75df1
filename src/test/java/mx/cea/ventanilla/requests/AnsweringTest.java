package mx.cea.ventanilla.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.AnswerTemplate;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Filled;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.routing.Area;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class AnsweringTest {
    private final TestOffice office;
    private final Answering answering;

    AnsweringTest(Dialect dialect) {
        office = new TestOffice(dialect);
        answering = office.app.answering();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private RequestId taken(Spec spec) {
        RequestId id = office.request(spec);
        office.app.requestDesk().take(office.ana, id);
        return id;
    }

    private RequestId taken() {
        return taken(new Spec(RequestKind.GENERAL_QUERY));
    }

    private static Answer saying(String body) {
        return new Answer(null, "Respuesta a su consulta", body, Set.of(), false);
    }

    private RequestView view(RequestId id) {
        return office.app.requestFiles().read(office.ana, id).orElseThrow();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(Refusal refusal) -> refusal;
            case Outcome.Done<?> done -> throw new AssertionError("Not refused: " + done);
        };
    }

    private long contract() {
        return office.database.write(h -> {
            long id = h.createUpdate("""
                            INSERT INTO contract (number, reference, holder_kind, given_name, first_surname, street,
                                outside_number, colonia, municipality, postal_code, administration, tariff, meter_status,
                                meter_number, state)
                            VALUES ('123456', '123456', 'PERSON', 'María', 'Hernández', 'Otomíes', '534', 'Juriquilla',
                                'Querétaro', '76226', 'QUERETARO', 'DOMESTICO MEDIO', 'OWN', '123123123', 'ACTIVE')""")
                    .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            for (int month = 1; month <= 5; month++) {
                h.createUpdate("""
                                INSERT INTO invoice (number, contract_id, year, month, issued_on, due_on, amount)
                                VALUES (:number, :contract, 2026, :month, :issued, :due, :amount)""")
                        .bind("number", "0001202600005377" + month + "0")
                        .bind("contract", id)
                        .bind("month", month)
                        .bind("issued", LocalDate.of(2026, month, 20))
                        .bind("due", LocalDate.of(2026, month + 1, 5))
                        .bind("amount", 34400 + month)
                        .execute();
                h.createUpdate("""
                                INSERT INTO reading (contract_id, read_on, value, consumption, estimated)
                                VALUES (:contract, :on, :value, :consumption, FALSE)""")
                        .bind("contract", id)
                        .bind("on", LocalDate.of(2026, month, 15))
                        .bind("value", 1300 + 14 * month)
                        .bind("consumption", 14)
                        .execute();
            }
            return id;
        });
    }

    private long account(long contract) {
        return office.database.write(h -> {
            long id = h.createUpdate("""
                            INSERT INTO account (username, username_folded, display_name, email, state, created_at)
                            VALUES ('mari', 'mari', 'María', 'maria@example.com', 'ACTIVE', :at)""")
                    .bind("at", Instant.EPOCH)
                    .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            h.execute("INSERT INTO account_contract (account_id, contract_id) VALUES (?, ?)", id, contract);
            return id;
        });
    }

    @Test
    void anAnswerEndsTheRequestAndQueuesItsLetterInOneTransaction() {
        RequestId id = taken();

        Outcome<Answering.Sent> outcome = answering.answer(office.ana, id, saying("Con gusto le informamos."));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        RequestView view = view(id);
        assertThat(view.request().state()).isInstanceOf(RequestState.Answered.class);
        assertThat(view.messages()).singleElement().satisfies(m -> {
            assertThat(m.state()).isEqualTo(OutboxMessage.State.QUEUED);
            assertThat(m.recipient()).isEqualTo("maria@example.com");
            assertThat(m.number()).isEqualTo(view.request().folio().text() + "/1");
            assertThat(Duration.between(m.queuedAt(), m.nextAttemptAt())).isEqualTo(Duration.ofSeconds(10));
        });
    }

    @Test
    void aLetterThatCannotBeQueuedLeavesTheRequestAsItWas() {
        RequestId id = taken();
        office.database.run(h -> h.execute("DROP TABLE request_draft"));

        try {
            answering.answer(office.ana, id, saying("Con gusto."));
        } catch (RuntimeException e) {
            // the last statement of the transaction failed
        }

        int messages = office.database.read(h -> h.createQuery("SELECT count(*) FROM message").mapTo(Integer.class).one());
        String state = office.database.read(h -> h.createQuery("SELECT state FROM request").mapTo(String.class).one());
        assertThat(messages).isZero();
        assertThat(state).isEqualTo("CLAIMED");
    }

    @Test
    void takingItBackWithinTenSecondsWithdrawsTheLetterAndKeepsTheText() {
        RequestId id = taken();
        answering.answer(office.ana, id, saying("Con gusto le informamos."));

        assertThat(answering.takeBack(office.ana, id)).isInstanceOf(Outcome.Done.class);

        RequestView view = view(id);
        assertThat(view.request().state()).isInstanceOf(RequestState.Claimed.class);
        assertThat(view.messages()).extracting(OutboxMessage::state).containsExactly(OutboxMessage.State.WITHDRAWN);
        assertThat(view.draft()).hasValueSatisfying(d -> assertThat(d.body()).isEqualTo("Con gusto le informamos."));
        assertThat(answering.answer(office.ana, id, saying("Ahora sí."))).isInstanceOf(Outcome.Done.class);
        assertThat(view(id).messages()).extracting(m -> m.number().substring(m.number().indexOf('/')))
                .containsExactly("/1", "/2");
    }

    @Test
    void whatHasLeftCannotBeTakenBack() {
        RequestId id = taken();
        answering.answer(office.ana, id, saying("Con gusto."));
        office.database.run(h -> h.createUpdate("UPDATE message SET state = 'SENT', sent_at = :at")
                .bind("at", office.clock.now()).execute());

        assertThat(refusal(answering.takeBack(office.ana, id))).isEqualTo(new Refusal.TooLate());
        assertThat(view(id).request().state()).isInstanceOf(RequestState.Answered.class);
    }

    @Test
    void anotherAgentCannotAnswerIt() {
        RequestId id = taken();

        assertThat(refusal(answering.answer(office.luis, id, saying("Hola."))))
                .isEqualTo(new Refusal.Moved(RequestState.Name.CLAIMED, "Ana López"));
        assertThat(view(id).messages()).isEmpty();
    }

    @Test
    void aNameThatWasNotFilledInStopsIt() {
        RequestId id = taken();

        assertThat(refusal(answering.answer(office.ana, id, saying("Su saldo es {{saldo}}."))))
                .isEqualTo(new Refusal.Unfilled(Set.of("saldo")));
    }

    @Test
    void withoutAnAddressItBecomesACall() {
        RequestId id = taken(new Spec(RequestKind.GENERAL_QUERY).from("Sin Correo", null));

        assertThat(refusal(answering.answer(office.ana, id, saying("Hola."))).rule()).contains("CON-9");
    }

    @Test
    void aCallThatAnsweredEndsItWithWhatWasTold() {
        RequestId id = taken(new Spec(RequestKind.GENERAL_QUERY).from("Sin Correo", null));

        assertThat(refusal(answering.close(
                        office.ana, id, new Answering.Closing(CloseReason.BY_TELEPHONE, " ", null, null, null))))
                .isEqualTo(new Refusal.BadText(Refusal.BadText.Field.REASON));
        assertThat(answering.close(
                        office.ana,
                        id,
                        new Answering.Closing(CloseReason.BY_TELEPHONE, "Se le explicó el horario.", null, null, null)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(view(id).history().getLast().detail()).containsEntry("note", "Se le explicó el horario.");
    }

    @Test
    void anUnregisteredRequesterIsToldNoAccountData() {
        long contract = contract();
        RequestId id = taken(new Spec(RequestKind.GENERAL_QUERY).about(contract, null));

        assertThat(refusal(answering.answer(office.ana, id, saying("Su factura es de $344.05, vence pronto."))))
                .isInstanceOfSatisfying(Refusal.AccountData.class, r -> {
                    assertThat(r.found()).containsExactly("$344.05");
                    assertThat(r.rule()).contains("CON-7");
                });
        assertThat(refusal(answering.answer(office.ana, id, saying("Consumió 14\u00a0m³ en mayo."))))
                .isInstanceOf(Refusal.AccountData.class);
        assertThat(refusal(answering.answer(office.ana, id,
                        new Answer(null, "Hola", "Van sus lecturas.", Set.of(Enclosure.READINGS), false))))
                .isInstanceOf(Refusal.AccountData.class);
        assertThat(answering.answer(office.ana, id, saying("Regístrese para consultar sus datos.")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRegisteredUserIsToldOfHisOwnContractOnly() {
        long contract = contract();
        long account = account(contract);
        RequestId own = taken(new Spec(RequestKind.GENERAL_QUERY).about(contract, account));
        long other = office.database.write(h -> {
            h.execute("UPDATE contract SET number = '999'");
            long first = h.createQuery("SELECT id FROM contract").mapTo(Long.class).one();
            h.execute("UPDATE contract SET number = '123456' WHERE id = ?", first);
            return h.createUpdate("""
                            INSERT INTO contract (number, reference, holder_kind, company_name, street, outside_number,
                                colonia, municipality, postal_code, administration, tariff, meter_status, state)
                            VALUES ('777', '777', 'COMPANY', 'Otra', 'X', '1', 'C', 'M', '76000', 'Q', 'T', 'NONE', 'ACTIVE')""")
                    .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
        });
        RequestId foreign = taken(new Spec(RequestKind.GENERAL_QUERY).about(other, account));

        assertThat(view(own).customer().entitlement()).isEqualTo(Entitlement.FULL);
        assertThat(view(foreign).customer().entitlement()).isEqualTo(Entitlement.NOT_HIS_CONTRACT);
        Answer withReadings = new Answer(null, "Sus lecturas", "Aquí están.", Set.of(Enclosure.READINGS), false);
        assertThat(answering.answer(office.ana, own, withReadings)).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(answering.answer(office.ana, foreign, withReadings))).isInstanceOf(Refusal.AccountData.class);
        String html = office.app.outbox().htmlOf(view(own).messages().getFirst().id());
        assertThat(html).contains("1,370 m³").contains("consumo de 14 m³");
    }

    @Test
    void lackingDataAreToldOnceAndCanBeOverridden() {
        RequestId id = taken(new Spec(RequestKind.PAYMENT_NOT_APPLIED));

        assertThat(refusal(answering.answer(office.ana, id, saying("Hola."))))
                .isEqualTo(new Refusal.DataLacking(
                        Set.of(UsefulDatum.CONTRACT, UsefulDatum.INVOICE_OR_RECEIPT, UsefulDatum.DATE)));
        assertThat(answering.answer(office.ana, id, new Answer(null, "Hola", "Aun así.", Set.of(), true)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void everyTemplateForHighConsumptionIsFilledFromTheReadings() {
        long contract = contract();
        RequestId id = taken(new Spec(RequestKind.HIGH_CONSUMPTION).about(contract, account(contract)).saying("Caro", "Muy caro"));
        Request request = view(id).request();

        List<AnswerTemplate> templates = answering.templatesFor(RequestKind.HIGH_CONSUMPTION);
        assertThat(templates).hasSizeGreaterThanOrEqualTo(2);
        AnswerTemplate comparing = templates.stream().filter(AnswerTemplate::accountData).findFirst().orElseThrow();
        Filled filled = answering.fill(office.ana, request, comparing);
        assertThat(filled.body().replace('\u00a0', ' ')).contains("1370 m³", "1356 m³", "14 m³");
    }

    @Test
    void routingMailsTheAreaAndTheAreaReportsBack() {
        office.app.areas().add(office.supervisor, "MED", "Medición", new EmailAddress("medicion@example.com"), 3);
        Area area = office.app.areas().all().getFirst();
        RequestId id = taken();

        assertThat(refusal(answering.route(office.ana, id, area, LocalDate.of(2026, 6, 18), " ")))
                .isEqualTo(new Refusal.BadText(Refusal.BadText.Field.NOTE));
        assertThat(answering.route(office.ana, id, area, LocalDate.of(2026, 6, 18), "Verificar el medidor"))
                .isInstanceOf(Outcome.Done.class);

        RequestView routed = view(id);
        assertThat(routed.request().state())
                .isEqualTo(new RequestState.Routed(office.ana.id(), area.id(), "Medición", LocalDate.of(2026, 6, 18)));
        assertThat(routed.messages()).extracting(OutboxMessage::recipient).containsExactly("medicion@example.com");
        assertThat(office.app.requestDesk().backFromArea(office.ana, id, "Medidor correcto")).isInstanceOf(Outcome.Done.class);
        assertThat(view(id).request().state()).isInstanceOf(RequestState.Claimed.class);
        assertThat(view(id).history().getLast().detail()).containsEntry("note", "Medidor correcto");
    }

    @Test
    void aDuplicateIsClosedOnlyWithTheOtherFolio() {
        RequestId original = office.request();
        RequestId id = taken();
        Folio folio = view(original).request().folio();
        Folio own = view(id).request().folio();

        assertThat(refusal(answering.close(office.ana, id,
                        new Answering.Closing(CloseReason.DUPLICATE, "", own, null, null))))
                .isInstanceOf(Refusal.NoSuchRequest.class);
        assertThat(refusal(answering.close(office.ana, id,
                        new Answering.Closing(CloseReason.DUPLICATE, "", Folio.of(2020, 1), null, null))))
                .isInstanceOf(Refusal.NoSuchRequest.class);
        assertThat(answering.close(office.ana, id,
                        new Answering.Closing(CloseReason.DUPLICATE, "", folio, "Ya la atendemos", "Con el otro folio.")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(view(id).request().state()).isInstanceOf(RequestState.Closed.class);
        assertThat(view(id).messages()).hasSize(1);
        assertThat(answering.takeBack(office.ana, id)).isInstanceOf(Outcome.Done.class);
        assertThat(view(id).messages()).extracting(OutboxMessage::state).containsExactly(OutboxMessage.State.WITHDRAWN);
    }

    @Test
    void askingForDataPausesUntilTheAgentGoesOn() {
        RequestId id = taken(new Spec(RequestKind.PAYMENT_NOT_APPLIED));
        Filled letter = answering.askingFor(office.ana, view(id).request(), Set.of(UsefulDatum.CONTRACT));
        assertThat(letter.missing()).isEmpty();
        assertThat(letter.body()).contains("- el número de contrato");

        answering.askForData(office.ana, id, Set.of(UsefulDatum.CONTRACT), letter.subject(), letter.body());
        assertThat(view(id).request().state()).isInstanceOf(RequestState.Waiting.class);
        office.clock.set("2026-06-16T10:00");
        assertThat(office.app.requestDesk().resume(office.ana, id)).isInstanceOf(Outcome.Done.class);

        // five days of nine hours from Monday 10:00, less the pause of one day
        assertThat(view(id).request().dueAt()).isEqualTo(MutableClock.instant("2026-06-23T10:00"));
    }

    @Test
    void aDraftIsThereForWhoWroteItAlone() {
        RequestId id = taken();
        office.app.drafts().save(office.ana.id(), id, null, "Uno", "Dos");
        office.app.drafts().save(office.ana.id(), id, null, "Uno", "Tres");

        assertThat(view(id).draft()).hasValueSatisfying(d -> assertThat(d.body()).isEqualTo("Tres"));
        assertThat(office.app.requestFiles().read(office.luis, id).orElseThrow().draft()).isEmpty();
        office.app.drafts().discard(office.ana.id(), id);
        assertThat(view(id).draft()).isEmpty();
    }
}
