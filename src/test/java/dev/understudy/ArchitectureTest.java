package dev.understudy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The house of the design: who may see whom, where each library lives, and what no code does.
class ArchitectureTest {
    private static final String ROOT = "dev.understudy";
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /// Rules over a project: pure, and strangers to each other.
    private static final Set<String> RULES =
            Set.of("inventory", "graph", "risk", "pattern", "hazard", "budget", "readiness");
    /// What has effects.
    private static final Set<String> EFFECTS = Set.of("store", "staging", "compare", "rehearse", "runbook");

    private static final Set<String> INNER = union(RULES, EFFECTS);

    /// What each package may see beside itself and `project`.
    private static final Map<String, Set<String>> SEES = Map.ofEntries(
            Map.entry("project", Set.of()),
            Map.entry("inventory", Set.of()),
            Map.entry("graph", Set.of()),
            Map.entry("risk", Set.of()),
            Map.entry("pattern", Set.of("dialect")),
            Map.entry("hazard", Set.of("dialect")),
            Map.entry("budget", Set.of()),
            Map.entry("readiness", Set.of()),
            Map.entry("dialect", Set.of()),
            Map.entry("staging", Set.of("dialect")),
            Map.entry("compare", Set.of("dialect", "staging")),
            Map.entry("rehearse", Set.of("dialect", "staging", "compare", "budget")),
            Map.entry("store", Set.of("rehearse")),
            Map.entry("runbook", RULES),
            Map.entry("cli", INNER),
            Map.entry("ui", INNER),
            Map.entry("app", union(INNER, Set.of("cli", "ui", "dialect"))));

    /// Classes that may sleep, by name. Everything else waits on a condition.
    private static final Set<String> SLEEPERS = Set.of(
            "staging.pool.PatientSource", // a server that does not answer yet gives no sign to wait for
            "staging.practice.Answer", // nor does one that is starting
            "staging.practice.PracticeServer", // nor another process that is ending
            "staging.practice.Leftover",
            "staging.practice.Guardian", // it watches from a process of its own
            "rehearse.measure.StallWatch", // how late it wakes is what it measures
            "cli.command.CompareCommand", // its pause is what was asked for
            "compare.Scope", // rows in flight settle without a sign
            "compare.Lane", // a server that does not answer
            "compare.Lanes", // a rest is what was asked for
            "rehearse.action.Backfill", // its pause is what was asked for
            "rehearse.action.MoveRecord", // rows in flight again
            "rehearse.action.Patience", // a server that does not answer
            "rehearse.action.Soak", // watching is what it does, and an interrupt ends it
            "rehearse.action.Waiting", // the stores do not tell when a condition holds
            "rehearse.dualwrite.Relay", // nor that something came into the outbox
            "rehearse.engine.Fence", // nor that a session has ended
            "rehearse.engine.Ghosts",
            "rehearse.engine.Forward", // paused by hand
            "rehearse.engine.Judging",
            "rehearse.engine.LiveFigures", // so many times a second is what was asked for
            "rehearse.engine.MismatchWatch",
            "rehearse.engine.Play", // goes on watching after the last step
            "rehearse.engine.Rollback", // a server that does not answer
            "rehearse.engine.TriggerWatch",
            "rehearse.traffic.Backoff", // before an operation is tried again
            "rehearse.traffic.Traffic",
            "rehearse.traffic.WriteAttempt"); // a long transaction is held open

    /// Classes that ask the machine itself for the time or for a name that nobody else has, by name.
    private static final Set<String> BOUND_TO_THE_MACHINE = Set.of(
            "staging.practice.Cache", // age and names of folders that several processes share
            "store.Lease", // one process among others
            "store.ProjectFile"); // its short forms; the long ones take a clock

