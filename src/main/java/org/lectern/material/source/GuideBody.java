package org.lectern.material.source;

import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.lectern.material.Edition.Step;
import org.lectern.material.markup.Markup;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the sections and steps of a guide's text. */
final class GuideBody {
    private static final List<String> MARKS =
            List.of("preparation", "steps", "debrief", "variations");
    private static final Pattern MINUTES = Pattern.compile("\\((\\d{1,3}) min\\)\\s*");

    private final SheetText sheet;
    private final Problems.OfFile problems;
    private final String[] lines;

    GuideBody(SheetText sheet, Problems.OfFile problems) {
        this.sheet = sheet;
        this.problems = problems;
        this.lines = sheet.body().split("\n", -1);
    }

    /** The steps, whose minutes must add up to the typical duration where that is known. */
    List<Step> read(OptionalInt typicalMinutes) {
        checkMarks();
        var heading = stepsHeading();
        if (heading == null) {
            return List.of();
        }
        int before = problems.count();
        var steps = steps(heading);
        if (problems.count() == before && typicalMinutes.isPresent()) {
            int sum = steps.stream().mapToInt(Step::minutes).sum();
            if (sum != typicalMinutes.getAsInt()) {
                problems.at(sheet.lineOf(heading), "stepMinutes", sum, typicalMinutes.getAsInt());
            }
        }
        return steps;
    }

    private List<Heading> sections() {
        var sections = new ArrayList<Heading>();
        var document = sheet.parsed().document();
        for (@Nullable Node n = document.getFirstChild(); n != null; n = n.getNext()) {
            if (n instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(heading);
            }
        }
        return sections;
    }

    private void checkMarks() {
        var sections = sections();
        for (int i = 0; i < MARKS.size(); i++) {
            if (i >= sections.size()) {
                problems.at(
                        sheet.bodyLine() + lines.length - 1, "headingMark", written(MARKS.get(i)));
                return;
            }
            if (!MARKS.get(i).equals(Markup.markOf(sections.get(i)))) {
                problems.at(sheet.lineOf(sections.get(i)), "headingMark", written(MARKS.get(i)));
                return;
            }
        }
        for (var section : sections.subList(MARKS.size(), sections.size())) {
            String mark = Markup.markOf(section);
            if (mark != null) {
                problems.at(sheet.lineOf(section), "extraMark", mark);
            }
        }
    }

    private static String written(String mark) {
        return "{#" + mark + "}";
    }

    private @Nullable Heading stepsHeading() {
        return sections().stream()
                .filter(h -> "steps".equals(Markup.markOf(h)))
                .findFirst()
                .orElse(null);
    }

    private List<Step> steps(Heading heading) {
        var list = heading.getNext();
        if (!(list instanceof OrderedList)) {
            problems.at(sheet.lineOf(heading), "stepsList");
            return List.of();
        }
        var after = list.getNext();
        if (after != null && !(after instanceof Heading h && h.getLevel() == 2)) {
            problems.at(sheet.lineOf(after), "stepsList");
        }
        var steps = new ArrayList<Step>();
        for (@Nullable Node n = list.getFirstChild(); n != null; n = n.getNext()) {
            var step = step((ListItem) n);
            if (step == null) {
                problems.at(sheet.lineOf(n), "stepForm");
            } else {
                steps.add(step);
            }
        }
        return steps;
    }

    private @Nullable Step step(ListItem item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text text)
                || !(text.getNext() instanceof StrongEmphasis bold)) {
            return null;
        }
        var minutes = MINUTES.matcher(text.getLiteral());
        String title = withoutStop(Markup.plainText(bold));
        return minutes.matches() && !title.isEmpty()
                ? new Step(Integer.parseInt(minutes.group(1)), title, rest(item, bold))
                : null;
    }

    /** A title is a sentence in the guide, and a name in a list. */
    private static String withoutStop(String title) {
        boolean isStop = title.endsWith(".") && !title.endsWith("..");
        return isStop ? title.substring(0, title.length() - 1) : title;
    }

    /** What follows the title, as it was written but without the list's indent. */
    private String rest(ListItem item, StrongEmphasis title) {
        var titleEnd = title.getSourceSpans().getLast();
        int last = item.getSourceSpans().getLast().getLineIndex();
        Integer indent = item.getContentIndent();
        var rest = new StringBuilder();
        int line = titleEnd.getLineIndex();
        rest.append(lines[line].substring(titleEnd.getColumnIndex() + titleEnd.getLength()));
        while (++line <= last) {
            rest.append('\n').append(dedented(lines[line], indent == null ? 0 : indent));
        }
        return rest.toString().strip();
    }

    private static String dedented(String line, int indent) {
        int from = 0;
        while (from < indent && from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        return line.substring(from);
    }
}
