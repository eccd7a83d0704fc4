package org.lectern.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A job under way: its name, how far it is, and Cancel. */
public final class ProgressRow extends VBox {
    /** A row for a job. */
    public ProgressRow(UiText text, Job job) {
        getStyleClass().add("progress-row");
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(text.text(job.title()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = Buttons.small(Buttons.plain(text.text("kit.cancel")));
        cancel.setOnAction(_ -> job.cancel());
        var line = new HBox(bar, cancel);
        line.getStyleClass().add("progress-line");
        getChildren().addAll(Labels.of(text.text(job.title()), "second", "medium"), line);
    }
}
