package org.lectern.publish.lint;

import org.lectern.base.UserMessage;

import java.util.ArrayList;
import java.util.List;

/** Collects what one look at a library finds. For one thread. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void add(Rule rule, String file, int line, UserMessage message) {
        all.add(new Finding(rule, file, Math.max(1, line), message));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
