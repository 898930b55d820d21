package org.nguon.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The walls of the words and rules: the JDK, JSpecify and nothing else; pure, so no clock, chance, disk
/// or network.
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes"));

    /// A new package is a decision: it comes with its line here and in docs/house.md.
    private static final Set<String> PACKAGES = Set.of(
            "org.nguon.schemas.asset",
            "org.nguon.schemas.bundle",
            "org.nguon.schemas.codes",
            "org.nguon.schemas.credit",
            "org.nguon.schemas.db",
            "org.nguon.schemas.document",
            "org.nguon.schemas.ledger",
            "org.nguon.schemas.lineage",
            "org.nguon.schemas.production",
            "org.nguon.schemas.request",
            "org.nguon.schemas.rights",
            "org.nguon.schemas.time",
            "org.nguon.schemas.vocabulary");

    @Test
    void hasThePackagesOfItsListAndNoOther() {
        Set<String> found = MAIN.stream()
                .filter(type -> !type.getName().equals("module-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void usesTheJdkAndJSpecifyOnly() {
        Set<String> strangers = MAIN.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive())
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("java.")
                        && !name.equals("org.jspecify.annotations")
                        && !PACKAGES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(strangers).isEmpty();
    }

    @Test
    void hasNoCircleOfPackages() {
        slices().matching("org.nguon.schemas.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void isToldTheTimeAndNeverAsks() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("a rule must give the same answer for the same words; the day is one of the words")
                .check(MAIN);
    }

    @Test
    void touchesNoDiskAndNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..", "javax.sql..")
                .because("schemas hands out words and rules; its own resources come through the class loader")
                .check(MAIN);
    }
}
