package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.FileOutput;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.Progress;
import org.lectern.base.UserMessage;
import org.lectern.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What every subcommand needs: where the data lies, where to write, and in which language. */
@Command(mixinStandardHelpOptions = true)
abstract class CommandContext {
    @Spec private @Nullable CommandSpec spec;

    @ParentCommand private @Nullable Object parent;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "A language such as bg; the system's when absent.")
    private @Nullable String language;

    /** Does the work with everything opened and prepared; the data folder is let go afterwards. */
    int withServices(ToIntFunction<Services> work) {
        try (var services = Services.open(root().dataFolder(), FileLayer.real())) {
            services.prepare(Progress.NONE, Cancellation.NEVER);
            return work.applyAsInt(services);
        }
    }

    private LecternCommand root() {
        return switch (parent) {
            case LecternCommand root -> root;
            case CommandContext between -> between.root();
            case null, default ->
                    throw new IllegalStateException("picocli sets the parent before it calls");
        };
    }

    /** The language that was asked for, else the interface language that fits the system. */
    LanguageTag language() {
        if (language == null) {
            return Texts.languageFor(Locale.getDefault());
        }
        if (!LanguageTag.isValid(language)) {
            throw new LecternException(UserMessage.of("app.badLanguage", language));
        }
        return LanguageTag.of(language);
    }

    /** The words of {@link #language}. */
    Texts texts() {
        return Texts.of(language());
    }

    /** An option or parameter that is required. */
    static <T> T given(@Nullable T required) {
        if (required == null) {
            throw new IllegalStateException("picocli sets what is required before it calls");
        }
        return required;
    }

    /** Writes a file, whole or not at all, and says its name. */
    void write(Path file, byte[] bytes) {
        FileOutput.write(FileLayer.real(), file, bytes);
        out().println(file);
    }

    PrintWriter out() {
        return given(spec).commandLine().getOut();
    }
}
