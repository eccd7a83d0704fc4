package org.lectern.material.markup;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;

/** Finds directives among the blocks of a text, and where containers end. */
final class DirectiveParser {
    /** From this indent on, CommonMark reads a line as code or as the paragraph's continuation. */
    static final int CODE_INDENT = 4;

    private DirectiveParser() {}

    private static String lineOf(ParserState state) {
        var content = state.getLine().getContent();
        return content.subSequence(state.getNextNonSpaceIndex(), content.length()).toString();
    }

    private static boolean isDirective(ParserState state) {
        return state.getIndent() < CODE_INDENT && lineOf(state).startsWith(DirectiveLine.MARK);
    }

    private static final class Leaf extends AbstractBlockParser {
        private final Block block;

        Leaf(Block block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }

    private static final class Container extends AbstractBlockParser {
        private final DirectiveContainer block;

        Container(DirectiveContainer block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (!isDirective(state) || !lineOf(state).strip().equals(DirectiveLine.MARK)) {
                return BlockContinue.atIndex(state.getIndex());
            }
            if (block.closeNested()) {
                return BlockContinue.atIndex(state.getLine().getContent().length());
            }
            var span = state.getLine().getSourceSpan();
            block.closeAt(span.getLineIndex());
            return BlockContinue.finished();
        }
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (!isDirective(state)) {
                return BlockStart.none();
            }
            String line = lineOf(state).strip();
            var block = DirectiveLine.read(line);
            var outer = containerAround(matched.getMatchedBlockParser().getBlock());
            if (outer != null && block instanceof DirectiveContainer inner && isContainer(inner)) {
                outer.openNested();
                block =
                        new RefusedDirective(
                                inner.name(),
                                line,
                                UserMessage.of("material.markup.nested", inner.name()),
                                RefusedDirective.Form.LEAF);
            }
            var parser =
                    block instanceof DirectiveContainer container && isContainer(container)
                            ? new Container(container)
                            : new Leaf(block);
            return BlockStart.of(parser).atIndex(state.getLine().getContent().length());
        }

        private static boolean isContainer(DirectiveContainer block) {
            return !(block instanceof RefusedDirective refused)
                    || refused.form() == RefusedDirective.Form.CONTAINER;
        }

        private static @Nullable DirectiveContainer containerAround(Block block) {
            for (@Nullable Node node = block; node != null; node = node.getParent()) {
                if (node instanceof DirectiveContainer container) {
                    return container;
                }
            }
            return null;
        }
    }
}
