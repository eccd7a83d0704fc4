package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.LanguageTag;
import org.lectern.search.Facets;
import org.lectern.search.SearchQuery;
import org.lectern.ui.kit.FacetRow;
import org.lectern.ui.kit.Fx;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From words to a plan, by keys alone where a counselor would use keys. */
@Tag("gesture")
class SearchGestureTest {
    private static final PseudoClass IN_BASKET = PseudoClass.getPseudoClass("in-basket");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, values, Work values card sort",
        "bg, ценности, Подреждане на карти с трудови ценности"
    })
    void wordsFindMaterialsThatGoIntoAPlan(String language, String words, String title) {
        var tag = LanguageTag.of(language);
        try (var work = Workplace.start(folder, tag)) {
            int all = work.rows().size();
            assertThat(all).isEqualTo(8);
            work.press(KeyCode.CONTROL, KeyCode.F);
            work.type(words);

            var query = SearchQuery.of(words, List.of(tag));
            var expected = work.services().search().search(query);
            assertThat(expected.total()).isBetween(2, all - 1);
            work.until(
                    "the words have arrived",
                    () -> ((TextField) work.one("#catalogue-search")).getText().equals(words));
            work.until("rows are fewer", () -> work.rows().size() == expected.total());
            work.until("the best comes first", () -> work.rows().getFirst().equals(title));
            work.until(
                    "facets count what was found",
                    () ->
                            facets(work)
                                    .entrySet()
                                    .containsAll(levels(work, expected.facets(), tag).entrySet()));

            work.press(KeyCode.DOWN);
            work.press(KeyCode.SPACE);
            work.until("the first lies in the basket", () -> inBasket(work) == 1);
            work.press(KeyCode.DOWN);
            work.press(KeyCode.SPACE);
            work.until("two lie in the basket", () -> inBasket(work) == 2);
            work.press(KeyCode.SPACE);
            work.until("the second is out again", () -> inBasket(work) == 1);
            work.press(KeyCode.SPACE);
            work.until("pills show both", () -> work.all(".pill").size() == 2);

            work.click(work.named(".button", work.words("catalogue.basket.newPlan")));
            var plan = work.kept(work.shownPlan());
            assertThat(plan.blocks()).hasSize(2);
            work.until(
                    "the agenda shows the title", () -> work.texts(".block-title").contains(title));
            assertThat(work.texts(".block-start")).first().isEqualTo(plan.start().toString());
        }
    }

    private static Map<String, Integer> facets(Workplace work) {
        var rows = work.all(".facet-row");
        return Fx.call(
                () -> {
                    var counts = new HashMap<String, Integer>();
                    for (Node row : rows) {
                        var name = (CheckBox) ((FacetRow) row).getChildren().getFirst();
                        var count = (Label) ((FacetRow) row).getChildren().getLast();
                        counts.put(name.getText(), Integer.valueOf(count.getText()));
                    }
                    return counts;
                });
    }

    private static Map<String, Integer> levels(Workplace work, Facets facets, LanguageTag tag) {
        var levels = work.services().library().active().orElseThrow().framework().levels();
        assertThat(levels).isNotEmpty();
        var counts = new HashMap<String, Integer>();
        for (var level : levels) {
            counts.put(
                    level.id() + "  " + level.name().in(tag),
                    Objects.requireNonNull(facets.levels().get(level.id())));
        }
        return counts;
    }

    private static long inBasket(Workplace work) {
        return Fx.call(
                () ->
                        work.all(".basket-toggle").stream()
                                .filter(toggle -> toggle.getPseudoClassStates().contains(IN_BASKET))
                                .count());
    }
}
