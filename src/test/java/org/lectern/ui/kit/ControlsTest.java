package org.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the controls behave, and what they say to a screen reader. */
class ControlsTest {
    private final TestUi ui;
    private final UiText text;

    ControlsTest(@TempDir Path folder) {
        ui = Fx.ui(folder, "en");
        text = ui.text();
    }

    private static SimpleStringProperty words(String words) {
        return new SimpleStringProperty(words);
    }

    private static void press(TextField field, KeyCode code) {
        field.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void aDropDownFollowsTheLanguageWhileItIsShown() {
        Fx.run(
                () -> {
                    var box =
                            DropDown.of(
                                    List.of("kit.undo", "kit.cancel"),
                                    key -> text.text(key),
                                    words("Choice"));
                    box.setValue("kit.cancel");
                    new Scene(new VBox(box));
                    box.applyCss();
                    assertThat(box.getButtonCell().getText()).isEqualTo("Cancel");
                    text.use(LanguageTag.of("bg"));
                    assertThat(box.getButtonCell().getText()).isEqualTo("Отказ");
                    box.setValue(null);
                    assertThat(box.getButtonCell().getText()).isNull();
                    assertThat(box.getAccessibleText()).isEqualTo("Choice");
                });
    }

    @Test
    void aSpinnerIsPressedTypedAndMovedByKeys() {
        Fx.run(
                () -> {
                    var spinner = NumberSpinner.minutes(text, words("Duration"), 5, 60);
                    var field = (TextField) spinner.lookup(".text-field");
                    var less = (Button) spinner.lookup(".less");
                    var more = (Button) spinner.lookup(".more");
                    spinner.setValue(7);
                    assertThat(field.getText()).isEqualTo("7 min");
                    more.fire();
                    assertThat(spinner.getValue()).isEqualTo(10);
                    spinner.setValue(7);
                    less.fire();
                    assertThat(spinner.getValue()).isEqualTo(5);
                    assertThat(less.isDisabled()).isTrue();
                    press(field, KeyCode.UP);
                    assertThat(spinner.getValue()).isEqualTo(10);
                    field.setText("37 minutes");
                    field.fireEvent(new ActionEvent());
                    assertThat(spinner.getValue()).isEqualTo(37);
                    field.setText("900");
                    field.fireEvent(new ActionEvent());
                    assertThat(spinner.getValue()).isEqualTo(60);
                    assertThat(more.isDisabled()).isTrue();
                    field.setText("soon");
                    field.fireEvent(new ActionEvent());
                    assertThat(field.getText()).isEqualTo("60 min");
                    text.use(LanguageTag.of("bg"));
                    assertThat(field.getText()).isEqualTo("60 мин");
                    assertThat(field.getAccessibleText()).isEqualTo("Duration");
                    assertThat(field.getAccessibleRole()).isEqualTo(AccessibleRole.SPINNER);
                    assertThat(less.isFocusTraversable()).isFalse();
                    spinner.setLimits(0, 30);
                    assertThat(spinner.getValue()).isEqualTo(30);
                });
    }

    @Test
    void aLanguageChipSaysItInFull() {
        Fx.run(
                () -> {
                    var chip =
                            new LanguageChip(
                                    text, LanguageTag.of("es"), LanguageChip.State.OUTDATED);
                    assertThat(chip.getAccessibleText()).isEqualTo("Spanish: behind the original");
                    text.use(LanguageTag.of("it"));
                    assertThat(chip.getAccessibleText())
                            .isEqualTo("Spagnolo: indietro rispetto all’originale");
                    chip.show(LanguageTag.of("pl"), LanguageChip.State.MISSING);
                    assertThat(((Label) chip.lookup(".language-code")).getText()).isEqualTo("PL");
                    assertThat(chip.lookup(".language-dot").isVisible()).isFalse();
                });
    }

    @Test
    void levelsDarkenFromTheFirstToTheLast() {
        Fx.run(
                () -> {
                    assertThat(new LevelChip("A", "Basic", 0, 3).getStyleClass())
                            .contains("shade-0");
                    assertThat(new LevelChip("4", "Four", 4, 8).getStyleClass())
                            .contains("shade-1");
                    assertThat(new LevelChip("8", "Eight", 7, 8).getStyleClass())
                            .contains("shade-2");
                    assertThat(new LevelChip("1", "Only", 0, 1).getStyleClass())
                            .contains("shade-0");
                });
    }

    @Test
    void anAreasColourNeverCarriesAStyle() {
        Fx.run(
                () ->
                        assertThat(new AreaBar("red; -fx-padding: 99", "area-bar").getStyle())
                                .isEqualTo("-lectern-area: " + AreaBar.NONE + ";"));
    }

    @Test
    void aFacetWithNothingStaysButCannotBeChosen() {
        Fx.run(
                () -> {
                    var row = new FacetRow(text, words("Game"), null);
                    row.setCount(2);
                    assertThat(row.isDisable()).isFalse();
                    assertThat(((CheckBox) row.lookup(".check-box")).getAccessibleHelp())
                            .isEqualTo("2 results");
                    row.setCount(0);
                    assertThat(row.isDisable()).isTrue();
                    row.selectedProperty().set(true);
                    assertThat(row.isDisable()).isFalse();
                });
    }

    @Test
    void oneSegmentIsAlwaysChosen() {
        Fx.run(
                () -> {
                    var paper =
                            new SegmentedControl<>(
                                    SegmentedControl.Look.SEGMENTS,
                                    List.of("A4", "Letter"),
                                    ControlsTest::words);
                    var a4 = (ToggleButton) paper.getChildren().get(0);
                    var letter = (ToggleButton) paper.getChildren().get(1);
                    assertThat(a4.isSelected()).isTrue();
                    letter.fire();
                    assertThat(paper.valueProperty().get()).isEqualTo("Letter");
                    letter.fire();
                    assertThat(letter.isSelected()).isTrue();
                    paper.valueProperty().set("A4");
                    assertThat(a4.isSelected()).isTrue();
                    assertThat(letter.isSelected()).isFalse();
                });
    }

    @Test
    void markedTextIsHeardWholeAndCutWithAnEllipsis() {
        var line = Fx.call(() -> new HighlightedText("second"));
        Fx.run(
                () ->
                        line.show(
                                "Rank twenty values cards",
                                List.of(new HighlightedText.Range(12, 18))));
        Fx.scene(ui, Fx.call(() -> new VBox(line)), 400, 100);
        Fx.run(
                () -> {
                    assertThat(line.getAccessibleText()).isEqualTo("Rank twenty values cards");
                    var parts = line.lookupAll(".label");
                    assertThat(parts).hasSize(3);
                    assertThat(((Label) line.lookup(".hit")).getText()).isEqualTo("values");
                    assertThat(line.lookup(".hit").getLayoutBounds().getWidth()).isPositive();
                    line.resize(60, 20);
                    line.layout();
                    assertThat(line.lookup(".hit").getOpacity()).isZero();
                    line.resize(0, 20);
                    line.show("Five values", List.of(new HighlightedText.Range(5, 11)));
                    line.layout();
                    line.resize(200, 20);
                    line.applyCss();
                    line.layout();
                    assertThat(line.lookup(".hit").getOpacity()).isEqualTo(1);
                });
    }

    @Test
    void aNoticeSaysItsToneAndItsWords() {
        Fx.run(
                () -> {
                    var notice = new Notice(text, Tone.BLOCKED, words("The stick was pulled."));
                    assertThat(notice.getAccessibleText())
                            .isEqualTo("Problem: The stick was pulled.");
                    text.use(LanguageTag.of("pl"));
                    notice.setTone(Tone.LOOK);
                    assertThat(notice.getAccessibleText())
                            .isEqualTo("Uwaga: The stick was pulled.");
                });
    }

    @Test
    void undoIsOfferedOnceAndTheToastLeaves() {
        Fx.run(
                () -> {
                    List<String> order = new ArrayList<>();
                    var toast =
                            new UndoToast(
                                    text,
                                    UserMessage.of("kit.close"),
                                    () -> order.add("undo"),
                                    () -> order.add("close"));
                    ((Button) toast.getChildren().get(1)).fire();
                    assertThat(order).containsExactly("close", "undo");
                });
    }

    @Test
    void theHeaderTurnsThePlaceIntoAnArrowWhenRoomIsShort() {
        Fx.run(
                () -> {
                    var width = new SimpleDoubleProperty(1440);
                    var scale = new SimpleDoubleProperty(1);
                    ui.context().layout().follow(width, scale);
                    List<String> went = new ArrayList<>();
                    var header =
                            new PageHeader(
                                    ui.context(),
                                    words("Session plans"),
                                    () -> went.add("plans"),
                                    words("Finding direction"));
                    var crumb = header.lookup(".crumb");
                    var back = (Button) header.lookup(".square");
                    assertThat(crumb.isVisible()).isTrue();
                    assertThat(back.isVisible()).isFalse();
                    scale.set(1.25);
                    assertThat(crumb.isManaged()).isFalse();
                    back.fire();
                    assertThat(went).containsExactly("plans");
                    assertThat(back.getAccessibleText()).isEqualTo("Back to: Session plans");
                });
    }

    @Test
    void theRoomIsMeasuredInUnscaledPixels() {
        assertThat(WindowLayout.Room.of(1360)).isEqualTo(WindowLayout.Room.WIDE);
        assertThat(WindowLayout.Room.of(1359.9)).isEqualTo(WindowLayout.Room.MEDIUM);
        assertThat(WindowLayout.Room.of(1150)).isEqualTo(WindowLayout.Room.MEDIUM);
        assertThat(WindowLayout.Room.of(1149)).isEqualTo(WindowLayout.Room.NARROW);
    }
}
