package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.Progress;
import org.lectern.plan.SessionPlan;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.Settings;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.shell.MainWindow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lectern in its real window on a store of its own, and a counselor's hands on it: pointer, keys,
 * clipboard. Only the system's dialogs and the printer are played. Not for the FX thread.
 */
final class Workplace implements AutoCloseable {
    // Only ever waited for in full when a test fails.
    private static final int PATIENCE_SECONDS = 60;

    private final Services services;
    private final Composition composition;
    private final Stage stage;
    private final Outside outside;
    private final FxRobot robot = new FxRobot();
    private int clicks;
    private int actions;
    private boolean closed;

    private Workplace(Services services, Composition composition, Stage stage, Outside outside) {
        this.services = services;
        this.composition = composition;
        this.stage = stage;
        this.outside = outside;
    }

    /** Starts Lectern in a folder in this language, as it was left there, and waits for rows. */
    static Workplace start(Path folder, LanguageTag language) {
        return start(folder, language, InstantSource.system());
    }

    /** Starts Lectern as {@link #start(Path, LanguageTag)}; sessions follow this clock. */
    static Workplace start(Path folder, LanguageTag language, InstantSource clock) {
        var settings = Settings.open(folder.resolve("settings.json"), FileLayer.real());
        settings.set(SettingKeys.INTERFACE_LANGUAGE, Optional.of(language));
        return start(folder, settings, clock);
    }

    /** Starts Lectern in a folder with the settings that were left there, and waits for rows. */
    static Workplace startAgain(Path folder) {
        return startAgain(folder, InstantSource.system());
    }

    /** Starts Lectern as {@link #startAgain(Path)}; sessions follow this clock. */
    static Workplace startAgain(Path folder, InstantSource clock) {
        return start(
                folder, Settings.open(folder.resolve("settings.json"), FileLayer.real()), clock);
    }

    private static Workplace start(Path folder, Settings settings, InstantSource clock) {
        var files = FileLayer.real();
        var services = Services.open(folder, files);
        services.prepare(Progress.NONE, Cancellation.NEVER);
        var outside = new Outside(folder.resolve("exported"));
        var usable = new AtomicBoolean();
        var workplace =
                Fx.call(
                        () -> {
                            var stage = new Stage();
                            var composition =
                                    new Composition(
                                            services,
                                            folder,
                                            files,
                                            settings,
                                            (_, _, _) -> outside,
                                            outside,
                                            clock);
                            var window =
                                    new MainWindow(
                                            composition.ui(),
                                            stage,
                                            composition.shell(),
                                            List.of());
                            window.show();
                            composition.afterShown(() -> usable.set(true));
                            return new Workplace(services, composition, stage, outside);
                        });
        workplace.until("the catalogue shows rows", () -> !workplace.rows().isEmpty());
        workplace.until("its first frame is drawn", usable::get);
        workplace.until("the window has the keyboard", workplace.stage::isFocused);
        return workplace;
    }

    Services services() {
        return services;
    }

    /** What was printed and where files were saved. */
    Outside outside() {
        return outside;
    }

    Stage stage() {
        return stage;
    }

    /** The interface's language now. */
    LanguageTag language() {
        return Fx.call(composition.ui().text()::language);
    }

    /** The interface's words now. */
    String words(String key, Object... arguments) {
        UiText text = composition.ui().text();
        return Fx.call(() -> text.get(key, arguments));
    }

    /** How often the pointer was clicked so far. */
    int clicks() {
        return clicks;
    }

    /**
     * What was done so far: each click, each key with those held down, each word typed and each
     * drag is one action.
     */
    int actions() {
        return actions;
    }

    /** Where the window is. */
    Destination place() {
        return Fx.call(() -> composition.ui().navigator().current().get());
    }

    /** Goes somewhere without the pointer, and waits until everything is there. */
    void goTo(Destination destination) {
        Fx.run(() -> composition.ui().navigator().go(destination));
        until("all work is done", () -> Fx.call(() -> composition.ui().jobs().running().isEmpty()));
        settle();
    }

    /** Whether these words stand somewhere in a window. */
    boolean sees(String words) {
        return Fx.call(
                () ->
                        all(".label").stream()
                                .anyMatch(node -> ((Labeled) node).getText().contains(words)));
    }

    /** The plan that is shown. */
    DocumentId shownPlan() {
        until("a plan is shown", () -> place() instanceof Destination.Plan);
        return ((Destination.Plan) place()).id();
    }

    /** A plan as it is kept now. */
    SessionPlan kept(DocumentId plan) {
        return services.plans().load(plan).orElseThrow().content();
    }

    /** The nodes of any window that match a CSS selector and can be seen, from top to bottom. */
    List<Node> all(String selector) {
        return Fx.call(() -> Seen.all(selector));
    }

    /** The words of every label that matches, from top to bottom. */
    List<String> texts(String selector) {
        var nodes = all(selector);
        return Fx.call(() -> nodes.stream().map(node -> ((Labeled) node).getText()).toList());
    }

