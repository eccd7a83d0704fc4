package org.lectern.ui.kit;

import java.net.URI;
import java.nio.file.Path;

/** Shows things in the system's own programs. Tests record what was asked for. */
public interface Opener {
    /** Opens a file in its program, or a folder in the file manager. */
    void open(Path path);

    /** Opens a page in the browser: this goes online, so only after a click that says so. */
    void browse(URI page);
}
