package org.lectern.ui.kit;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Dragging with JavaFX's own gesture. */
public final class FxDrag implements DragPort {
    @Override
    public void source(Node node, String kind, Supplier<Optional<String>> payload) {
        DataFormat format = format(kind);
        node.setOnDragDetected(
                event -> {
                    Optional<String> dragged = payload.get();
                    if (dragged.isPresent()) {
                        Dragboard board = node.startDragAndDrop(TransferMode.COPY_OR_MOVE);
                        var content = new ClipboardContent();
                        content.put(format, dragged.get());
                        board.setContent(content);
                        board.setDragView(node.snapshot(new SnapshotParameters(), null));
                        event.consume();
                    }
                });
    }

    @Override
    public void target(Node node, String kind, Target target) {
        DataFormat format = format(kind);
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                event ->
                        payload(event, format)
                                .ifPresent(
                                        dragged -> {
                                            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                                            target.over(dragged, event.getX(), event.getY());
                                            event.consume();
                                        }));
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> target.left());
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event ->
                        payload(event, format)
                                .ifPresent(
                                        dragged -> {
                                            event.setDropCompleted(
                                                    target.dropped(
                                                            dragged, event.getX(), event.getY()));
                                            event.consume();
                                        }));
    }

    @Override
    public void files(Node node, List<String> extensions, Consumer<List<Path>> dropped) {
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (!fitting(event.getDragboard(), extensions).isEmpty()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    List<Path> files = fitting(event.getDragboard(), extensions);
                    if (!files.isEmpty()) {
                        event.setDropCompleted(true);
                        event.consume();
                        dropped.accept(files);
                    }
                });
    }

    private static List<Path> fitting(Dragboard board, List<String> extensions) {
        return board.getFiles().stream()
                .map(File::toPath)
                .filter(
                        path -> {
                            String name = path.toString().toLowerCase(Locale.ROOT);
                            return extensions.stream().anyMatch(e -> name.endsWith("." + e));
                        })
                .toList();
    }

    private static Optional<String> payload(DragEvent event, DataFormat format) {
        return Optional.ofNullable((String) event.getDragboard().getContent(format));
    }

    // A format may be made only once in a process.
    private static DataFormat format(String kind) {
        String id = "application/x-lectern-" + kind;
        DataFormat known = DataFormat.lookupMimeType(id);
        return known == null ? new DataFormat(id) : known;
    }
}
