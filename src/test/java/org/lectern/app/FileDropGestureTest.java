package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.document.DocumentHead;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A colleague's plan, dragged from a file manager onto the window. */
@Tag("gesture")
class FileDropGestureTest {
    @TempDir Path folder;
    @TempDir Path stick;

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void aPlanFileThatIsDroppedIsOpened(String language) {
        Path file = stick.resolve("from-maria.lectern");
        try (var work = Workplace.start(folder, LanguageTag.of(language));
                var manager = FileManager.offering(file)) {
            work.services().planFiles().write(plan(work), file);
            work.drop(manager.file, work.at(work.one(".result-list"), 0.5, 0.5));
            work.until("a plan is shown", () -> work.place() instanceof Destination.Plan);
            work.until(
                    "its blocks are shown",
                    () ->
                            work.texts(".block-title")
                                    .equals(List.of(title(work), "Who comes next?")));
            var kept = work.kept(work.shownPlan());
            assertThat(kept.title()).isEqualTo("From Maria");
            assertThat(kept.group().size()).isEqualTo(11);
            assertThat(plans(work)).hasSize(1);

            // Once more, on the plan that is open: another plan of one's own.
            work.drop(manager.file, work.at(work.one(".agenda"), 0.5, 0.5));
            work.until("a second plan is there", () -> plans(work).size() == 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void aBrokenFileSaysOneSentenceAndChangesNothing(String language) throws IOException {
        Path whole = stick.resolve("whole.lectern");
        Path file = stick.resolve("cut-off.lectern");
        try (var work = Workplace.start(folder, LanguageTag.of(language));
                var manager = FileManager.offering(file)) {
            work.services().planFiles().write(plan(work), whole);
            byte[] bytes = Files.readAllBytes(whole);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            work.drop(manager.file, work.at(work.one(".result-list"), 0.5, 0.5));
            var sentence = work.words("exchange.file.cutOff", "cut-off.lectern");
            work.until("it is said", () -> work.sees(sentence));
            assertThat(work.all(".notice-band .notice")).hasSize(1);
            assertThat(work.place()).isEqualTo(new Destination.Catalogue());
            assertThat(plans(work)).isEmpty();
            assertThat(work.outside().said()).isEmpty();
        }
    }

    private static SessionPlan plan(Workplace work) {
        var readers = new TreeMap<>(Map.of(LanguageTag.of("en"), 5, LanguageTag.of("bg"), 6));
        var empty = SessionPlan.empty("From Maria", new Group("", readers));
        return work.services()
                .plans()
                .insert(empty, 0, List.of(new MaterialId("work-values-card-sort")))
                .append(Block.ofText("Who comes next?", 20));
    }

    /** What the material is called in the window's language. */
    private static String title(Workplace work) {
        var head =
                work.services()
                        .library()
                        .head(new MaterialId("work-values-card-sort"))
                        .orElseThrow();
        return head.display(List.of(work.language())).title();
    }

    private static List<DocumentHead> plans(Workplace work) {
        return work.services().plans().list();
    }

    /** Another window, below the program's, with one file to drag. */
    private static final class FileManager implements AutoCloseable {
        private final Stage stage;
        private final Node file;

        private FileManager(Stage stage, Node file) {
            this.stage = stage;
            this.file = file;
        }

        static FileManager offering(Path file) {
            return Fx.call(
                    () -> {
                        var label = new Label(file.getFileName().toString());
                        label.setOnDragDetected(
                                event -> {
                                    var content = new ClipboardContent();
                                    content.putFiles(List.of(file.toFile()));
                                    label.startDragAndDrop(TransferMode.COPY).setContent(content);
                                    event.consume();
                                });
                        var stage = new Stage();
                        stage.setScene(new Scene(new StackPane(label), 300, 60));
                        stage.setX(0);
                        stage.setY(930);
                        stage.show();
                        return new FileManager(stage, label);
                    });
        }

        @Override
        public void close() {
            Fx.run(stage::hide);
        }
    }
}
