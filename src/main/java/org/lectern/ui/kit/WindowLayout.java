package org.lectern.ui.kit;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * How much room the window has. The effective width is the window's width divided by the text
 * scale, in pixels at 100 %.
 */
public final class WindowLayout {
    /** The three arrangements of a screen. */
    public enum Room {
        /** 1360 and more: everything side by side. */
        WIDE,
        /** 1150 – 1359: narrow rail, side palettes behind a button. */
        MEDIUM,
        /** Below 1150: side panels one at a time. */
        NARROW;

        /** The arrangement for an effective width. */
        public static Room of(double effectiveWidth) {
            if (effectiveWidth >= 1360) {
                return WIDE;
            }
            return effectiveWidth >= 1150 ? MEDIUM : NARROW;
        }
    }

    private final ReadOnlyDoubleWrapper effectiveWidth = new ReadOnlyDoubleWrapper(1440);
    private final ReadOnlyObjectWrapper<Room> room = new ReadOnlyObjectWrapper<>(Room.WIDE);

    /** Follows a window's content from now on. */
    public void follow(
            ObservableValue<? extends Number> width, ObservableValue<? extends Number> scale) {
        Runnable update =
                () -> {
                    double effective =
                            width.getValue().doubleValue() / scale.getValue().doubleValue();
                    // A window that isn't shown yet is 0 wide: that is no reason to rearrange.
                    if (effective > 0) {
                        effectiveWidth.set(effective);
                        room.set(Room.of(effective));
                    }
                };
        width.subscribe(update);
        scale.subscribe(update);
        update.run();
    }

    /** The effective width in pixels at 100 %. */
    public ReadOnlyDoubleProperty effectiveWidth() {
        return effectiveWidth.getReadOnlyProperty();
    }

    /** The arrangement that fits now; never null. */
    public ReadOnlyObjectProperty<Room> room() {
        return room.getReadOnlyProperty();
    }
}
