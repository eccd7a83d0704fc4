package org.lectern.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.authoring.OwnMaterials;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.testing.StarterStore;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.OnScreen;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nothing is cut in any language, size or theme; the pictures lie in target/pictures. */
final class EditorPicturesTest {
    private static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");

    /** The material's title in the header may end in an ellipsis: it has a tooltip then. */
    private static final Set<String> MAY_BE_CUT = Set.of("page-header");

    @RegisterExtension private static final StarterStore STORE = new StarterStore();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, NORMAL, 1440, 900, LIGHT",
        "en, NORMAL, 1440, 900, DARK",
        "bg, NORMAL, 1440, 900, LIGHT",
        "el, NORMAL, 1440, 900, LIGHT",
        "en, LARGE, 1440, 900, LIGHT",
        "bg, LARGE, 1440, 900, LIGHT",
        "el, LARGE, 1440, 900, DARK",
        "en, NORMAL, 1024, 700, LIGHT",
        "bg, NORMAL, 1024, 700, LIGHT",
        "el, NORMAL, 1024, 700, LIGHT",
        "bg, LARGE, 1024, 700, LIGHT",
        "pl, LARGE, 1024, 700, LIGHT",
    })
    void wordsAreWhole(
            String language, TextScale scale, double width, double height, ThemeChoice theme) {
        for (var part :
                List.of(
                        new Part.Guide(),
                        new Part.About(),
                        new Part.OfSheet("handout-my-top-three", false))) {
            // A scene without a window shows in a second picture what the first one showed.
            try (var stage =
                    new EditorStage(folder, STORE.get(), language, scale, width, height, theme)) {
                var adaptation =
                        stage.own.adapt(
                                stage.pin(CARD_SORT), LanguageTag.of(language), "Ana Petrova");
                stage.open(adaptation);
                stage.act(() -> model(stage).show(part));
                if (part instanceof Part.About) {
                    stage.fire("editor-done");
                } else if (part instanceof Part.OfSheet && width < 1150) {
                    stage.fire("editor.parts");
                }
                stage.picture(name(language, scale, width, theme, part));
                assertThat(cut(stage)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, NORMAL, 1440, 900, LIGHT", "bg, NORMAL, 1024, 700, LIGHT"})
    void aNewMaterialWithAMistake(
            String language, TextScale scale, double width, double height, ThemeChoice theme) {
        try (var stage =
                new EditorStage(folder, STORE.get(), language, scale, width, height, theme)) {
            var tag = LanguageTag.of(language);
            var other = LanguageTag.of("it");
            stage.open(
                    stage.own
                            .create(tag, "")
                            .addLanguage(other, tag, OwnMaterials.newGuide(other))
                            .withTitle(tag, "?"));
            stage.act(
                    () -> {
                        model(stage).show(other);
                        model(stage).edit(own -> own.withGuide(other, "## ?\n\n:::lines\n"), null);
                        model(stage).look();
                        model(stage).finish(_ -> {});
                    });
            stage.fire("editor-problems");
            stage.picture("editor-new-" + language + "-" + (int) width);
            assertThat(cut(stage)).isEmpty();
            assertThat(stage.ui.shown).isEmpty();
            assertThat(stage.find(Notice.class, _ -> true).isVisible()).isTrue();
        }
    }

    private static String name(
            String language, TextScale scale, double width, ThemeChoice theme, Part part) {
        return String.join(
                "-",
                "editor",
                language,
                Integer.toString(scale.percent()),
                Integer.toString((int) width),
                theme.name().toLowerCase(Locale.ROOT),
                part.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static EditorModel model(EditorStage stage) {
        return stage.find(EditorView.class, _ -> true).model();
    }

    /** The texts of labels and buttons whose words are not all shown. */
    private static List<String> cut(EditorStage stage) {
        return OnScreen.cut(stage.screen().root(), MAY_BE_CUT);
    }
}
