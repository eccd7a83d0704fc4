package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentJson;
import org.lectern.document.Stored;
import org.lectern.plan.SessionPlan;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/** A plan as the data folder holds it: {@code documents/plan/….json}. */
final class PlanJson {
    private PlanJson() {}

    /** The plan of a file. @throws LecternException when it is none that this program can read */
    static Stored<SessionPlan> read(Path file) {
        try {
            var json = DocumentJson.mapper().readTree(FileLayer.real().read(file));
            int format = json.path("format").asInt(0);
            if (json.path("kind").asString("").equals(SessionPlan.KIND.name())
                    && format >= 1
                    && format <= SessionPlan.KIND.format()) {
                return new Stored<>(
                        new DocumentId(json.path("id").asString("")),
                        json.path("save").asLong(0),
                        Instant.parse(json.path("savedAt").asString("")),
                        json.path("trashed").asBoolean(false),
                        SessionPlan.KIND.read(format, json.path("content")));
            }
        } catch (IOException | JacksonException | IllegalArgumentException | DateTimeException e) {
            throw unreadable(file, e);
        }
        throw unreadable(file, null);
    }

    private static LecternException unreadable(Path file, @Nullable Exception cause) {
        return new LecternException(UserMessage.of("app.plan.unreadable", file.toString()), cause);
    }
}
