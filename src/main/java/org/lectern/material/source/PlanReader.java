package org.lectern.material.source;

import org.jspecify.annotations.Nullable;
import org.lectern.base.MaterialId;
import org.lectern.material.LibraryFacts;
import org.lectern.material.LocalizedText;
import org.lectern.material.SamplePlan;
import org.lectern.material.SamplePlan.Part;
import org.lectern.material.SamplePlan.Session;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code plans/<id>.yaml}. */
final class PlanReader {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final Languages languages;
    private final Set<String> materials;

    /**
     * A reader for the plans of a library.
     *
     * @param materials the ids of its materials
     */
    PlanReader(LibraryFacts library, Set<String> materials) {
        this.languages = Languages.some(library.allLanguages());
        this.materials = materials;
    }

    /**
     * The plan of a file.
     *
     * @param name what the file is called, without {@code .yaml}
     */
    SamplePlan read(Fields file, String name) {
        file.format(1);
        String id = file.id("id");
        if (!id.isEmpty() && !id.equals(name)) {
            file.problems().at(file.line("id"), "idNotFolder", id, name);
        }
        var title = file.localized("title", languages);
        var description = file.localized("description", languages);
        var sessions = new ArrayList<Session>();
        for (var session : file.list("sessions", true)) {
            sessions.add(session(session));
        }
        file.finish();
        return new SamplePlan(name, title, description, sessions);
    }

    private Session session(Fields fields) {
        @Nullable LocalizedText title =
                fields.has("title") ? fields.localized("title", languages) : null;
        String start = fields.text("start");
        boolean isTime = TIME.matcher(start).matches();
        if (!isTime && !start.isEmpty()) {
            fields.problems().at(fields.line("start"), "notTime", start);
        }
        int minutes = fields.integer("minutes", 5, 1440);
        var parts = new ArrayList<Part>();
        for (var part : fields.list("blocks", true)) {
            parts.add(part(part));
        }
        fields.finish();
        return new Session(title, isTime ? LocalTime.parse(start) : LocalTime.NOON, minutes, parts);
    }

    private Part part(Fields fields) {
        Part part;
        if (fields.has("material")) {
            String id = fields.id("material");
            if (MaterialId.isValid(id) && !materials.contains(id)) {
                fields.problems().at(fields.line("material"), "unknownMaterial", id);
            }
            var material = new MaterialId(MaterialId.isValid(id) ? id : "unknown");
            part = new Part.OfMaterial(material, minutes(fields, "minutes"));
        } else if (fields.has("break")) {
            part = new Part.Pause(minutes(fields, "break"));
        } else {
            var text = fields.localized("text", languages);
            int minutes = minutes(fields, "minutes");
            part =
                    new Part.FreeText(
                            text,
                            minutes,
                            fields.has("notes") ? fields.localized("notes", languages) : null);
        }
        fields.finish();
        return part;
    }

    private static int minutes(Fields fields, String key) {
        return fields.integer(key, 1, 600);
    }

    /** A plan's name when a file of {@code plans} is one, else null. */
    static @Nullable String nameOf(String file) {
        String name = file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : "";
        return MaterialId.isValid(name) ? name : null;
    }
}
