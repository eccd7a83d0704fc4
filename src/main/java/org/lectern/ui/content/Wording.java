package org.lectern.ui.content;

import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.MaterialHead;
import org.lectern.material.Framework;
import org.lectern.material.Framework.Area;
import org.lectern.material.Framework.Level;
import org.lectern.material.MaterialFacts.GroupSize;
import org.lectern.text.Texts;
import org.lectern.ui.kit.AreaBar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names of the framework and other short words, in one interface language.
 *
 * @param release the library that is in use; without one, ids stand for names
 */
public record Wording(Texts texts, Optional<ActiveRelease> release) {
    /** The words of each moment. */
    @FunctionalInterface
    public interface Source {
        /** In the interface language and with the library of now. */
        Wording now();
    }

    /**
     * The languages that are shown of a material: the library's, always in the same order, and any
     * other that it happens to have.
     */
    public List<LanguageTag> languages(MaterialHead head) {
        var languages =
                new ArrayList<>(release.map(r -> r.library().languages()).orElse(List.of()));
        head.editions().keySet().stream()
                .filter(tag -> !languages.contains(tag))
                .forEach(languages::add);
        return languages;
    }

    public String areaName(String id) {
        return area(id).map(a -> a.name().in(texts.language())).orElse(id);
    }

    /** The area's colour, {@code #RRGGBB}. */
    public String areaColour(String id) {
        return area(id).map(Area::colour).orElse(AreaBar.NONE);
    }

    public String levelName(String id) {
        return levels().stream()
                .filter(level -> level.id().equals(id))
                .findFirst()
                .map(level -> level.name().in(texts.language()))
                .orElse("");
    }

    /** The area's name in a language, where its name there matters. */
    public String areaName(String id, LanguageTag language) {
        return area(id).map(a -> a.name().in(language)).orElse(id);
    }

    /** The level's name in a language, where its name there matters. */
    public String levelName(String id, LanguageTag language) {
        return levels().stream()
                .filter(level -> level.id().equals(id))
                .findFirst()
                .map(level -> level.name().in(language))
                .orElse(id);
    }

    /** The competence's name in a language. */
    public String competenceName(String id, LanguageTag language) {
        return release.map(ActiveRelease::framework)
                .flatMap(framework -> framework.competence(id))
                .map(competence -> competence.name().in(language))
                .orElse(id);
    }

    /** The level's place among the levels, 0 for the most basic. */
    public int levelRank(String id) {
        var ids = levels().stream().map(Level::id).toList();
        return Math.max(0, ids.indexOf(id));
    }

    /** How many levels there are, at least 1. */
    public int levelCount() {
        return Math.max(1, levels().size());
    }

    /** A number of minutes. */
    public String minutes(int minutes) {
        return texts.get("kit.minutes", minutes);
    }

    /** A sum of minutes, in hours from an hour on. */
    public String total(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) {
            return minutes(minutes);
        }
        return rest == 0
                ? texts.get("catalogue.hours", hours)
                : texts.get("catalogue.hoursMinutes", hours, rest);
    }

    /** {@code 6–16} or {@code 1}. */
    public static String span(GroupSize group) {
        return group.min() == group.max()
                ? Integer.toString(group.max())
                : group.min() + "–" + group.max();
    }

    /** {@code 6–16 people} or {@code 1 person}. */
    public String people(GroupSize group) {
        return group.min() == group.max()
                ? texts.get("catalogue.people.exactly", group.max())
                : texts.get("catalogue.people", group.min(), group.max());
    }

    private Optional<Area> area(String id) {
        return release.map(ActiveRelease::framework).flatMap(framework -> framework.area(id));
    }

    private List<Level> levels() {
        return release.map(ActiveRelease::framework).map(Framework::levels).orElse(List.of());
    }
}
