package mx.cea.ventanilla.requests.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Loaded;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.Outcome;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;

/// Opens requests as pages over other views, and offers to undo what was sent from them.
public final class RequestPages {
    private final RequestServices services;
    private final StaffMember me;
    private final Background background;
    private final Notices notices;
    private final ContractOpener openContract;
    private final AccountOpener openAccount;
    private final BooleanProperty takeNext = new SimpleBooleanProperty(this, "takeNext");
    private final List<RequestPageModel> open = new ArrayList<>();

    /// @param openContract opens the file of the contract that a request is about
    /// @param openAccount  opens the portal account with which it was made
    public RequestPages(
            RequestServices services,
            StaffMember me,
            Background background,
            Notices notices,
            ContractOpener openContract,
            AccountOpener openAccount) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.notices = notices;
        this.openContract = openContract;
        this.openAccount = openAccount;
    }

    /// Opens a request over what is shown.
    public void open(PageStack pages, RequestId id) {
        Page page = new Page(pages);
        open.add(page.model);
        pages.open(page.root, () -> {
            open.remove(page.model);
            page.model.leaving();
        });
        page.model.open(id);
    }

    /// Tells the open pages that something changed in the database; called on the FX thread.
    public void changed(Change change) {
        List.copyOf(open).forEach(model -> model.changed(change));
    }

    /// Whether the next request is taken once one has left; remembered while the program runs.
    public BooleanProperty takeNextProperty() {
        return takeNext;
    }

    private final class Page {
        private final PageStack pages;
        private final RequestPageModel model;
        private final Node root;

        Page(PageStack pages) {
            this.pages = pages;
            this.model = new RequestPageModel(
                    services,
                    me,
                    background,
                    new RequestPageModel.Exits(notices::show, this::left, pages::back));
            NotesPane notes = new NotesPane(model, me.may(Permission.WRITE_NOTES));
            RequestPage.Surroundings around = new RequestPage.Surroundings(
                    services.clock(),
                    pages::back,
                    other -> open(pages, other),
                    (contract, about) -> openContract.open(pages, contract, about),
                    (account, about) -> openAccount.open(pages, account, about),
                    file -> new AttachmentFiles(services.files(), background, pages.getScene().getWindow(), notices::show)
                            .show(file),
                    new RequestForms(this::left),
                    me.may(Permission.WORK_REQUESTS));
            RequestPage view = new RequestPage(model, around, notes);
            Views views = new Views();
            views.register(RequestPage.class, () -> view);
            views.register(
                    ComposerView.class,
                    () -> new ComposerView(model.getComposer(), services.clock(), services.logo(), takeNext, view::ask));
            Loaded<RequestPage> loaded = views.load(RequestPage.class);
            this.root = loaded.root();
        }

        /// The request has left: goes on to the next or back, and offers to undo.
        private void left(Sending sending) {
            Scene scene = pages.getScene();
            if (takeNext.get()) {
                model.goOn();
            } else {
                pages.back();
            }
            if (sending.undoFor().isZero()) {
                notices.show(sending.words());
            } else {
                offerUndo(scene, sending);
            }
        }

        private void offerUndo(Scene scene, Sending sending) {
            UndoKey key = new UndoKey(scene);
            Runnable take = notices.offer(
                    sending.words(),
                    Texts.get("requests.page.undo"),
                    (int) sending.undoFor().toSeconds(),
                    () -> {
                        key.remove();
                        undo(sending.request());
                    },
                    key::remove);
            key.install(take);
        }

        private void undo(RequestId id) {
            background.run(() -> services.answering().takeBack(me, id))
                    .onSuccess(outcome -> {
                        switch (outcome) {
                            case Outcome.Done<RequestId> _ -> open(pages, id);
                            case Outcome.Refused<RequestId>(Refusal why) ->
                                notices.show(RefusalTexts.of(why, services.clock().today()));
                        }
                    })
                    .onError(DatabaseException.class, _ -> notices.show(Texts.get("requests.page.unreachable")));
        }
    }
}
