package org.lectern.material.markup;

import org.commonmark.node.Block;
import org.lectern.base.UserMessage;
import org.lectern.material.markup.RefusedDirective.Form;

import java.util.regex.Pattern;

/** Reads one directive with its arguments: {@code :::name arguments}. */
final class DirectiveLine {
    static final String MARK = ":::";

    private static final Pattern FORM = Pattern.compile(":::(\\S*)(?:\\s+(.*))?");
    private static final Pattern LINES = Pattern.compile("\\d{1,2}");
    private static final Pattern BOX = Pattern.compile("(\\d{1,2}(?:\\.\\d)?)cm");
    private static final Pattern SCALE =
            Pattern.compile("(\\d{1,2})-(\\d{1,2})\\s+\"([^\"]+)\"\\s+\"([^\"]+)\"");
    private static final Pattern CARDS = Pattern.compile("([1-4])x([1-8])");
    private static final Pattern COLUMNS = Pattern.compile("[2-4]");

    private static final int MOST_LINES = 40;
    private static final int TALLEST_BOX = 25;
    private static final int LAST_CIRCLE = 10;

    private DirectiveLine() {}

    /** The directive of a line that begins with {@link #MARK}, without blanks around it. */
    static Block read(String line) {
        var form = FORM.matcher(line);
        if (!form.matches()) {
            return refused("", line, "unknownDirective", Form.UNKNOWN);
        }
        String name = form.group(1);
        String arguments = form.group(2) == null ? "" : form.group(2);
        return switch (name) {
            case "lines" -> lines(line, arguments);
            case "box" -> box(line, arguments);
            case "scale" -> scale(line, arguments);
            case "cards" -> cards(line, arguments);
            case "columns" ->
                    COLUMNS.matcher(arguments).matches()
                            ? new ColumnsBlock(Integer.parseInt(arguments))
                            : refused("columns", line, "columns", Form.CONTAINER);
            case "note" ->
                    arguments.isEmpty()
                            ? new NoteBlock()
                            : refused("note", line, "note", Form.CONTAINER);
            case "" -> refused("", line, "nothingToClose", Form.CLOSER);
            default -> refused(name, line, "unknownDirective", Form.UNKNOWN);
        };
    }

    private static Block lines(String line, String arguments) {
        int count = LINES.matcher(arguments).matches() ? Integer.parseInt(arguments) : 0;
        return count >= 1 && count <= MOST_LINES
                ? new LinesBlock(count)
                : refused("lines", line, "lines", Form.LEAF);
    }

    private static Block box(String line, String arguments) {
        var form = BOX.matcher(arguments);
        double height = form.matches() ? Double.parseDouble(form.group(1)) : 0;
        return height >= 1 && height <= TALLEST_BOX
                ? new BoxBlock(height)
                : refused("box", line, "box", Form.LEAF);
    }

    private static Block scale(String line, String arguments) {
        var form = SCALE.matcher(arguments);
        if (form.matches()) {
            int from = Integer.parseInt(form.group(1));
            int to = Integer.parseInt(form.group(2));
            String low = form.group(3).strip();
            String high = form.group(4).strip();
            if (from < to && to <= LAST_CIRCLE && !low.isEmpty() && !high.isEmpty()) {
                return new ScaleBlock(from, to, low, high);
            }
        }
        return refused("scale", line, "scale", Form.CONTAINER);
    }

    private static Block cards(String line, String arguments) {
        var form = CARDS.matcher(arguments);
        return form.matches()
                ? new CardsBlock(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)))
                : refused("cards", line, "cards", Form.CONTAINER);
    }

    private static RefusedDirective refused(String name, String line, String key, Form form) {
        return new RefusedDirective(
                name, line, UserMessage.of("material.markup." + key, line), form);
    }
}
