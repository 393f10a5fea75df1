package mx.cea.ventanilla.accounts.changes.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.changes.Asker;
import mx.cea.ventanilla.accounts.changes.Cancellation;
import mx.cea.ventanilla.accounts.changes.CancellationResult;
import mx.cea.ventanilla.accounts.changes.ChangeRefusal;
import mx.cea.ventanilla.accounts.changes.ChangeResult;
import mx.cea.ventanilla.accounts.changes.ContactChange;
import mx.cea.ventanilla.accounts.changes.NewRepresentative;
import mx.cea.ventanilla.accounts.changes.Representative;
import mx.cea.ventanilla.accounts.changes.ui.ChangeModel.Attempt;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Opens the forms of changes over the window of an account.
public final class ChangeForms {
    private static final StringProperty NO_FAULT = new SimpleStringProperty("");
    private static final int REASON_ROWS = 3;

    private final ChangeServices services;
    private final StaffMember me;
    private final Background background;
    private final Notices notices;
    private final Function<Window, Optional<Path>> chooseScan;

    /// @param chooseScan asks for a scanned document; empty where nobody chose one
    public ChangeForms(
            ChangeServices services,
            StaffMember me,
            Background background,
            Notices notices,
            Function<Window, Optional<Path>> chooseScan) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.notices = notices;
        this.chooseScan = chooseScan;
    }

    private ChangeModel model(PageStack pages) {
        return new ChangeModel(background, words -> {
            pages.back();
            notices.show(words);
        });
    }

    private IdentityBox identity(AccountId account, IdentityPurpose purpose) {
        IdentityModel identity = new IdentityModel(background, services.identity(), me, account, purpose);
        identity.read();
        return new IdentityBox(identity);
    }

    /// Another address, telephone or both.
    ///
    /// @param closed run once the form is left
    public void contact(PageStack pages, Account account, Runnable closed) {
        ChangeModel model = model(pages);
        ChangeForm form = new ChangeForm(
                model, heading("accounts.changes.contact", account), Texts.get("accounts.changes.contact.explanation"));
        form.add(identity(account.id(), IdentityPurpose.CHANGE));
        TextField email = form.line(
                "change-email", "accounts.changes.contact.email", account.email(), model.faultProperty(Field.EMAIL));
        TextField again = form.line(
                "change-email-again", "accounts.changes.contact.again", "", model.faultProperty(Field.EMAIL_AGAIN));
        TextField phone = form.line(
                "change-phone",
                "accounts.changes.contact.phone",
                account.phone() == null ? "" : account.phone(),
                model.faultProperty(Field.PHONE));
        form.end("accounts.changes.contact.do", false, () -> {
            // who leaves the address as it was need not write it again
            String second = email.getText().strip().equals(account.email()) && again.getText().isBlank()
                    ? account.email()
                    : again.getText();
            ContactChange wish = new ContactChange(email.getText(), second, phone.getText(), AccountChannel.COUNTER);
            model.ask(() -> attempt(services.contacts().change(me, account.id(), wish), "accounts.changes.contact.done"));
        }, pages::back);
        pages.open(form, closed);
    }

    private static Attempt attempt(ChangeResult result, String doneKey) {
        return switch (result) {
            case ChangeResult.Changed(var act) -> new Attempt.Done(Texts.get(doneKey, act.folio().text()));
            case ChangeResult.Refused(ChangeRefusal why) -> new Attempt.Refused(why);
        };
    }

    private static String heading(String key, Account account) {
        return Texts.get("accounts.changes.heading", Texts.get(key), account.displayName(), account.username().text());
    }

    /// Another representative, or none any more.
    ///
    /// @param now who acts for the holder at present
    public void representative(PageStack pages, Account account, Optional<Representative> now, Runnable closed) {
        ChangeModel model = model(pages);
        ChangeForm form = new ChangeForm(
                model,
                heading("accounts.changes.new-representative", account),
                now.map(r -> Texts.get("accounts.changes.new-representative.instead", r.name()))
                        .orElseGet(() -> Texts.get("accounts.changes.new-representative.explanation")));
        form.add(identity(account.id(), IdentityPurpose.CHANGE));
        ComboBox<Representative.Kind> kind = form.field(
                "representative-kind", "users.representative.kind", kinds(), NO_FAULT);
        TextField name = form.line(
                "representative-name", "users.representative.name", "", model.faultProperty(Field.REPRESENTATIVE_NAME));
        TextField document = form.line(
                "representative-document",
                "accounts.changes.new-representative.document",
                "",
                model.faultProperty(Field.REPRESENTATIVE_DOCUMENT));
        Path[] scan = new Path[1];
        Label chosen = new Label(Texts.get("users.document.none"));
        Button choose = form.field(
                "representative-scan",
                "accounts.changes.new-representative.scan",
                new Button(Texts.get("accounts.changes.new-representative.choose")),
                model.faultProperty(Field.REPRESENTATIVE_SCAN));
        choose.setMaxWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(_ -> chooseScan.apply(form.getScene().getWindow()).ifPresent(file -> {
            scan[0] = file;
            chosen.setText(String.valueOf(file.getFileName()));
        }));
        form.add(chosen);
        if (now.isPresent()) {
            Button none = new Button(Texts.get("accounts.changes.new-representative.none"));
            none.setId("representative-none");
            none.setOnAction(_ -> model.ask(() -> attempt(
                    services.representatives().end(me, account.id(), AccountChannel.COUNTER),
                    "accounts.changes.new-representative.ended")));
            form.add(none);
        }
        form.end("accounts.changes.new-representative.do", false, () -> model.ask(() -> attempt(
                services.representatives().appoint(
                        me,
                        account.id(),
                        new NewRepresentative(kind.getValue(), name.getText(), document.getText(), file(scan[0])),
                        AccountChannel.COUNTER),
                "accounts.changes.new-representative.done")), pages::back);
        pages.open(form, closed);
    }

    private static NewRepresentative.@Nullable File file(@Nullable Path scan) throws IOException {
        return scan == null
                ? null
                : new NewRepresentative.File(String.valueOf(scan.getFileName()), Files.readAllBytes(scan));
    }

    private static ComboBox<Representative.Kind> kinds() {
        ComboBox<Representative.Kind> kinds = new ComboBox<>();
        kinds.getItems().setAll(Representative.Kind.values());
        kinds.setValue(Representative.Kind.APODERADO);
        kinds.setConverter(words(each -> Texts.get("users.representative.kind." + each)));
        return kinds;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T each) {
                return each == null ? "" : words.apply(each);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not written by hand");
            }
        };
    }

    /// The end of an account at the wish of its holder (BAJ-6).
    ///
    /// @param represented whether somebody acts for the holder
    /// @param open        the blocks that are not lifted
    public void cancellation(
            PageStack pages, Account account, boolean represented, List<AccountBlock> open, Runnable closed) {
        ChangeModel model = model(pages);
        ChangeForm form = new ChangeForm(
                model, heading("accounts.changes.cancel", account), Texts.get("accounts.changes.cancel.explanation"));
        if (!open.isEmpty()) {
            form.add(Nodes.warning(Texts.get("accounts.changes.cancel.blocks", ChangeWords.causes(open))));
        }
        form.add(identity(account.id(), IdentityPurpose.CANCELLATION));
        RadioButton holder = new RadioButton(Texts.get("accounts.changes.cancel.holder"));
        RadioButton representative = new RadioButton(Texts.get("accounts.changes.cancel.representative"));
        representative.setDisable(!represented);
        ToggleGroup asker = new ToggleGroup();
        asker.getToggles().setAll(holder, representative);
        holder.setSelected(true);
        HBox who = new HBox(holder, representative);
        who.getStyleClass().add("form-row");
        form.add(who);
        TextField document = form.line("cancel-document", "accounts.changes.cancel.document", "", NO_FAULT);
        form.end("accounts.changes.cancel.do", true, () -> {
            Cancellation wish = new Cancellation(
                    representative.isSelected() ? Asker.REPRESENTATIVE : Asker.HOLDER,
                    document.getText(),
                    AccountChannel.COUNTER);
            model.ask(() -> switch (services.cancellations().cancel(me, account.id(), wish)) {
                case CancellationResult.Cancelled done -> new Attempt.Done(ChangeWords.cancelled(done));
                case CancellationResult.Refused(ChangeRefusal why) -> new Attempt.Refused(why);
            });
        }, pages::back);
        pages.open(form, closed);
    }

    /// This account and another of the same holder made one.
    ///
    /// @param namesakes the holder's other accounts, as far as they are known
    public void merge(PageStack pages, Account account, List<Account> namesakes, Runnable closed) {
        ChangeModel model = model(pages);
        ChangeForm form = new ChangeForm(
                model, heading("accounts.changes.merge", account), Texts.get("accounts.changes.merge.explanation"));
        TextField other = form.line(
                "merge-other",
                "accounts.changes.merge.other",
                namesakes.isEmpty() ? "" : namesakes.getFirst().username().text(),
                NO_FAULT);
        if (namesakes.size() > 1) {
            form.add(Nodes.wrapped(
                    Texts.get(
                            "accounts.changes.merge.known",
                            String.join(", ", namesakes.stream().map(a -> a.username().text()).toList())),
                    "caption"));
        }
        RadioButton keepThis = new RadioButton(Texts.get("accounts.changes.merge.keep-this", account.username().text()));
        RadioButton keepOther = new RadioButton(Texts.get("accounts.changes.merge.keep-other"));
        keepOther.setId("merge-keep-other");
        ToggleGroup kept = new ToggleGroup();
        kept.getToggles().setAll(keepThis, keepOther);
        keepThis.setSelected(true);
        form.add(new VBox(keepThis, keepOther));
        TextArea reason = reason(form, "merge-reason");
        form.end("accounts.changes.merge.do", false, () -> {
            boolean thisOne = keepThis.isSelected();
            String typed = other.getText().strip();
            String why = reason.getText();
            model.ask(() -> merge(account.id(), typed, thisOne, why));
        }, pages::back);
        pages.open(form, closed);
    }

    private Attempt merge(AccountId account, String typed, boolean keepThis, String why) {
        Optional<Account> other =
                Username.valid(typed) ? services.accounts().byUsername(new Username(typed)) : Optional.empty();
        return other.map(found -> attempt(
                        keepThis
                                ? services.merges().merge(me, account, found.id(), why)
                                : services.merges().merge(me, found.id(), account, why),
                        "accounts.changes.merge.done"))
                .orElseGet(() -> new Attempt.Refused(new ChangeRefusal.NoSuchAccount()));
    }

    private static TextArea reason(ChangeForm form, String id) {
        TextArea reason = form.field(id, "accounts.changes.reason", new TextArea(), NO_FAULT);
        reason.setPrefRowCount(REASON_ROWS);
        reason.setWrapText(true);
        return reason;
    }

    /// A merge undone.
    ///
    /// @param merged the account that lost its place
    public void undo(PageStack pages, Account merged, Runnable closed) {
        ChangeModel model = model(pages);
        ChangeForm form = new ChangeForm(
                model, heading("accounts.changes.undo", merged), Texts.get("accounts.changes.undo.explanation"));
        TextArea reason = reason(form, "undo-reason");
        form.end("accounts.changes.undo.do", true, () -> {
            String why = reason.getText();
            model.ask(() -> attempt(services.merges().undo(me, merged.id(), why), "accounts.changes.undo.done"));
        }, pages::back);
        pages.open(form, closed);
    }
}
