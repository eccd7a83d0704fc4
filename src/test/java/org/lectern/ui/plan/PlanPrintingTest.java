package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.document.Stored;
import org.lectern.paper.Press;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.testing.PdfText;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.paper.PrintPort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The panel that puts a plan on paper. */
class PlanPrintingTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final LanguageTag UK = LanguageTag.of("uk");

    @TempDir private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = InstalledLibrary.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** The panel for a plan of two activities of different areas. */
    private Scene panel(TestUi ui, Map<LanguageTag, Integer> readers) {
        var plans = new Plans(new MemoryDocuments(), store.library());
        var empty = SessionPlan.empty("Finding direction", new Group("", new TreeMap<>(readers)));
        var plan =
                plans.insert(
                        empty,
                        0,
                        List.of(
                                new MaterialId("work-values-card-sort"),
                                new MaterialId("two-offers-one-choice")));
        return Fx.call(
                () -> {
                    var editor =
                            new PlanEditor(
                                    new Stored<>(
                                            DocumentId.random(), 1, Instant.EPOCH, false, plan),
                                    PlanMaterials.of(plan, store.library()),
                                    plans,
                                    ui.context().jobs(),
                                    _ -> {});
                    var engine = new PdfEngine(FontLibrary.bundled());
                    PrintPort noPrinter = (_, _, _) -> PrintPort.Result.NO_PRINTER;
                    var printing =
                            new PlanPrinting(
                                    ui.context(),
                                    new Press(() -> engine, store.library()),
                                    FileLayer.real(),
                                    noPrinter);
                    var framework = store.library().active().orElseThrow().framework();
                    var panel = printing.panel(editor, framework);
                    panel.getStylesheets().add(Theme.sheet(PlanScreen.class, "plan.css"));
                    return Fx.scene(ui, panel, 900, 420);
                });
    }

    private static void choose(Scene scene, String words) {
        Fx.run(
                () -> {
                    scene.getRoot().lookupAll(".segment").stream()
                            .map(ToggleButton.class::cast)
                            .filter(button -> button.getText().equals(words))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                });
    }

    /** Whether a label with these words is seen. */
    private static boolean says(Scene scene, String words) {
        return Fx.call(
                () ->
                        scene.getRoot().lookupAll(".label").stream()
                                .map(Label.class::cast)
                                .filter(PlanPrintingTest::isSeen)
                                .anyMatch(label -> label.getText().equals(words)));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void theSelfAssessmentAsksForNoLanguageWhenTheGroupIsKnown() {
        var ui = Fx.ui(folder, "en");
        var texts = ui.text().texts().get();
        var scene = panel(ui, Map.of(BG, 6, EN, 5, UK, 2));
        String language = texts.get("plan.print.language");
        String readers = texts.get("plan.print.assessment.copies", "BG 6 · EN 5");
        String missing = texts.get("plan.print.assessment.missing", 2, texts.languageName(UK));
        assertThat(says(scene, language)).isTrue();
        assertThat(says(scene, readers)).isFalse();
        choose(scene, texts.get("plan.print.assessment"));
        assertThat(says(scene, language)).isFalse();
        assertThat(says(scene, readers)).isTrue();
        assertThat(says(scene, missing)).isTrue();
        choose(scene, texts.get("plan.print.script"));
        assertThat(says(scene, language)).isTrue();
        assertThat(says(scene, readers)).isFalse();
    }

    @Test
    void aGroupWithoutReadersChoosesTheLanguage() {
        var ui = Fx.ui(folder, "bg");
        var texts = ui.text().texts().get();
        var scene = panel(ui, Map.of());
        choose(scene, texts.get("plan.print.assessment"));
        assertThat(says(scene, texts.get("plan.print.language"))).isTrue();
    }

    @Test
    void theSheetsOfTheGroupAreExported() throws IOException {
        var ui = Fx.ui(folder, "en");
        var texts = ui.text().texts().get();
        var scene = panel(ui, Map.of(BG, 2, EN, 1));
        Path file = folder.resolve("self-assessment.pdf");
        ui.answers.add(file);
        choose(scene, texts.get("plan.print.assessment"));
        Fx.run(() -> ((Button) scene.getRoot().lookup("#plan-export")).fire());
        // Two areas, before and after, for three people.
        assertThat(PdfText.pages(Files.readAllBytes(file))).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "pl"})
    void nothingIsCutAt125Percent(String language) {
        var ui = Fx.ui(folder, language);
        Fx.run(() -> ui.settings().set(SettingKeys.TEXT_SCALE, TextScale.LARGE));
        var scene = panel(ui, Map.of(BG, 6, EN, 5, UK, 2));
        choose(scene, ui.text().texts().get().get("plan.print.assessment"));
        double wanted = Fx.call(() -> ((Region) scene.getRoot()).prefWidth(-1));
        // The panel opens to the left of its button, over the whole of a small window.
        assertThat(wanted).isLessThan(900);
        Fx.settle();
        assertThat(Fx.picture(scene, "plan-print-" + language)).isNotEmptyFile();
    }
}
