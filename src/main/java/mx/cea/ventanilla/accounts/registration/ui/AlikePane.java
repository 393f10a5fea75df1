package mx.cea.ventanilla.accounts.registration.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.Alike;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;

/// The accounts that are like the one about to be made; takes no room where there is none.
final class AlikePane extends VBox {
    /// More would push the form off the screen; the list tells how many there are.
    private static final int SHOWN = 4;

    private final Consumer<AccountId> openAccount;
    private final VBox accounts = new VBox();
    private final Label heading;

    /// @param openAccount shows an account's window
    /// @param confirmKey  the key of what is confirmed
    AlikePane(AlikeAccounts model, Consumer<AccountId> openAccount, String confirmKey) {
        this.openAccount = openAccount;
        this.heading = Nodes.warning("");
        getStyleClass().addAll("card", "alike");
        accounts.getStyleClass().add("alike-accounts");
        CheckBox confirm = new CheckBox(Texts.get(confirmKey));
        confirm.setId("confirm-alike");
        confirm.setWrapText(true);
        confirm.setMinHeight(USE_PREF_SIZE);
        confirm.setMnemonicParsing(true);
        confirm.selectedProperty().bindBidirectional(model.confirmedProperty());
        getChildren().setAll(heading, accounts, confirm);
        setMinHeight(USE_PREF_SIZE);
        model.foundProperty().subscribe(this::show);
    }

    private void show(List<Alike> found) {
        FieldBinding.show(this, !found.isEmpty());
        heading.setText(Texts.get("accounts.registration.alike.found", found.size()));
        accounts.getChildren().setAll(found.stream().limit(SHOWN).map(this::line).toList());
    }

    private HBox line(Alike alike) {
        Label words = Nodes.wrapped(RegistrationWords.alike(alike));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button open = new Button(Texts.get("accounts.registration.alike.open"));
        open.getStyleClass().addAll(Styles.SMALL, "open-alike");
        open.setMinWidth(USE_PREF_SIZE);
        open.setAccessibleText(Texts.get(
                "accounts.registration.alike.open.name", alike.account().username().text()));
        open.setOnAction(_ -> openAccount.accept(alike.account().id()));
        HBox line = new HBox(words, open);
        line.getStyleClass().add("field-row");
        return line;
    }
}
