package org.lectern.material.markup;

import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

import java.util.Set;

/** Takes four or more underscores as a gap to fill in, before they can become emphasis. */
final class FillInParser implements InlineContentParser {
    static final int SHORTEST = 4;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        int underscores = scanner.matchMultiple('_');
        return underscores >= SHORTEST
                ? ParsedInline.of(new FillIn(underscores), scanner.position())
                : ParsedInline.none();
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('_');
        }

        @Override
        public InlineContentParser create() {
            return new FillInParser();
        }
    }
}
