package org.lectern.plan.fit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.lectern.plan.Bounds;
import org.lectern.plan.fit.Lengths.Part;

import java.util.List;

class LengthsTest {
    @Provide
    Arbitrary<List<Part>> parts() {
        var part =
                Combinators.combine(
                                Arbitraries.integers().between(1, 30),
                                Arbitraries.integers().between(0, 8),
                                Arbitraries.integers().between(0, 8))
                        .as(
                                (now, less, more) ->
                                        new Part(
                                                now,
                                                new Bounds(Math.max(1, now - less), now + more)));
        return part.list().ofMinSize(1).ofMaxSize(5);
    }

    /** The least cost of all lengths with this sum, by trying every one; -1 when there are none. */
    private static long leastCost(List<Part> parts, int sum) {
        if (parts.isEmpty()) {
            return sum == 0 ? 0 : -1;
        }
        var first = parts.getFirst();
        long least = -1;
        for (int length = first.range().min(); length <= first.range().max(); length++) {
            long rest = leastCost(parts.subList(1, parts.size()), sum - length);
            if (rest >= 0) {
                long cost = rest + Lengths.cost(first.minutes(), length);
                least = least < 0 ? cost : Math.min(least, cost);
            }
        }
        return least;
    }

    private static long cost(List<Part> parts, int[] lengths) {
        long cost = 0;
        for (int i = 0; i < lengths.length; i++) {
            cost += Lengths.cost(parts.get(i).minutes(), lengths[i]);
        }
        return cost;
    }

    @Property(seed = "20261123", tries = 400)
    void isOptimalAndFindsASumWheneverThereIsOne(
            @ForAll("parts") List<Part> parts, @ForAll @IntRange(min = -45, max = 45) int change) {
        int sum = parts.stream().mapToInt(Part::minutes).sum() + change;
        var solved = Lengths.solve(parts, sum);
        long least = leastCost(parts, sum);
        assertThat(solved.isPresent()).isEqualTo(least >= 0);
        if (solved.isPresent()) {
            int[] lengths = solved.get();
            int total = 0;
            for (int i = 0; i < lengths.length; i++) {
                assertThat(parts.get(i).range().contains(lengths[i])).isTrue();
                total += lengths[i];
            }
            assertThat(total).isEqualTo(sum);
            assertThat(cost(parts, lengths)).isEqualTo(least);
        }
    }

    @Property(seed = "20261123", tries = 200)
    void isTheSameEveryTimeAndRestsOnceItFits(
            @ForAll("parts") List<Part> parts, @ForAll @IntRange(min = -20, max = 20) int change) {
        int sum = parts.stream().mapToInt(Part::minutes).sum() + change;
        var solved = Lengths.solve(parts, sum);
        assertThat(Lengths.solve(parts, sum).isPresent()).isEqualTo(solved.isPresent());
        if (solved.isPresent()) {
            int[] lengths = solved.get();
            assertThat(Lengths.solve(parts, sum).orElseThrow()).containsExactly(lengths);
            var again =
                    java.util.stream.IntStream.range(0, lengths.length)
                            .mapToObj(i -> new Part(lengths[i], parts.get(i).range()))
                            .toList();
            assertThat(Lengths.solve(again, sum).orElseThrow()).containsExactly(lengths);
        }
    }

    @Test
    void neatTimesComeBeforeEvenOnes() {
        var hour = new Bounds(10, 120);
        var parts = List.of(new Part(40, hour), new Part(40, hour), new Part(40, hour));
        assertThat(Lengths.solve(parts, 130).orElseThrow()).containsExactlyInAnyOrder(40, 45, 45);
        // One that is not neat is enough.
        assertThat(Lengths.solve(parts, 123).orElseThrow()).containsExactlyInAnyOrder(40, 40, 43);
    }

    @Test
    void aLongBlockGivesMoreThanAShortOne() {
        var wide = new Bounds(5, 200);
        assertThat(
                        Lengths.solve(List.of(new Part(100, wide), new Part(20, wide)), 90)
                                .orElseThrow())
                .containsExactly(75, 15);
    }
}
