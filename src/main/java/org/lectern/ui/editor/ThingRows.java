package org.lectern.ui.editor;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.MaterialWords;
import org.lectern.material.source.DraftFacts.Thing;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DigitsField;
import org.lectern.ui.kit.Icon;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What is needed: a row for each thing, with its name in the language on screen. */
final class ThingRows extends VBox {
    /** Stands for "printed from no sheet" among the sheets. */
    private static final String NO_SHEET = "";

    private final FormFields fields;
    private final VBox rows = new VBox();
    private int count = -1;
    private List<String> sheets = List.of();
    private FormFields inner;

    ThingRows(FormFields fields) {
        this.fields = fields;
        this.inner = new FormFields(fields.text(), fields.model());
        rows.getStyleClass().add("editor-things");
        var add = Buttons.small(Buttons.plain(fields.text().text("editor.thing.add"), Icon.PLUS));
        add.setOnAction(_ -> add());
        getStyleClass().add("editor-things");
        getChildren().addAll(rows, add);
        fields.onShow(this::show);
    }

    private List<Thing> things() {
        return fields.model().own().facts().running().things();
    }

    /** The rows are made anew only when there are more or fewer: typing keeps its place. */
    private void show() {
        var names = sheetNames();
        if (things().size() == count && names.equals(sheets)) {
            inner.show();
            return;
        }
        count = things().size();
        sheets = names;
        inner = new FormFields(fields.text(), fields.model());
        rows.getChildren().clear();
        for (int i = 0; i < count; i++) {
            rows.getChildren().add(row(i));
        }
    }

    private List<String> sheetNames() {
        var names = new ArrayList<String>();
        names.add(NO_SHEET);
        for (var sheet : fields.model().edition().sheets()) {
            if (!sheet.easy()) {
                names.add(sheet.name());
            }
        }
        return names;
    }

    private VBox row(int index) {
        var place = new Place.OfThing(index);
        var name =
                inner.line(
                        "thing-name-" + index,
                        own ->
                                thing(own, index)
                                        .name()
                                        .getOrDefault(fields.model().language().get(), ""),
                        (own, typed) ->
                                change(
                                        own,
                                        index,
                                        t -> t.withName(fields.model().language().get(), typed)));
        name.promptTextProperty().bind(fields.text().text("editor.thing.name"));
        name.accessibleTextProperty().bind(fields.text().text("editor.thing.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var remove =
                Buttons.small(
                        Buttons.icon(
                                Icon.TRASH,
                                fields.text().text("editor.thing.remove", name.textProperty())));
        remove.setOnAction(_ -> remove(index));
        var first = new HBox(name, remove);
        first.getStyleClass().add("row");
        var second = new FlowPane(number(index), per(index), sheet(index));
        second.getStyleClass().add("editor-thing-details");
        fields.mend(place, name);
        var row = new VBox(first, second, inner.wrong(place::equals, name));
        row.getStyleClass().add("editor-thing");
        return row;
    }

    private DigitsField number(int index) {
        var number =
                inner.number(
                        "thing-count-" + index,
                        own -> thing(own, index).count(),
                        (own, n) -> change(own, index, t -> t.withCount(n)));
        number.accessibleTextProperty().bind(fields.text().text("editor.thing.count"));
        return number;
    }

    private Node per(int index) {
        return inner.choice(
                List.of(Per.values()),
                per -> fields.text().text(MaterialWords.key(per)),
                fields.text().text("editor.thing.per"),
                own -> thing(own, index).per(),
                (own, per) -> change(own, index, t -> t.withPer(per)));
    }

    private Node sheet(int index) {
        return inner.choice(
                sheets,
                this::sheetName,
                fields.text().text("editor.thing.sheet"),
                own -> {
                    String sheet = thing(own, index).sheet();
                    return sheet == null ? NO_SHEET : sheet;
                },
                (own, name) ->
                        change(own, index, t -> t.withSheet(name.equals(NO_SHEET) ? null : name)));
    }

    private ObservableValue<String> sheetName(String name) {
        if (name.equals(NO_SHEET)) {
            return fields.text().text("editor.thing.sheet.none");
        }
        String title =
                fields.model()
                        .edition()
                        .sheet(name, false)
                        .map(sheet -> sheet.title())
                        .orElse(name);
        return title.isBlank()
                ? fields.text().text("editor.sheet.untitled")
                : new ReadOnlyStringWrapper(title);
    }

    private static Thing thing(OwnMaterial own, int index) {
        var things = own.facts().running().things();
        // A field that is about to go still asks for its text.
        return index < things.size()
                ? things.get(index)
                : new Thing(new TreeMap<>(), Per.PARTICIPANT, 1, null);
    }

    private static OwnMaterial change(OwnMaterial own, int index, UnaryOperator<Thing> change) {
        var things = new ArrayList<>(own.facts().running().things());
        if (index >= things.size()) {
            return own;
        }
        things.set(index, change.apply(things.get(index)));
        return own.changeRunning(r -> r.withThings(things));
    }

    private void add() {
        fields.model()
                .edit(
                        own -> {
                            var things = new ArrayList<>(own.facts().running().things());
                            things.add(new Thing(new TreeMap<>(), Per.PARTICIPANT, 1, null));
                            return own.changeRunning(r -> r.withThings(things));
                        },
                        null);
        rows.lookupAll(".text-field").stream()
                .filter(node -> node instanceof TextField && !(node instanceof DigitsField))
                .reduce((_, last) -> last)
                .ifPresent(Node::requestFocus);
    }

    private void remove(int index) {
        fields.model()
                .edit(
                        own -> {
                            var things = new ArrayList<>(own.facts().running().things());
                            things.remove(index);
                            return own.changeRunning(r -> r.withThings(things));
                        },
                        null);
    }
}
