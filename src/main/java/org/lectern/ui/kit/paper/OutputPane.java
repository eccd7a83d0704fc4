package org.lectern.ui.kit.paper;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Job;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.ProgressRow;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.paper.PaperOutput.Ending;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a {@link PaperOutput} is doing, and how it ended; takes no room while there is nothing. */
public final class OutputPane extends VBox {
    private final UiContext ui;
    private final Runnable export;

    /**
     * A pane that follows an output.
     *
     * @param export what "Export PDF" does where printing is not possible
     */
    public OutputPane(UiContext ui, PaperOutput output, Runnable export) {
        this.ui = ui;
        this.export = export;
        managedProperty().bind(visibleProperty());
        Runnable follow = () -> show(output.job().get(), output.ending().get());
        output.job().subscribe(follow);
        output.ending().subscribe(follow);
        follow.run();
    }

    private void show(@Nullable Job job, @Nullable Ending ending) {
        if (job != null) {
            getChildren().setAll(new ProgressRow(ui.text(), job));
        } else if (ending != null) {
            getChildren().setAll(notice(ending));
        } else {
            getChildren().clear();
        }
        setVisible(!getChildren().isEmpty());
    }

    private Notice notice(Ending ending) {
        List<Node> buttons = new ArrayList<>();
        Path file = ending.file();
        if (file != null) {
            buttons.add(button("handout.export.open", () -> ui.opener().open(file)));
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                buttons.add(button("handout.export.folder", () -> ui.opener().open(folder)));
            }
        }
        if (ending.exportInstead()) {
            buttons.add(button("handout.export", export));
        }
        return new Notice(
                ui.text(),
                ending.tone(),
                ui.text().text(ending.message()),
                buttons.toArray(Node[]::new));
    }

    private Node button(String key, Runnable action) {
        var button = Buttons.small(Buttons.plain(ui.text().text(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
