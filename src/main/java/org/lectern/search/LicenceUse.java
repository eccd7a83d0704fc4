package org.lectern.search;

import org.lectern.material.Licence;

/** Whether a material may be adapted and the result shared: what a counselor asks of a licence. */
public enum LicenceUse {
    /** It may, under many licences. */
    ADAPT,
    /** It may, under the same licence. */
    ADAPT_SHARE_ALIKE,
    /** It may only be used and passed on as it is. */
    NO_ADAPTING;

    /** What a licence allows. */
    public static LicenceUse of(Licence licence) {
        return switch (licence) {
            case CC0, BY, BY_NC -> ADAPT;
            case BY_SA, BY_NC_SA -> ADAPT_SHARE_ALIKE;
            case BY_ND, BY_NC_ND -> NO_ADAPTING;
        };
    }

    /** Whether a licence forbids use for profit. */
    static boolean isNonCommercial(Licence licence) {
        return switch (licence) {
            case BY_NC, BY_NC_SA, BY_NC_ND -> true;
            case CC0, BY, BY_SA, BY_ND -> false;
        };
    }
}
