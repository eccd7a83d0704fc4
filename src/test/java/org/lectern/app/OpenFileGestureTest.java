package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What a double click on a plan file does, as processes of their own: the first opens the window
 * with the file, each later one hands its file to that window and ends.
 */
@Tag("gesture")
class OpenFileGestureTest {
    // Only ever waited for in full when a test fails.
    private static final int PATIENCE_SECONDS = 90;

    @TempDir private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path planFile(String title) {
        Path file = folder.resolve(title + ".lectern");
        try (var services = Services.open(folder.resolve("colleague"), FileLayer.real())) {
            services.prepare(Progress.NONE, Cancellation.NEVER);
            var plan =
                    SessionPlan.empty(title, new Group("", new TreeMap<>()))
                            .append(Block.ofText("Hello", 10));
            services.planFiles().write(plan, file);
        }
        return file;
    }

    private Process lectern(String... files) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dprism.order=sw");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.add("--data");
        command.add(data().toString());
        command.addAll(List.of(files));
        // Relative names are meant from where the program was started.
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log-" + started.size()).toFile())
                        .start();
        started.add(process);
        return process;
    }

    private List<String> plans() throws IOException {
        Path plans = data().resolve("documents").resolve("plan");
        if (!Files.isDirectory(plans)) {
            return List.of();
        }
        var contents = new ArrayList<String>();
        try (var files = Files.list(plans)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }

    private void untilThereAre(int count) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS, TimeUnit.SECONDS, () -> plans().size() == count);
    }

    @Test
    void aDoubleClickOpensTheWindowAndTheNextOnesGoToIt() throws Exception {
        Path morning = planFile("Утринна група");
        Path evening = planFile("Evening group");
        var first = lectern(morning.toString());
        untilThereAre(1);
        assertThat(plans().getFirst()).contains("\"title\":\"Утринна група\"");

        var second = lectern(evening.getFileName().toString());
        assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        untilThereAre(2);
        assertThat(plans()).anyMatch(json -> json.contains("\"title\":\"Evening group\""));

        // What is no plan is said in the window, and changes nothing.
        Files.writeString(folder.resolve("holiday.lectern"), "not a zip");
        var third = lectern("holiday.lectern", "gone.lectern", morning.toString());
        assertThat(third.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(third.exitValue()).isZero();
        untilThereAre(3);
        assertThat(first.isAlive()).isTrue();
    }

    /** As where the system starts a program of its own for each of several chosen files. */
    @Test
    void filesOpenedAtOnceMeetInOneWindow() throws Exception {
        Path morning = planFile("Morning");
        Path evening = planFile("Evening");
        try (var services = Services.open(data(), FileLayer.real())) {
            services.prepare(Progress.NONE, Cancellation.NEVER);
        }
        var either = List.of(lectern(morning.toString()), lectern(evening.toString()));
        untilThereAre(2);
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> either.stream().filter(Process::isAlive).count() == 1);
        assertThat(either).filteredOn(p -> !p.isAlive()).allMatch(p -> p.exitValue() == 0);
    }
}
