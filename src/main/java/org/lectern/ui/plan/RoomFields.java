package org.lectern.ui.plan;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.Room.Equipment;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

/** What the room has: each thing is there, is not there, or nobody has said so. */
final class RoomFields extends VBox {
    RoomFields(UiContext ui, PlanEditor editor) {
        var boxes = new FlowPane();
        boxes.getStyleClass().add("room");
        for (var what : Equipment.values()) {
            var box = new CheckBox();
            box.textProperty().bind(ui.text().text(key(what)));
            box.setMnemonicParsing(false);
            box.setAllowIndeterminate(true);
            show(box, editor.plan().get().room().has(what));
            box.setOnAction(
                    _ -> editor.edit(p -> p.withRoom(p.room().with(what, said(box))), null));
            boxes.getChildren().add(box);
        }
        getChildren().addAll(Labels.of(ui.text().text("plan.room"), "meta", "muted"), boxes);
    }

    private static void show(CheckBox box, @Nullable Boolean there) {
        box.setIndeterminate(there == null);
        box.setSelected(Boolean.TRUE.equals(there));
    }

    private static @Nullable Boolean said(CheckBox box) {
        return box.isIndeterminate() ? null : Boolean.valueOf(box.isSelected());
    }

    private static String key(Equipment what) {
        return switch (what) {
            case INTERNET -> "plan.room.internet";
            case PROJECTOR -> "plan.room.projector";
            case FLIP_CHART -> "plan.room.flipchart";
            case COMPUTERS -> "plan.room.computers";
            case PRINTER -> "plan.room.printer";
            case MOVABLE_SEATS -> "plan.room.seats";
            case STEP_FREE_ACCESS -> "plan.room.access";
        };
    }
}
