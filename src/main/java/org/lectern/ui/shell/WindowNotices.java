package org.lectern.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Dialogs;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.Notices;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.kit.UndoToast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notices above the screens, and the one toast at their foot. */
public final class WindowNotices implements Notices {
    private static final Duration UNDO_STAYS = Duration.seconds(10);
    private static final Duration WORDS_STAY = Duration.seconds(4);
    private static final int SHOWN_AT_MOST = 3;

    private final UiText text;
    private final Dialogs dialogs;
    private final VBox band = new VBox();
    private final StackPane foot = new StackPane();
    private final Map<UserMessage, Node> open = new HashMap<>();
    private final ObservableList<Node> shown = FXCollections.observableArrayList();
    private @Nullable PauseTransition toastEnds;

    /** Notices whose details open in these dialogs. */
    public WindowNotices(UiText text, Dialogs dialogs) {
        this.text = text;
        this.dialogs = dialogs;
        band.getStyleClass().add("notice-band");
        band.setVisible(false);
        band.managedProperty().bind(band.visibleProperty());
        foot.getStyleClass().add("toast-foot");
        foot.setPickOnBounds(false);
    }

    /** The band of notices. */
    Node band() {
        return band;
    }

    /** The layer of the toast, which lets the pointer through beside it. */
    Node foot() {
        return foot;
    }

    @Override
    public void show(Tone tone, UserMessage message, @Nullable Throwable cause) {
        close(message);
        var notice = new Notice(text, tone, text.text(message));
        notice.setOnClose(() -> close(message));
        if (cause != null) {
            var details = Buttons.small(Buttons.plain(text.text("kit.details")));
            details.setOnAction(_ -> dialogs.details(message, cause));
            notice.setActions(details);
        }
        open.put(message, notice);
        shown.addFirst(notice);
        update();
    }

    @Override
    public void offer(Tone tone, UserMessage message, List<Offer> offers) {
        close(message);
        var notice = new Notice(text, tone, text.text(message));
        notice.setOnClose(() -> close(message));
        notice.setActions(
                offers.stream()
                        .map(
                                offer -> {
                                    var button =
                                            Buttons.small(Buttons.plain(text.text(offer.name())));
                                    button.setOnAction(
                                            _ -> {
                                                close(message);
                                                offer.action().run();
                                            });
                                    return button;
                                })
                        .toArray(Node[]::new));
        open.put(message, notice);
        shown.addFirst(notice);
        update();
    }

    private void close(UserMessage message) {
        Node notice = open.remove(message);
        if (notice != null) {
            shown.remove(notice);
            update();
        }
    }

    // The newest first; older ones wait until those above are closed, so that work stays in sight.
    private void update() {
        band.getChildren().setAll(shown.stream().limit(SHOWN_AT_MOST).toList());
        band.setVisible(!shown.isEmpty());
    }

    @Override
    public void offerUndo(UserMessage done, Runnable undo) {
        toast(new UndoToast(text, done, undo, this::endToast), UNDO_STAYS);
    }

    @Override
    public void say(UserMessage done) {
        toast(new UndoToast(text, done, null, this::endToast), WORDS_STAY);
    }

    private void toast(UndoToast toast, Duration stays) {
        endToast();
        foot.getChildren().setAll(toast);
        var end = new PauseTransition(stays);
        end.setOnFinished(_ -> endToast());
        toastEnds = end;
        // Who is on the toast with the pointer or the keyboard is about to use it.
        Runnable waitForUse =
                () -> {
                    if (toast.isHover() || toast.isFocusWithin()) {
                        end.stop();
                    } else {
                        end.playFromStart();
                    }
                };
        toast.hoverProperty().subscribe((_, _) -> waitForUse.run());
        toast.focusWithinProperty().subscribe((_, _) -> waitForUse.run());
        end.play();
    }

    private void endToast() {
        if (toastEnds != null) {
            toastEnds.stop();
            toastEnds = null;
        }
        foot.getChildren().clear();
    }
}
