package org.lectern.ui.content;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.lectern.base.MaterialId;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.UiText;

import java.util.Optional;

/** The star of a material: filled while it is a favourite. */
public final class StarButton extends Button {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final UiText text;
    private final ShelfModel shelf;
    private final IconView icon = new IconView(Icon.STAR, "icon-star");
    private final Tooltip tip = new Tooltip();
    private Optional<MaterialId> material = Optional.empty();
    private String title = "";

    /** A star of no material yet; it does not follow the shelf by itself, see {@link #show}. */
    public StarButton(UiText text, ShelfModel shelf) {
        this.text = text;
        this.shelf = shelf;
        getStyleClass().addAll("flat", "square", "star-button");
        setGraphic(icon);
        setTooltip(tip);
        setOnAction(_ -> material.ifPresent(shelf::toggleFavourite));
    }

    /** Shows whether this material is a favourite now. */
    public void show(Optional<MaterialId> shown, String ofTitle) {
        material = shown;
        title = ofTitle;
        refresh();
    }

    /** Looks at the shelf and the language again. */
    public void refresh() {
        boolean on = material.map(shelf.shelf().get()::isFavourite).orElse(false);
        pseudoClassStateChanged(ON, on);
        icon.getStyleClass().remove("icon-star-on");
        if (on) {
            icon.getStyleClass().add("icon-star-on");
        }
        String name = text.get(on ? "catalogue.favourite.remove" : "catalogue.favourite.add");
        tip.setText(name);
        setAccessibleText(title.isEmpty() ? name : name + ": " + title);
    }
}
