package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.document.DocumentJson;
import org.lectern.material.Pin;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;

/** The two files were written by the program when plans had format 1. */
class PlanFormatsTest {
    private static JsonNode file(String name) {
        try (var in = PlanFormatsTest.class.getResourceAsStream(name)) {
            return DocumentJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingOfAPlanOfFormatOneIsLost() {
        var plan = SessionPlan.KIND.read(1, file("plan-format-1.json"));
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("bg"), 6);
        readers.put(LanguageTag.of("en"), 5);
        assertThat(plan.title()).isEqualTo("Finding direction: values and first steps");
        assertThat(plan.date()).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(plan.start()).isEqualTo(LocalTime.of(9, 30));
        assertThat(plan.targetMinutes()).isEqualTo(180);
        assertThat(plan.place()).isEqualTo("Library, room 2");
        assertThat(plan.notes()).isEqualTo("Bring the keys");
        assertThat(plan.group()).isEqualTo(new Group("Job seekers 45+", readers));
        var pin =
                new Pin(
                        Sha256.ofText("feed"),
                        new MaterialId("work-values-card-sort"),
                        3,
                        Sha256.ofText("manifest"));
        assertThat(plan.blocks())
                .extracting(Block::content)
                .containsExactly(
                        new BlockContent.Text(),
                        new BlockContent.Material(pin),
                        new BlockContent.Break(),
                        new BlockContent.Text());
        assertThat(plan.blocks()).extracting(Block::minutes).containsExactly(10, 45, 10, 0);
        var values = plan.blocks().get(1);
        assertThat(values.title()).isEqualTo("Values");
        assertThat(values.notes()).isEqualTo("Seat the two quiet pairs\nnear the window.");
        assertThat(plan.blocks().getFirst().goal()).isEqualTo("Everybody knows what today is for");
        assertThat(plan.blocks()).allMatch(b -> b.lockedAt() == null && b.bounds() == null);
        assertThat(plan.room()).isEqualTo(Room.UNKNOWN);
        assertThat(plan.checklist()).isEqualTo(Checklist.EMPTY);
    }

    @Test
    void anEmptyPlanOfFormatOneIsAnEmptyPlan() {
        assertThat(SessionPlan.KIND.read(1, file("plan-format-1-empty.json")))
                .isEqualTo(SessionPlan.empty("", new Group("", new TreeMap<>())));
    }

    @Test
    void readingLeavesTheJsonAsItWas() {
        var json = file("plan-format-1.json");
        SessionPlan.KIND.read(1, json);
        assertThat(json).isEqualTo(file("plan-format-1.json"));
    }

    @Test
    void aWholePlanOfThisFormatIsReadAsItWasWritten() {
        var plan = PlanSamples.full();
        var json = DocumentJson.mapper().readTree(DocumentJson.mapper().writeValueAsBytes(plan));
        assertThat(SessionPlan.KIND.read(2, json)).isEqualTo(plan);
    }

    @Test
    void whatIsNoPlanIsRefused() {
        for (var json : List.of("[]", "{}", "\"plan\"", "{\"blocks\":[1],\"group\":[]}")) {
            var node = DocumentJson.mapper().readTree(json);
            assertThatThrownBy(() -> SessionPlan.KIND.read(1, node))
                    .isInstanceOf(JacksonException.class);
        }
        var newer = file("plan-format-1.json");
        assertThatThrownBy(() -> SessionPlan.KIND.read(3, newer))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionPlan.KIND.read(2, newer))
                .isInstanceOf(JacksonException.class);
    }
}
