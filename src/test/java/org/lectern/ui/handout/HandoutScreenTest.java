package org.lectern.ui.handout;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.paper.Press;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.paper.PdfPreview;
import org.lectern.ui.kit.paper.PrintPort;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class HandoutScreenTest {
    private static Desk desk;
    private static Press press;
    private static DocumentId plan;

    @TempDir private static Path folder;

    private final TestUi ui = Fx.ui(folder, "en");
    private final HandoutScreen screen =
            Fx.call(
                    () ->
                            new HandoutScreen(
                                    ui.context(),
                                    desk.plans(),
                                    desk.library(),
                                    press,
                                    (_, _, _) -> PrintPort.Result.NO_PRINTER,
                                    FileLayer.real()));

    @BeforeAll
    static void prepare() {
        desk = Desk.withBundledLibrary(folder.resolve("data"));
        var engine = new PdfEngine(FontLibrary.bundled());
        press = new Press(() -> engine, desk.library());
        plan = desk.plan("Morning", Map.of(Desk.BG, 3, Desk.EN, 2, Desk.EL, 1), Desk.CARD_SORT);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private void open(Destination destination, double windowWidth) {
        Fx.run(
                () -> {
                    ui.context()
                            .layout()
                            .follow(new SimpleDoubleProperty(windowWidth), ui.theme().scale());
                    screen.open(destination);
                });
        Fx.scene(ui, screen.root(), windowWidth - 216, 900);
    }

    private void press(Node node, KeyCode code, boolean shortcut) {
        Fx.run(
                () ->
                        node.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        shortcut,
                                        false,
                                        false)));
    }

    private Set<String> labels() {
        return Fx.call(
                () ->
                        screen.root().lookupAll(".label").stream()
                                .filter(Label.class::isInstance)
                                .map(node -> ((Label) node).getText())
                                .collect(Collectors.toSet()));
    }

    @Test
    void thePlanOfTheListIsOpenedWithEnter() {
        open(new Destination.Handouts(), 1440);
        assertThat(labels()).contains("Morning");
        var list = (ListView<?>) screen.panels().getFirst();

        Fx.run(() -> list.getSelectionModel().select(0));
        press(list, KeyCode.ENTER, false);

        assertThat(Fx.call(() -> ui.context().navigator().current().get()))
                .isEqualTo(new Destination.PlanHandouts(plan));
    }

    @Test
    void copiesAreChangedInTheOutlineByKeyboardAndBySpinner() {
        open(new Destination.PlanHandouts(plan), 1440);
        var outline = (ListView<?>) screen.panels().getFirst();
        assertThat(labels()).anyMatch(words -> words.startsWith("6 people · 2 sheets in each"));

        press(outline, KeyCode.DELETE, false);
        assertThat(labels()).anyMatch(words -> words.startsWith("6 people · 3 sheets"));

        Fx.run(
                () ->
                        outline.lookupAll(".number-spinner").stream()
                                .map(NumberSpinner.class::cast)
                                .filter(spinner -> spinner.getValue() == 0)
                                .findFirst()
                                .orElseThrow()
                                .setValue(3));
        assertThat(labels()).anyMatch(words -> words.startsWith("6 people · 2 sheets in each"));
    }

    @Test
    void exportByKeyboardWritesAPdf() throws Exception {
        open(new Destination.PlanHandouts(plan), 1440);
        Path file = folder.resolve("exported.pdf");
        ui.answers.add(file);

        press(screen.panels().getFirst(), KeyCode.E, true);

        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(labels()).contains("Saved as “exported.pdf”.");
    }

    @Test
    void withoutAPrinterTheButtonLeadsToExport() {
        open(new Destination.PlanHandouts(plan), 1440);

        Fx.run(() -> ((Button) screen.root().lookup("#handout-print")).fire());

        assertThat(labels()).anyMatch(words -> words.startsWith("There is no printer"));
    }

    @Test
    void withLittleRoomTheSheetsOpenOverThePageAndCloseWithEscape() {
        open(new Destination.PlanHandouts(plan), 1100);
        assertThat(screen.panels()).hasSize(2).first().isInstanceOf(PdfPreview.class);

        var toggle =
                Fx.call(
                        () ->
                                screen.root().lookupAll(".toggle-button").stream()
                                        .map(ToggleButton.class::cast)
                                        .filter(button -> button.getText().equals("Sheets"))
                                        .findFirst()
                                        .orElseThrow());
        Fx.run(toggle::fire);
        assertThat(screen.panels()).hasSize(3);

        assertThat(Fx.call(screen::escape)).isTrue();
        assertThat(screen.panels()).hasSize(2);
        assertThat(Fx.call(screen::escape)).isFalse();
    }

    @Test
    void changesItsLanguageWhileItIsShown() {
        open(new Destination.PlanHandouts(plan), 1440);

        Fx.run(() -> ui.text().use(LanguageTag.of("bg")));

        assertThat(labels())
                .contains("Езици и читатели", "Автори и лицензи", "Хартия")
                .doesNotContain("Paper", "Checks");
    }

    @Test
    void whatCanBeReachedSaysWhatItIs() {
        open(new Destination.PlanHandouts(plan), 1440);

        var silent =
                Fx.call(
                        () ->
                                screen.root().lookupAll("*").stream()
                                        .filter(Node::isFocusTraversable)
                                        .filter(HandoutScreenTest::isSilent)
                                        .map(Object::toString)
                                        .toList());

        assertThat(silent).isEmpty();
        assertThat(Fx.call(screen::shortcuts)).isNotEmpty();
    }

    private static boolean isSilent(Node node) {
        String spoken = node.getAccessibleText();
        String words = node instanceof Labeled labeled ? labeled.getText() : "";
        return List.of(spoken == null ? "" : spoken, words == null ? "" : words).stream()
                .allMatch(String::isBlank);
    }
}
