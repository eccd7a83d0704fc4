package org.lectern.material.source;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.lectern.material.markup.Markup;

/**
 * A file of an edition in its two parts.
 *
 * @param front the front matter
 * @param body the text below it
 * @param bodyLine the line in the file on which the body begins, from 1
 * @param parsed the body, read; its problems are already added
 */
record SheetText(Fields front, String body, int bodyLine, Markup.Parsed parsed) {
    private static final String FENCE = "---\n";

    /** The parts of a text, or null when it has no front matter: then a problem was added. */
    static @Nullable SheetText read(String text, Problems.OfFile problems) {
        int end = text.startsWith(FENCE) ? ("\n" + text + "\n").indexOf("\n" + FENCE, 1) : -1;
        if (end < 0) {
            problems.at(1, "frontMatter");
            return null;
        }
        String front = text.substring(FENCE.length(), end);
        int afterFence = Math.min(text.length(), end + FENCE.length());
        String body = text.substring(afterFence);
        var mapping = new YamlReader(problems, 2).read(front);
        if (mapping == null) {
            return null;
        }
        int bodyLine =
                1 + (int) text.substring(0, afterFence).chars().filter(c -> c == '\n').count();
        var parsed = Markup.read(body);
        for (var problem : parsed.problems()) {
            problems.add(bodyLine + problem.line() - 1, problem.expectation());
        }
        if (body.isBlank()) {
            problems.at(bodyLine, "emptySheet");
        }
        return new SheetText(new Fields(mapping, problems), body, bodyLine, parsed);
    }

    /** The line in the file of a node of the body. */
    int lineOf(Node node) {
        return bodyLine + Math.max(1, Markup.lineOf(node)) - 1;
    }
}
