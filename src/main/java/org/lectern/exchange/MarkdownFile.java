package org.lectern.exchange;

import org.lectern.paper.PaperLanguage;
import org.lectern.paper.PlanAgenda;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as Markdown. Whatever the counselor wrote is escaped, so that it reads as it was written:
 * nothing in it is taken for a mark. For one thread.
 */
final class MarkdownFile {
    /** What means something anywhere in a line. */
    private static final Pattern MARKS =
            Pattern.compile("[\\\\`*_\\[\\]<|~$]|&(?=[#\\w])|#(?=#*$)");

    /** What means something at the start of a line: lists, headings, quotations, directives. */
    private static final Pattern START = Pattern.compile("^(?:([-+#=>]|:(?=::))|(\\d{1,9})([.)]))");

    /** What Lectern would take for what a heading is for, however it is escaped. */
    private static final Pattern HEADING_MARK = Pattern.compile("\\{#(?=[a-z][a-z-]*\\}\\s*$)");

    private static final String JOINER = "\u2060";

    private final PaperLanguage words;
    private final StringBuilder out = new StringBuilder();

    private MarkdownFile(PaperLanguage words) {
        this.words = words;
    }

    static String of(PlanAgenda agenda) {
        return new MarkdownFile(agenda.words()).write(agenda);
    }

    private String write(PlanAgenda agenda) {
        heading(1, agenda.title());
        paragraph(String.join("\n", agenda.facts()));
        heading(2, words.get("paper.glance"));
        for (var day : agenda.days()) {
            if (!day.heading().isEmpty()) {
                heading(3, day.heading());
            }
            table(day);
            paragraph(day.totals());
        }
        if (!agenda.preparation().isEmpty()) {
            heading(2, words.get("paper.prepare"));
            agenda.preparation()
                    .forEach(
                            todo ->
                                    line(
                                            (todo.done() ? "- [x] " : "- [ ] ")
                                                    + inline(todo.text())));
            out.append('\n');
        }
        if (!agenda.notes().isBlank()) {
            heading(2, words.get("paper.notes"));
            paragraph(agenda.notes());
        }
        script(agenda);
        return out.toString();
    }

    private void table(PlanAgenda.Day day) {
        row(
                Stream.of("time", "minutes", "what", "how")
                        .map(column -> words.get("paper.column." + column))
                        .toList());
        line("| --- | --- | --- | --- |");
        for (var row : day.allRows()) {
            row(List.of(row.time(), row.length(), row.title(), row.method()));
        }
        out.append('\n');
    }

    /** Goal, notes and what is needed, of the blocks that have any of them. */
    private void script(PlanAgenda agenda) {
        var rows = agenda.days().stream().flatMap(day -> day.allRows().stream()).toList();
        if (rows.stream().allMatch(row -> details(row).isEmpty())) {
            return;
        }
        heading(2, words.get("paper.facilitator"));
        for (var row : rows) {
            var details = details(row);
            if (!details.isEmpty()) {
                heading(3, row.time() + " " + row.title());
                details.forEach(this::paragraph);
            }
        }
    }

    private List<String> details(PlanAgenda.Row row) {
        var details = new ArrayList<String>();
        if (!row.goal().isBlank()) {
            details.add(words.get("exchange.goal", row.goal()));
        }
        if (!row.needed().isBlank()) {
            details.add(words.get("exchange.needed", row.needed()));
        }
        if (!row.block().notes().isBlank()) {
            details.add(row.block().notes());
        }
        return details;
    }

    private void row(List<String> cells) {
        line(
                cells.stream()
                        .map(MarkdownFile::inline)
                        .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void heading(int level, String text) {
        line(
                "#".repeat(level)
                        + " "
                        + inline(HEADING_MARK.matcher(text).replaceFirst("{" + JOINER + "#")));
        out.append('\n');
    }

    /** A paragraph for each run of lines; its lines end where they were ended. */
    private void paragraph(String text) {
        var open = new ArrayList<String>();
        for (String one : Stream.concat(SafeText.lines(text).lines(), Stream.of("")).toList()) {
            if (!one.isBlank()) {
                open.add(inline(one));
            } else if (!open.isEmpty()) {
                line(String.join("\\\n", open) + "\n");
                open.clear();
            }
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** A text on one line; blanks at its start, which would make it code, don't break. */
    private static String inline(String text) {
        String whole = SafeText.line(text).stripTrailing();
        String body = whole.stripLeading();
        String start = START.matcher(body).replaceFirst(MarkdownFile::escapedStart);
        int escaped = start.length() > body.length() ? start.indexOf('\\') + 2 : 0;
        return "\u00a0".repeat(whole.length() - body.length())
                + start.substring(0, escaped)
                + MARKS.matcher(start.substring(escaped)).replaceAll("\\\\$0");
    }

    /** A backslash before the mark; a number stays before it. */
    private static String escapedStart(MatchResult start) {
        String escaped =
                start.group(1) == null
                        ? start.group(2) + "\\" + start.group(3)
                        : "\\" + start.group(1);
        return Matcher.quoteReplacement(escaped);
    }
}
