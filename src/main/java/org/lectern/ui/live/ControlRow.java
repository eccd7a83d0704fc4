package org.lectern.ui.live;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout;

/** The large buttons of a running session, each with the key that does the same. */
final class ControlRow extends HBox {
    private final UiContext ui;
    private final Button pause;
    private final Button back;
    private final Button next;
    private final Label pauseWords = Labels.of("", "live-control-words");
    private final Label nextWords = Labels.of("", "live-control-words");
    private final IconView pauseIcon = new IconView(Icon.PAUSE, "icon-large");

    ControlRow(UiContext ui, LiveViewModel model) {
        this.ui = ui;
        getStyleClass().add("live-controls");
        setAlignment(Pos.CENTER_LEFT);
        pause = button("live-pause", pauseIcon, pauseWords, "live.key.space");
        var more = minutes("live-more", Icon.PLUS, "live.more", "+");
        var less = minutes("live-less", Icon.MINUS, "live.less", "−");
        back = Buttons.icon(Icon.UNDO, ui.text().text("live.back"));
        back.setId("live-back");
        back.getStyleClass().add("live-control");
        next =
                button(
                        "live-next",
                        new IconView(Icon.NEXT, "icon-large"),
                        nextWords,
                        "live.key.page.down");
        next.getStyleClass().add("primary");
        run(pause, model, LiveCommand.PAUSE);
        run(more, model, LiveCommand.MORE);
        run(less, model, LiveCommand.LESS);
        run(back, model, LiveCommand.BACK);
        run(next, model, LiveCommand.NEXT);
        getChildren().addAll(pause, more, less, Toolbar.spacer(), back, next);
    }

    private static void run(Button button, LiveViewModel model, LiveCommand command) {
        button.setOnAction(_ -> model.run(command));
    }

    private Button minutes(String id, Icon icon, String nameKey, String key) {
        var words =
                Labels.of(
                        ui.text().text("kit.minutes", LiveViewModel.STEP_MINUTES),
                        "live-control-words");
        var button = button(id, new IconView(icon, "icon-large"), words, Labels.of(key));
        var name = ui.text().text(nameKey, LiveViewModel.STEP_MINUTES);
        button.accessibleTextProperty().bind(name);
        Buttons.tooltip(button, name);
        return button;
    }

    private Button button(String id, IconView icon, Label words, String keyName) {
        return button(id, icon, words, Labels.of(ui.text().text(keyName)));
    }

    private Button button(String id, IconView icon, Label words, Label key) {
        key.getStyleClass().add("key-cap");
        var roomy = ui.layout().room().isEqualTo(WindowLayout.Room.WIDE);
        key.visibleProperty().bind(roomy);
        key.managedProperty().bind(roomy);
        var content = new HBox(icon, words, key);
        content.setAlignment(Pos.CENTER);
        content.getStyleClass().add("live-control-content");
        var button = new Button();
        button.setGraphic(content);
        button.setId(id);
        button.accessibleTextProperty().bind(words.textProperty());
        button.getStyleClass().addAll("plain", "live-control");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void show(Moment moment) {
        boolean paused = moment.view().paused();
        String words = ui.text().get(paused ? "live.resume" : "live.pause");
        if (!words.equals(pauseWords.getText())) {
            pauseWords.setText(words);
            pauseIcon.show(paused ? Icon.PLAY : Icon.PAUSE);
        }
        nextWords.setText(
                ui.text().get(moment.view().next() == null ? "live.finish" : "live.next"));
        back.setDisable(moment.state().done().isEmpty());
    }

    /** Puts the keyboard on the first of them. */
    void focus() {
        pause.requestFocus();
    }
}
