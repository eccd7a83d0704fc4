package org.lectern.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

class DocumentKindTest {
    private record Card(String title, int width, int height) implements Document {}

    /** Format 1 called the title a name, format 2 had a size for both sides. */
    private static final DocumentKind<Card> KIND =
            new DocumentKind<>(
                    "card",
                    Card.class,
                    3,
                    List.of(DocumentKindTest::named, DocumentKindTest::sized));

    private static JsonNode named(JsonNode card) {
        ((ObjectNode) card).set("title", ((ObjectNode) card).remove("name"));
        return card;
    }

    private static JsonNode sized(JsonNode card) {
        var size = ((ObjectNode) card).remove("size");
        ((ObjectNode) card).set("width", size);
        ((ObjectNode) card).set("height", size);
        return card;
    }

    private static JsonNode json(String json) {
        return DocumentJson.mapper().readTree(json);
    }

    @Test
    void anOlderFormatIsBroughtUpStepByStep() {
        var card = new Card("a", 4, 4);
        assertThat(KIND.read(1, json("{\"name\":\"a\",\"size\":4}"))).isEqualTo(card);
        assertThat(KIND.read(2, json("{\"title\":\"a\",\"size\":4}"))).isEqualTo(card);
        assertThat(KIND.read(3, json("{\"title\":\"a\",\"width\":4,\"height\":4}")))
                .isEqualTo(card);
    }

    @Test
    void formatsBeforeTheFirstStepAreReadAsTheyAre() {
        var kind = new DocumentKind<>("card", Card.class, 3, List.of(DocumentKindTest::sized));
        assertThat(kind.read(1, json("{\"title\":\"a\",\"size\":4}")))
                .isEqualTo(new Card("a", 4, 4));
    }

    @Test
    void aNewerFormatIsRefused() {
        var now = json("{\"title\":\"a\",\"width\":4,\"height\":4}");
        assertThatThrownBy(() -> KIND.read(4, now)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KIND.read(0, now)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreStepsThanOlderFormatsMakeNoKind() {
        List<java.util.function.UnaryOperator<JsonNode>> steps = List.of(DocumentKindTest::sized);
        assertThatThrownBy(() -> new DocumentKind<>("card", Card.class, 1, steps))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
