package org.lectern.ui.plan;

import org.lectern.material.Framework;
import org.lectern.plan.PlanWarning;
import org.lectern.text.Texts;

/** How warnings are said, a sentence each. */
final class WarningWords {
    private WarningWords() {}

    /** What is the matter, without naming the block. */
    static String sentence(PlanWarning warning, Texts texts, Framework framework) {
        return switch (warning) {
            case PlanWarning.GroupTooLarge(var _, int people, int most) ->
                    texts.get("plan.warn.large", people, most);
            case PlanWarning.GroupTooSmall(var _, int people, int least) ->
                    texts.get("plan.warn.small", people, least);
            case PlanWarning.NoEdition(var _, var language, int readers) ->
                    texts.get("plan.warn.edition", texts.languageName(language), readers);
            case PlanWarning.OutdatedEdition(var _, var language, int _) ->
                    texts.get("plan.warn.outdated", texts.languageName(language));
            case PlanWarning.LevelFar(var _, String its, String group, int _) ->
                    texts.get(
                            "plan.warn.level",
                            level(its, texts, framework),
                            level(group, texts, framework));
            case PlanWarning.NeedsInternet(var _, boolean none) ->
                    texts.get(none ? "plan.warn.internet.none" : "plan.warn.internet");
            case PlanWarning.Withdrawn _ -> texts.get("plan.warn.withdrawn");
            case PlanWarning.MaterialGone _ -> texts.get("plan.warn.gone");
            case PlanWarning.Unsigned _ -> texts.get("plan.warn.unsigned");
            case PlanWarning.NewerRevision(var _, int pinned, int newest) ->
                    texts.get("plan.warn.newer", pinned, newest);
            case PlanWarning.LockOverrun(var _, int minutes) ->
                    texts.get("plan.warn.lock", minutes);
            case PlanWarning.TargetMissed(var _, int _, int minutes, boolean over) ->
                    texts.get(over ? "plan.warn.over" : "plan.warn.free", minutes);
        };
    }

    private static String level(String id, Texts texts, Framework framework) {
        return framework.level(id).map(l -> l.name().in(texts.language())).orElse(id);
    }
}
