package org.lectern.ui.editor;

import javafx.scene.input.KeyCode;

import org.lectern.text.Texts;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the source format knows and a button can write. */
enum Insertion {
    HEADING(KeyCode.H),
    STEP(KeyCode.M),
    BOLD(KeyCode.B),
    LIST(KeyCode.L),
    TICK(KeyCode.K),
    TABLE(KeyCode.T),
    GAP(KeyCode.G),
    LINES(KeyCode.W),
    BOX(KeyCode.X),
    SCALE(KeyCode.S),
    CARDS(KeyCode.C),
    NOTE(KeyCode.N),
    COLUMNS(KeyCode.O);

    private static final Pattern STEPS = Pattern.compile("(?m)^\\d{1,3}\\. \\(");

    private final KeyCode key;

    Insertion(KeyCode key) {
        this.key = key;
    }

    /** The key that writes it, together with Ctrl and, but for bold, Shift. */
    KeyCode key() {
        return key;
    }

    /** Whether a guide or a sheet for participants has use for it. */
    boolean isFor(boolean guide) {
        return this == STEP ? guide : true;
    }

    /**
     * A change of a text.
     *
     * @param from where it begins
     * @param to where what is replaced ends
     * @param text what is put there
     * @param anchor where the selection begins afterwards
     * @param caret where it ends
     */
    record Edit(int from, int to, String text, int anchor, int caret) {
        /** The text after the change. */
        String applied(String before) {
            return before.substring(0, from) + text + before.substring(to);
        }
    }

    /**
     * Writes it into a text.
     *
     * @param start where the selection begins
     * @param end where it ends
     * @param words in the text's language
     */
    Edit into(String text, int start, int end, Texts words) {
        String chosen = text.substring(start, end);
        return switch (this) {
            case HEADING -> heading(text, end, words.get("editor.sample.heading"));
            case STEP -> block(text, end, step(text, end), words.get("editor.sample.step"), ".**");
            case BOLD -> bold(start, end, chosen, words.get("editor.sample.bold"));
            case LIST -> lines(text, start, end, "- ", words.get("editor.sample.item"));
            case TICK -> lines(text, start, end, "- [ ] ", words.get("editor.sample.item"));
            case TABLE -> table(text, end, words);
            case GAP -> new Edit(start, end, "__________", start + 10, start + 10);
            case LINES -> block(text, end, ":::lines ", "4", "");
            case BOX -> block(text, end, ":::box ", "5", "cm");
            case SCALE ->
                    container(text, start, end, scale(words), "- ", words.get("editor.sample.row"));
            case CARDS ->
                    container(
                            text,
                            start,
                            end,
                            ":::cards 2x4",
                            "- ",
                            words.get("editor.sample.card"));
            case NOTE ->
                    container(text, start, end, ":::note", "", words.get("editor.sample.note"));
            case COLUMNS ->
                    container(
                            text,
                            start,
                            end,
                            ":::columns 2",
                            "- [ ] ",
                            words.get("editor.sample.item"));
        };
    }

    /** A picture of the material, whose alternative text is to be typed next. */
    static Edit picture(String text, int start, int end, String name) {
        String said = text.substring(start, end).replaceAll("[\\[\\]\\n]", " ");
        var edit = block(text, end, "![", said, "](../files/" + name + ")");
        return new Edit(edit.from(), edit.to(), edit.text(), edit.caret(), edit.caret());
    }

    /** Makes a heading of the line, a smaller one of a heading, and a line of the smallest. */
    private static Edit heading(String text, int end, String sample) {
        String line = wholeLines(text, end, end);
        if (line.isBlank()) {
            return block(text, end, "## ", sample, "");
        }
        String words = line.replaceFirst("^#{1,6} +", "");
        String mark = line.startsWith("### ") ? "" : line.startsWith("## ") ? "### " : "## ";
        int from = lineStart(text, end);
        int last = from + mark.length() + words.length();
        return new Edit(from, from + line.length(), mark + words, last, last);
    }

    private static String scale(Texts words) {
        String low = words.get("editor.sample.scale.low");
        String high = words.get("editor.sample.scale.high");
        return ":::scale 1-5 \"" + low + "\" \"" + high + "\"";
    }

    private static String step(String text, int end) {
        long before = STEPS.matcher(text.substring(0, end)).results().count();
        return (before + 1) + ". (10 min) **";
    }

    private static Edit bold(int start, int end, String chosen, String sample) {
        String words = chosen.isBlank() ? sample : chosen;
        return new Edit(start, end, "**" + words + "**", start + 2, start + 2 + words.length());
    }

    private static Edit table(String text, int end, Texts words) {
        String column = words.get("editor.sample.column");
        return block(
                text, end, "| ", column, " | " + column + " |\n| --- | --- |\n|  |  |\n|  |  |");
    }

    /** The chosen lines with something before each, or one new line of them. */
    private static Edit lines(String text, int start, int end, String mark, String sample) {
        String chosen = wholeLines(text, start, end);
        if (chosen.isBlank()) {
            return block(text, end, mark, sample, "");
        }
        int from = lineStart(text, start);
        String marked = marked(chosen, mark);
        return new Edit(from, from + chosen.length(), marked, from, from + marked.length());
    }

    private static Edit container(
            String text, int start, int end, String opening, String mark, String sample) {
        String chosen = start == end ? "" : wholeLines(text, start, end);
        if (chosen.isBlank()) {
            return block(text, end, opening + "\n" + mark, sample, "\n:::");
        }
        int from = lineStart(text, start);
        String content = opening + "\n" + marked(chosen.strip(), mark) + "\n:::";
        String padded = before(text, from) + content + after(text, from + chosen.length());
        return new Edit(from, from + chosen.length(), padded, from, from + padded.length());
    }

    private static String marked(String lines, String mark) {
        UnaryOperator<String> withMark =
                line -> line.isBlank() || line.startsWith(mark) ? line : mark + line;
        return lines.lines().map(withMark).collect(Collectors.joining("\n"));
    }

    /**
     * A paragraph of its own, in the line where the selection ends if that is empty or below it.
     */
    private static Edit block(String text, int end, String head, String chosen, String tail) {
        String line = wholeLines(text, end, end);
        int from = line.isBlank() ? lineStart(text, end) : lineEnd(text, end);
        int to = lineEnd(text, end);
        String lead = before(text, from);
        int anchor = from + lead.length() + head.length();
        String whole = lead + head + chosen + tail + after(text, to);
        return new Edit(from, to, whole, anchor, anchor + chosen.length());
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static String wholeLines(String text, int start, int end) {
        return text.substring(lineStart(text, start), lineEnd(text, end));
    }

    /** What parts a paragraph that begins here from what stands before it. */
    private static String before(String text, int at) {
        String head = text.substring(0, at);
        if (head.isEmpty() || head.endsWith("\n\n")) {
            return "";
        }
        return head.endsWith("\n") ? "\n" : "\n\n";
    }

    /** What parts a paragraph that ends here from what stands after it. */
    private static String after(String text, int at) {
        String rest = text.substring(at);
        if (rest.isEmpty()) {
            return "\n";
        }
        return rest.startsWith("\n\n") || rest.equals("\n")
                ? ""
                : rest.startsWith("\n") ? "\n" : "\n\n";
    }
}
