package mx.cea.ventanilla.customers.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/// A page of somebody's file that some roles are shown only once they have said why (REG-5); [ReasonForm] asks.
public interface AsksWhy {
    ReasonModel getReason();

    /// Whether the question is to be seen.
    ReadOnlyBooleanProperty askingProperty();

    boolean isAsking();

    /// What did not work; empty where nothing did not.
    ReadOnlyStringProperty troubleProperty();

    String getTrouble();

    /// Opens the file with the reason that was chosen or written.
    void openWithReason();

    /// Leaves the page.
    void leave();
}
