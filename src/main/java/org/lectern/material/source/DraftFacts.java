package org.lectern.material.source;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.material.Audience;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.MaterialType;
import org.lectern.material.WorkForm;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code material.yaml} says, while somebody is still writing it: everything may be missing or
 * wrong, and nothing is lost by it. Only {@link MaterialReader} tells whether it is right.
 * Immutable.
 *
 * @param withdrawn whether it is no longer recommended
 */
public record DraftFacts(Topic topic, Running running, Credits credits, boolean withdrawn) {
    /** Nothing decided yet but the licence and the year. */
    public static DraftFacts empty(Licence licence, List<String> authors, int year, String source) {
        var running =
                new Running(
                        new Minutes(null, null, null),
                        new GroupSize(null, null),
                        false,
                        Set.of(),
                        List.of(),
                        false,
                        new TreeMap<>(),
                        new TreeMap<>());
        return new DraftFacts(
                new Topic(List.of(), "", null, Set.of()),
                running,
                new Credits(licence, authors, year, source, new TreeMap<>()),
                false);
    }

    /** The facts of a material as a draft. */
    public static DraftFacts of(MaterialFacts facts) {
        var things =
                facts.things().stream()
                        .map(t -> new Thing(t.name().byLanguage(), t.per(), t.count(), t.sheet()))
                        .toList();
        var minutes = facts.minutes();
        return new DraftFacts(
                new Topic(facts.competences(), facts.level(), facts.type(), facts.audience()),
                new Running(
                        new Minutes(minutes.min(), minutes.typical(), minutes.max()),
                        new GroupSize(facts.group().min(), facts.group().max()),
                        facts.oneToOne(),
                        Set.copyOf(facts.method()),
                        things,
                        facts.internet(),
                        texts(facts.sensitivity()),
                        new TreeMap<>(facts.pages())),
                new Credits(
                        facts.licence(),
                        facts.authors(),
                        facts.year(),
                        facts.source(),
                        texts(facts.funding())),
                facts.withdrawn());
    }

    private static SortedMap<LanguageTag, String> texts(@Nullable LocalizedText text) {
        return text == null ? new TreeMap<>() : text.byLanguage();
    }

    public DraftFacts withTopic(Topic newTopic) {
        return new DraftFacts(newTopic, running, credits, withdrawn);
    }

    public DraftFacts withRunning(Running newRunning) {
        return new DraftFacts(topic, newRunning, credits, withdrawn);
    }

    public DraftFacts withCredits(Credits newCredits) {
        return new DraftFacts(topic, running, newCredits, withdrawn);
    }

    /**
     * What it is about and for whom.
     *
     * @param competences ids of the framework, the first decides the area; may be empty
     * @param level a level's id, may be empty
     * @param type null while it is not decided
     */
    public record Topic(
            List<String> competences,
            String level,
            @Nullable MaterialType type,
            Set<Audience> audience) {
        public Topic {
            competences = List.copyOf(competences);
            audience = Collections.unmodifiableSortedSet(new TreeSet<>(audience));
        }

        public Topic withCompetences(List<String> newCompetences) {
            return new Topic(newCompetences, level, type, audience);
        }

        public Topic withLevel(String newLevel) {
            return new Topic(competences, newLevel, type, audience);
        }

        public Topic withType(@Nullable MaterialType newType) {
            return new Topic(competences, level, newType, audience);
        }

        public Topic withAudience(Set<Audience> newAudience) {
            return new Topic(competences, level, type, newAudience);
        }
    }

    /** How long it takes; null while a number is not known. */
    public record Minutes(
            @Nullable Integer min, @Nullable Integer typical, @Nullable Integer max) {}

    /** For how many people; null while a number is not known. */
    public record GroupSize(@Nullable Integer min, @Nullable Integer max) {}

