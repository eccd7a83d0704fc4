package org.lectern.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.jspecify.annotations.NullMarked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;

/** The rules of the architecture, by name. */
final class HouseRules {
    /** What jOOQ writes; it follows jOOQ's style and has no package-info. */
    private static final String GENERATED = Rooms.BASE + ".store.generated..";

    private HouseRules() {}

    /** Every rule, by a name that says what it holds. */
    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("a room uses only what the table allows", classes().should(keepToTheTable()));
        rules.put("no cycles between rooms", noCycles());
        rules.put(
                "JavaFX only in ui and app",
                only(
                        Set.of("ui", "app"),
                        "javafx..",
                        "com.sun.javafx..",
                        "atlantafx..",
                        "org.controlsfx..",
                        "impl.org.controlsfx.."));
        rules.put("Lucene only in search", only(Set.of("search"), "org.apache.lucene.."));
        rules.put(
                "PDFBox only in pdf",
                only(
                        Set.of("pdf"),
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "org.apache.xmpbox..",
                        "com.openhtmltopdf..",
                        "de.rototor.."));
        rules.put(
                "jOOQ and SQL only in store",
                only(Set.of("store"), "org.jooq..", "java.sql..", "javax.sql..", "org.h2.."));
        rules.put("java.net.http only in feed", only(Set.of("feed"), "java.net.http.."));
        rules.put("java.util.logging only in app", loggingOnlyInApp());
        rules.put("the command line only in app", only(Set.of("app"), "picocli.."));
        rules.put(
                "a view model knows no nodes",
                noClasses()
                        .that()
                        .haveNameMatching(".*ViewModel(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                        .as("view models should know neither nodes nor windows")
                        .allowEmptyShould(true));
        rules.put(
                "static fields are final",
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackage(GENERATED)
                        .should()
                        .beFinal()
                        .as("static fields should be final: no static mutable state")
                        .allowEmptyShould(true));
        rules.put(
                "every package is @NullMarked",
                classes()
                        .that()
                        .resideOutsideOfPackage(GENERATED)
                        .should(standInNullMarkedPackage()));
        return rules;
    }

    /** The rule of a name that {@link #all()} has. */
    static ArchRule named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    private static ArchRule only(Set<String> rooms, String... packages) {
        String[] owners =
                rooms.stream().map(r -> Rooms.BASE + "." + r + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(owners)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    /** The level alone writes nothing, and the PDF engine's own logger port names it. */
    private static ArchRule loggingOnlyInApp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(Rooms.BASE + ".app..")
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAPackage("java.util.logging..")
                                .and(
                                        DescribedPredicate.not(
                                                JavaClass.Predicates.equivalentTo(Level.class))));
    }

    private static ArchCondition<JavaClass> keepToTheTable() {
        return new ArchCondition<>("use only what the design's table allows") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                String room = Rooms.of(from.getPackageName()).orElse("");
                if (room.isEmpty()) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    from,
                                    from.getName()
                                            + " is in no room: the design's table has no row for "
                                            + from.getPackageName()));
                    return;
                }
                for (Dependency use : from.getDirectDependenciesFromSelf()) {
                    String target = use.getTargetClass().getBaseComponentType().getPackageName();
                    if (!Rooms.isOurs(target)) {
                        continue;
                    }
                    String other = Rooms.of(target).orElse("(no room) " + target);
                    if (!Rooms.mayUse(room, other)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        use,
                                        room
                                                + " may not use "
                                                + other
                                                + ": "
                                                + use.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchRule noCycles() {
        return SlicesRuleDefinition.slices()
                .assignedFrom(
                        new SliceAssignment() {
                            @Override
                            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                                return Rooms.of(javaClass.getPackageName())
                                        .map(SliceIdentifier::of)
                                        .orElseGet(SliceIdentifier::ignore);
                            }

                            @Override
                            public String getDescription() {
                                return "rooms";
                            }
                        })
                .should()
                .beFreeOfCycles();
    }

    private static ArchCondition<JavaClass> standInNullMarkedPackage() {
        return ArchCondition.from(
                DescribedPredicate.describe(
                        "stand in a package whose package-info is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }
}
