package org.lectern.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

/**
 * The program's classes, and samples that break a rule on purpose, both in the form the rules look
 * at.
 */
final class Program {
    /** Where the program's own classes are. */
    static final Path CLASSES = Path.of("target", "classes");

    /** Where the program's sources are. */
    static final Path SOURCES = Path.of("src", "main", "java");

    private Program() {}

    /** Every class of the program. */
    static JavaClasses classes() {
        return Read.ALL;
    }

    /** Read once: following every reference into the libraries takes seconds. */
    private static final class Read {
        static final JavaClasses ALL = new ClassFileImporter().importPath(CLASSES);
    }

    /**
     * Compiles samples without any of the build's checks, since breaking them is their purpose, and
     * reads them as if they stood in the program.
     *
     * @param folder an empty folder
     * @param sources source text by class name
     */
    static JavaClasses planted(Path folder, Map<String, String> sources) {
        try {
            var files = new ArrayList<Path>();
            for (var source : sources.entrySet()) {
                Path file = folder.resolve("src/" + source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
                files.add(file);
            }
            Path out = Files.createDirectories(folder.resolve("classes"));
            compile(files, out);
            return new ClassFileImporter().importPath(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<Path> files, Path out) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-nowarn",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "-d",
                            out.toString());
            var units = manager.getJavaFileObjectsFromPaths(files);
            if (!compiler.getTask(said, manager, null, options, null, units).call()) {
                throw new IllegalStateException("a planted sample does not compile: " + said);
            }
        }
    }
}
