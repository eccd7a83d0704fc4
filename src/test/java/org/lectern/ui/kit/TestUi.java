package org.lectern.ui.kit;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.settings.Settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Plays everything outside of the window, and records what was asked of it. */
public final class TestUi extends RecordedNotices
        implements Dialogs, ClipboardPort, DragPort, Opener {
    private final Settings settings;
    private final UiText text;
    private final Theme theme;
    private final UiContext context;

    /** The answers to the next file questions; none left means that the counselor cancels. */
    public final Deque<Path> answers = new ArrayDeque<>();

    /** What was opened outside. */
    public final List<Path> opened = new ArrayList<>();

    /** The pages opened in a browser. */
    public final List<URI> browsed = new ArrayList<>();

    private final Map<String, Target> targets = new HashMap<>();
    private Optional<String> clipboard = Optional.empty();

    TestUi(Settings settings, LanguageTag language) {
        this.settings = settings;
        this.text = new UiText(language);
        this.theme = new Theme(settings);
        this.context =
                new UiContext(
                        text,
                        settings,
                        theme,
                        Jobs.inline((_, message, cause) -> show(Tone.BLOCKED, message, cause)),
                        new Navigator(new Destination.Catalogue()),
                        this,
                        this,
                        this,
                        this,
                        this,
                        new WindowLayout());
    }

    /** What a screen is given. */
    public UiContext context() {
        return context;
    }

    /** The words. */
    public UiText text() {
        return text;
    }

    /** The settings, kept in the test's folder. */
    public Settings settings() {
        return settings;
    }

    /** The theme. */
    public Theme theme() {
        return theme;
    }

    @Override
    public Optional<Path> save(UserMessage title, String suggestedName, FileKind kind) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> open(UserMessage title, List<FileKind> kinds) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> folder(UserMessage title) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public boolean confirmReplace(Path file) {
        return false;
    }

    @Override
    public void details(UserMessage message, @Nullable Throwable cause) {
        shown.add(message);
    }

    @Override
    public void putText(String copied) {
        clipboard = Optional.of(copied);
    }

    @Override
    public Optional<String> clipboardText() {
        return clipboard;
    }

    @Override
    public void source(Node node, String kind, Supplier<Optional<String>> payload) {}

    @Override
    public void target(Node node, String kind, Target target) {
        targets.put(kind, target);
    }

    /** Where things of a kind can be dropped, as it was said last. */
    public Target target(String kind) {
        return Objects.requireNonNull(targets.get(kind), kind);
    }

    @Override
    public void files(Node node, List<String> extensions, Consumer<List<Path>> dropped) {}

    @Override
    public void open(Path path) {
        opened.add(path);
    }

    @Override
    public void browse(URI page) {
        browsed.add(page);
    }
}