    /** The one node that matches; waits for it. */
    Node one(String selector) {
        until("one " + selector, () -> all(selector).size() == 1);
        return all(selector).getFirst();
    }

    /** The control with exactly these words; waits for it. */
    Node named(String selector, String words) {
        until(selector + " named " + words, () -> names(selector, words).size() == 1);
        return names(selector, words).getFirst();
    }

    private List<Node> names(String selector, String words) {
        return Fx.call(
                () ->
                        all(selector).stream()
                                .filter(node -> words.equals(((Labeled) node).getText()))
                                .toList());
    }

    /** The control that a screen reader calls exactly this; waits for it. */
    Node called(String selector, String name) {
        Callable<List<Node>> found =
                () ->
                        all(selector).stream()
                                .filter(node -> name.equals(node.getAccessibleText()))
                                .toList();
        until(selector + " called " + name, () -> Fx.call(found).size() == 1);
        return Fx.call(found).getFirst();
    }

    /** Takes a picture of the window, to be looked at. */
    void picture(String name) {
        settle();
        Fx.picture(stage.getScene(), name);
    }

    /** The titles in the catalogue's list, from top to bottom. */
    List<String> rows() {
        var words = all(".result-first");
        return Fx.call(
                () ->
                        words.stream()
                                .map(each -> ((Parent) each).getChildrenUnmodifiable().getFirst())
                                .map(Node::getAccessibleText)
                                .toList());
    }

    /** Clicks in the middle of a node that lies whole in its window. */
    void click(Node node) {
        until("it can be clicked: " + node, () -> Fx.call(() -> !node.isDisabled()));
        settle();
        clicks++;
        actions++;
        robot.clickOn(node, MouseButton.PRIMARY);
    }

    /** Presses keys together and lets go of them. */
    void press(KeyCode... keys) {
        actions++;
        pressUncounted(keys);
    }

    private void pressUncounted(KeyCode... keys) {
        // In one go: on a busy machine a key that is held while others wait begins to repeat.
        Fx.run(
                () -> {
                    var keyboard = new Robot();
                    for (KeyCode key : keys) {
                        keyboard.keyPress(key);
                    }
                    for (KeyCode key : List.of(keys).reversed()) {
                        keyboard.keyRelease(key);
                    }
                });
        WaitForAsyncUtils.waitForFxEvents();
        settle();
    }

    /**
     * Waits until the window has been laid out anew: what was taken away has given up the focus.
     */
    private void settle() {
        var laidOut = new CountDownLatch(1);
        Fx.run(
                () -> {
                    stage.getScene().addPostLayoutPulseListener(laidOut::countDown);
                    Platform.requestNextPulse();
                });
        try {
            assertThat(laidOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Types Latin letters by their keys; anything else comes from the clipboard. */
    void type(String words) {
        actions++;
        if (words.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            words.chars()
                    .forEach(
                            c ->
                                    pressUncounted(
                                            KeyCode.valueOf(Character.toString(c - 'a' + 'A'))));
        } else {
            Fx.run(() -> composition.ui().clipboard().putText(words));
            pressUncounted(KeyCode.CONTROL, KeyCode.V);
        }
    }

    /**
     * Drags from the middle of a node to a place on the screen, and lets go once what shows the
     * goal is there.
     */
    void drag(Node from, Point2D to, String goalSelector) {
        actions++;
        robot.drag(from, MouseButton.PRIMARY);
        robot.moveBy(0, 12);
        robot.moveTo(to);
        until("the drag shows where it goes", () -> !all(goalSelector).isEmpty());
        robot.drop();
        until("the drag is over", () -> all(goalSelector).isEmpty());
    }

    /** Drags from the middle of a node of any window to a place on the screen, and lets go. */
    void drop(Node from, Point2D to) {
        actions++;
        robot.drag(from, MouseButton.PRIMARY);
        robot.moveBy(0, -12);
        robot.moveTo(to);
        robot.drop();
    }

    /** A place on the screen inside a node; 0 is the top or left edge, 1 the other one. */
    Point2D at(Node node, double across, double down) {
        return Fx.call(
                () -> {
                    var bounds = Seen.onScreen(node);
                    return new Point2D(
                            bounds.getMinX() + bounds.getWidth() * across,
                            bounds.getMinY() + bounds.getHeight() * down);
                });
    }

    /** Waits until something holds; a picture of the window is kept when it never does. */
    void until(String what, Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, holds);
        } catch (TimeoutException e) {
            Path picture = Fx.picture(stage.getScene(), "gesture-failed");
            throw new AssertionError(
                    "Waited in vain until "
                            + what
                            + "; said meanwhile: "
                            + outside.said()
                            + "; the keyboard is at: "
                            + Fx.call(() -> String.valueOf(stage.getScene().getFocusOwner()))
                            + "; picture: "
                            + picture,
                    e);
        }
    }

    /** Closes the window as its × does, and waits until everything is kept. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        robot.release(new MouseButton[0]);
        Fx.run(
                () -> {
                    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
                    stage.hide();
                    composition.close();
                });
        services.close();
    }
}
