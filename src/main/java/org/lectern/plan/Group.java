package org.lectern.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialFacts.Per;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For whom a session is.
 *
 * @param description in the counselor's words, such as "Job seekers 45+"; may be empty
 * @param participants how many read which language, each 0 … {@value #MAX}; in the order of the
 *     tags
 */
public record Group(String description, SortedMap<LanguageTag, Integer> participants) {
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

    /** The group with another number of readers of a language; 0 keeps the language in the list. */
    public Group withParticipants(LanguageTag language, int count) {
        var changed = new TreeMap<>(participants);
        changed.put(language, Math.clamp(count, 0, MAX));
        return new Group(description, changed);
    }

    /** The group without a language. */
    public Group without(LanguageTag language) {
        var changed = new TreeMap<>(participants);
        changed.remove(language);
        return new Group(description, changed);
    }

    public Group withDescription(String newDescription) {
        return new Group(newDescription, participants);
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
