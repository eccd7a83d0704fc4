package org.lectern.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

class LicenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "CC0: CC0 BY BY_SA BY_NC BY_NC_SA BY_ND BY_NC_ND",
                "BY: BY BY_SA BY_NC BY_NC_SA BY_ND BY_NC_ND",
                "BY_SA: BY_SA",
                "BY_NC: BY_NC BY_NC_SA BY_NC_ND",
                "BY_NC_SA: BY_NC_SA",
                "BY_ND: ''",
                "BY_NC_ND: ''",
            })
    void anAdaptationIsSharedUnderWhatTheChartAllows(Licence original, String allowed) {
        assertThat(Licence.values())
                .filteredOn(original::allowsAdaptationUnder)
                .extracting(Licence::name)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(allowed.split(" ", -1)).filter(n -> !n.isEmpty()).toList());
        assertThat(original.forbidsAdaptations()).isEqualTo(allowed.isEmpty());
    }
}
