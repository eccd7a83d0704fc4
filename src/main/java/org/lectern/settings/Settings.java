package org.lectern.settings;

import org.jspecify.annotations.Nullable;
import org.lectern.base.FileLayer;
import org.lectern.base.UserMessage;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The counselor's settings, kept in one JSON file. A change counts at once and is written a moment
 * later, together with those that follow it closely. Names that this version doesn't know are kept
 * as they are. Safe from any thread; listeners are called on the thread that changed the value.
 */
public final class Settings {
    private static final Logger LOG = System.getLogger(Settings.class.getName());
    private static final long PAUSE_MILLIS = 400;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(32)
                                                    .maxStringLength(1 << 20)
                                                    .maxDocumentLength(1 << 20)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private record Listener<T>(SettingKey<T> key, Consumer<? super T> consumer) {}

    private final Path file;
    private final FileLayer files;
    private final Executor later;
    private final Object lock = new Object();
    private final ObjectNode values;
    private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();
    private final List<UserMessage> problems = new ArrayList<>();
    private @Nullable Consumer<UserMessage> problemListener;
    private boolean changed;
    private boolean savePlanned;

    /**
     * Reads the settings; a file that can't be understood is renamed beside itself, and the
     * defaults count.
     *
     * @param later runs a save after a pause, on a thread of its own
     */
    public Settings(Path file, FileLayer files, Executor later) {
        this.file = file;
        this.files = files;
        this.later = later;
        this.values = read();
    }

    /** The settings in this file, which need not exist yet. Never fails: see {@link #onProblem}. */
    public static Settings open(Path file, FileLayer files) {
        Executor thread = task -> Thread.ofVirtual().name("settings").start(task);
        return new Settings(
                file,
                files,
                CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, thread));
    }

    private ObjectNode read() {
        if (!files.exists(file)) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            if (JSON.readTree(files.read(file)) instanceof ObjectNode object) {
                return object;
            }
            setAside(null);
        } catch (JacksonException e) {
            setAside(e);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings can't be read: " + file, e);
            problem(UserMessage.of("settings.problem.unreadable", file.toString()));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private void setAside(@Nullable Exception cause) {
        Path aside = freeName();
        LOG.log(Level.WARNING, "settings are broken, set aside as " + aside, cause);
        try {
            files.move(file, aside);
            problem(UserMessage.of("settings.problem.broken", aside.toString()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings can't be set aside", e);
            problem(UserMessage.of("settings.problem.unreadable", file.toString()));
        }
    }

    private Path freeName() {
        for (int n = 1; ; n++) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken-" + n);
            if (!files.exists(aside)) {
                return aside;
            }
        }
    }

    /** The value that counts now. */
    public <T> T get(SettingKey<T> key) {
        synchronized (lock) {
            JsonNode node = values.path(key.name());
            return key.read(node).orElseGet(key::fallback);
        }
    }

    /** Changes a value; tells the listeners when it differs from the one before. */
    public <T> void set(SettingKey<T> key, T value) {
        synchronized (lock) {
            if (get(key).equals(value)) {
                return;
            }
            values.set(key.name(), key.write(value));
            changed = true;
            planSave();
        }
        for (Listener<?> listener : listeners) {
            if (listener.key() == key) {
                // The key is the same object, so its type is the listener's.
                @SuppressWarnings("unchecked")
                var typed = (Listener<T>) listener;
                typed.consumer().accept(value);
            }
        }
    }

    /**
     * Calls the listener after each change of this setting.
     *
     * @return what ends that; may be run more than once
     */
    public <T> Runnable observe(SettingKey<T> key, Consumer<? super T> listener) {
        var entry = new Listener<>(key, listener);
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    /**
     * Tells of settings that couldn't be read or written, also of those met before this call; one
     * listener only. Called on any thread.
     */
    public void onProblem(Consumer<UserMessage> listener) {
        List<UserMessage> waiting;
        synchronized (lock) {
            problemListener = listener;
            waiting = List.copyOf(problems);
            problems.clear();
        }
        waiting.forEach(listener);
    }

    /**
     * Writes now what isn't written yet; a failure goes to {@link #onProblem}. One at a time, so
     * that an older state never lands on a newer one.
     */
    public synchronized void flush() {
        byte[] bytes;
        synchronized (lock) {
            savePlanned = false;
            if (!changed) {
                return;
            }
            changed = false;
            bytes = JSON.writeValueAsBytes(values);
        }
        try {
            files.writeAtomically(file, bytes);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings can't be written: " + file, e);
            synchronized (lock) {
                changed = true;
            }
            problem(UserMessage.of("settings.problem.unwritable", file.toString()));
        }
    }

    private void planSave() {
        if (!savePlanned) {
            savePlanned = true;
            later.execute(this::flush);
        }
    }

    private void problem(UserMessage message) {
        Consumer<UserMessage> listener;
        synchronized (lock) {
            listener = problemListener;
            if (listener == null) {
                problems.add(message);
                return;
            }
        }
        listener.accept(message);
    }
}
