package org.lectern.ui.shell;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.UiContext;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Shows the screen of the current destination; makes each screen when it is first shown. */
final class ScreenHost extends StackPane {
    private final UiContext ui;
    private final Map<Class<? extends Destination>, Supplier<? extends Screen>> makers;
    // By maker, so that destinations which share one share its screen.
    private final Map<Supplier<? extends Screen>, Screen> made = new HashMap<>();
    private @Nullable Screen shown;

    ScreenHost(UiContext ui, Map<Class<? extends Destination>, Supplier<? extends Screen>> makers) {
        this.ui = ui;
        this.makers = Map.copyOf(makers);
        getStyleClass().add("canvas");
        ui.navigator().current().subscribe(this::show);
    }

    /** The screen that is shown. */
    Screen shown() {
        if (shown == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return shown;
    }

    private void show(Destination destination) {
        Supplier<? extends Screen> maker = makers.get(destination.getClass());
        if (maker == null) {
            throw new IllegalStateException("no screen for " + destination);
        }
        Screen next = made.computeIfAbsent(maker, Supplier::get);
        boolean changes = !next.equals(shown);
        boolean hadFocus = focused() == null || Focus.holds(this, focused());
        shown = next;
        if (changes) {
            getChildren().setAll(next.root());
        }
        next.open(destination);
        if (changes) {
            // A screen may move the focus itself. Nowhere, it would leave shortcuts unheard.
            if (hadFocus && getScene() != null && !Focus.holds(next.root(), focused())) {
                Focus.first(next.root()).orElse(this).requestFocus();
            }
            fadeIn();
        }
    }

    private @Nullable Node focused() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private void fadeIn() {
        Duration motion = ui.theme().motion();
        if (motion.greaterThan(Duration.ZERO) && getScene() != null) {
            var fade = new FadeTransition(motion, this);
            fade.setFromValue(0.4);
            fade.setToValue(1);
            fade.play();
        }
    }
}
