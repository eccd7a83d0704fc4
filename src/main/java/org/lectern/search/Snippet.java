package org.lectern.search;

import java.util.List;

/**
 * A piece of a text around the words that were found in it.
 *
 * @param text at most {@value Highlighter#SNIPPET_LENGTH} UTF-16 units, with … where it was cut
 * @param ranges the words to mark, in order
 */
public record Snippet(String text, List<TextRange> ranges) {
    public Snippet {
        ranges = List.copyOf(ranges);
    }
}
