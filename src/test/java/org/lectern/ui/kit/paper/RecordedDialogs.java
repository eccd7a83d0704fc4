package org.lectern.ui.kit.paper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.ui.kit.Dialogs;
import org.lectern.ui.kit.FileKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays the counselor at the save dialog. */
public final class RecordedDialogs implements Dialogs {
    /** The names that were suggested. */
    public final List<String> suggested = new ArrayList<>();

    /** The files of which was asked whether to replace them. */
    public final List<Path> asked = new ArrayList<>();

    private Optional<Path> answer = Optional.empty();
    private boolean replaces;

    /** The counselor chooses this file from now on. */
    public void choose(Path file) {
        answer = Optional.of(file);
    }

    /** Whether the counselor says yes to replacing. */
    public void replaces(boolean yes) {
        replaces = yes;
    }

    @Override
    public Optional<Path> save(UserMessage title, String suggestedName, FileKind kind) {
        suggested.add(suggestedName);
        return answer;
    }

    @Override
    public Optional<Path> open(UserMessage title, List<FileKind> kinds) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(UserMessage title) {
        return Optional.empty();
    }

    @Override
    public boolean confirmReplace(Path file) {
        asked.add(file);
        return replaces;
    }

    @Override
    public void details(UserMessage message, @Nullable Throwable cause) {}
}
