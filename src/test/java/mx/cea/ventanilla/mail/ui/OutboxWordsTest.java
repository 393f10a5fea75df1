package mx.cea.ventanilla.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import mx.cea.ventanilla.mail.MailOffice;
import mx.cea.ventanilla.mail.OutboxMessage;
import org.junit.jupiter.api.Test;

class OutboxWordsTest {
    private static final Instant MOMENT = Instant.parse("2026-06-15T19:40:00Z");

    @Test
    void theSubjectIsToldWithoutItsNumber() {
        assertThat(OutboxWords.subject(message("[OV-2026-000123-4/2] Revisión de su consumo")))
                .isEqualTo("Revisión de su consumo");
        assertThat(OutboxWords.subject(message("Solicitud OV-2026-000123-4/2"))).isEqualTo("Solicitud OV-2026-000123-4/2");
    }

    @Test
    void aMomentNamesTheYearOnlyWhereItIsAnother() {
        assertThat(OutboxWords.moment(MOMENT, LocalDate.parse("2026-06-15"))).isEqualTo("hoy 13:40");
        assertThat(OutboxWords.moment(MOMENT, LocalDate.parse("2026-11-24"))).isEqualTo("15 jun 13:40");
        assertThat(OutboxWords.moment(MOMENT, LocalDate.parse("2027-01-08"))).isEqualTo("15/06/2026 13:40");
    }

    private static OutboxMessage message(String title) {
        return new OutboxMessage(
                1,
                "OV-2026-000123-4/2",
                MailOffice.ABOUT,
                "ana@example.com",
                title,
                OutboxMessage.State.QUEUED,
                MOMENT,
                MOMENT,
                0,
                null,
                null,
                false,
                null,
                null,
                null);
    }
}
