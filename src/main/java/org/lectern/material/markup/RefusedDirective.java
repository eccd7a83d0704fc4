package org.lectern.material.markup;

import org.lectern.base.UserMessage;

/**
 * A directive that can't be followed. It lives only while a text is read: its line is shown as it
 * was written, followed by its content.
 */
final class RefusedDirective extends DirectiveContainer {
    private final String name;
    private final String line;
    private final UserMessage expectation;
    private final Form form;

    RefusedDirective(String name, String line, UserMessage expectation, Form form) {
        this.name = name;
        this.line = line;
        this.expectation = expectation;
        this.form = form;
    }

    /** What is known of a directive that is refused. */
    enum Form {
        LEAF,
        CONTAINER,
        /** A name that nobody knows: it may have been meant as either. */
        UNKNOWN,
        /** A closing mark where nothing is open. */
        CLOSER
    }

    String line() {
        return line;
    }

    UserMessage expectation() {
        return expectation;
    }

    Form form() {
        return form;
    }

    @Override
    String name() {
        return name;
    }
}
