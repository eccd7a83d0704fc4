package org.lectern.material.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.base.MaterialId;
import org.lectern.material.LocalizedText;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialType;
import org.lectern.material.SamplePlan;
import org.lectern.material.SamplePlan.Part;
import org.lectern.material.SamplePlan.Session;
import org.lectern.text.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plans that come with the program can be held as they stand. */
class SamplePlansTest {
    private static final Path FOLDER = Path.of("sample-data/library");
    private static final int LONGEST_WITHOUT_A_BREAK = 90;

    private static SourceLibrary library;
    private static Map<MaterialId, MaterialFacts> materials;

    @BeforeAll
    static void read() {
        library = SourceReader.read(FOLDER).orThrow();
        materials =
                library.materials().stream()
                        .map(material -> material.facts())
                        .collect(Collectors.toMap(MaterialFacts::id, Function.identity()));
    }

    /** A session and its place in the plan. */
    record Placed(SamplePlan plan, int index) {
        Session session() {
            return plan.sessions().get(index);
        }

        @Override
        public String toString() {
            return plan.id() + " " + (index + 1);
        }
    }

    static Stream<Placed> sessions() {
        return SourceReader.readPlans(FOLDER).orThrow().stream()
                .flatMap(
                        plan ->
                                Stream.iterate(0, i -> i < plan.sessions().size(), i -> i + 1)
                                        .map(i -> new Placed(plan, i)));
    }

    private static Optional<MaterialFacts> material(Part part) {
        return part instanceof Part.OfMaterial(MaterialId id, int _)
                ? Optional.ofNullable(materials.get(id))
                : Optional.empty();
    }

    @Test
    void thereIsAGroupSessionALessonAndASeries() {
        var minutes =
                library.plans().stream()
                        .collect(
                                Collectors.toMap(
                                        SamplePlan::id,
                                        plan ->
                                                plan.sessions().stream()
                                                        .map(Session::minutes)
                                                        .toList()));
        assertThat(minutes)
                .containsEntry("three-hour-group", List.of(180))
                .containsEntry("school-lesson", List.of(45));
        assertThat(minutes.get("four-part-series"))
                .hasSize(4)
                .allSatisfy(length -> assertThat(length).isBetween(120, 150));
    }

    @Test
    void readAloneTheyAreTheSame() {
        assertThat(SourceReader.readPlans(FOLDER).orThrow()).isEqualTo(library.plans());
    }

    @Test
    void everyTextIsThereInEveryLanguageOfTheInterface() {
        for (var plan : library.plans()) {
            var texts = new ArrayList<@Nullable LocalizedText>();
            texts.add(plan.title());
            texts.add(plan.description());
            for (var session : plan.sessions()) {
                texts.add(session.title());
                for (var part : session.parts()) {
                    if (part instanceof Part.FreeText(var title, int _, var notes)) {
                        texts.add(title);
                        texts.add(notes);
                    }
                }
            }
            assertThat(texts)
                    .as(plan.id())
                    .filteredOn(java.util.Objects::nonNull)
                    .allSatisfy(
                            text ->
                                    assertThat(text.byLanguage().keySet())
                                            .containsAll(Texts.LANGUAGES));
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void theBlocksFillTheSessionToTheMinute(Placed placed) {
        assertThat(placed.session().plannedMinutes()).isEqualTo(placed.session().minutes());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void everyMaterialHasTheTimeThatItNeeds(Placed placed) {
        for (var part : placed.session().parts()) {
            material(part)
                    .ifPresent(
                            facts ->
                                    assertThat(part.minutes())
                                            .as(facts.id().value())
                                            .isBetween(
                                                    facts.minutes().min(), facts.minutes().max()));
        }
    }

    /** Later sessions of a series may begin with a round of the group's own. */
    @ParameterizedTest
    @MethodSource("sessions")
    void aWarmUpOpensAndAClosingCloses(Placed placed) {
        var parts = placed.session().parts();
        assertThat(material(parts.getLast()).map(MaterialFacts::type))
                .contains(MaterialType.CLOSING);
        if (placed.index() > 0 && parts.getFirst() instanceof Part.FreeText round) {
            assertThat(round.minutes()).isBetween(5, 15);
        } else {
            assertThat(material(parts.getFirst()).map(MaterialFacts::type))
                    .contains(MaterialType.WARM_UP);
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void nobodySitsLongWithoutABreak(Placed placed) {
        int sitting = 0;
        for (var part : placed.session().parts()) {
            sitting = part instanceof Part.Pause ? 0 : sitting + part.minutes();
            assertThat(sitting).isLessThanOrEqualTo(LONGEST_WITHOUT_A_BREAK);
        }
    }

    @Test
    void oneGroupCanHoldAllOfAPlan() {
        for (var plan : library.plans()) {
            var groups =
                    plan.sessions().stream()
                            .flatMap(session -> session.parts().stream())
                            .flatMap(part -> material(part).stream())
                            .map(MaterialFacts::group)
                            .toList();
            int fewest = groups.stream().mapToInt(g -> g.min()).max().orElseThrow();
            int most = groups.stream().mapToInt(g -> g.max()).min().orElseThrow();
            assertThat(most - fewest).as(plan.id()).isGreaterThanOrEqualTo(4);
        }
    }
}
