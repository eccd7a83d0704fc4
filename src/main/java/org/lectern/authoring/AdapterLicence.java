package org.lectern.authoring;

import org.lectern.material.Licence;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Under which licences an adaptation may be shared (Creative Commons' frequently asked questions,
 * the charts of adapter's licences and of what can be combined).
 */
public final class AdapterLicence {
    /** What a new work begins with, as the library's own. */
    public static final Licence OF_NEW_WORK = Licence.BY_SA;

    private AdapterLicence() {}

    /**
     * The licences for a work that adapts these works together, in the order of {@link Licence}.
     * Empty when nothing made of them may be shared; every licence for a work that adapts none.
     */
    public static List<Licence> allowed(Collection<Licence> adapted) {
        return Arrays.stream(Licence.values())
                .filter(l -> adapted.stream().allMatch(a -> a.allowsAdaptationUnder(l)))
                .toList();
    }

    /** The same for one work. */
    public static List<Licence> allowed(Licence adapted) {
        return allowed(List.of(adapted));
    }

    /**
     * The licence that an adaptation begins with: the work's own, which asks of others what it asks
     * of us. Empty when no adaptation may be shared.
     */
    public static Optional<Licence> initial(Licence adapted) {
        return allowed(adapted).stream().filter(l -> l == adapted).findFirst();
    }
}
