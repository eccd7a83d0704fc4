package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.library.MaterialHead;
import org.lectern.material.LocalizedText;
import org.lectern.material.SamplePlan;
import org.lectern.material.SamplePlan.Part;
import org.lectern.material.SamplePlan.Session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sample plan becomes.
 *
 * @param plans one for each session, in order
 * @param missing the sample's materials that are not installed, each once; their blocks are left
 *     out
 */
public record SampleSessions(List<SessionPlan> plans, List<MaterialId> missing) {
    public SampleSessions {
        plans = List.copyOf(plans);
        missing = List.copyOf(missing);
    }

    /** The materials of all sessions, each once, in the order in which they are used. */
    static List<MaterialId> materials(SamplePlan sample) {
        return sample.sessions().stream()
                .flatMap(session -> session.parts().stream())
                .flatMap(
                        part ->
                                part instanceof Part.OfMaterial(MaterialId id, int _)
                                        ? Stream.of(id)
                                        : Stream.empty())
                .distinct()
                .toList();
    }

    /**
     * The plans of a sample.
     *
     * @param installed the materials that may be used
     * @param languages for titles and texts, the preferred first
     */
    static SampleSessions of(
            SamplePlan sample,
            Collection<MaterialHead> installed,
            List<LanguageTag> languages,
            Group group) {
        var heads =
                installed.stream().collect(Collectors.toMap(MaterialHead::id, Function.identity()));
        var plans = new ArrayList<SessionPlan>();
        var series = DocumentId.random();
        for (var session : sample.sessions()) {
            String title = title(sample, plans.size(), languages);
            var plan = plan(session, title, heads, languages, group);
            plans.add(
                    sample.sessions().size() == 1
                            ? plan
                            : plan.withSeries(
                                    new Series(
                                            series,
                                            sample.title().in(languages),
                                            plans.size() + 1)));
        }
        var missing = materials(sample).stream().filter(id -> !heads.containsKey(id)).toList();
        return new SampleSessions(plans, missing);
    }

    /** The number says which comes first even when the list is in the order of the last changes. */
    private static String title(SamplePlan sample, int index, List<LanguageTag> languages) {
        int count = sample.sessions().size();
        String plan = sample.title().in(languages);
        String numbered = count == 1 ? plan : plan + " – " + (index + 1) + "/" + count;
        @Nullable LocalizedText own = sample.sessions().get(index).title();
        return own == null ? numbered : numbered + ": " + own.in(languages);
    }

    private static SessionPlan plan(
            Session session,
            String title,
            Map<MaterialId, MaterialHead> heads,
            List<LanguageTag> languages,
            Group group) {
        var plan =
                SessionPlan.empty(title, group)
                        .withStart(session.start())
                        .withTargetMinutes(session.minutes());
        for (var part : session.parts()) {
            @Nullable Block block = block(part, heads, languages);
            if (block != null) {
                plan = plan.append(block);
            }
        }
        return plan;
    }

    private static @Nullable Block block(
            Part part, Map<MaterialId, MaterialHead> heads, List<LanguageTag> languages) {
        return switch (part) {
            case Part.OfMaterial(MaterialId id, int minutes) -> {
                var head = heads.get(id);
                yield head == null ? null : Block.ofMaterial(head.pin(), minutes);
            }
            case Part.Pause(int minutes) -> Block.ofBreak(minutes);
            case Part.FreeText(LocalizedText title, int minutes, LocalizedText notes) ->
                    Block.ofText(title.in(languages), minutes)
                            .withNotes(notes == null ? "" : notes.in(languages));
        };
    }
}
