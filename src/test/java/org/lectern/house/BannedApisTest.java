package org.lectern.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nothing uses what is banned, and every ban still notices its sample. */
class BannedApisTest {
    /** Fewer accesses than this means that the rules looked at the wrong place. */
    private static final int FEWEST_ACCESSES = 5000;

    /** Where the statements of a sample begin in its class. */
    private static final int FIRST_LINE = 2;

    @TempDir Path folder;

    private static List<String> findings(JavaClasses classes, Stream<Ban> bans) {
        return bans.flatMap(
                        ban ->
                                classes.stream()
                                        .filter(BannedApisTest::isOurs)
                                        .flatMap(ban::findings))
                .sorted()
                .toList();
    }

    /** jOOQ's generated code is jOOQ's to write. */
    private static boolean isOurs(JavaClass type) {
        return !type.getPackageName().startsWith(Rooms.BASE + ".store.generated");
    }

    @Test
    void nothingBannedIsUsed() {
        JavaClasses program = Program.classes();
        assertThat(program.stream().mapToInt(type -> type.getAccessesFromSelf().size()).sum())
                .isGreaterThanOrEqualTo(FEWEST_ACCESSES);
        assertThat(findings(program, Bans.all().stream())).isEmpty();
    }

    @Test
    void everyBanNoticesItsSampleAndSaysWhatToUse() {
        var sources = new LinkedHashMap<String, String>();
        List<Ban> bans = Bans.all();
        for (int i = 0; i < bans.size(); i++) {
            sources.put(
                    "org.lectern.plan.Planted" + i,
                    "package org.lectern.plan; class Planted%d { void run() throws Exception {\n%s}}"
                            .formatted(i, bans.get(i).sample()));
        }
        JavaClasses planted = Program.planted(folder, sources);
        for (int i = 0; i < bans.size(); i++) {
            Ban ban = bans.get(i);
            String own = "org.lectern.plan.Planted" + i + ":";
            List<String> found = findings(planted, Stream.of(ban));
            assertThat(found)
                    .allMatch(finding -> finding.contains(ban.reason()))
                    .allMatch(finding -> finding.contains(ban.instead()));
            for (int line = 0; line < ban.sample().lines().count(); line++) {
                String place = own + (FIRST_LINE + line) + ":";
                assertThat(found)
                        .as(ban.sample().lines().toList().get(line))
                        .anyMatch(finding -> finding.startsWith(place));
            }
        }
    }

    @Test
    void anExceptionHoldsOnlyInItsRoom() {
        JavaClasses planted =
                Program.planted(
                        folder,
                        Map.of(
                                "org.lectern.app.Ends",
                                "package org.lectern.app; class Ends { void end() { System.exit(0);"
                                        + " } }",
                                "org.lectern.applied.Ends",
                                "package org.lectern.applied; class Ends { void end() {"
                                        + " System.exit(0); } }"));
        assertThat(findings(planted, Bans.all().stream()))
                .singleElement()
                .asString()
                .startsWith("org.lectern.applied.Ends");
    }
}
