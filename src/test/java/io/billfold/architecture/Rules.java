package io.billfold.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The rules of the house, for any root package, so that each can be shown to fail on a house that breaks it. */
final class Rules {
    private static final String[] PURE = {
        "money", "reading", "extraction", "evaluation", "invoice.content", "invoice.check", "chat.dialogue"
    };

    /** Which libraries are an inner matter of which package. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("ai.onnxruntime..", "reading.."),
            Map.entry("ai.onnx..", "reading.ocr.graph.."),
            Map.entry("com.google.zxing..", "reading.."),
            Map.entry("org.apache.pdfbox..", "reading.."),
            Map.entry("com.github.kagkarlsson..", "work.."),
            Map.entry("io.lettuce..", "memo.redis.."),
            Map.entry("org.opensearch..", "search.opensearch.."),
            Map.entry("org.apache.kafka..", "work.kafka.."),
            Map.entry("com.rabbitmq..", "work.rabbitmq.."),
            Map.entry("software.amazon.awssdk..", "blob.s3.."),
            Map.entry("io.github.resilience4j..", "outage.."),
            Map.entry("picocli..", "commandline.."));

    private Rules() {}

    static ArchRule pureModulesKnowNoFramework(String root) {
        String[] packages =
                Arrays.stream(PURE).map(name -> root + "." + name + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..", "jakarta.servlet..")
                .as("what only reads and thinks knows no Spring, no database and no web");
    }

    static Stream<ArchRule> librariesStayInTheirPackage(String root) {
        return LIBRARIES.entrySet().stream()
                .map(entry -> noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .resideOutsideOfPackage(root + "." + entry.getValue())
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(entry.getKey())
                        .allowEmptyShould(true)
                        .as(entry.getKey() + " is used in " + entry.getValue() + " only"));
    }

    static ArchRule controllersAreNobodysBusiness(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .notBePublic()
                .as("controllers are package-private");
    }

    static ArchRule namesSayWhatAThingIs(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("have a name that ends in Impl, Manager, Helper, Util or Utils") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean vague =
                                nameMatching(".*(Impl|Manager|Helper|Utils?)").test(type);
                        events.add(new SimpleConditionEvent(type, vague, type.getName()));
                    }
                });
    }

    static ArchRule everyPackageIsNullMarked(String root) {
        return classes()
                .that(resideInAnyPackage(root + ".."))
                .and(DescribedPredicate.describe("are top level", JavaClass::isTopLevelClass))
                .should(new ArchCondition<>("live in a package whose package-info is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(
                                new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                    }
                });
    }

    /** A module that lists no dependencies may use everything, silently: each must list its own. */
    static ArchRule everyModuleListsItsDependencies(String root) {
        return classes()
                .that(resideInAnyPackage(root + ".*"))
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(new ArchCondition<>("belong to a module that lists its allowed dependencies") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean listed = type.getPackage()
                                .tryGetAnnotationOfType(ApplicationModule.class)
                                .map(module -> !Arrays.equals(
                                        module.allowedDependencies(), new String[] {ApplicationModule.OPEN_TOKEN}))
                                .orElse(false);
                        events.add(new SimpleConditionEvent(
                                type, listed, type.getPackageName() + " lists no allowed dependencies"));
                    }
                });
    }
}
