package org.lectern.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One setting: its name in the file, its type, and the value that counts while the counselor has
 * chosen nothing or the file holds something that can't be meant. Immutable.
 */
public final class SettingKey<T> {
    private final String name;
    private final T fallback;
    private final Function<JsonNode, Optional<T>> reader;
    private final Function<T, JsonNode> writer;

    SettingKey(
            String name,
            T fallback,
            Function<JsonNode, Optional<T>> reader,
            Function<T, JsonNode> writer) {
        this.name = name;
        this.fallback = fallback;
        this.reader = reader;
        this.writer = writer;
    }

    /** A setting that may be empty, which is also what it falls back to. */
    static <T> SettingKey<Optional<T>> optional(
            String name, Function<JsonNode, Optional<T>> reader, Function<T, JsonNode> writer) {
        return new SettingKey<>(
                name,
                Optional.empty(),
                node -> Optional.of(reader.apply(node)),
                chosen -> chosen.map(writer).orElseGet(JsonNodeFactory.instance::nullNode));
    }

    static SettingKey<Boolean> flag(String name, boolean fallback) {
        return new SettingKey<>(
                name,
                fallback,
                node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty(),
                JsonNodeFactory.instance::booleanNode);
    }

    static <E extends Enum<E>> SettingKey<E> choice(String name, E fallback) {
        E[] all = fallback.getDeclaringClass().getEnumConstants();
        return new SettingKey<>(
                name,
                fallback,
                node ->
                        node.isString()
                                ? Arrays.stream(all)
                                        .filter(e -> e.name().equals(node.stringValue()))
                                        .findFirst()
                                : Optional.empty(),
                chosen -> JsonNodeFactory.instance.stringNode(chosen.name()));
    }

    /** A setting that is some of the values of an enum, none by default. */
    static <E extends Enum<E>> SettingKey<Set<E>> some(String name, Class<E> type) {
        return new SettingKey<>(
                name,
                Set.of(),
                node ->
                        node.isArray()
                                ? Optional.of(
                                        Arrays.stream(type.getEnumConstants())
                                                .filter(e -> names(node).contains(e.name()))
                                                .collect(Collectors.toUnmodifiableSet()))
                                : Optional.empty(),
                chosen -> {
                    var array = JsonNodeFactory.instance.arrayNode();
                    chosen.stream().sorted().forEach(e -> array.add(e.name()));
                    return array;
                });
    }

    private static Set<String> names(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }

    /** The name under which the file keeps it. */
    public String name() {
        return name;
    }

    /** The value while nothing else is chosen. */
    public T fallback() {
        return fallback;
    }

    Optional<T> read(JsonNode node) {
        return reader.apply(node);
    }

    JsonNode write(T value) {
        return writer.apply(Objects.requireNonNull(value, name));
    }

    @Override
    public String toString() {
        return name;
    }
}
