package org.lectern.material.source;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Edition;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Licence;
import org.lectern.material.Material;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.material.MaterialWords;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the files of a material's folder (docs/source-format.md), so that reading them gives the
 * same material again. What a draft does not say yet is left out. Safe from any thread.
 */
public final class SourceWriter {
    /** The file of the facts. */
    public static final String FACTS = "material.yaml";

    private static final String FENCE = "---\n";

    private SourceWriter() {}

    /** The work that a draft adapts, and what was changed so far, by language. */
    public record DraftBasedOn(
            @Nullable MaterialId id,
            @Nullable Integer revision,
            String title,
            List<String> authors,
            Licence licence,
            String source,
            SortedMap<LanguageTag, String> changes,
            @Nullable BasedOn basedOn) {
        static DraftBasedOn of(BasedOn work) {
            return new DraftBasedOn(
                    work.id(),
                    work.revision(),
                    work.title(),
                    work.authors(),
                    work.licence(),
                    work.source(),
                    work.changes().byLanguage(),
                    work.basedOn());
        }
    }

    /** The texts of a material by their paths in its folder; its other files are not among them. */
    public static SortedMap<String, String> texts(Material material) {
        var texts = new TreeMap<String, String>();
        var facts = material.facts();
        var work = facts.basedOn();
        texts.put(
                FACTS,
                facts(
                        facts.id(),
                        facts.revision(),
                        DraftFacts.of(facts),
                        work == null ? null : DraftBasedOn.of(work)));
        material.editions()
                .forEach(
                        (language, edition) ->
                                edition.sheets()
                                        .forEach(
                                                sheet ->
                                                        texts.put(
                                                                language + "/" + fileName(sheet),
                                                                text(edition, sheet))));
        return texts;
    }

    private static String text(Edition edition, Sheet sheet) {
        return sheet.kind() == SheetKind.GUIDE
                ? guide(
                        sheet.title(),
                        edition.summary(),
                        edition.objectives(),
                        edition.translation(),
                        sheet.markdown())
                : sheet(sheet.title(), sheet.markdown());
    }

    private static String fileName(Sheet sheet) {
        return fileName(sheet.name(), sheet.easy());
    }

    /** The file of a sheet, in the folder of its language. */
    public static String fileName(String sheet, boolean easy) {
        return sheet + (easy ? ".easy.md" : ".md");
    }

    /** The text of {@code guide.md}. */
    public static String guide(
            String title,
            String summary,
            List<String> objectives,
            Translation translation,
            String body) {
        var front = new StringBuilder();
        text(front, "", "title", title);
        text(front, "", "summary", summary);
        var said = objectives.stream().filter(o -> !o.isBlank()).toList();
        front.append("objectives:").append(said.isEmpty() ? " []\n" : "\n");
        said.forEach(o -> front.append("  - ").append(quoted(o)).append('\n'));
        var source = translation.source();
        String from =
                source == null
                        ? ""
                        : "source: " + source + ", revision: " + translation.revision() + ", ";
        String status = MaterialWords.word(translation.status());
        front.append("translation: {" + from + "status: " + status + "}\n");
        return FENCE + front + FENCE + body;
    }

    /** The text of any other sheet. */
    public static String sheet(String title, String body) {
        var front = new StringBuilder();
        text(front, "", "title", title);
        return FENCE + front + FENCE + body;
    }

    /** The text of {@code material.yaml}. */
    public static String facts(
            MaterialId id, int revision, DraftFacts facts, @Nullable DraftBasedOn basedOn) {
        var out = new StringBuilder("format: 1\n");
        out.append("id: ").append(quoted(id.value())).append('\n');
        out.append("revision: ").append(revision).append('\n');
        topic(out, facts.topic());
        running(out, facts.running());
        if (facts.withdrawn()) {
            out.append("withdrawn: true\n");
        }
        var credits = facts.credits();
        out.append("licence: ").append(credits.licence().spdx()).append('\n');
        texts(out, "", "authors", credits.authors());
        if (credits.year() != null) {
            out.append("year: ").append(credits.year()).append('\n');
        }
        text(out, "", "source", credits.source());
        if (basedOn != null) {
            basedOn(out, "", basedOn);
        }
        localized(out, "", "funding", credits.funding());
        return out.toString();
    }

