package mx.cea.ventanilla.customers.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.cfdi.CfdiWarning;
import mx.cea.ventanilla.contracts.cfdi.KeptCfdi;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.persistence.DatabaseException;

/// The digital invoices of a contract: which there are, one as a page, one saved as PDF.
final class DigitalModel {
    private final CustomerServices services;
    private final Background background;
    private final LatestOnly slot;
    private final ReadOnlyObjectWrapper<Set<Long>> available = new ReadOnlyObjectWrapper<>(this, "available", Set.of());
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /// A digital invoice as people read it.
    ///
    /// @param warnings what does not fit, in words
    record Shown(String html, List<String> warnings) {}

    DigitalModel(CustomerServices services, Background background) {
        this.services = services;
        this.background = background;
        this.slot = background.latest();
    }

    /// Finds out which of the invoices have theirs here.
    void follow(ContractFile file) {
        slot.run(() -> services.cfdis().available(file.invoices()))
                .onSuccess(available::set)
                .onError(DatabaseException.class, _ -> unreachable());
    }

    /// Reads the page of one.
    void show(Invoice invoice, Consumer<Shown> show) {
        problem.set("");
        background.run(() -> services.cfdis().find(invoice).map(this::page))
                .onSuccess((Optional<Shown> found) ->
                        found.ifPresentOrElse(show, () -> problem.set(Texts.get("customers.digital.gone"))))
                .onError(DatabaseException.class, _ -> unreachable());
    }

    private Shown page(KeptCfdi kept) {
        return new Shown(
                services.cfdiPage().html(kept.cfdi()),
                kept.warnings().stream().map(CfdiWarning::text).distinct().toList());
    }

    /// Saves one as PDF.
    void savePdf(Invoice invoice, Path target) {
        done.set(Texts.get("customers.export.running"));
        problem.set("");
        background.run(() -> write(invoice, target))
                .onSuccess(saved -> {
                    done.set(saved ? Texts.get("customers.export.done", target.toString()) : "");
                    problem.set(saved ? "" : Texts.get("customers.digital.gone"));
                })
                .onError(IOException.class, _ -> {
                    done.set("");
                    problem.set(Texts.get("customers.export.failed", target.toString()));
                })
                .onError(DatabaseException.class, _ -> {
                    done.set("");
                    unreachable();
                });
    }

    private boolean write(Invoice invoice, Path target) throws IOException {
        Optional<KeptCfdi> found = services.cfdis().find(invoice);
        if (found.isPresent()) {
            services.cfdiPage().savePdf(found.get().cfdi(), target);
        }
        return found.isPresent();
    }

    /// A name for the PDF of an invoice, before its digital invoice is read.
    static String fileName(Invoice invoice) {
        return Texts.get("contracts.cfdi.page.file", invoice.number().text().replaceAll("[^\\p{L}\\p{N}-]", "_"), "pdf");
    }

    /// Says nothing more of the invoice before.
    void forget() {
        done.set("");
        problem.set("");
    }

    private void unreachable() {
        problem.set(Texts.get("customers.page.unreachable"));
    }

    /// The keys of the invoices whose digital invoice is here.
    ReadOnlyObjectProperty<Set<Long>> availableProperty() {
        return available.getReadOnlyProperty();
    }

    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
