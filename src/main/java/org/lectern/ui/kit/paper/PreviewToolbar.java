package org.lectern.ui.kit.paper;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.lectern.ui.kit.Toolbar;

import java.util.List;

/**
 * The preview's controls: spread over one line where there is room, else over as many as needed.
 */
public final class PreviewToolbar extends StackPane {
    /** Room between the controls and at both ends of one line, in paddings of the toolbar. */
    private static final double GAPS = 4;

    private final List<Region> controls;
    private final HBox line = new Toolbar();
    private final FlowPane flow = new FlowPane();

    /** A toolbar with these controls from the left; the last three are spread. */
    public PreviewToolbar(Region sheets, Region languages, Region pages, Region zoom) {
        controls = List.of(sheets, languages, pages, zoom);
        flow.getStyleClass().addAll("lectern-toolbar", "preview-toolbar");
        // What is too wide for one line takes two, instead of widening the window's middle.
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        widthProperty().subscribe(this::arrange);
        controls.forEach(control -> control.widthProperty().subscribe(this::arrange));
        sheets.visibleProperty().subscribe(this::arrange);
        arrange();
    }

    private void arrange() {
        double needed =
                controls.stream()
                        .filter(Node::isManaged)
                        .mapToDouble(control -> control.prefWidth(-1))
                        .sum();
        double gaps = GAPS * line.getInsets().getLeft();
        boolean fits = getWidth() <= 0 || needed + gaps <= getWidth();
        Node wanted = fits ? line : flow;
        if (getChildren().contains(wanted)) {
            return;
        }
        line.getChildren().clear();
        flow.getChildren().clear();
        if (fits) {
            line.getChildren()
                    .addAll(
                            controls.get(0),
                            controls.get(1),
                            Toolbar.spacer(),
                            controls.get(2),
                            Toolbar.spacer(),
                            controls.get(3));
        } else {
            flow.getChildren().addAll(controls);
        }
        getChildren().setAll(wanted);
    }
}
