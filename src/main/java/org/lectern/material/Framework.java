package org.lectern.material;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The skills framework, as data: areas hold competences, a competence has a statement for each
 * level.
 *
 * @param id the framework's id
 * @param version its version, as its publisher writes it
 * @param levels in order, the most basic first
 * @param areas in the order in which they are shown
 */
public record Framework(
        String id, String version, LocalizedText title, List<Level> levels, List<Area> areas) {
    public Framework {
        levels = List.copyOf(levels);
        areas = List.copyOf(areas);
    }

    /** A level of learners, such as A, Basic. */
    public record Level(String id, LocalizedText name) {}

    /**
     * An area of the framework.
     *
     * @param colour {@code #RRGGBB}, for bars and squares, never for text
     */
    public record Area(String id, String colour, LocalizedText name, List<Competence> competences) {
        public Area {
            competences = List.copyOf(competences);
        }
    }

    /**
     * A competence.
     *
     * @param statements for each level's id what somebody on it can do, "I can …"
     */
    public record Competence(String id, LocalizedText name, Map<String, LocalizedText> statements) {
        public Competence {
            statements = Map.copyOf(statements);
        }
    }

    public Optional<Area> area(String areaId) {
        return areas.stream().filter(a -> a.id().equals(areaId)).findFirst();
    }

    /** The area that holds this competence. */
    public Optional<Area> areaOf(String competenceId) {
        return areas.stream()
                .filter(a -> a.competences().stream().anyMatch(c -> c.id().equals(competenceId)))
                .findFirst();
    }

    public Optional<Competence> competence(String competenceId) {
        return areas.stream()
                .flatMap(a -> a.competences().stream())
                .filter(c -> c.id().equals(competenceId))
                .findFirst();
    }

    public Optional<Level> level(String levelId) {
        return levels.stream().filter(l -> l.id().equals(levelId)).findFirst();
    }
}
