package org.lectern.ui.kit;

import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

/** What a failure of work says to the user. */
final class Failures {
    private Failures() {}

    /** The failure's own sentence, or a general one that names the work. */
    static UserMessage message(UserMessage title, Throwable failure) {
        return failure instanceof LecternException known
                ? known.userMessage()
                : UserMessage.of("kit.job.failed", title);
    }
}
