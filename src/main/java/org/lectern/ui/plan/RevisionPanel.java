package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.lectern.plan.revision.RevisionDifference;
import org.lectern.plan.revision.RevisionDifference.Mark;
import org.lectern.plan.revision.RevisionDifference.Paragraph;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.List;

/** What differs between the revision that a plan was made with and a newer one. */
final class RevisionPanel extends ScrollPane {
    RevisionPanel(UiContext ui, RevisionDifference difference) {
        var texts = ui.text().texts().get();
        var rows = new ArrayList<Node>();
        rows.add(Labels.of(ui.text().text("plan.revision.show"), "strong"));
        if (!difference.facts().isEmpty()) {
            rows.add(
                    Labels.wrapped(
                            ui.text().text("plan.revision.facts", difference.facts().size()),
                            "second"));
        }
        for (var text : difference.texts()) {
            String sheet = text.name().isEmpty() ? "" : " · " + text.name();
            rows.add(Labels.of(texts.languageName(text.language()) + sheet, "h3"));
            changes(text.paragraphs()).forEach(p -> rows.add(paragraph(p)));
        }
        if (difference.facts().isEmpty() && difference.texts().isEmpty()) {
            rows.add(Labels.wrapped(ui.text().text("plan.revision.none"), "second", "muted"));
        }
        var list = new VBox(rows.toArray(Node[]::new));
        list.getStyleClass().add("plan-popover");
        setContent(list);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(ui.theme().px(520));
        setPrefWidth(ui.theme().px(560));
    }

    private static List<Paragraph> changes(List<Paragraph> all) {
        return all.stream().filter(p -> p.mark() != Mark.SAME).toList();
    }

    /** The sign says what the colour says. */
    private static Label paragraph(Paragraph paragraph) {
        boolean added = paragraph.mark() == Mark.ADDED;
        var label =
                Labels.of(
                        (added ? "+ " : "− ") + paragraph.markdown(),
                        "second",
                        added ? "line-added" : "line-removed");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
