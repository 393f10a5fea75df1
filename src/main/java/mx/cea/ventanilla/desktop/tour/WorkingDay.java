package mx.cea.ventanilla.desktop.tour;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.Z;

import java.io.IOException;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.imports.SampleLogin;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.Role;

/// The day that the tour plays: an agent signs in, looks at the queue, searches and reads customers' files, answers a request,
/// takes it back and answers again, asks another for what is lacking, routes a third, registers a customer, and locks the
/// window; the telephone centre opens a file and reactivates a caller's account; a supervisor looks after the rest, imports
/// a file and blocks who owes for too long.
final class WorkingDay {
    /// The answer, the routing, the activation, the reactivation and the block.
    private static final int MESSAGES = 5;

    private final Player player;
    private final SampleSite sample;
    private final TourLog log;
    private final Casebook casebook;
    private final FileScenes scenes;
    private final DebtScenes debt;
    private final AccountScene account;
    private final RegistrationScene registration;
    private final PortalScenes portal;
    private final CallScenes calls;

    WorkingDay(Player player, SampleSite sample, TourFiles files, TourLog log) {
        this.player = player;
        this.sample = sample;
        this.log = log;
        this.casebook = new Casebook(sample);
        this.scenes = new FileScenes(player, casebook, files, log);
        this.debt = new DebtScenes(player, log);
        this.account = new AccountScene(player, log);
        this.registration = new RegistrationScene(player, casebook, log);
        this.portal = new PortalScenes(player, log);
        this.calls = new CallScenes(player, casebook, log);
    }

    void play() throws IOException {
        SampleLogin agent = first(Role.AGENT);
        signIn(agent);
        lookAtTheQueue();
        scenes.search();
        scenes.arrears();
        scenes.held();
        scenes.reportedReading();
        answer();
        askForData();
        route();
        registration.play();
        portal.play();
        lock(agent);
        signOut();
        signIn(first(Role.TELEPHONE));
        onTheTelephone();
        calls.reactivate();
        signOut();
        signIn(first(Role.SUPERVISOR));
        lookAfter();
        calls.misuse();
        scenes.imports();
        account.play();
        debt.play();
        backToTheQueue();
        inTheDark();
        log.step("wait");
        player.until("messages", () -> messages() >= MESSAGES);
    }

    /// How many messages have left.
    private int messages() {
        String[] files = sample.places().mail().toFile().list((_, name) -> name.endsWith(".eml"));
        return files == null ? 0 : files.length;
    }

    private SampleLogin first(Role role) {
        return sample.logins().stream().filter(l -> l.role() == role).findFirst().orElseThrow();
    }

    private void signIn(SampleLogin who) throws IOException {
        log.step("sign_in", who.name());
        player.click("#username");
        player.type(who.username());
        player.click("#password");
        player.type(who.password());
        player.picture("entrada");
        player.press(ENTER);
        player.see("#filter");
    }

    private void lookAtTheQueue() throws IOException {
        log.step("queue");
        player.picture("bandeja");
        player.click("#table");
        player.press(DOWN);
        player.press(D);
        player.see(".due-explanation");
        player.picture("por-que-vence");
        player.press(ESCAPE);
        player.press(CONTROL, F);
        player.type("hernandez");
        player.hear("#fitting");
        player.picture("bandeja-filtrada");
        player.press(ESCAPE);
        player.press(F1);
        player.picture("atajos");
        player.press(ESCAPE);
    }

    private void open(RequestKind kind) {
        player.press(CONTROL, K);
        player.type(casebook.waiting(kind).text());
        player.press(ENTER);
        player.see("#asked");
        player.press(F4);
        player.see("#template");
    }

    private void answer() throws IOException {
        log.step("answer");
        open(RequestKind.HIGH_CONSUMPTION);
        player.picture("solicitud");
        customersFile();
        player.press(CONTROL, DIGIT1);
        player.picture("respuesta");
        player.press(CONTROL, P);
        player.see(".web-view");
        player.picture("vista-previa");
        player.press(ESCAPE);
        player.press(CONTROL, ENTER);
        player.see("#takeNext");
        player.picture("enviada");
        log.step("undo");
        player.press(CONTROL, Z);
        player.see("#template");
        player.picture("deshecha");
        player.press(CONTROL, ENTER);
        player.see("#filter");
    }

