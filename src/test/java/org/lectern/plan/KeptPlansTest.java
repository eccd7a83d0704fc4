package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.document.Stored;
import org.lectern.store.Store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Series, templates and copies in a real store without a library. */
class KeptPlansTest {
    private static final LocalDate MAY = LocalDate.of(2027, 5, 3);

    @TempDir private Path folder;

    private Store store;
    private Plans plans;

    @BeforeEach
    void open() {
        store = Store.open(folder, FileLayer.real(), InstantSource.system());
        plans = new Plans(store.documents(), store.library());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<String> titles(List<Stored<SessionPlan>> stored) {
        return stored.stream().map(s -> s.content().title()).toList();
    }

    private DocumentId keep(String title, Series series) {
        var plan = PlanSamples.plan(Block.ofText("Hello", 30)).withTitle(title);
        return plans.save(DocumentId.random(), plan.withSeries(series)).id();
    }

    @Test
    void theSessionsOfASeriesStandInTheirOrder() {
        var series = new Series(DocumentId.random(), "Job club", 1);
        keep("third", series.withNumber(3));
        keep("first", series);
        var away = keep("away", series.withNumber(4));
        keep("other", new Series(DocumentId.random(), "Job club", 2));
        keep("second", series.withNumber(2));
        plans.setTrashed(away, true);
        assertThat(titles(plans.ofSeries(series.id()))).containsExactly("first", "second", "third");
    }

    @Test
    void aSessionIsAddedAfterTheLastForTheSameGroupAndPlace() {
        var series = new Series(DocumentId.random(), "Job club", 1);
        var first = plans.load(keep("first", series)).orElseThrow().content().withPlace("Library");
        keep("fifth", series.withNumber(5));
        var added = plans.load(plans.addToSeries(series, first)).orElseThrow().content();
        assertThat(added.series()).isEqualTo(series.withNumber(6));
        assertThat(added.place()).isEqualTo("Library");
        assertThat(added.group()).isEqualTo(first.group());
        assertThat(added.start()).isEqualTo(first.start());
        assertThat(added.blocks()).isEmpty();
    }

    @Test
    void aSeriesIsRenamedInEachOfItsPlans() {
        var series = new Series(DocumentId.random(), "Job club", 1);
        var first = keep("first", series);
        keep("second", series.withNumber(2));
        assertThat(plans.renameSeries(series.withTitle("Tuesdays"), first)).isEqualTo(1);
        assertThat(plans.renameSeries(series.withTitle("Tuesdays"), first)).isZero();
        assertThat(plans.ofSeries(series.id()))
                .extracting(s -> s.content().series())
                .containsExactly(series, series.withTitle("Tuesdays").withNumber(2));
    }

    @Test
    void aTemplateIsKeptAndThrownAway() {
        var plan = PlanSamples.plan(Block.ofText("Hello", 30)).withTitle("Morning").withDate(MAY);
        var id = plans.keepTemplate(new PlanTemplate("", plan));
        assertThat(plans.templates())
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.id()).isEqualTo(id);
                            assertThat(kept.template().title()).isEqualTo("Morning");
                            assertThat(kept.template().plan().date()).isNull();
                        });
        plans.setTemplateTrashed(id, true);
        assertThat(plans.templates()).isEmpty();
        plans.setTemplateTrashed(id, false);
        assertThat(plans.templates()).hasSize(1);
    }

    @Test
    void aCopyIsForAnotherDay() {
        var id = keep("first", new Series(DocumentId.random(), "", 1));
        var copy = plans.copy(id, "Again", MAY).flatMap(plans::load).orElseThrow().content();
        assertThat(copy.title()).isEqualTo("Again");
        assertThat(copy.date()).isEqualTo(MAY);
        assertThat(copy.series()).isNull();
        assertThat(plans.copy(DocumentId.random(), "Nothing", null)).isEmpty();
    }
}
