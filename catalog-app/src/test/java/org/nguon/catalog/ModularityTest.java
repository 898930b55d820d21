package org.nguon.catalog;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The walls between the desks.
class ModularityTest {

    private static final String HOME = "org.nguon.catalog";
    private static final Set<String> DESKS = Set.of(
            "search",
            "picture",
            "production",
            "clearance",
            "answer",
            "bundle",
            "credits",
            "intake",
            "accounts",
            "jobs");
    private static final Set<String> LEAVES = Set.of("look", "settings");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOME);

    @Test
    void desksKeepTheirInnerRoomsToThemselves() {
        ApplicationModules.of(NguonApplication.class).verify();
    }

    @Test
    void houseHasTheseRoomsAndNoOthers() {
        List<String> rooms = ApplicationModules.of(NguonApplication.class).stream()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                .toList();
        assertThat(rooms)
                .containsExactlyInAnyOrder(
                        "search",
                        "picture",
                        "production",
                        "clearance",
                        "answer",
                        "bundle",
                        "credits",
                        "intake",
                        "accounts",
                        "jobs",
                        "look",
                        "settings",
                        "shell");
    }

    @Test
    void desksNeverUseEachOther() {
        for (String desk : DESKS) {
            String[] others = DESKS.stream()
                    .filter(other -> !other.equals(desk))
                    .map(other -> HOME + "." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(HOME + "." + desk + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("desks meet in the address")
                    .check(CLASSES);
        }
    }

    @Test
    void leavesUseNoOtherRoom() {
        for (String leaf : LEAVES) {
            noClasses()
                    .that()
                    .resideInAPackage(HOME + "." + leaf + "..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(HOME + "..").and(not(resideInAPackage(HOME + "." + leaf + ".."))))
                    .check(CLASSES);
        }
    }

    @Test
    void nobodyUsesTheShell() {
        noClasses()
                .that(not(resideInAPackage(HOME + ".shell..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HOME + ".shell..")
                .check(CLASSES);
    }

    @Test
    void vaadinStaysInPagesLookAndShell() {
        noClasses()
                .that(not(resideInAnyPackage(HOME + ".look..", HOME + ".shell..", HOME + ".*.ui..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void pagesNeedNoBundleOfTheirOwn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("com\\.vaadin\\.flow\\.component\\.dependency\\.(JsModule|NpmPackage|CssImport)")
                .because("the pre-compiled bundle serves only while nothing asks for more; then no npm is needed")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCircle() {
        slices().matching(HOME + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobodyWrapsATransactionAroundTheArchive() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
