package org.lectern.material;

import java.util.Arrays;
import java.util.Optional;

/**
 * The Creative Commons licences that a material can carry (creativecommons.org/licenses, version
 * 4.0; SPDX identifiers).
 */
public enum Licence {
    CC0("CC0-1.0", "CC0 1.0", "creativecommons.org/publicdomain/zero/1.0"),
    BY("CC-BY-4.0", "CC BY 4.0", "creativecommons.org/licenses/by/4.0"),
    BY_SA("CC-BY-SA-4.0", "CC BY-SA 4.0", "creativecommons.org/licenses/by-sa/4.0"),
    BY_NC("CC-BY-NC-4.0", "CC BY-NC 4.0", "creativecommons.org/licenses/by-nc/4.0"),
    BY_NC_SA("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "creativecommons.org/licenses/by-nc-sa/4.0"),
    BY_ND("CC-BY-ND-4.0", "CC BY-ND 4.0", "creativecommons.org/licenses/by-nd/4.0"),
    BY_NC_ND("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0", "creativecommons.org/licenses/by-nc-nd/4.0");

    private final String spdx;
    private final String shortName;
    private final String address;

    Licence(String spdx, String shortName, String address) {
        this.spdx = spdx;
        this.shortName = shortName;
        this.address = address;
    }

    /** The licence with this SPDX identifier. */
    public static Optional<Licence> ofSpdx(String spdx) {
        return Arrays.stream(values()).filter(l -> l.spdx.equals(spdx)).findFirst();
    }

    /**
     * Whether an adaptation of a work under this licence may be shared under another one (Creative
     * Commons' frequently asked questions, the chart of adapter's licences).
     */
    public boolean allowsAdaptationUnder(Licence other) {
        return switch (this) {
            case CC0 -> true;
            case BY -> other != CC0;
            case BY_SA -> other == BY_SA;
            case BY_NC -> other == BY_NC || other == BY_NC_SA || other == BY_NC_ND;
            case BY_NC_SA -> other == BY_NC_SA;
            case BY_ND, BY_NC_ND -> false;
        };
    }

    /** Whether adaptations of the work may be shared at all. */
    public boolean forbidsAdaptations() {
        return this == BY_ND || this == BY_NC_ND;
    }

    /** Its SPDX identifier, such as {@code CC-BY-SA-4.0}. */
    public String spdx() {
        return spdx;
    }

    /** How it is printed, such as {@code CC BY-SA 4.0}. */
    public String shortName() {
        return shortName;
    }

    /** Where its text is found, without the scheme. */
    public String address() {
        return address;
    }
}
