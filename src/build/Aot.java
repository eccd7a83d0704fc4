import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives a packaged image its cache of loaded and linked classes: runs the image's own launcher once
 * with the JVM recording, then tells the launcher to use what it recorded. Started from source:
 * {@code java Aot.java LAUNCHER APP-FOLDER ARGUMENTS…}. Ends with 1 when there is no cache after
 * it.
 */
final class Aot {
    /** A JVM that is told both to use a cache and to write one stops: so the first comes later. */
    private static final String CACHE = "lectern.aot";

    private Aot() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path app = Path.of(args[1]);
        Path cache = app.resolve(CACHE).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(args[0]));
        command.addAll(Arrays.asList(args).subList(2, args.length));
        var training = new ProcessBuilder(command).inheritIO();
        training.environment()
                .put("JAVA_TOOL_OPTIONS", "-Xlog:aot*=error -XX:AOTCacheOutput=" + cache);
        int exit = training.start().waitFor();
        if (exit != 0 || !Files.exists(cache)) {
            System.err.println("Aot: no cache after " + command + ", which ended with " + exit);
            System.exit(1);
        }
        // A cache that does not fit, after an update of one jar for instance, is left out: the
        // program then starts as it would without, and should not complain either.
        var options =
                List.of(
                        "java-options=-XX:AOTCache=$APPDIR/" + CACHE,
                        "java-options=-Xlog:aot*=off");
        Files.write(app.resolve("lectern.cfg"), options, StandardOpenOption.APPEND);
    }
}