    /// The file of the contract that the request is about, from its page and back.
    private void customersFile() throws IOException {
        log.step("file");
        player.press(F3);
        player.see("#arrears-card");
        player.picture("expediente");
        player.press(CONTROL, DIGIT2);
        player.see("#bills");
        player.picture("expediente-facturas");
        player.press(CONTROL, DIGIT3);
        player.see("#readings");
        player.picture("expediente-consumos");
        player.press(F4);
        player.see("#value");
        player.type("12");
        player.picture("lectura-reportada");
        player.press(ESCAPE);
        player.press(CONTROL, DIGIT4);
        player.see("#contract-requests");
        player.picture("expediente-solicitudes");
        player.press(ESCAPE);
        player.see("#template");
    }

    /// Who answers the telephone says why he opens a file before he sees it.
    private void onTheTelephone() throws IOException {
        log.step("telephone");
        player.press(CONTROL, K);
        player.type(casebook.waiting(RequestKind.PAYMENT_NOT_APPLIED).text());
        player.press(ENTER);
        player.see("#asked");
        player.press(F3);
        player.see(".reason-form");
        player.picture("por-que-se-abre");
        player.press(ENTER);
        player.see("#arrears-card");
        player.picture("expediente-centro-telefonico");
    }

    private void askForData() throws IOException {
        log.step("ask");
        open(RequestKind.PAYMENT_NOT_APPLIED);
        player.picture("pago-no-aplicado");
        player.press(F7);
        player.see("#data");
        player.picture("pedir-datos");
        player.press(ESCAPE);
        player.press(F9);
        player.see("#reason");
        player.picture("cerrar");
        player.press(ESCAPE);
        player.press(ESCAPE);
        player.see("#filter");
    }

    private void route() throws IOException {
        log.step("route");
        player.press(F2);
        player.see("#asked");
        player.press(F6);
        player.see("#area");
        player.choose("#area", Texts.get("tour.area"));
        player.click("#note");
        player.type(Texts.get("tour.note"));
        player.picture("turnar");
        player.click("#submit");
        player.see("#filter");
        player.picture("turnada");
    }

    private void lock(SampleLogin agent) throws IOException {
        log.step("lock");
        player.press(CONTROL, L);
        player.see("#password");
        player.picture("bloqueada");
        player.click("#password");
        player.type(agent.password());
        player.press(ENTER);
        player.see("#filter");
    }

    private void signOut() {
        player.press(CONTROL, L);
        player.clickText(Texts.get("desktop.lock.sign-out"));
        player.clickText(Texts.get("desktop.sign_out.action"));
        player.see("#username");
    }

    private void lookAfter() throws IOException {
        log.step("look_after");
        player.picture("bandeja-de-supervision");
        visit("mensajes", Texts.get("desktop.section.outbox"));
        visit("por-revisar", Texts.get("desktop.section.refused"));
        visit("calendario", Texts.get("desktop.section.schedule"));
        visit("areas", Texts.get("desktop.section.areas"));
        visit("ajustes", Texts.get("desktop.section.settings"));
    }

    private void backToTheQueue() {
        player.clickText(Texts.get("desktop.section.queue"));
        player.see("#filter");
    }

    private void visit(String picture, String section) throws IOException {
        player.clickText(section);
        player.picture(picture);
    }

    private void inTheDark() throws IOException {
        log.step("dark");
        player.click("#appearance");
        player.clickText(Texts.get("desktop.appearance.dark"));
        player.picture("bandeja-oscura");
        player.press(CONTROL, K);
        player.type(casebook.waiting(RequestKind.HIGH_CONSUMPTION).text());
        player.press(ENTER);
        player.see("#asked");
        player.picture("solicitud-oscura");
    }
}
