package org.lectern.bench;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.lectern.bench.EditProbe.Edit;
import org.lectern.bench.EditProbe.Kind;
import org.lectern.ui.kit.Fx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A counselor's hand in the plan screen. For the application thread. */
final class PlanHand {
    /** How many blocks are edited in a round, with twelve edits each. */
    static final int CYCLES = 15;

    /** What is typed into a title. */
    static final String LETTERS = "values";

    private final Scene scene;
    private final int blocks;
    private Button longer = new Button();
    private TextField title = new TextField();

    PlanHand(Scene scene, int blocks) {
        this.scene = scene;
        this.blocks = blocks;
    }

    /** Waits until all blocks are on screen. Not for the application thread. */
    void await() {
        var there = new CountDownLatch(1);
        Fx.run(
                () ->
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                if (scene.getRoot().lookupAll(".block-row").size() == blocks) {
                                    stop();
                                    there.countDown();
                                }
                            }
                        }.start());
        try {
            there.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * For each of these blocks: longer by a press, six letters, a place down, another block after
     * it and that undone, and taken out and that undone.
     */
    List<Edit> edits(List<Integer> choices) {
        title = (TextField) scene.getRoot().lookup(".inspector-fields .text-field");
        var edits = new ArrayList<Edit>();
        for (int index : choices) {
            edits.add(new Edit(Kind.MINUTES, () -> choose(index), () -> longer.fire()));
            for (int i = 0; i < LETTERS.length(); i++) {
                char letter = LETTERS.charAt(i);
                edits.add(new Edit(Kind.LETTER, title::requestFocus, () -> type(title, letter)));
            }
            edits.add(
                    new Edit(
                            Kind.MOVE,
                            () -> choose(index),
                            () -> press(KeyCode.DOWN, false, true)));
            edits.add(
                    new Edit(
                            Kind.INSERT,
                            PlanHand::nothing,
                            () -> press(KeyCode.INSERT, false, false)));
            edits.add(new Edit(Kind.UNDO, PlanHand::nothing, () -> press(KeyCode.Z, true, false)));
            edits.add(
                    new Edit(
                            Kind.DELETE,
                            () -> choose(index),
                            () -> press(KeyCode.DELETE, false, false)));
            edits.add(new Edit(Kind.UNDO, PlanHand::nothing, () -> press(KeyCode.Z, true, false)));
        }
        return edits;
    }

    private Node card(int index) {
        return scene.getRoot().lookupAll(".block-row").stream()
                .sorted(Comparator.comparingDouble(card -> card.getBoundsInParent().getMinY()))
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private static void nothing() {}

    /** What is pressed next is looked for now, when it is not measured. */
    private void choose(int index) {
        var card = card(index);
        card.requestFocus();
        longer = (Button) card.lookup(".minute-spinner .more");
    }

    private void press(KeyCode key, boolean control, boolean alt) {
        fire(
                scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, alt, false));
    }

    private static void type(Node field, char letter) {
        String text = Character.toString(letter);
        fire(
                field,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        text,
                        text,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private static void fire(EventTarget target, KeyEvent event) {
        Event.fireEvent(target, event);
    }
}
