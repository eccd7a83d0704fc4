package org.lectern.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnProblem;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.ui.kit.DigitsField;
import org.lectern.ui.kit.DropDown;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the fields of a form on a material: labels above, and what is wrong below. */
final class FormFields {
    private final UiText text;
    private final EditorModel model;
    private final List<Runnable> shows = new ArrayList<>();
    private final Map<Place, Node> places = new HashMap<>();

    FormFields(UiText text, EditorModel model) {
        this.text = text;
        this.model = model;
    }

    UiText text() {
        return text;
    }

    EditorModel model() {
        return model;
    }

    /** Shows the material of now in every field. */
    void show() {
        shows.forEach(Runnable::run);
    }

    /** Has something done whenever the material is shown anew, and now. */
    void onShow(Runnable show) {
        shows.add(show);
        show.run();
    }

    /** Where a problem is mended, or null when it is not in this form. */
    @Nullable Node place(Place place) {
        return places.get(place);
    }

    /** Says that what is wrong at a place is mended in a control. */
    void mend(Place place, Node control) {
        places.put(place, control);
    }

    /** A text that is typed. */
    <C extends TextInputControl> C typed(
            C control,
            String key,
            Function<OwnMaterial, String> get,
            BiFunction<OwnMaterial, String, OwnMaterial> change) {
        var typing =
                new Typing(
                        model,
                        control,
                        () -> key + ":" + model.language().get(),
                        () -> get.apply(model.own()),
                        change);
        shows.add(typing::show);
        return control;
    }

    /** A line of text. */
    TextField line(
            String key,
            Function<OwnMaterial, String> get,
            BiFunction<OwnMaterial, String, OwnMaterial> change) {
        var field = new TextField();
        field.getStyleClass().add("small");
        return typed(field, key, get, change);
    }

    /** Several lines of text. */
    TextArea area(
            String key,
            int rows,
            Function<OwnMaterial, String> get,
            BiFunction<OwnMaterial, String, OwnMaterial> change) {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setPrefColumnCount(10);
        // With little room the form scrolls; a text of one line and a half could not be read.
        area.setMinHeight(TextArea.USE_PREF_SIZE);
        area.getStyleClass().add("editor-area");
        Keys.tabLeaves(area);
        return typed(area, key, get, change);
    }

    /** A number that may be empty. */
    DigitsField number(
            String key,
            Function<OwnMaterial, @Nullable Integer> get,
            BiFunction<OwnMaterial, @Nullable Integer, OwnMaterial> change) {
        return typed(
                NumberField.make(),
                key,
                own -> NumberField.text(get.apply(own)),
                (own, typed) -> change.apply(own, NumberField.number(typed)));
    }

    /**
     * One among several; null while nothing is chosen.
     *
     * @param name what is chosen, for a screen reader
     */
    <T> ComboBox<T> choice(
            List<T> values,
            Function<T, ObservableValue<String>> words,
            ObservableValue<String> name,
            Function<OwnMaterial, @Nullable T> get,
            BiFunction<OwnMaterial, T, OwnMaterial> change) {
        ComboBox<T> box = DropDown.of(List.copyOf(values), words, name);
        box.getStyleClass().add("small");
        box.setMaxWidth(Double.MAX_VALUE);
        box.promptTextProperty().bind(text.text("editor.choose"));
        box.valueProperty()
                .subscribe(
                        (_, chosen) -> {
                            if (chosen != null && !chosen.equals(get.apply(model.own()))) {
                                model.edit(own -> change.apply(own, chosen), null);
                            }
                        });
        onShow(() -> box.setValue(get.apply(model.own())));
        return box;
    }

    /** A box to tick. */
    CheckBox check(
            ObservableValue<String> words,
            Predicate<OwnMaterial> get,
            BiFunction<OwnMaterial, Boolean, OwnMaterial> change) {
        var box = new CheckBox();
        box.textProperty().bind(words);
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        box.setOnAction(
                _ -> {
                    boolean ticked = box.isSelected();
                    model.edit(own -> change.apply(own, ticked), null);
                });
        onShow(() -> box.setSelected(get.test(model.own())));
        return box;
    }

    /** Boxes to tick, side by side. */
    <E extends Enum<E>> FlowPane checks(
            List<E> values,
            Function<E, String> key,
            Function<OwnMaterial, Set<E>> get,
            BiFunction<OwnMaterial, Set<E>, OwnMaterial> change) {
        var boxes = new FlowPane();
        boxes.getStyleClass().add("editor-checks");
        for (E value : values) {
            boxes.getChildren()
                    .add(
                            check(
                                    text.text(key.apply(value)),
                                    own -> get.apply(own).contains(value),
                                    (own, ticked) -> {
                                        var chosen = new TreeSet<>(get.apply(own));
                                        if (ticked) {
                                            chosen.add(value);
                                        } else {
                                            chosen.remove(value);
                                        }
                                        return change.apply(own, chosen);
                                    }));
        }
        return boxes;
    }

    /**
     * A field below its label, with what is wrong at a place below it once that was asked for.
     *
     * @param field a control that the label names, or a pane of several
     */
    VBox labelled(ObservableValue<String> name, Node field, Place... of) {
        var label = Labels.wrapped(name, "field-label");
        if (field instanceof Control control) {
            label.setLabelFor(control);
            if (!control.accessibleTextProperty().isBound()) {
                control.accessibleTextProperty().bind(name);
            }
        } else {
            field.accessibleTextProperty().bind(name);
        }
        var box = new VBox(label, field);
        box.getStyleClass().add("editor-field");
        for (var place : of) {
            mend(place, field);
        }
        if (of.length > 0) {
            box.getChildren().add(wrong(List.of(of)::contains, field));
        }
        return box;
    }

    /** What is wrong at some places, in red; nothing before that was asked for. */
    Node wrong(Predicate<Place> places, @Nullable Node field) {
        var words =
                Bindings.createStringBinding(
                        () ->
                                model.checked().get()
                                        ? model.problems().stream()
                                                .filter(p -> places.test(p.place()))
                                                .map(OwnProblem::message)
                                                .map(text::get)
                                                .distinct()
                                                .collect(Collectors.joining(" "))
                                        : "",
                        model.problems(),
                        model.checked(),
                        text.texts());
        var label = Labels.wrapped(words, "meta", "blocked");
        label.visibleProperty().bind(words.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        if (field != null) {
            Runnable mark =
                    () -> {
                        field.getStyleClass().remove("wrong");
                        if (!words.get().isEmpty()) {
                            field.getStyleClass().add("wrong");
                        }
                    };
            words.subscribe(mark);
            field.accessibleHelpProperty().bind(words);
        }
        return label;
    }

    /** Fields below a heading. */
    VBox section(String key, Node... fields) {
        var section = new VBox(Labels.of(text.text(key), "h2"));
        section.getChildren().addAll(fields);
        section.getStyleClass().add("editor-section");
        return section;
    }
}
