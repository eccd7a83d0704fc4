package org.lectern.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.material.Licence;

import java.util.Arrays;
import java.util.List;

/** The rules of Creative Commons, written down by hand, row by row. */
class AdapterLicenceTest {
    private static List<Licence> licences(String names) {
        return names.equals("-")
                ? List.of()
                : Arrays.stream(names.split(" ", -1)).map(Licence::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CC0,      CC0 BY BY_SA BY_NC BY_NC_SA BY_ND BY_NC_ND, CC0",
        "BY,       BY BY_SA BY_NC BY_NC_SA BY_ND BY_NC_ND,     BY",
        "BY_SA,    BY_SA,                                      BY_SA",
        "BY_NC,    BY_NC BY_NC_SA BY_NC_ND,                    BY_NC",
        "BY_NC_SA, BY_NC_SA,                                   BY_NC_SA",
        "BY_ND,    -,                                          -",
        "BY_NC_ND, -,                                          -"
    })
    void anAdaptationOfOneWork(Licence adapted, String allowed, String initial) {
        assertThat(AdapterLicence.allowed(adapted)).isEqualTo(licences(allowed));
        assertThat(AdapterLicence.initial(adapted).stream().toList()).isEqualTo(licences(initial));
    }

    /** Each pair once; the order of two works makes no difference. */
    @ParameterizedTest
    @CsvSource({
        "CC0,      CC0,      CC0 BY BY_SA BY_NC BY_NC_SA BY_ND BY_NC_ND",
        "CC0,      BY,       BY BY_SA BY_NC BY_NC_SA BY_ND BY_NC_ND",
        "CC0,      BY_SA,    BY_SA",
        "CC0,      BY_NC,    BY_NC BY_NC_SA BY_NC_ND",
        "CC0,      BY_NC_SA, BY_NC_SA",
        "CC0,      BY_ND,    -",
        "CC0,      BY_NC_ND, -",
        "BY,       BY,       BY BY_SA BY_NC BY_NC_SA BY_ND BY_NC_ND",
        "BY,       BY_SA,    BY_SA",
        "BY,       BY_NC,    BY_NC BY_NC_SA BY_NC_ND",
        "BY,       BY_NC_SA, BY_NC_SA",
        "BY,       BY_ND,    -",
        "BY,       BY_NC_ND, -",
        "BY_SA,    BY_SA,    BY_SA",
        "BY_SA,    BY_NC,    -",
        "BY_SA,    BY_NC_SA, -",
        "BY_SA,    BY_ND,    -",
        "BY_SA,    BY_NC_ND, -",
        "BY_NC,    BY_NC,    BY_NC BY_NC_SA BY_NC_ND",
        "BY_NC,    BY_NC_SA, BY_NC_SA",
        "BY_NC,    BY_ND,    -",
        "BY_NC,    BY_NC_ND, -",
        "BY_NC_SA, BY_NC_SA, BY_NC_SA",
        "BY_NC_SA, BY_ND,    -",
        "BY_NC_SA, BY_NC_ND, -",
        "BY_ND,    BY_ND,    -",
        "BY_ND,    BY_NC_ND, -",
        "BY_NC_ND, BY_NC_ND, -"
    })
    void aWorkMadeOfTwo(Licence one, Licence other, String allowed) {
        assertThat(AdapterLicence.allowed(List.of(one, other))).isEqualTo(licences(allowed));
        assertThat(AdapterLicence.allowed(List.of(other, one))).isEqualTo(licences(allowed));
    }

    @ParameterizedTest
    @EnumSource
    void aWorkOfOnesOwnMayHaveAny(Licence licence) {
        assertThat(AdapterLicence.allowed(List.of())).contains(licence);
    }
}
