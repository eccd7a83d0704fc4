package org.lectern.material.source;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Audience;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.material.MaterialFacts.GroupSize;
import org.lectern.material.MaterialFacts.Minutes;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.MaterialFacts.Thing;
import org.lectern.material.MaterialType;
import org.lectern.material.MaterialWords;
import org.lectern.material.WorkForm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code material.yaml}. */
final class FactsReader {
    /** Far above what a person writes, far below what overflows. */
    static final int HIGHEST_REVISION = 1_000_000;

    private final LibraryFacts library;
    private final @Nullable Framework framework;

    /**
     * A reader for the materials of a library.
     *
     * @param framework null when it could not be read: then competences and levels are not looked
     *     up
     */
    FactsReader(LibraryFacts library, @Nullable Framework framework) {
        this.library = library;
        this.framework = framework;
    }

    /**
     * The facts of a file, and of them what the editions are held against.
     *
     * @param revision empty when the file does not say it rightly
     * @param typicalMinutes empty when the file does not say them rightly
     */
    record Read(MaterialFacts facts, OptionalInt revision, OptionalInt typicalMinutes) {}

    /** The licences by their SPDX identifiers. */
    static Map<String, Licence> licences() {
        var words = new LinkedHashMap<String, Licence>();
        for (var licence : Licence.values()) {
            words.put(licence.spdx(), licence);
        }
        return words;
    }

    /**
     * The facts of a material.
     *
     * @param id what its folder is called
     * @param editions the languages that it has an edition in
     * @param sheets the names of the sheets that some edition has
     */
    Read read(Fields file, MaterialId id, Collection<LanguageTag> editions, Set<String> sheets) {
        var languages = new Languages(editions, library.allLanguages());
        file.format(1);
        String written = file.id("id");
        if (!written.isEmpty() && !written.equals(id.value())) {
            file.problems().at(file.line("id"), "idNotFolder", written, id.value());
        }
        int before = file.problems().count();
        int revision = file.integer("revision", 1, HIGHEST_REVISION);
        boolean revisionIsRight = file.problems().count() == before;
        var competences = competences(file);
        String level = level(file);
        var type = file.word("type", MaterialWords.words(MaterialType.values()));
        before = file.problems().count();
        var minutes = minutes(file.fields("minutes"));
        boolean minutesAreRight = file.problems().count() == before;
        var group = group(file.fields("group"));
        boolean oneToOne = file.bool("oneToOne");
        var method = method(file);
        var things = things(file, languages, sheets);
        boolean internet = file.bool("internet");
        var audience =
                new TreeSet<>(file.words("audience", MaterialWords.words(Audience.values())));
        var sensitivity = optional(file, "sensitivity", languages);
        boolean withdrawn = file.has("withdrawn") && file.bool("withdrawn");
        var pages = pages(file, sheets);
        var licence = file.has("licence") ? file.word("licence", licences()) : library.licence();
        var authors = file.texts("authors");
        int year = file.integer("year", 1900, 2100);
        String source = file.text("source");
        var basedOn = file.has("basedOn") ? basedOn(file.fields("basedOn"), languages, 1) : null;
        var funding = optional(file, "funding", Languages.some(library.allLanguages()));
        file.finish();
        var facts =
                new MaterialFacts(
                        id,
                        revision,
                        areaOf(competences),
                        competences,
                        level,
                        type,
                        minutes,
                        group,
                        oneToOne,
                        method,
                        things,
                        internet,
                        audience,
                        sensitivity,
                        withdrawn,
                        pages,
                        licence,
                        authors,
                        year,
                        source,
                        basedOn,
                        funding);
        return new Read(
                facts,
                revisionIsRight ? OptionalInt.of(revision) : OptionalInt.empty(),
                minutesAreRight ? OptionalInt.of(minutes.typical()) : OptionalInt.empty());
    }

    private String areaOf(List<String> competences) {
        return framework == null || competences.isEmpty()
                ? ""
                : framework.areaOf(competences.getFirst()).map(Framework.Area::id).orElse("");
    }

    private List<String> competences(Fields file) {
        var competences = file.texts("competences");
        for (String competence : competences) {
            if (framework != null
                    && !competence.isEmpty()
                    && framework.competence(competence).isEmpty()) {
                file.problems().at(file.line("competences"), "unknownCompetence", competence);
            }
        }
        return competences;
    }

