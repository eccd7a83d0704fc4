package org.lectern.app;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code lectern tour --out DIR}. */
@Command(
        name = "tour",
        description =
                "Does the main job without hands: searches, builds a plan, prints it and its"
                        + " handouts in two languages, and takes a picture of each screen.")
final class TourCommand extends CommandContext implements Callable<Integer> {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to put what the tour makes.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        return Tour.run(given(folder), out());
    }
}
