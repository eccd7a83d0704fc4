package org.lectern.material.markup;

import org.commonmark.node.Block;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Thematic breaks as in CommonMark, except that four or more underscores in a row are a gap to fill
 * in, also on a line of their own.
 */
final class BreakParser extends AbstractBlockParser {
    private static final int SHORTEST = 3;

    private final ThematicBreak block = new ThematicBreak();

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= DirectiveParser.CODE_INDENT) {
                return BlockStart.none();
            }
            var content = state.getLine().getContent();
            String line =
                    content.subSequence(state.getNextNonSpaceIndex(), content.length()).toString();
            if (!isBreak(line) || line.contains("____")) {
                return BlockStart.none();
            }
            boolean underlinesHeading =
                    !matched.getParagraphLines().isEmpty() && line.strip().matches("-+");
            return underlinesHeading
                    ? BlockStart.none()
                    : BlockStart.of(new BreakParser()).atIndex(content.length());
        }

        /** Three or more of one mark, with blanks between them. */
        private static boolean isBreak(String line) {
            char mark = line.isEmpty() ? ' ' : line.charAt(0);
            if (mark != '*' && mark != '-' && mark != '_') {
                return false;
            }
            return line.chars().allMatch(c -> c == mark || c == ' ' || c == '\t')
                    && line.chars().filter(c -> c == mark).count() >= SHORTEST;
        }
    }
}
