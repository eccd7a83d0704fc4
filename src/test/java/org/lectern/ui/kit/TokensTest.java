package org.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The colours of both themes keep the contrast that WCAG 2.2 AA asks for. */
class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("-lectern-([a-z0-9-]+): #([0-9a-f]{6});");

    /** Text, and every ground that it stands on. */
    private static final String TEXT_ON_GROUND =
            """
            fg: canvas subtle inset accent-bg amber-bg red-bg green-bg hit chip
            fg-soft: canvas subtle inset chip accent-bg
            fg-muted: canvas subtle accent-bg
            fg-faint: canvas subtle accent-bg
            accent: canvas subtle accent-bg
            accent-strong: canvas accent-bg
            on-accent: accent accent-hover
            amber: canvas subtle amber-bg
            amber-text: amber-bg
            red: canvas subtle red-bg
            red-text: red-bg
            green: canvas
            green-text: canvas green-bg
            on-shade-0: shade-0
            on-shade-1: shade-1
            on-shade-2: shade-2
            canvas: fg
            """;

    /** Shapes that mean something, and their grounds. */
    private static final String SHAPE_ON_GROUND =
            """
            icon-idle: canvas
            accent: canvas subtle
            amber-edge: canvas
            area-self-awareness: canvas
            area-labour-market: canvas
            area-employability: canvas
            area-career-planning: canvas
            area-none: canvas
            """;

    @ParameterizedTest
    @ValueSource(strings = {"tokens-light.css", "tokens-dark.css"})
    void textCanBeRead(String sheet) throws IOException {
        check(read(sheet), TEXT_ON_GROUND, 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens-light.css", "tokens-dark.css"})
    void shapesCanBeSeen(String sheet) throws IOException {
        check(read(sheet), SHAPE_ON_GROUND, 3.0);
    }

    @Test
    void bothThemesHaveTheSameTokens() throws IOException {
        assertThat(read("tokens-dark.css").keySet())
                .isEqualTo(read("tokens-light.css").keySet())
                .hasSizeGreaterThan(40);
    }

    // The contrasts that the design states, to hold the measure itself.
    @ParameterizedTest
    @CsvSource({"1f2328, ffffff, 15.8", "57606a, e6f3f1, 5.6", "8c959f, ffffff, 3.0"})
    void theMeasureIsTheDesigns(String colour, String ground, double stated) {
        assertThat(contrast(colour, ground)).isBetween(stated - 0.05, stated + 0.05);
    }

    private static void check(Map<String, String> tokens, String pairs, double least) {
        var tooWeak = new TreeMap<String, Double>();
        for (String row : pairs.lines().toList()) {
            String[] cells = row.split(": ", 2);
            for (String ground : cells[1].split(" ", -1)) {
                double measured =
                        contrast(
                                Objects.requireNonNull(tokens.get(cells[0]), cells[0]),
                                Objects.requireNonNull(tokens.get(ground), ground));
                if (measured < least) {
                    tooWeak.put(cells[0] + " on " + ground, measured);
                }
            }
        }
        assertThat(tooWeak).isEmpty();
    }

    private static Map<String, String> read(String sheet) throws IOException {
        try (var in = Theme.class.getResourceAsStream(sheet)) {
            var text =
                    new String(
                            Objects.requireNonNull(in, sheet).readAllBytes(),
                            StandardCharsets.UTF_8);
            var tokens = new TreeMap<String, String>();
            TOKEN.matcher(text).results().forEach(m -> tokens.put(m.group(1), m.group(2)));
            return tokens;
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16 & 255)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
