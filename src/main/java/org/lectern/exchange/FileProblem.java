package org.lectern.exchange;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a file: its name, what happened and what to do next. What comes from the
 * file itself is quoted only as far as it is harmless.
 *
 * @param file the file that all messages name
 */
record FileProblem(Path file) {
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,40}");

    LecternException notLectern() {
        return problem("exchange.file.notLectern", null);
    }

    LecternException cutOff(Throwable cause) {
        return problem("exchange.file.cutOff", cause);
    }

    LecternException unreadable(Throwable cause) {
        return problem("exchange.file.unreadable", cause);
    }

    /** Something in it is not as Lectern writes it. */
    LecternException damaged(Throwable cause) {
        return problem("exchange.file.damaged", cause);
    }

    LecternException damaged(String why) {
        return damaged(new IllegalArgumentException(why));
    }

    LecternException tooLarge(String why) {
        return problem("exchange.file.tooLarge", new IllegalArgumentException(why));
    }

    LecternException newer(String version) {
        return problem(
                "exchange.file.newer", null, VERSION.matcher(version).matches() ? version : "?");
    }

    LecternException unknownKind(String kind) {
        return problem("exchange.file.unknownKind", null, SafeText.excerpt(kind));
    }

    private LecternException problem(String key, @Nullable Throwable cause, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(name());
        arguments.addAll(List.of(more));
        return new LecternException(new UserMessage(key, arguments), cause);
    }

    /** The file's name without its folders. */
    String name() {
        Path name = file.getFileName();
        return SafeText.excerpt(name == null ? file.toString() : name.toString());
    }
}
