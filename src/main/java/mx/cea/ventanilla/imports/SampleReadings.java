package mx.cea.ventanilla.imports;

import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.ReadingOutcome;
import mx.cea.ventanilla.customers.ReadingReport;
import mx.cea.ventanilla.customers.ReadingWarning;
import mx.cea.ventanilla.customers.ReportedReadings;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.staff.StaffMember;

/// Notes the readings that the sample office's customers report. Whatever does not fit was confirmed with the customer.
final class SampleReadings {
    private static final String WITH_PHOTO = ":foto";

    private final ReportedReadings readings;

    SampleReadings(ReportedReadings readings) {
        this.readings = readings;
    }

    /// Notes the reading of an act, of the request's contract, read on the day on which the customer wrote.
    ///
    /// @throws FileFault if the office does not take it
    void report(SampleWork act, StaffMember by, Request request) {
        Long contract = request.matter().contractId();
        if (contract == null) {
            throw act.row().fault("solicitud", Texts.get("imports.fault.unknown"));
        }
        String detail = act.requiredDetail();
        long value = act.row().value(
                "detalle", text -> Long.parseLong(text.replace(WITH_PHOTO, "")), Texts.get("imports.kind.number"));
        ReadingReport report = new ReadingReport(
                new ContractId(contract),
                value,
                request.receivedAt().atZone(Clock.ZONE).toLocalDate(),
                request.id(),
                act.text() == null ? "" : act.text(),
                detail.endsWith(WITH_PHOTO) ? new ReadingReport.Photo("medidor.png", SamplePhoto.meter(value)) : null,
                Set.of());
        ReadingOutcome outcome = readings.report(by, report);
        if (outcome instanceof ReadingOutcome.ToConfirm(var warnings)) {
            outcome = readings.report(
                    by, report.confirming(warnings.stream().map(ReadingWarning::kind).collect(Collectors.toSet())));
        }
        if (!(outcome instanceof ReadingOutcome.Noted)) {
            throw act.row().fault("accion", Texts.get("imports.fault.refused", outcome));
        }
    }
}
