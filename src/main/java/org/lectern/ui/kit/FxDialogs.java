package org.lectern.ui.kit;

import javafx.event.ActionEvent;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** The real dialogs, above a window. File choosers begin in the folder used last. */
public final class FxDialogs implements Dialogs {
    private final UiText text;
    private final Theme theme;
    private final ClipboardPort clipboard;
    private final Supplier<Window> owner;
    private @Nullable Path lastFolder;

    /** Dialogs above the window that the supplier names at that moment. */
    public FxDialogs(UiText text, Theme theme, ClipboardPort clipboard, Supplier<Window> owner) {
        this.text = text;
        this.theme = theme;
        this.clipboard = clipboard;
        this.owner = owner;
    }

    @Override
    public Optional<Path> save(UserMessage title, String suggestedName, FileKind kind) {
        FileChooser chooser = chooser(title, List.of(kind));
        chooser.setInitialFileName(suggestedName);
        return chosen(chooser.showSaveDialog(owner.get())).map(path -> withExtension(path, kind));
    }

    @Override
    public Optional<Path> open(UserMessage title, List<FileKind> kinds) {
        return chosen(chooser(title, kinds).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> folder(UserMessage title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(text.get(title));
        if (lastFolder != null && Files.isDirectory(lastFolder)) {
            chooser.setInitialDirectory(lastFolder.toFile());
        }
        return chosen(chooser.showDialog(owner.get()));
    }

    private FileChooser chooser(UserMessage title, List<FileKind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(text.get(title));
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters()
                    .add(
                            new FileChooser.ExtensionFilter(
                                    text.get(kind.name()),
                                    kind.extensions().stream().map(e -> "*." + e).toList()));
        }
        if (lastFolder != null && Files.isDirectory(lastFolder)) {
            chooser.setInitialDirectory(lastFolder.toFile());
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        Path path = file.toPath();
        lastFolder = Files.isDirectory(path) ? path : path.getParent();
        return Optional.of(path);
    }

    // Some systems give back what was typed, without the extension of the filter.
    private static Path withExtension(Path path, FileKind kind) {
        String name = String.valueOf(path.getFileName());
        return name.indexOf('.') > 0
                ? path
                : path.resolveSibling(name + "." + kind.extensions().getFirst());
    }

    @Override
    public boolean confirmReplace(Path file) {
        var replace = new ButtonType(text.get("kit.replace"), ButtonData.OK_DONE);
        var keep = new ButtonType(text.get("kit.cancel"), ButtonData.CANCEL_CLOSE);
        var message = UserMessage.of("kit.replace.question", String.valueOf(file.getFileName()));
        Dialog<ButtonType> dialog =
                dialog(text.get("kit.replace"), Labels.wrapped(text.text(message)), replace, keep);
        return dialog.showAndWait().filter(replace::equals).isPresent();
    }

    @Override
    public void details(UserMessage message, @Nullable Throwable cause) {
        var close = new ButtonType(text.get("kit.close"), ButtonData.CANCEL_CLOSE);
        var content = new VBox(Labels.wrapped(text.text(message)));
        content.getStyleClass().add("dialog-content");
        ButtonType[] types = {close};
        var copy = new ButtonType(text.get("kit.copy"), ButtonData.LEFT);
        String technical = cause == null ? "" : stackTrace(cause);
        if (cause != null) {
            var area = new TextArea(technical);
            area.setEditable(false);
            area.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            area.getStyleClass().add("technical");
            area.accessibleTextProperty().bind(text.text("kit.details"));
            content.getChildren().add(area);
            types = new ButtonType[] {copy, close};
        }
        Dialog<ButtonType> dialog = dialog(text.get("kit.details"), content, types);
        if (dialog.getDialogPane().lookupButton(copy) instanceof Button button) {
            button.addEventFilter(
                    ActionEvent.ACTION,
                    event -> {
                        clipboard.putText(technical);
                        event.consume();
                    });
        }
        dialog.showAndWait();
    }

    private Dialog<ButtonType> dialog(String title, Node content, ButtonType... buttons) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.setContent(content);
        pane.getButtonTypes().setAll(buttons);
        pane.setPrefWidth(theme.px(560));
        theme.dress(pane.getScene());
        dialog.setOnHidden(_ -> theme.release(pane.getScene()));
        return dialog;
    }

    private static String stackTrace(Throwable cause) {
        var lines = new StringJoiner("\n");
        for (Throwable each = cause; each != null; each = each.getCause()) {
            lines.add(each.toString());
            for (StackTraceElement element : each.getStackTrace()) {
                lines.add("    at " + element);
            }
        }
        return lines.toString();
    }
}
