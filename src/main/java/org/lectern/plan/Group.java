package org.lectern.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.material.Audience;
import org.lectern.material.MaterialFacts.Per;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * For whom a session is.
 *
 * @param description in the counselor's words, such as "Job seekers 45+"; may be empty
 * @param participants how many read which language, each 0 … {@value #MAX}; in the order of the
 *     tags
 * @param audience what kind of people they are; empty when that is not said
 * @param level their level's id in the framework, or null when it is not said
 * @param largePrint how many of a language's readers need large print, each at least 1 and never
 *     more than its readers; a language in which nobody does is not in it
 */
public record Group(
        String description,
        SortedMap<LanguageTag, Integer> participants,
        Set<Audience> audience,
        @Nullable String level,
        SortedMap<LanguageTag, Integer> largePrint) {
    /** The most participants of one language. */
    public static final int MAX = 500;

    /** How many people a small group has when things are counted by groups. */
    public static final int SMALL_GROUP = 4;

    public Group {
        participants = Collections.unmodifiableSortedMap(new TreeMap<>(participants));
        for (int count : participants.values()) {
            if (count < 0 || count > MAX) {
                throw new IllegalArgumentException("participants: " + count);
            }
        }
        audience = Collections.unmodifiableSortedSet(new TreeSet<>(audience));
        var large = new TreeMap<LanguageTag, Integer>();
        for (var entry : largePrint.entrySet()) {
            int readers = participants.getOrDefault(entry.getKey(), 0);
            int needed = Math.min(entry.getValue(), readers);
            if (needed > 0) {
                large.put(entry.getKey(), needed);
            }
        }
        largePrint = Collections.unmodifiableSortedMap(large);
    }

    /** A group of which no more is known than who reads what. */
    public Group(String description, SortedMap<LanguageTag, Integer> participants) {
        this(description, participants, Set.of(), null, new TreeMap<>());
    }

    /** Everybody together. */
    @JsonIgnore
    public int size() {
        return participants.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many read this language, 0 when nobody does. */
    public int readersOf(LanguageTag language) {
        return participants.getOrDefault(language, 0);
    }

    /** The languages that somebody reads, those with the most readers first. */
    @JsonIgnore
    public List<LanguageTag> languages() {
        return participants.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .map(e -> e.getKey())
                .toList();
    }

    /** How many of a language's readers need large print, 0 when nobody does. */
    public int largePrintOf(LanguageTag language) {
        return largePrint.getOrDefault(language, 0);
    }

    /** The group with another number of readers of a language; 0 keeps the language in the list. */
    public Group withParticipants(LanguageTag language, int count) {
        var changed = new TreeMap<>(participants);
        changed.put(language, Math.clamp(count, 0, MAX));
        return new Group(description, changed, audience, level, largePrint);
    }

    /** The group without a language. */
    public Group without(LanguageTag language) {
        var changed = new TreeMap<>(participants);
        changed.remove(language);
        return new Group(description, changed, audience, level, largePrint);
    }

    public Group withDescription(String newDescription) {
        return new Group(newDescription, participants, audience, level, largePrint);
    }

    public Group withAudience(Set<Audience> newAudience) {
        return new Group(description, participants, newAudience, level, largePrint);
    }

    /** The group on another level of the framework; null for not said. */
    public Group withLevel(@Nullable String newLevel) {
        return new Group(description, participants, audience, newLevel, largePrint);
    }

    /** The group with so many readers of a language in large print, brought into range. */
    public Group withLargePrint(LanguageTag language, int count) {
        var changed = new TreeMap<>(largePrint);
        changed.put(language, count);
        return new Group(description, participants, audience, level, changed);
    }

    /** The same kind of group without numbers of people; its languages stay. */
    public Group withoutNumbers() {
        var none = new TreeMap<>(participants);
        none.replaceAll((_, _) -> 0);
        return new Group(description, none, audience, level, new TreeMap<>());
    }

    /**
     * How many of a thing that many people need: for each participant, for each pair, for each
     * three, for each small group, or once. Nobody needs nothing.
     */
    public static int needed(Per per, int count, int people) {
        if (people == 0) {
            return 0;
        }
        return count
                * switch (per) {
                    case PARTICIPANT -> people;
                    case PAIR -> Math.ceilDiv(people, 2);
                    case TRIO -> Math.ceilDiv(people, 3);
                    case GROUP -> Math.ceilDiv(people, SMALL_GROUP);
                    case SESSION -> 1;
                };
    }
}
