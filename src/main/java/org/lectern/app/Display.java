package org.lectern.app;

import java.util.Locale;

/** Whether a window can be shown. */
final class Display {
    private Display() {}

    /**
     * Windows and macOS always have a display; elsewhere one of the two window systems has to say
     * where it is, unless a platform without windows was chosen.
     */
    static boolean isThere() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return false;
        }
        return system.contains("win")
                || system.contains("mac")
                || isSet(System.getenv("DISPLAY"))
                || isSet(System.getenv("WAYLAND_DISPLAY"));
    }

    private static boolean isSet(@org.jspecify.annotations.Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Makes JavaFX draw into memory only. Before the toolkit starts. */
    static void useNone() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
