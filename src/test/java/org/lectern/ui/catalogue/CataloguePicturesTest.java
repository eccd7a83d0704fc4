package org.lectern.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ui.catalogue.SampleMaterials.ADVERT;
import static org.lectern.ui.catalogue.SampleMaterials.CARD_SORT;
import static org.lectern.ui.catalogue.SampleMaterials.POSTCARD;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.DocumentId;
import org.lectern.library.Usage.UsedIn;
import org.lectern.material.MaterialType;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.ui.kit.FilterChip;
import org.lectern.ui.kit.OnScreen;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nothing is cut in any language, size or theme; the pictures lie in target/pictures. */
final class CataloguePicturesTest {
    // What may end in an ellipsis: texts of materials in a row or pill, and what was searched for.
    private static final Set<String> MAY_BE_CUT =
            Set.of("highlighted-text", "pill", "results-count");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, NORMAL, 1440, 900, LIGHT",
        "en, NORMAL, 1440, 900, DARK",
        "bg, NORMAL, 1440, 900, LIGHT",
        "el, NORMAL, 1440, 900, LIGHT",
        "en, LARGE, 1440, 900, LIGHT",
        "bg, LARGE, 1440, 900, LIGHT",
        "el, LARGE, 1440, 900, DARK",
        "pl, LARGE, 1440, 900, LIGHT",
        "en, NORMAL, 1024, 700, LIGHT",
        "bg, NORMAL, 1024, 700, LIGHT",
        "el, NORMAL, 1024, 700, LIGHT",
    })
    void wordsAreWhole(
            String language, TextScale scale, double width, double height, ThemeChoice theme) {
        try (var stage = stage(language, scale, width, height)) {
            stage.usage.put(
                    CARD_SORT,
                    List.of(
                            new UsedIn("plan", DocumentId.random(), "Finding direction"),
                            new UsedIn("plan", DocumentId.random(), "Job club, second meeting")));
            stage.act(
                    () -> {
                        stage.ui.settings().set(SettingKeys.THEME, theme);
                        stage.basket.set(List.of(CARD_SORT, ADVERT, POSTCARD));
                        stage.find(TextField.class, _ -> true)
                                .setText(language.equals("bg") ? "ценности" : "values");
                    });
            String name =
                    String.join(
                            "-",
                            "catalogue",
                            language,
                            Integer.toString(scale.percent()),
                            Integer.toString((int) width),
                            theme.name().toLowerCase(Locale.ROOT));
            CatalogueScreenTest.select(stage, CARD_SORT);
            stage.picture(name);
            assertThat(cut(stage)).isEmpty();
            assertThat(covered(stage)).isEmpty();
            if (width < 1150) {
                stage.act(() -> panelButton(stage, 1).fire());
                stage.picture(name + "-detail");
                assertThat(cut(stage)).isEmpty();
                assertThat(covered(stage)).isEmpty();
                stage.act(() -> panelButton(stage, 0).fire());
                stage.picture(name + "-filters");
                assertThat(cut(stage)).isEmpty();
            }
        }
    }

    @Test
    void manyFiltersTakeASecondLine() {
        try (var stage = stage("bg", TextScale.NORMAL, 1440, 900)) {
            for (int press = 0; press < MaterialType.values().length; press++) {
                int skipped = press % 3;
                stage.act(
                        () ->
                                stage.all(CheckBox.class).stream()
                                        .filter(box -> !box.isSelected() && !box.isDisabled())
                                        .skip(skipped)
                                        .findFirst()
                                        .ifPresent(CheckBox::fire));
            }
            stage.picture("catalogue-bg-many-filters");
            assertThat(cut(stage)).isEmpty();
            var bar = stage.find(FilterBar.class, _ -> true);
            var chips = stage.all(FilterChip.class);
            assertThat(chips.stream().map(FilterChip::getLayoutY).distinct().count())
                    .isGreaterThan(1);
            // The bar ends below its last line, and not a whole line further down.
            double lowest = bottom(chips);
            double end = bottom(List.of(bar));
            assertThat(end).isBetween(lowest, lowest + chips.getFirst().getHeight());
        }
    }

    @Test
    void nothingFound() {
        try (var stage = stage("en", TextScale.NORMAL, 1440, 900)) {
            stage.act(() -> stage.find(TextField.class, _ -> true).setText("zzzqqq"));
            stage.picture("catalogue-nothing-found");
            assertThat(texts(stage)).anyMatch(words -> words.contains("Nothing for “zzzqqq”"));
            assertThat(cut(stage)).isEmpty();
        }
    }

    @Test
    void onlyNearWordsFindSomething() {
        try (var stage = stage("en", TextScale.NORMAL, 1440, 900)) {
            stage.act(() -> stage.find(TextField.class, _ -> true).setText("valeus"));
            stage.picture("catalogue-near-words");
            assertThat(texts(stage)).contains("No exact match", "also: values", "Similar words");
            assertThat(cut(stage)).isEmpty();
            stage.act(
                    () ->
                            stage.find(Hyperlink.class, l -> l.getText().equals("Search for that"))
                                    .fire());
            assertThat(texts(stage)).contains("for “values”").doesNotContain("Similar words");
        }
    }

    @Test
    void noLibrary() {
        try (var stage =
                new CatalogueStage(folder, "en", List.of(), TextScale.NORMAL, 1440, 900, false)) {
            stage.picture("catalogue-no-library");
            assertThat(texts(stage)).anyMatch(words -> words.startsWith("There are no materials"));
            assertThat(stage.all(ResultCell.class)).isEmpty();
        }
    }

    @Test
    void tenThousand() {
        try (var stage =
                new CatalogueStage(
                        folder,
                        "en",
                        SampleMaterials.many(10_000),
                        TextScale.NORMAL,
                        1440,
                        900,
                        false)) {
            stage.act(() -> stage.list().scrollTo(9_000));
            stage.picture("catalogue-ten-thousand");
            assertThat(texts(stage)).contains("10,000 materials", "Material 09000");
            // A window's worth of cells, and not much more than what they show was read.
            assertThat(stage.all(ResultCell.class)).hasSizeLessThan(20);
            assertThat(stage.library.asked()).isLessThanOrEqualTo(4 * ResultRows.CHUNK);
        }
    }

    private CatalogueStage stage(String language, TextScale scale, double width, double height) {
        return new CatalogueStage(
                folder, language, SampleMaterials.seven(), scale, width, height, false);
    }

    private static ToggleButton panelButton(CatalogueStage stage, int number) {
        return stage.all(ToggleButton.class).stream()
                .filter(button -> button.getStyleClass().contains("panel-button"))
                .toList()
                .get(number);
    }

    /** The texts of labels and buttons whose words are not all shown. */
    private static List<String> cut(CatalogueStage stage) {
        return OnScreen.cut(stage.screen().root(), MAY_BE_CUT);
    }

    /** The facts of rows that reach under the basket's button. */
    private static List<String> covered(CatalogueStage stage) {
        return stage.ask(
                () ->
                        stage.all(ResultCell.class).stream()
                                .filter(cell -> !cell.isEmpty())
                                .filter(
                                        cell -> {
                                            Node facts = cell.lookup(".result-meta");
                                            Node button = cell.lookup(".basket-toggle");
                                            return right(((HBox) facts).getChildren())
                                                    > left(button);
                                        })
                                .map(ResultCell::getAccessibleText)
                                .toList());
    }

    private static double right(List<Node> nodes) {
        return nodes.stream()
                .filter(Node::isManaged)
                .mapToDouble(node -> node.localToScene(node.getLayoutBounds()).getMaxX())
                .max()
                .orElse(0);
    }

    private static double bottom(List<? extends Node> nodes) {
        return nodes.stream()
                .mapToDouble(node -> node.localToScene(node.getLayoutBounds()).getMaxY())
                .max()
                .orElse(0);
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static List<String> texts(CatalogueStage stage) {
        return stage.all(Label.class).stream().map(Labeled::getText).toList();
    }
}
