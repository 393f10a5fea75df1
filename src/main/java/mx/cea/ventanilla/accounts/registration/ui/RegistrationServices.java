package mx.cea.ventanilla.accounts.registration.ui;

import mx.cea.ventanilla.accounts.registration.RegisterMatch;
import mx.cea.ventanilla.accounts.registration.RegistrationReceipt;
import mx.cea.ventanilla.accounts.registration.Registrations;

/// What the wizard asks.
public record RegistrationServices(RegisterMatch match, Registrations registrations, RegistrationReceipt receipt) {}
