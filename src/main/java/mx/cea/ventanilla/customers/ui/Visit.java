package mx.cea.ventanilla.customers.ui;

import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// A contract to open and how one came to it.
///
/// @param request in the course of which it is opened, null where there is none
record Visit(ContractId contract, OpeningReason reason, @Nullable RequestId request) {}
