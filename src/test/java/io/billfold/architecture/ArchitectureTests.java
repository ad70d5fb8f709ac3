package io.billfold.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.billfold.Application;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The house stands as its plan says. Each rule is also shown to fail on the deliberate offenders in the package {@code offending}. */
class ArchitectureTests {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.billfold");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("offending");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void theModuleRuleCatchesAnUndeclaredDependency() {
        ImportOption withTests = location -> true;
        ApplicationModules offending = ApplicationModules.of("offending", withTests);

        assertThatThrownBy(offending::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'reading' depends on module 'account'");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rulesThatTheOffendersBreak")
    void theRuleCatchesItsOffender(ArchRule rule, String offender) {
        assertThat(rule.evaluate(OFFENDERS).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(offender));
    }

    static Stream<ArchRule> rules() {
        String root = "io.billfold";
        return Stream.concat(
                Stream.of(
                        Rules.pureModulesKnowNoFramework(root),
                        Rules.controllersAreNobodysBusiness(root),
                        Rules.namesSayWhatAThingIs(root),
                        Rules.everyPackageIsNullMarked(root),
                        Rules.everyModuleListsItsDependencies(root)),
                Rules.librariesStayInTheirPackage(root));
    }

    static Stream<Arguments> rulesThatTheOffendersBreak() {
        String root = "offending";
        Map<ArchRule, String> single = Map.of(
                Rules.pureModulesKnowNoFramework(root), "offending.money.KnowsSpring",
                Rules.controllersAreNobodysBusiness(root), "offending.invoice.web.PublicController",
                Rules.namesSayWhatAThingIs(root), "offending.account.AccountHelper",
                Rules.everyPackageIsNullMarked(root), "offending.account is not @NullMarked",
                Rules.everyModuleListsItsDependencies(root), "offending.account lists no allowed dependencies");
        return Stream.concat(
                single.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue())),
                Rules.librariesStayInTheirPackage(root)
                        .map(rule -> Arguments.of(rule, "offending.account.UsesEveryLibrary")));
    }
}
