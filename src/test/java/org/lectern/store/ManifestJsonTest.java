package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.Material;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.testing.TestLibraries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class ManifestJsonTest {
    /** As programs wrote it that knew neither the revision nor what was adapted before. */
    private static final String OLD =
            "\"basedOn\":{\"title\":\"Older work\",\"authors\":[\"Bo Example\"],"
                    + "\"licence\":\"CC-BY-4.0\",\"source\":\"a book\","
                    + "\"changes\":{\"en\":\"Shorter.\"}}";

    private static final BasedOn WORK = work(null, null);

    private static BasedOn work(@Nullable Integer revision, @Nullable BasedOn before) {
        return new BasedOn(
                null,
                revision,
                "Older work",
                List.of("Bo Example"),
                Licence.BY,
                "a book",
                LocalizedText.of(Map.of(LanguageTag.of("en"), "Shorter.")),
                before);
    }

    private static byte[] manifest(BasedOn basedOn) throws IOException {
        var made = TestLibraries.material(1, 0, 1);
        var f = made.facts();
        var facts =
                new MaterialFacts(
                        new MaterialId("m-0"),
                        1,
                        f.area(),
                        f.competences(),
                        f.level(),
                        f.type(),
                        f.minutes(),
                        f.group(),
                        f.oneToOne(),
                        f.method(),
                        f.things(),
                        f.internet(),
                        f.audience(),
                        f.sensitivity(),
                        f.withdrawn(),
                        f.pages(),
                        f.licence(),
                        f.authors(),
                        f.year(),
                        f.source(),
                        basedOn,
                        f.funding());
        var material = new Material(facts, made.editions(), made.files());
        return ManifestJson.encode(material, Sha256::of).bytes();
    }

    /** Its hash is pinned, so that not a byte of it may be another one now. */
    @Test
    void anAdaptationWithoutTheNewFactsIsWrittenAsBefore() throws IOException {
        String json = new String(manifest(WORK), StandardCharsets.UTF_8);
        assertThat(json).contains(OLD);
        assertThat(ManifestJson.manifest(json.getBytes(StandardCharsets.UTF_8)).facts().basedOn())
                .isEqualTo(WORK);
    }

    @Test
    void aChainOfAdaptationsComesBack() throws IOException {
        var chain = WORK;
        for (int i = 1; i < BasedOn.LONGEST_CHAIN; i++) {
            chain = work(i, chain);
        }
        assertThat(chain.chain()).hasSize(BasedOn.LONGEST_CHAIN);
        assertThat(ManifestJson.manifest(manifest(chain)).facts().basedOn()).isEqualTo(chain);
    }
}
