package org.lectern.ui.plan;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import org.lectern.settings.PlanDetail;
import org.lectern.settings.SettingKeys;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

import java.util.EnumSet;

/** What the blocks of every plan show; a counselor chooses it once. */
final class DetailFields extends VBox {
    DetailFields(UiContext ui) {
        getStyleClass().addAll("plan-popover", "plan-details");
        getChildren().add(Labels.of(ui.text().text("plan.details.show"), "meta", "muted"));
        for (var detail : PlanDetail.values()) {
            var box = new CheckBox();
            box.textProperty().bind(ui.text().text(key(detail)));
            box.setMnemonicParsing(false);
            box.setId("plan-detail-" + detail);
            box.setSelected(!ui.settings().get(SettingKeys.HIDDEN_PLAN_DETAILS).contains(detail));
            box.setOnAction(_ -> setShown(ui, detail, box.isSelected()));
            getChildren().add(box);
        }
    }

    private static void setShown(UiContext ui, PlanDetail detail, boolean shown) {
        var hidden = EnumSet.noneOf(PlanDetail.class);
        hidden.addAll(ui.settings().get(SettingKeys.HIDDEN_PLAN_DETAILS));
        if (shown) {
            hidden.remove(detail);
        } else {
            hidden.add(detail);
        }
        ui.settings().set(SettingKeys.HIDDEN_PLAN_DETAILS, hidden);
    }

    private static String key(PlanDetail detail) {
        return switch (detail) {
            case GOALS -> "plan.details.goals";
            case METHODS -> "plan.details.methods";
            case MATERIALS -> "plan.details.materials";
            case NOTES -> "plan.details.notes";
        };
    }
}
