import com.google.googlejavaformat.java.Main;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every Java file below a folder, on the JDK of the toolchain, since a
 * formatter inside Maven's own JVM can't parse newer syntax. Started from source: {@code java -cp
 * google-java-format.jar Format.java --check|--replace FOLDER}. Ends with 1 when a file is not
 * formatted, 2 when there was nothing to look at.
 */
final class Format {
    private Format() {}

    public static void main(String[] args) throws Exception {
        boolean check = args[0].equals("--check");
        List<String> files;
        try (var walk = Files.walk(Path.of(args[1]))) {
            files = walk.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().toList();
        }
        if (files.isEmpty()) {
            System.err.println("Format: no Java files below " + args[1]);
            System.exit(2);
        }
        var command = new ArrayList<String>(List.of("--aosp"));
        command.addAll(
                check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
        command.addAll(files);
        var out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int result = new Main(out, out, System.in).format(command.toArray(String[]::new));
        out.flush();
        if (check && result != 0) {
            System.err.println(
                    "Not formatted: the files above. Run: mvn -q -Pformat process-sources");
        }
        System.exit(result);
    }
}
