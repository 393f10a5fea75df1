package mx.cea.ventanilla.desktop.tour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.identity.Question;
import mx.cea.ventanilla.accounts.identity.Question.Kind;
import mx.cea.ventanilla.accounts.identity.ui.IdentityWords;
import mx.cea.ventanilla.accounts.misuse.MisuseBlock;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.Queue;
import mx.cea.ventanilla.requests.QueueFilter;
import mx.cea.ventanilla.requests.QueueOrder;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.QueueView;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.StaffMember;

/// Looks up in the sample office what the day is to be about.
final class Casebook {
    /// How many readings the chart shows.
    private static final int CHARTED = 24;

    private final SampleSite sample;

    Casebook(SampleSite sample) {
        this.sample = sample;
    }

    /// A request that waits to be taken, from a registered user.
    Folio waiting(RequestKind kind) {
        try (Database database = Database.open(sample.places().embedded())) {
            Ventanilla app = new Ventanilla(database, sample.places());
            StaffMember anybody = app.staff().requestWorkers().getFirst();
            Queue.Question question =
                    new Queue.Question(anybody, QueueView.TO_TAKE, QueueOrder.MOST_URGENT, QueueFilter.NONE);
            List<QueueRow> rows = app.queue().page(question, null, 200).rows();
            return rows.stream()
                    .filter(row -> row.kind() == kind && row.registered() && row.contract() != null)
                    .map(QueueRow::folio)
                    .findFirst()
                    .orElseThrow(() -> new Player.Stuck("no request of kind " + kind));
        }
    }

    /// The contract in arrears whose file has most to show.
    FileView inArrears() {
        return inArrears(_ -> true);
    }

    /// The same of those with an open clarification, which holds a block back.
    FileView held() {
        return inArrears(view -> !view.holds().isEmpty());
    }

    private FileView inArrears(Predicate<FileView> wanted) {
        try (Database database = Database.open(sample.places().embedded())) {
            Ventanilla app = new Ventanilla(database, sample.places());
            return inArrears(app).stream()
                    .filter(wanted)
                    .max(Comparator.comparingInt(view -> telling(app, view)))
                    .orElseThrow(() -> new Player.Stuck("nobody in arrears"));
        }
    }

    private static List<FileView> inArrears(Ventanilla app) {
        List<ContractId> found = new ArrayList<>();
        app.contracts().eachInArrears(contract -> found.add(contract.contract()));
        return found.stream().map(app.customerFiles()::read).flatMap(Optional::stream).toList();
    }

    /// A contract of a person with a meter, which no account has.
    Contract unregistered() {
        return inArrears(view -> view.accounts().isEmpty()
                        && view.file().contract().holder() instanceof Holder.Person
                        && view.file().contract().meter() instanceof Meter.Own)
                .file()
                .contract();
    }

    private static int telling(Ventanilla app, FileView view) {
        List<Reading> readings = view.file().readings();
        boolean estimated = readings.stream()
                .skip(Math.max(0, readings.size() - CHARTED))
                .anyMatch(Reading::estimated);
        ContractId id = view.file().contract().id();
        return 20 * Math.min(view.file().arrears().invoices().size(), 9)
                + (estimated ? 60 : 0)
                + (app.cfdis().available(view.file().invoices()).isEmpty() ? 0 : 150)
                + (app.customerFiles().messages(id, null, 1).rows().isEmpty() ? 0 : 40)
                + (view.accounts().isEmpty() ? 0 : 10);
    }

    /// Somebody who calls because his block for misuse has ended.
    ///
    /// @param answers what he answers to each question, as it is read to him
    record Calling(String username, Map<String, String> answers) {}

    /// The first whose call is awaited, with what the office knows of him.
    Calling calling() {
        try (Database database = Database.open(sample.places().embedded())) {
            Ventanilla app = new Ventanilla(database, sample.places());
            MisuseBlock ended = app.misuse().open().stream()
                    .filter(block -> block.awaitsCall(database.clock().now()))
                    .findFirst()
                    .orElseThrow(() -> new Player.Stuck("nobody awaits a call"));
            Account account = app.accounts().byId(ended.account()).orElseThrow();
            Contract contract = app.accounts().contractsOf(account.id()).getFirst();
            ContractFile file = app.contracts().file(contract.id()).orElseThrow();
            Map<String, String> answers = new HashMap<>();
            answers.put(asked(Kind.STREET), contract.address().street());
            answers.put(asked(Kind.COLONIA), contract.address().colonia());
            answers.put(asked(Kind.POSTAL_CODE), contract.address().postalCode());
            answers.put(asked(Kind.METER), String.valueOf(contract.meter().number()));
            answers.put(asked(Kind.TELEPHONE), String.valueOf(account.phone()));
            if (contract.holder() instanceof Holder.Person person) {
                answers.put(asked(Kind.SECOND_SURNAME), String.valueOf(person.secondSurname()));
            }
            file.invoices().stream()
                    .filter(i -> i.amount().compareTo(Money.ZERO) > 0 && i.paid().compareTo(i.amount()) >= 0)
                    .findFirst()
                    .ifPresent(i -> answers.put(asked(Kind.LAST_PAID), i.amount().format()));
            return new Calling(account.username().text(), answers);
        }
    }

    private static String asked(Kind kind) {
        return IdentityWords.question(new Question(kind, null, null));
    }

    /// Lines of a file of readings of today, as the commercial system would send them; the last is wrong.
    List<String> readings() {
        try (Database database = Database.open(sample.places().embedded())) {
            Ventanilla app = new Ventanilla(database, sample.places());
            List<String> lines = new ArrayList<>(List.of("contrato,fecha,lectura_m3,consumo_m3,estimada"));
            inArrears(app).stream()
                    .filter(view -> view.file().contract().meter() instanceof Meter.Own)
                    .filter(view -> !view.file().readings().isEmpty())
                    .limit(6)
                    .forEach(view -> lines.add(next(view, lines.size() == 6 ? "31/02/2026" : view.file().today().toString())));
            return lines;
        }
    }

    private static String next(FileView view, String day) {
        Reading last = view.file().readings().getLast();
        return String.join(
                ",",
                view.file().contract().number().digits(),
                day,
                String.valueOf(last.value() + 14),
                "14",
                "false");
    }
}
