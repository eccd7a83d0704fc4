package org.lectern.ui.kit;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The few questions that need a window of their own. Called on the FX thread. Tests play it. */
public interface Dialogs {
    /**
     * Asks where to save; the system's dialog asks by itself before a file is replaced.
     *
     * @param suggestedName a file name with its extension
     * @return the file, or empty when the counselor changed their mind
     */
    Optional<Path> save(UserMessage title, String suggestedName, FileKind kind);

    /** Asks for a file to open. @return empty when the counselor changed their mind */
    Optional<Path> open(UserMessage title, List<FileKind> kinds);

    /** Asks for a folder. @return empty when the counselor changed their mind */
    Optional<Path> folder(UserMessage title);

    /**
     * Asks before a file is replaced of which the system's dialog knows nothing, such as the parts
     * of a print set.
     */
    boolean confirmReplace(Path file);

    /**
     * Shows a failure with its technical text, to be copied.
     *
     * @param cause null when there is only the sentence
     */
    void details(UserMessage message, @Nullable Throwable cause);
}