    /**
     * Something needed.
     *
     * @param name by language, may be empty or blank
     * @param count null while it is not known
     * @param sheet the name of the sheet that is printed for it, or null
     */
    public record Thing(
            SortedMap<LanguageTag, String> name,
            Per per,
            @Nullable Integer count,
            @Nullable String sheet) {
        public Thing {
            name = copy(name);
        }

        public Thing withName(LanguageTag language, String text) {
            return new Thing(put(name, language, text), per, count, sheet);
        }

        public Thing withPer(Per newPer) {
            return new Thing(name, newPer, count, sheet);
        }

        public Thing withCount(@Nullable Integer newCount) {
            return new Thing(name, per, newCount, sheet);
        }

        public Thing withSheet(@Nullable String newSheet) {
            return new Thing(name, per, count, newSheet);
        }
    }

    /**
     * How it is done.
     *
     * @param method in the order of the source format
     * @param sensitivity advice for the debrief by language; no text at all when it is not
     *     sensitive
     * @param pages by sheet, how many pages it is meant to have
     */
    public record Running(
            Minutes minutes,
            GroupSize group,
            boolean oneToOne,
            Set<WorkForm> method,
            List<Thing> things,
            boolean internet,
            SortedMap<LanguageTag, String> sensitivity,
            SortedMap<String, Integer> pages) {
        public Running {
            method = Collections.unmodifiableSortedSet(new TreeSet<>(method));
            things = List.copyOf(things);
            sensitivity = copy(sensitivity);
            pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        }

        public Running withMinutes(Minutes now) {
            return new Running(now, group, oneToOne, method, things, internet, sensitivity, pages);
        }

        public Running withGroup(GroupSize now) {
            return new Running(
                    minutes, now, oneToOne, method, things, internet, sensitivity, pages);
        }

        public Running withOneToOne(boolean now) {
            return new Running(minutes, group, now, method, things, internet, sensitivity, pages);
        }

        public Running withMethod(Set<WorkForm> now) {
            return new Running(minutes, group, oneToOne, now, things, internet, sensitivity, pages);
        }

        public Running withThings(List<Thing> now) {
            return new Running(minutes, group, oneToOne, method, now, internet, sensitivity, pages);
        }

        public Running withInternet(boolean now) {
            return new Running(minutes, group, oneToOne, method, things, now, sensitivity, pages);
        }

        public Running withSensitivity(LanguageTag language, String text) {
            var now = put(sensitivity, language, text);
            return new Running(minutes, group, oneToOne, method, things, internet, now, pages);
        }

        public Running withPages(SortedMap<String, Integer> now) {
            return new Running(
                    minutes, group, oneToOne, method, things, internet, sensitivity, now);
        }
    }

    /**
     * Whose work it is and what others may do with it.
     *
     * @param authors may be empty or blank while they are being typed
     * @param year null while it is not known
     * @param source where the work comes from, may be empty
     * @param funding a funding line by language, may be empty
     */
    public record Credits(
            Licence licence,
            List<String> authors,
            @Nullable Integer year,
            String source,
            SortedMap<LanguageTag, String> funding) {
        public Credits {
            authors = List.copyOf(authors);
            funding = copy(funding);
        }

        public Credits withLicence(Licence newLicence) {
            return new Credits(newLicence, authors, year, source, funding);
        }

        public Credits withAuthors(List<String> newAuthors) {
            return new Credits(licence, newAuthors, year, source, funding);
        }

        public Credits withYear(@Nullable Integer newYear) {
            return new Credits(licence, authors, newYear, source, funding);
        }

        public Credits withSource(String newSource) {
            return new Credits(licence, authors, year, newSource, funding);
        }

        public Credits withFunding(LanguageTag language, String text) {
            return new Credits(licence, authors, year, source, put(funding, language, text));
        }
    }

    private static SortedMap<LanguageTag, String> copy(Map<LanguageTag, String> texts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The texts with one of them changed; an empty one is taken out. */
    private static SortedMap<LanguageTag, String> put(
            Map<LanguageTag, String> texts, LanguageTag language, String text) {
        var changed = new TreeMap<>(texts);
        if (requireNonNull(text).isEmpty()) {
            changed.remove(language);
        } else {
            changed.put(language, text);
        }
        return changed;
    }
}
