package org.lectern.ui.plan;

import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.plan.Plans;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

/** What a plan's copy for another group is called, and when its session is. */
final class CopyPanel extends VBox {
    CopyPanel(UiContext ui, Plans plans, DocumentId plan, String suggested) {
        var title = new TextField(suggested);
        title.setPrefColumnCount(26);
        title.setId("plan-copy-title");
        var date = new DatePicker();
        date.setConverter(PlanWords.dates(ui.text()));
        date.setId("plan-copy-date");
        var make = Buttons.primary(ui.text().text("plan.copy.make"));
        make.setId("plan-copy-make");
        make.setDefaultButton(true);
        make.setOnAction(
                _ -> {
                    PlanPopOver.close(this);
                    make(ui, plans, plan, title.getText().strip(), date);
                });
        getStyleClass().add("plan-popover");
        getChildren()
                .addAll(
                        Labels.labelled(ui.text().text("plan.title.name"), title),
                        Labels.labelled(ui.text().text("plan.day"), date),
                        Labels.wrapped(ui.text().text("plan.copy.hint"), "second", "muted"),
                        make);
    }

    private static void make(
            UiContext ui, Plans plans, DocumentId plan, String title, DatePicker date) {
        var day = date.getValue();
        ui.jobs()
                .write(
                        UserMessage.of("plan.job.save"),
                        _ -> plans.copy(plan, title, day),
                        made ->
                                made.ifPresent(
                                        id -> {
                                            ui.navigator().go(new Destination.Plan(id));
                                            ui.notices().say(UserMessage.of("plan.copied"));
                                        }));
    }
}