    static Stream<String> packages() {
        return SEES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageSeesOnlyWhatLiesFurtherIn(String name) {
        String[] seen = Stream.concat(Stream.of(name, "project"), SEES.get(name).stream())
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should(dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(seen)))))
                .because(
                        "arrows point inward only, so that an inner part can be read, tested and kept without the outer"
                                + " ones; nobody imports app")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void everyPackageHasItsPlaceInTheHouse() {
        Set<String> found = APP.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(SEES.keySet());

        assertEquals(Set.of(), found);
    }

    @Test
    void theProjectKnowsTheJdkAndNobodyElse() {
        noClasses()
                .that()
                .resideInAPackage(tree("project"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(tree("project"), "java..", "org.jspecify..")
                .because("what a project file holds outlives every library that reads it")
                .check(APP);
    }

    @Test
    void screensDoNotKnowEachOther() {
        slices().matching(ROOT + ".ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(tree("ui.shell")), resideInAPackage(tree("ui")))
                .ignoreDependency(resideInAPackage(tree("ui")), resideInAPackage(tree("ui.common")))
                .because("a screen that can be read alone can be changed alone; only the shell knows them all")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle are one package that is hard to read")
                .check(APP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.sql..                    | staging dialect compare rehearse store | only these talk to databases",
                "javax.sql..                   | staging dialect compare rehearse store | only these talk to databases",
                "org.sqlite..                  | store              | the project file is SQLite and nobody else's matter",
                "com.zaxxer..                  | staging            | pools are staging's",
                "org.postgresql..              | staging dialect    | what differs between products is dialect's",
                "org.mariadb..                 | staging dialect    | what differs between products is dialect's",
                "com.fasterxml..               | store cli inventory dialect | JSON is a form of files, answers and values, not of thought",
                "org.apache.pdfbox..           | runbook.pdf        | a runbook is a document first, and paper later",
                "org.apache.fontbox..          | runbook.pdf        | a runbook is a document first, and paper later",
                "picocli..                     | cli app            | a command line is one way in among others",
                "org.HdrHistogram..            | rehearse.measure   | percentiles are counted in one place",
                "org.apache.commons.compress.. | staging            | only practice servers are unpacked",
                "org.tukaani..                 | staging            | only practice servers are unpacked",
                "org.jgrapht..                 | graph              | what a graph library calls things is not for others to know",
                "org.eclipse.elk..             | graph              | a layout is boxes and points to everybody else",
                "javafx..                      | ui app             | everything else runs without a screen",
                "atlantafx..                   | ui.common          | the look is one place's matter",
                "org.kordamp..                 | ui                 | icons are for screens",
            })
    void aLibraryHasItsHome(String library, String homes, String reason) {
        noClasses()
                .that()
                .resideOutsideOfPackages(Arrays.stream(homes.split(" "))
                        .map(ArchitectureTest::tree)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(reason)
                .check(APP);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state that belongs to nobody is changed by everybody")
                .check(APP);
    }

    @Test
    void onlyTheDoorTouchesStandardStreamsAndEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage(tree("app"))
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("commands print through what they are given, and everything else answers with values")
                .check(APP);
    }

    static Stream<ArchCondition<JavaClass>> chance() {
        return Stream.of(
                callConstructor(Random.class),
                callMethod(Math.class, "random"),
                callMethod(UUID.class, "randomUUID"),
                dependOnClassesThat(JavaClass.Predicates.equivalentTo(ThreadLocalRandom.class)),
                callMethod(Instant.class, "now"),
                callMethod(LocalDate.class, "now"),
                callMethod(LocalDateTime.class, "now"),
                callMethod(System.class, "currentTimeMillis"),
                callMethod(InstantSource.class, "system"),
                callMethod(Clock.class, "systemUTC"),
                callMethod(Clock.class, "systemDefaultZone"));
    }

    /// `SecureRandom` stays allowed: a password of a practice server must not be drawn from a seed. So does
    /// `System.nanoTime`: durations inside one process are measured with it.
    @ParameterizedTest
    @MethodSource("chance")
    void chanceAndTheCalendarComeFromOutside(ArchCondition<JavaClass> asking) {
        noClasses()
                .that()
                .resideOutsideOfPackage(tree("app"))
                .and(not(belongToNamed(BOUND_TO_THE_MACHINE)))
                .should(asking)
                .because(
                        "seeds and instant sources are passed in, so that a run can be repeated and a test can wait for"
                                + " nothing")
                .check(APP);
    }

    @Test
    void onlyNamedClassesSleep() {
        noClasses()
                .that(not(belongToNamed(SLEEPERS)))
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("who sleeps notices nothing, neither an end nor a cancellation")
                .check(APP);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .because("a type is a noun of the user, not a place for leftovers")
                .check(APP);
    }

    private static DescribedPredicate<JavaClass> belongToNamed(Set<String> names) {
        return JavaClass.Predicates.belongTo(DescribedPredicate.describe(
                "named ones", named -> names.contains(named.getName().substring(ROOT.length() + 1))));
    }

    private static String tree(String name) {
        return ROOT + "." + name + "..";
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
