package org.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.settings.SettingKeys;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class MainWindowTest {
    @Test
    void closingSavesWhatWaitsAndRemembersThePlace(@TempDir Path folder) {
        TestUi ui = Fx.ui(folder, "en");
        List<String> ran = new ArrayList<>();
        Fx.run(
                () -> {
                    var stage = new Stage();
                    var view =
                            new ShellView(
                                    ui.context(),
                                    new WindowNotices(ui.text(), ui),
                                    Map.of(Destination.Catalogue.class, () -> screen()));
                    var window =
                            new MainWindow(
                                    ui.context(),
                                    stage,
                                    view,
                                    List.of(
                                            () -> ran.add("first"),
                                            () -> {
                                                throw new IllegalStateException("on purpose");
                                            },
                                            () -> ran.add("last")));
                    window.show();
                    stage.setX(0);
                    stage.setY(0);
                    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
                    assertThat(stage.getTitle()).isEqualTo("Lectern");
                    stage.hide();
                });
        assertThat(ran).containsExactly("first", "last");
        var place = ui.settings().get(SettingKeys.WINDOW);
        assertThat(place).isPresent();
        assertThat(place.orElseThrow().x()).isZero();
        assertThat(folder.resolve("settings.json")).content().contains("window");
    }

    private static Screen screen() {
        Region root = new VBox();
        return () -> root;
    }
}
