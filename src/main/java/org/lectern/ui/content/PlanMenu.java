package org.lectern.ui.content;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.lectern.base.DocumentId;
import org.lectern.ui.kit.UiText;

import java.util.function.Consumer;

/** The menu that opens over a button: a new plan, or one of the plans saved last, by name. */
public final class PlanMenu {
    private final UiText text;
    private final PlanDesk desk;
    private final ContextMenu menu = new ContextMenu();
    private final Runnable newPlan;
    private final Consumer<DocumentId> existing;

    private PlanMenu(UiText text, PlanDesk desk, Runnable newPlan, Consumer<DocumentId> existing) {
        this.text = text;
        this.desk = desk;
        this.newPlan = newPlan;
        this.existing = existing;
    }

    /** Opens the menu on a press of the button. */
    public static PlanMenu on(
            Button button,
            UiText text,
            PlanDesk desk,
            Runnable newPlan,
            Consumer<DocumentId> existing) {
        var menu = new PlanMenu(text, desk, newPlan, existing);
        button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        button.setOnAction(
                _ -> {
                    menu.fill();
                    menu.menu.show(button, Side.TOP, 0, 0);
                });
        return menu;
    }

    private void fill() {
        menu.getItems().setAll(item(text.get("catalogue.plan.new"), newPlan));
        if (!desk.recent().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (var plan : desk.recent()) {
            String title =
                    plan.title().isBlank() ? text.get("catalogue.plan.untitled") : plan.title();
            menu.getItems().add(item(title, () -> existing.accept(plan.id())));
        }
    }

    private static MenuItem item(String name, Runnable action) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
