package org.lectern.ui.shell;

import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;

import java.util.List;
import java.util.Set;

/**
 * A place of the rail.
 *
 * @param destination where it leads
 * @param key the bundle key of its name
 */
record RailPlace(Destination destination, Icon icon, String key) {
    private static final List<RailPlace> ALL =
            List.of(
                    new RailPlace(
                            new Destination.Catalogue(), Icon.CATALOGUE, "shell.place.catalogue"),
                    new RailPlace(new Destination.Plans(), Icon.PLAN, "shell.place.plans"),
                    new RailPlace(new Destination.Handouts(), Icon.HANDOUT, "shell.place.handouts"),
                    new RailPlace(new Destination.Library(), Icon.PACKAGE, "shell.place.library"),
                    new RailPlace(
                            new Destination.Settings(), Icon.SETTINGS, "shell.place.settings"));

    /** The places that have a screen, in order: the rail never offers what isn't there. */
    static List<RailPlace> with(Set<Class<? extends Destination>> screens) {
        return ALL.stream().filter(p -> screens.contains(p.destination.getClass())).toList();
    }

    /** Whether this place is marked while the destination is shown. */
    boolean holds(Destination shown) {
        return shown.place() == destination.place();
    }
}
