package mx.cea.ventanilla.customers.ui;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.reports.ConsumptionWorkbook;
import mx.cea.ventanilla.reports.Exported;
import mx.cea.ventanilla.reports.InvoicesWorkbook;
import mx.cea.ventanilla.reports.Origin;
import mx.cea.ventanilla.staff.StaffMember;

/// Saves a part of the file as a workbook, and says where it went or why it did not.
final class ExportModel {
    private final Kind kind;
    private final StaffMember me;
    private final Clock clock;
    private final Background background;
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// Which part.
    enum Kind {
        INVOICES,
        CONSUMPTION;

        /// A name for the file that says whose it is.
        String fileName(ContractFile file) {
            return switch (this) {
                case INVOICES -> InvoicesWorkbook.fileName(file);
                case CONSUMPTION -> ConsumptionWorkbook.fileName(file);
            };
        }

        private Exported write(ContractFile file, Origin origin, Path target) {
            return switch (this) {
                case INVOICES -> InvoicesWorkbook.write(file, origin, target);
                case CONSUMPTION -> ConsumptionWorkbook.write(file, origin, target);
            };
        }
    }

    ExportModel(Kind kind, StaffMember me, Clock clock, Background background) {
        this.kind = kind;
        this.me = me;
        this.clock = clock;
        this.background = background;
    }

    Kind kind() {
        return kind;
    }

    /// Writes the workbook in the background.
    void save(ContractFile file, Path target) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        done.set(Texts.get("customers.export.running"));
        problem.set("");
        background.run(() -> kind.write(file, new Origin(me, clock.now()), target))
                .onSuccess(exported -> {
                    done.set("");
                    switch (exported) {
                        case Exported.Done(Path saved, long _) ->
                            done.set(Texts.get("customers.export.done", saved.toString()));
                        case Exported.Cancelled() -> {}
                        case Exported.CannotWrite(Path refused, var _) ->
                            problem.set(Texts.get("customers.export.failed", refused.toString()));
                    }
                })
                .andFinally(() -> busy.set(false));
    }

    /// Where the workbook went, or that it is being written; empty before.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why it was not saved; empty where it was.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
