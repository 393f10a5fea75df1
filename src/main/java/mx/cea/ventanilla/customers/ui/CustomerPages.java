package mx.cea.ventanilla.customers.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.StaffMember;

/// Opens contracts as pages over other views.
public final class CustomerPages {
    private final CustomerServices services;
    private final StaffMember me;
    private final Background background;
    private final Notices notices;
    private final BiConsumer<PageStack, RequestId> openRequest;
    private final LinkedAccountOpener openAccount;
    private final FileDialogs dialogs;
    private final List<ContractPageModel> open = new ArrayList<>();

    /// @param openRequest opens a request over what is shown
    /// @param openAccount opens a portal account over what is shown
    /// @param dialogs     ask for files
    public CustomerPages(
            CustomerServices services,
            StaffMember me,
            Background background,
            Notices notices,
            BiConsumer<PageStack, RequestId> openRequest,
            LinkedAccountOpener openAccount,
            FileDialogs dialogs) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.notices = notices;
        this.openRequest = openRequest;
        this.openAccount = openAccount;
        this.dialogs = dialogs;
    }

    /// Opens a contract over what is shown; who must say why is asked on the page (REG-5).
    ///
    /// @param reason where one comes from
    public void open(PageStack pages, ContractId id, OpeningReason reason) {
        open(pages, new Visit(id, reason, null));
    }

    /// The same in the course of a request, to which a reading belongs that is reported on the page.
    public void open(PageStack pages, ContractId id, OpeningReason reason, RequestId request) {
        open(pages, new Visit(id, reason, request));
    }

    private void open(PageStack pages, Visit visit) {
        ContractPageModel model = new ContractPageModel(
                services, me, background, new ContractPageModel.Exits(notices::show, pages::back));
        Node page = new Views()
                .register(ContractPage.class, () -> new ContractPage(
                        model,
                        services.clock(),
                        new ContractPage.Doors(
                                id -> openRequest.accept(pages, id),
                                (id, contract) -> openAccount.open(
                                        pages,
                                        id,
                                        OpeningReason.from(Texts.get("customers.from.contract", contract.digits())))),
                        dialogs))
                .register(ReasonForm.class, () -> new ReasonForm(model))
                .register(ReadingForm.class, () -> new ReadingForm(model.getReading(), dialogs.photo()))
                .load(ContractPage.class)
                .root();
        open.add(model);
        pages.open(page, () -> open.remove(model));
        model.open(visit);
    }

    /// Tells the open pages that something changed in the database; called on the FX thread.
    public void changed(Change change) {
        List.copyOf(open).forEach(model -> model.changed(change));
    }
}
