package org.lectern.material.source;

import org.lectern.base.LanguageTag;
import org.lectern.material.Framework;
import org.lectern.material.LocalizedText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code framework.yaml}. */
final class FrameworkReader {
    private static final Pattern LEVEL = Pattern.compile("[A-Za-z0-9]{1,8}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final Languages languages;
    private final Set<String> areaIds = new HashSet<>();
    private final Set<String> competenceIds = new HashSet<>();

    /** A reader for a library in these languages. */
    FrameworkReader(List<LanguageTag> languages) {
        this.languages = Languages.every(languages);
    }

    Framework read(Fields file) {
        file.format(1);
        String id = file.id("id");
        String version = file.text("version");
        var title = file.localized("title", languages);
        var levels = new ArrayList<Framework.Level>();
        for (var level : file.list("levels", true)) {
            levels.add(level(level, levels));
        }
        var levelIds = levels.stream().map(Framework.Level::id).toList();
        var areas = new ArrayList<Framework.Area>();
        for (var area : file.list("areas", true)) {
            areas.add(area(area, levelIds));
        }
        file.finish();
        return new Framework(id, version, title, levels, areas);
    }

    private Framework.Level level(Fields fields, List<Framework.Level> before) {
        String id = fields.text("id");
        if (!id.isEmpty() && !LEVEL.matcher(id).matches()) {
            fields.problems().at(fields.line("id"), "badLevelId", id);
        }
        if (before.stream().anyMatch(l -> l.id().equals(id))) {
            fields.problems().at(fields.line("id"), "twice", id);
        }
        var level = new Framework.Level(id, fields.localized("name", languages));
        fields.finish();
        return level;
    }

    private Framework.Area area(Fields fields, List<String> levelIds) {
        String id = uniqueId(fields, areaIds);
        String colour = fields.text("colour");
        if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
            fields.problems().at(fields.line("colour"), "colour", colour);
        }
        var name = fields.localized("name", languages);
        var competences = new ArrayList<Framework.Competence>();
        for (var competence : fields.list("competences", true)) {
            competences.add(competence(competence, levelIds));
        }
        fields.finish();
        return new Framework.Area(id, colour, name, competences);
    }

    private Framework.Competence competence(Fields fields, List<String> levelIds) {
        String id = uniqueId(fields, competenceIds);
        var name = fields.localized("name", languages);
        var texts = fields.fields("statements");
        var statements = new LinkedHashMap<String, LocalizedText>();
        for (String level : levelIds) {
            statements.put(level, texts.localized(level, languages));
        }
        texts.finish();
        fields.finish();
        return new Framework.Competence(id, name, statements);
    }

    private static String uniqueId(Fields fields, Set<String> ids) {
        String id = fields.id("id");
        if (!id.isEmpty() && !ids.add(id)) {
            fields.problems().at(fields.line("id"), "twice", id);
        }
        return id;
    }
}
