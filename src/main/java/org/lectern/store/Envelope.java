package org.lectern.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;
import org.lectern.document.DocumentJson;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * A document as its file holds it: what the store needs to know, around the content.
 *
 * @param head all but the content
 * @param content the document's own JSON
 */
record Envelope(Head head, JsonNode content) {
    /**
     * What the store needs to know of a document.
     *
     * @param save how often anything was saved under this id, from 1
     * @param format of the content
     * @param savedAt with whole milliseconds
     * @param uses the materials that it names
     */
    @JsonIgnoreProperties("content")
    record Head(
            String kind,
            DocumentId id,
            long save,
            int format,
            Instant savedAt,
            String title,
            boolean trashed,
            List<MaterialId> uses) {
        Head {
            uses = uses.stream().distinct().sorted().toList();
            if (save < 1 || format < 1) {
                throw new IllegalArgumentException("save and format begin with 1");
            }
        }

        /** The next save of the same content, in or out of the trash. */
        Head next(Instant at, boolean trash) {
            return new Head(kind, id, save + 1, format, at, title, trash, uses);
        }
    }

    /** The form of the file, with the content at its end. */
    @JsonPropertyOrder({
        "kind", "id", "save", "format", "savedAt", "title", "trashed", "uses", "content"
    })
    private record Form(
            String kind,
            DocumentId id,
            long save,
            int format,
            Instant savedAt,
            String title,
            boolean trashed,
            List<MaterialId> uses,
            JsonNode content) {}

    byte[] bytes() {
        return DocumentJson.mapper()
                .writeValueAsBytes(
                        new Form(
                                head.kind,
                                head.id,
                                head.save,
                                head.format,
                                head.savedAt,
                                head.title,
                                head.trashed,
                                head.uses,
                                content));
    }

    /** The whole of a file. @throws JacksonException when it is none of ours, or broken */
    static Envelope read(byte[] json) {
        var form = DocumentJson.mapper().readValue(json, Form.class);
        var head =
                new Head(
                        form.kind,
                        form.id,
                        form.save,
                        form.format,
                        form.savedAt,
                        form.title,
                        form.trashed,
                        form.uses);
        return new Envelope(head, form.content);
    }

    /** Reads all of a file but keeps only the head. @throws JacksonException as {@link #read} */
    static Head readHead(byte[] json) {
        return DocumentJson.mapper().readValue(json, Head.class);
    }
}
