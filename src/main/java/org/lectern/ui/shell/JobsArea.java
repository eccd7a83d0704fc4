package org.lectern.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.lectern.ui.kit.Job;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.ProgressRow;
import org.lectern.ui.kit.UiText;

import java.util.HashMap;
import java.util.Map;

/** The jobs that take long enough to be noticed, with their progress and Cancel. */
final class JobsArea extends VBox {
    private static final Duration UNNOTICED = Duration.millis(600);

    private final UiText text;
    private final Map<Job, ProgressRow> rows = new HashMap<>();

    JobsArea(UiText text, Jobs jobs) {
        this.text = text;
        getStyleClass().addAll("card", "jobs-area");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        visibleProperty().set(false);
        managedProperty().bind(visibleProperty());
        jobs.running()
                .addListener(
                        (ListChangeListener<Job>)
                                change -> {
                                    while (change.next()) {
                                        change.getRemoved().forEach(this::remove);
                                        change.getAddedSubList().forEach(this::showLater);
                                    }
                                });
    }

    private void showLater(Job job) {
        var pause = new PauseTransition(UNNOTICED);
        pause.setOnFinished(_ -> add(job));
        pause.play();
    }

    private void add(Job job) {
        if (job.running().get()) {
            var row = new ProgressRow(text, job);
            rows.put(job, row);
            getChildren().add(row);
            setVisible(true);
        }
    }

    private void remove(Job job) {
        ProgressRow row = rows.remove(job);
        if (row != null) {
            getChildren().remove(row);
            setVisible(!rows.isEmpty());
        }
    }
}
