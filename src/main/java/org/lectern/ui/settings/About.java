package org.lectern.ui.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * What the settings say about the program itself.
 *
 * @param version as on the package
 * @param dataFolder where everything that the counselor makes is kept
 * @param parts what others made and Lectern carries
 */
public record About(String version, Path dataFolder, List<Part> parts) {
    public About {
        parts = List.copyOf(parts);
    }

    /**
     * A part that others made.
     *
     * @param licence its short name, such as {@code Apache-2.0}
     */
    public record Part(String name, String licence) {}
}
