package org.lectern.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The design's table: which package may use which. A room is a row of it; a sub-package belongs to
 * the room above it.
 */
final class Rooms {
    /** The package that all rooms are in. */
    static final String BASE = "org.lectern";

    private static final String DOMAIN =
            " document material library search authoring plan handout paper pdf ";

    private static final String CONTENT = " base text settings ui.kit" + DOMAIN;

    private static final String SCREEN = CONTENT + " ui.content ";

    /** In the order of the design: a room uses only what stands above it. */
    private static final String TABLE =
            """
            base         :
            text         : base
            settings     : base
            document     : base
            material     : base text
            library      : base material
            search       : base text material library
            authoring    : base text document material library
            plan         : base document material library
            handout      : base document material library plan
            pdf          : base
            paper        : base text material library plan handout pdf
            exchange     : base text document material library plan handout paper
            feed         : base material library
            publish      : base text material paper pdf feed
            store        : base document material library plan handout feed
            ui.kit       : base text settings
            ui.content   : CONTENT
            ui.catalogue : SCREEN
            ui.material  : SCREEN
            ui.editor    : SCREEN
            ui.plan      : SCREEN exchange
            ui.live      : SCREEN
            ui.handout   : SCREEN
            ui.library   : SCREEN
            ui.settings  : SCREEN
            ui.delivered : SCREEN
            ui.shell     : base text settings ui.*
            app          : *
            """;

    private static final Map<String, Set<String>> MAY_USE = read();

    private Rooms() {}

    private static Map<String, Set<String>> read() {
        var rooms = new LinkedHashMap<String, Set<String>>();
        for (String row : TABLE.lines().toList()) {
            String[] cells =
                    row.replace("SCREEN", SCREEN).replace("CONTENT", CONTENT).split(":", -1);
            Set<String> uses = new TreeSet<>();
            for (String use : cells[1].strip().split(" +", -1)) {
                switch (use) {
                    case "" -> {}
                    case "*" -> uses.addAll(rooms.keySet());
                    case "ui.*" ->
                            rooms.keySet().stream()
                                    .filter(r -> r.startsWith("ui."))
                                    .forEach(uses::add);
                    default -> {
                        if (!rooms.containsKey(use)) {
                            throw new IllegalStateException(
                                    row + ": " + use + " does not stand above");
                        }
                        uses.add(use);
                    }
                }
            }
            rooms.put(cells[0].strip(), uses);
        }
        return rooms;
    }

    /** Every room, from the top of the table down. */
    static List<String> all() {
        return List.copyOf(MAY_USE.keySet());
    }

    /** Whether one room may use another (or itself). */
    static boolean mayUse(String room, String other) {
        return room.equals(other) || MAY_USE.getOrDefault(room, Set.of()).contains(other);
    }

    /** The room of a package, or nothing when the table has no row for it. */
    static Optional<String> of(String packageName) {
        return all().stream()
                .filter(room -> (packageName + ".").startsWith(BASE + "." + room + "."))
                .findFirst();
    }

    /** Whether a package is the program's own. */
    static boolean isOurs(String packageName) {
        return (packageName + ".").startsWith(BASE + ".");
    }
}
