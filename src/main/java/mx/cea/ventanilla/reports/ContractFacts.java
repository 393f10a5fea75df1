package mx.cea.ventanilla.reports;

import java.util.List;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.reports.Heading.Fact;

/// What a workbook about one contract says of it.
final class ContractFacts {
    private ContractFacts() {}

    static List<Fact> of(Contract contract) {
        return List.of(
                new Fact(Texts.get("reports.contract.number"), contract.number().digits()),
                new Fact(Texts.get("reports.contract.holder"), contract.holder().displayName()),
                new Fact(Texts.get("reports.contract.address"), contract.address().line()),
                new Fact(Texts.get("reports.contract.tariff"), contract.tariff()));
    }
}