    private static void topic(StringBuilder out, DraftFacts.Topic topic) {
        texts(out, "", "competences", topic.competences());
        text(out, "", "level", topic.level());
        if (topic.type() != null) {
            out.append("type: ").append(MaterialWords.word(topic.type())).append('\n');
        }
        words(out, "audience", topic.audience());
    }

    private static void running(StringBuilder out, DraftFacts.Running running) {
        var minutes = running.minutes();
        numbers(
                out,
                "minutes",
                List.of("min", "typical", "max"),
                minutes.min(),
                minutes.typical(),
                minutes.max());
        var group = running.group();
        numbers(out, "group", List.of("min", "max"), group.min(), group.max());
        out.append("oneToOne: ").append(running.oneToOne()).append('\n');
        words(out, "method", running.method());
        out.append("things:").append(running.things().isEmpty() ? " []\n" : "\n");
        running.things().forEach(thing -> thing(out, thing));
        out.append("internet: ").append(running.internet()).append('\n');
        localized(out, "", "sensitivity", running.sensitivity());
        if (!running.pages().isEmpty()) {
            out.append("pages: {")
                    .append(
                            running.pages().entrySet().stream()
                                    .map(p -> quoted(p.getKey()) + ": " + p.getValue())
                                    .collect(Collectors.joining(", ")))
                    .append("}\n");
        }
    }

    private static void thing(StringBuilder out, DraftFacts.Thing thing) {
        out.append("  - per: ").append(MaterialWords.word(thing.per())).append('\n');
        localized(out, "    ", "name", thing.name());
        if (thing.count() != null) {
            out.append("    count: ").append(thing.count()).append('\n');
        }
        if (thing.sheet() != null) {
            text(out, "    ", "sheet", thing.sheet());
        }
    }

    private static void basedOn(StringBuilder out, String indent, DraftBasedOn work) {
        out.append(indent).append("basedOn:\n");
        String inner = indent + "  ";
        if (work.id() != null) {
            text(out, inner, "id", work.id().value());
        }
        if (work.revision() != null) {
            out.append(inner).append("revision: ").append(work.revision()).append('\n');
        }
        text(out, inner, "title", work.title());
        texts(out, inner, "authors", work.authors());
        out.append(inner).append("licence: ").append(work.licence().spdx()).append('\n');
        text(out, inner, "source", work.source());
        localized(out, inner, "changes", work.changes());
        if (work.basedOn() != null) {
            basedOn(out, inner, DraftBasedOn.of(work.basedOn()));
        }
    }

    private static void text(StringBuilder out, String indent, String key, String text) {
        if (!text.isBlank()) {
            out.append(indent).append(key).append(": ").append(quoted(text)).append('\n');
        }
    }

    private static void texts(StringBuilder out, String indent, String key, List<String> texts) {
        out.append(indent).append(key).append(": [");
        out.append(
                texts.stream()
                        .filter(t -> !t.isBlank())
                        .map(SourceWriter::quoted)
                        .collect(Collectors.joining(", ")));
        out.append("]\n");
    }

    private static void words(StringBuilder out, String key, Iterable<? extends Enum<?>> values) {
        var words = new ArrayList<String>();
        values.forEach(value -> words.add(MaterialWords.word(value)));
        out.append(key).append(": [").append(String.join(", ", words)).append("]\n");
    }

    private static void numbers(
            StringBuilder out, String key, List<String> keys, @Nullable Integer... values) {
        var known = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                known.add(keys.get(i) + ": " + values[i]);
            }
        }
        out.append(key).append(": {").append(String.join(", ", known)).append("}\n");
    }

    private static void localized(
            StringBuilder out, String indent, String key, Map<LanguageTag, String> texts) {
        String said =
                texts.entrySet().stream()
                        .filter(t -> !t.getValue().isBlank())
                        .map(t -> t.getKey() + ": " + quoted(t.getValue()))
                        .collect(Collectors.joining(", "));
        if (!said.isEmpty()) {
            out.append(indent).append(key).append(": {").append(said).append("}\n");
        }
    }

    /** A text in double quotes, on one line, whatever is in it (YAML 1.2, section 5.7). */
    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                                case '\n' -> out.append("\\n");
                                default -> {
                                    if (isPlain(c)) {
                                        out.appendCodePoint(c);
                                    } else {
                                        out.append(String.format(Locale.ROOT, "\\U%08x", c));
                                    }
                                }
                            }
                        });
        return out.append('"').toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
