package org.lectern.material.source;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Reads YAML into a tree that keeps the lines, which data binding loses. Aliases and tags are
 * refused: authors have no use for them, and attackers have.
 */
final class YamlReader {
    private static final YAMLFactory FACTORY =
            YAMLFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(32)
                                    .maxStringLength(1 << 20)
                                    .maxDocumentLength(16L << 20)
                                    .maxTokenCount(1_000_000)
                                    .build())
                    .build();

    private final Problems.OfFile problems;
    private final int firstLine;
    private int lastLine;

    /**
     * A reader for one text.
     *
     * @param firstLine the line in the file on which the text begins, from 1
     */
    YamlReader(Problems.OfFile problems, int firstLine) {
        this.problems = problems;
        this.firstLine = firstLine;
        this.lastLine = firstLine;
    }

    /** The mapping that the text holds, or null when it is none: then a problem was added. */
    Yaml.@Nullable Mapping read(String text) {
        try (var parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.at(firstLine, "noKeys");
                return null;
            }
            var mapping = mapping(parser);
            if (parser.nextToken() != null) {
                problems.at(line(parser), "yaml");
                return null;
            }
            return mapping;
        } catch (JacksonException e) {
            // A limit that is passed has no place of its own: the last token's line comes nearest.
            var location = e.getLocation();
            boolean isPlaced = location != null && location.getLineNr() > 0;
            problems.at(isPlaced ? firstLine + location.getLineNr() - 1 : lastLine, "yaml");
            return null;
        }
    }

    private int line(JsonParser parser) {
        lastLine = firstLine + parser.currentTokenLocation().getLineNr() - 1;
        return lastLine;
    }

    private Yaml value(YAMLParser parser) {
        if (parser.isCurrentAlias() || parser.getTypeId() != null) {
            problems.at(line(parser), "yamlReference");
        }
        int line = line(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser);
            case START_ARRAY -> {
                var items = new ArrayList<Yaml>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield new Yaml.Sequence(line, items);
            }
            case VALUE_STRING -> new Yaml.Scalar(line, Yaml.Kind.TEXT, parser.getString());
            case VALUE_NUMBER_INT -> new Yaml.Scalar(line, Yaml.Kind.INTEGER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE ->
                    new Yaml.Scalar(line, Yaml.Kind.BOOLEAN, parser.getString());
            default -> new Yaml.Scalar(line, Yaml.Kind.OTHER, "");
        };
    }

    private Yaml.Mapping mapping(YAMLParser parser) {
        int line = line(parser);
        var entries = new LinkedHashMap<String, Yaml.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line(parser);
            parser.nextToken();
            var value = value(parser);
            if (entries.putIfAbsent(key, new Yaml.Entry(keyLine, value)) != null) {
                problems.at(keyLine, "duplicateKey", key);
            }
        }
        return new Yaml.Mapping(line, entries);
    }
}
