package org.lectern.base;

import java.util.List;

/**
 * One sentence for the user, as a key into the interface bundles and its arguments; it is put into
 * words only where it is shown, in the language of that moment.
 *
 * @param key a key of the bundles, such as {@code store.newer}
 * @param arguments what the sentence's places {0}, {1} … stand for; strings, numbers, or further
 *     {@code UserMessage}s
 */
public record UserMessage(String key, List<Object> arguments) {
    public UserMessage {
        arguments = List.copyOf(arguments);
    }

    /** The message for a key; none of the arguments may be null. */
    public static UserMessage of(String key, Object... arguments) {
        return new UserMessage(key, List.of(arguments));
    }
}
