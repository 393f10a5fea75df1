package mx.cea.ventanilla.contracts;

/// A contract that is in arrears.
public record ContractArrears(ContractId contract, ArrearsFigures figures) {}
