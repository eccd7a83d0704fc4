package org.lectern.ui.kit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.FileLayer;
import org.lectern.ui.kit.Fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OutputPaneTest {
    @TempDir private static Path folder;

    private final List<String> exports = new ArrayList<>();

    @Test
    void whatWasWrittenCanBeOpened() {
        var ui = Fx.ui(folder, "en");
        var dialogs = new RecordedDialogs();
        Path file = folder.resolve("set.pdf");
        dialogs.choose(file);
        var output =
                new PaperOutput(
                        ui.context().jobs(),
                        dialogs,
                        FileLayer.real(),
                        (_, _, _) -> PrintPort.Result.NO_PRINTER);
        var pane = Fx.call(() -> new OutputPane(ui.context(), output, () -> exports.add("one")));
        Fx.scene(ui, pane, 300, 300);
        assertThat(pane.isVisible()).isFalse();

        Fx.run(() -> output.export("set.pdf", _ -> new byte[] {1}));
        assertThat(pane.isVisible()).isTrue();
        press(pane, 0);
        assertThat(ui.opened).containsExactly(file);

        Fx.run(() -> output.print("set", _ -> new byte[] {1}));
        press(pane, 0);
        assertThat(exports).containsExactly("one");

        Fx.run(output::forget);
        assertThat(pane.isVisible()).isFalse();
    }

    private static void press(OutputPane pane, int index) {
        Fx.run(
                () -> {
                    pane.applyCss();
                    pane.layout();
                    ((Button) pane.lookupAll(".button").toArray()[index]).fire();
                });
    }
}
