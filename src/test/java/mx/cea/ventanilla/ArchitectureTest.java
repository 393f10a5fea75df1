package mx.cea.ventanilla;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules by which the packages stay apart, each with its reason.
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("mx.cea.ventanilla");

    private static final String BASE = "mx.cea.ventanilla";

    static Stream<ArchRule> rules() {
        return Stream.of(
                slices().matching(BASE + ".(*)..").should().beFreeOfCycles()
                        .because("a feature that needs another must not be needed by it"),
                noClasses().that().resideOutsideOfPackages(BASE + ".fx", BASE + ".desktop..", "..ui")
                        .and().doNotHaveFullyQualifiedName(BASE + ".Main")
                        .and().resideOutsideOfPackage(BASE)
                        .should().dependOnClassesThat().resideInAPackage("javafx..")
                        .because("services, command line and worker run where there is no window"),
                noClasses().that().resideInAPackage("..ui")
                        .should().dependOnClassesThat().resideInAnyPackage("org.jdbi..", "java.sql..")
                        .because("a view asks a service, never the database"),
                noClasses().that().resideInAnyPackage("..ui", BASE + ".fx", BASE + ".desktop..")
                        .and().haveSimpleNameEndingWith("ViewModel")
                        .should().dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..")
                        .because("a view-model is tested without a window"),
                noClasses().that().resideOutsideOfPackage(BASE + ".common")
                        .should().callMethod(Instant.class, "now")
                        .orShould().callMethod(LocalDate.class, "now")
                        .orShould().callMethod(LocalDateTime.class, "now")
                        .orShould().callMethod(ZonedDateTime.class, "now")
                        .because("the time comes from Clock, which follows the server in the shared office"),
                noClasses().that().resideOutsideOfPackages(BASE + ".fx", BASE + ".desktop")
                        .should().callMethod(Platform.class, "runLater", Runnable.class)
                        .because("work comes back to the FX thread through Background alone"),
                noClasses().that().resideInAPackage(BASE + ".fx..")
                        .should().dependOnClassesThat().resideInAnyPackage(
                                BASE + ".requests..", BASE + ".mail..", BASE + ".contracts..", BASE + ".accounts..",
                                BASE + ".staff..", BASE + ".persistence..")
                        .because("the toolbox knows no feature"),
                noClasses().that().resideInAPackage(BASE + ".cli..")
                        .should().dependOnClassesThat().resideInAnyPackage(BASE + ".desktop..", "..ui")
                        .because("the command line runs where there is no window"),
                classes().that().resideInAPackage(BASE + ".calendar..")
                        .should().onlyDependOnClassesThat()
                        .resideInAnyPackage(BASE + ".calendar..", BASE + ".common..", "java..", "org.jspecify..")
                        .because("due times are pure computation"),
                classes().that().haveSimpleNameEndingWith("Repository")
                        .should().notBePublic()
                        .because("other packages ask the service"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PROGRAM);
    }
}
