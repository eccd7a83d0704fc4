package org.lectern.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;

import tools.jackson.core.JacksonException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

class DocumentJsonTest {
    private record Small(String name, @Nullable String remark, int count, List<String> words) {}

    private record All(
            Map<LanguageTag, MaterialId> byLanguage,
            Map<MaterialId, Integer> copies,
            Map<DocumentId, Sha256> hashes,
            Map<Sha256, LanguageTag> back,
            Instant at,
            LocalDate day,
            LocalTime time,
            Duration length) {}

    private static Small read(String json) {
        return DocumentJson.mapper().readValue(json, Small.class);
    }

    @Test
    void idsAndTimesArePlainStrings() {
        var id = new DocumentId("123e4567-e89b-42d3-a456-426614174000");
        var hash = Sha256.ofText("x");
        var all =
                new All(
                        Map.of(LanguageTag.of("bg"), new MaterialId("m-1")),
                        Map.of(new MaterialId("m-1"), 2),
                        Map.of(id, hash),
                        Map.of(hash, LanguageTag.of("el")),
                        Instant.parse("2026-11-23T10:15:30.250Z"),
                        LocalDate.of(2026, 11, 23),
                        LocalTime.of(9, 30),
                        Duration.ofMinutes(90));
        String json = DocumentJson.mapper().writeValueAsString(all);
        assertThat(json)
                .contains("\"byLanguage\":{\"bg\":\"m-1\"}", "\"copies\":{\"m-1\":2}")
                .contains("\"hashes\":{\"" + id + "\":\"" + hash + "\"}")
                .contains("\"at\":\"2026-11-23T10:15:30.250Z\"", "\"day\":\"2026-11-23\"")
                .contains("\"time\":\"09:30:00\"", "\"length\":\"PT1H30M\"");
        assertThat(DocumentJson.mapper().readValue(json, All.class)).isEqualTo(all);
    }

    @Test
    void whatIsNullableMayBeLeftOut() {
        var small = new Small("a", null, 1, List.of("w"));
        String json = DocumentJson.mapper().writeValueAsString(small);
        assertThat(json).doesNotContain("remark");
        assertThat(read(json)).isEqualTo(small);
        assertThat(read("{\"name\":\"a\",\"remark\":null,\"count\":1,\"words\":[\"w\"]}"))
                .isEqualTo(small);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"count\":1,\"words\":[],\"extra\":1}",
                "{\"name\":\"a\",\"name\":\"b\",\"count\":1,\"words\":[]}",
                "{\"name\":\"a\",\"count\":1,\"words\":[]} {}",
                "{\"name\":\"a\",\"count\":1}",
                "{\"name\":null,\"count\":1,\"words\":[]}",
                "{\"name\":\"a\",\"count\":null,\"words\":[]}",
                "{\"name\":\"a\",\"words\":[]}",
                "{\"name\":\"a\",\"count\":1.5,\"words\":[]}",
                "{\"name\":\"a\",\"count\":\"1\",\"words\":[]}",
                "{\"name\":\"a\",\"count\":1,\"words\":[null]}",
                "{\"name\":\"a\",\"count\":1,\"words\":[]",
                ""
            })
    void refuses(String json) {
        assertThat(read("{\"name\":\"a\",\"count\":1,\"words\":[]}").count()).isEqualTo(1);
        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void depthAndLengthHaveLimits() {
        var mapper = DocumentJson.mapper();
        assertThat(mapper.readTree("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
        assertThatThrownBy(() -> mapper.readTree("[".repeat(33) + "]".repeat(33)))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> mapper.readTree("\"" + "x".repeat(1024 * 1024 + 1) + "\""))
                .isInstanceOf(JacksonException.class);
    }
}
