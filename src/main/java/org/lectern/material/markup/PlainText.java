package org.lectern.material.markup;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;

/** Collects the words of a tree. */
final class PlainText extends AbstractVisitor {
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    List<String> of(Node node) {
        node.accept(this);
        close();
        return paragraphs;
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        close();
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        close();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof ScaleBlock scale) {
            add(scale.low());
            add(scale.high());
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FillIn) {
            open.append(' ');
        }
        visitChildren(node);
        if (node instanceof TableCell) {
            close();
        }
    }

    @Override
    public void visit(Text text) {
        open.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        open.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        open.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        open.append(' ');
    }

    @Override
    public void visit(Image image) {
        open.append(' ');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.getLiteral().lines().forEach(this::add);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code.getLiteral().lines().forEach(this::add);
    }

    private void add(String line) {
        open.append(line);
        close();
    }

    private void close() {
        String text = open.toString().replaceAll("\\s+", " ").strip();
        open.setLength(0);
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
    }
}
