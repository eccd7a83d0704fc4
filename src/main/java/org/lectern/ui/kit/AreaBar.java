package org.lectern.ui.kit;

import javafx.scene.layout.Region;

/**
 * A bar or square in the colour of an area of the framework. The colour is data; the name is always
 * in reach, so this says nothing to a screen reader.
 */
public final class AreaBar extends Region {
    /** The colour of what belongs to no area, such as a break. */
    public static final String NONE = "#8C959F";

    /**
     * A bar.
     *
     * @param colour {@code #RRGGBB}
     * @param styleClass {@code area-bar} 4 wide, {@code area-bar-wide} 5, {@code area-swatch} 4 ×
     *     14, {@code area-square} 8 × 8
     */
    public AreaBar(String colour, String styleClass) {
        getStyleClass().add(styleClass);
        setColour(colour);
    }

    /** Shows another colour, {@code #RRGGBB}. */
    public void setColour(String colour) {
        setStyle("-lectern-area: " + checked(colour) + ";");
    }

    // The colour comes from a pack and goes into a style.
    private static String checked(String colour) {
        return colour.matches("#[0-9a-fA-F]{6}") ? colour : NONE;
    }
}