    private String level(Fields file) {
        String level = file.text("level");
        if (framework != null && !level.isEmpty() && framework.level(level).isEmpty()) {
            String choice =
                    String.join(", ", framework.levels().stream().map(l -> l.id()).toList());
            file.problems().at(file.line("level"), "unknownWord", level, "level", choice);
        }
        return level;
    }

    private static Minutes minutes(Fields fields) {
        int before = fields.problems().count();
        int min = fields.integer("min", 1, 600);
        int typical = fields.integer("typical", 1, 600);
        int max = fields.integer("max", 1, 600);
        fields.finish();
        if (min <= typical && typical <= max) {
            return new Minutes(min, typical, max);
        }
        if (fields.problems().count() == before) {
            fields.problems().at(fields.line("min"), "minutesOrder");
        }
        return new Minutes(1, 1, 1);
    }

    private static GroupSize group(Fields fields) {
        int before = fields.problems().count();
        int min = fields.integer("min", 1, 500);
        int max = fields.integer("max", 1, 500);
        fields.finish();
        if (min <= max) {
            return new GroupSize(min, max);
        }
        if (fields.problems().count() == before) {
            fields.problems().at(fields.line("min"), "groupOrder");
        }
        return new GroupSize(1, 1);
    }

    private static List<WorkForm> method(Fields file) {
        var method = file.words("method", MaterialWords.words(WorkForm.values()));
        if (!method.stream().sorted().toList().equals(method)) {
            file.problems().at(file.line("method"), "methodOrder");
        }
        return method;
    }

    private static List<Thing> things(Fields file, Languages languages, Set<String> sheets) {
        var things = new ArrayList<Thing>();
        for (var fields : file.list("things", false)) {
            var name = fields.localized("name", languages);
            var per = fields.word("per", MaterialWords.words(Per.values()));
            int count = fields.integer("count", 1, 1000);
            @Nullable String sheet = null;
            if (fields.has("sheet")) {
                sheet = fields.text("sheet");
                checkSheet(fields, sheet, fields.line("sheet"), sheets);
            }
            fields.finish();
            things.add(new Thing(name, per, count, sheet));
        }
        return things;
    }

    private static void checkSheet(Fields fields, String sheet, int line, Set<String> sheets) {
        if (!sheet.isEmpty() && !sheets.contains(sheet)) {
            fields.problems().at(line, "unknownSheet", sheet);
        }
    }

    private static Map<String, Integer> pages(Fields file, Set<String> sheets) {
        var pages = new TreeMap<String, Integer>();
        if (file.has("pages")) {
            var fields = file.fields("pages");
            for (String sheet : fields.keys()) {
                checkSheet(fields, sheet, fields.line(sheet), sheets);
                pages.put(sheet, fields.integer(sheet, 1, 99));
            }
        }
        return pages;
    }

    private static @Nullable LocalizedText optional(Fields file, String key, Languages languages) {
        return file.has(key) ? file.localized(key, languages) : null;
    }

    /**
     * The work that was adapted.
     *
     * @param languages of its changes; of the works before it, any language is enough
     * @param depth 1 for the work that the material itself adapts
     */
    private BasedOn basedOn(Fields fields, Languages languages, int depth) {
        @Nullable MaterialId id = null;
        if (fields.has("id")) {
            String written = fields.id("id");
            id = MaterialId.isValid(written) ? new MaterialId(written) : null;
        }
        @Nullable Integer revision = null;
        if (fields.has("revision")) {
            revision = fields.integer("revision", 1, HIGHEST_REVISION);
        }
        String title = fields.text("title");
        var authors = fields.texts("authors");
        var licence = fields.word("licence", licences());
        String source = fields.text("source");
        var changes = fields.localized("changes", languages);
        @Nullable BasedOn before = null;
        if (fields.has("basedOn")) {
            if (depth < BasedOn.LONGEST_CHAIN) {
                var some = Languages.some(library.allLanguages());
                before = basedOn(fields.fields("basedOn"), some, depth + 1);
            } else {
                fields.problems().at(fields.line("basedOn"), "longChain", BasedOn.LONGEST_CHAIN);
            }
        }
        fields.finish();
        return new BasedOn(id, revision, title, authors, licence, source, changes, before);
    }
}
