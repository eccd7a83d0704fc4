package org.lectern.base;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that the user must hear of: says what happened and what to do next; the
 * cause goes to the log.
 */
public final class LecternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage userMessage;

    /** A failure without a technical cause. */
    public LecternException(UserMessage userMessage) {
        this(userMessage, null);
    }

    /** A failure with the technical cause that belongs in the log. */
    public LecternException(UserMessage userMessage, @Nullable Throwable cause) {
        super(userMessage.key() + " " + userMessage.arguments(), cause);
        this.userMessage = userMessage;
    }

    /** The sentence for the user. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
