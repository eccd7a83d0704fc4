package org.lectern.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.authoring.Desk.BG;
import static org.lectern.authoring.Desk.EN;
import static org.lectern.authoring.Desk.UK;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;
import org.lectern.base.Sha256;
import org.lectern.document.DocumentJson;
import org.lectern.document.History;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Licence;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.SheetKind;
import org.lectern.material.source.DraftFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

class OwnMaterialTest {
    private static final OwnMaterial EMPTY = NewMaterial.empty(EN, "Ana Example", 2026);

    private static OwnMaterial withHandout() {
        var thing = new DraftFacts.Thing(new TreeMap<>(), Per.PAIR, 1, "handout-1");
        return EMPTY.addSheet(EN, SheetKind.HANDOUT, "handout-1", "Mine")
                .withSheet(EN, new OwnSheet(SheetKind.HANDOUT, "handout-1", true, "Easy", "x"))
                .changeRunning(
                        r ->
                                r.withThings(List.of(thing))
                                        .withPages(new TreeMap<>(Map.of("handout-1", 2))));
    }

    /** An edit, for a material that has an English edition. */
    @Provide
    Arbitrary<UnaryOperator<OwnMaterial>> edits() {
        var text = Arbitraries.strings().ofMaxLength(20);
        var language = Arbitraries.of(EN, BG, UK);
        var sheet = Arbitraries.of("handout-1", "handout-2", "cards-1");
        Arbitrary<UnaryOperator<OwnMaterial>> texts =
                Combinators.combine(language, text, Arbitraries.integers().between(0, 7))
                        .as(OwnMaterialTest::textEdit);
        Arbitrary<UnaryOperator<OwnMaterial>> sheets =
                Combinators.combine(sheet, sheet, text, Arbitraries.integers().between(0, 4))
                        .as(OwnMaterialTest::sheetEdit);
        return Arbitraries.oneOf(texts, sheets);
    }

    private static UnaryOperator<OwnMaterial> textEdit(LanguageTag at, String text, int which) {
        return own -> {
            if (!own.editions().containsKey(at)) {
                return own.addLanguage(at, own.original(), text);
            }
            return switch (which) {
                case 0 -> own.withTitle(at, text);
                case 1 -> own.withSummary(at, text);
                case 2 -> own.withObjectives(at, List.of(text, text));
                case 3 -> own.withGuide(at, text);
                case 4 -> own.changeCredits(c -> c.withSource(text).withFunding(at, text));
                case 5 -> own.changeRunning(r -> r.withSensitivity(at, text).withOneToOne(true));
                case 6 -> own.changeTopic(t -> t.withLevel(text).withCompetences(List.of(text)));
                default -> own.editions().size() > 1 ? own.removeLanguage(at) : own;
            };
        };
    }

    private static UnaryOperator<OwnMaterial> sheetEdit(
            String name, String other, String text, int which) {
        var kind = name.startsWith("cards") ? SheetKind.CARDS : SheetKind.HANDOUT;
        return own ->
                switch (which) {
                    case 0, 1 -> own.addSheet(own.original(), kind, name, text);
                    case 2 -> own.removeSheet(name, false);
                    case 3 ->
                            own.hasSheet(other) || !OwnSheet.isName(kind, other)
                                    ? own
                                    : own.renameSheet(name, other);
                    default -> own.withFile(new OwnMaterial.OwnFile("a.png", Sha256.ofText(text)));
                };
    }

    @Property(seed = "20261123", tries = 300)
    void whateverIsTypedComesBackFromItsFile(
            @ForAll List<@From("edits") UnaryOperator<OwnMaterial>> edits) {
        var own = EMPTY;
        for (var edit : edits) {
            own = edit.apply(own);
        }
        byte[] json = DocumentJson.mapper().writeValueAsBytes(own);
        assertThat(DocumentJson.mapper().readValue(json, OwnMaterial.class)).isEqualTo(own);
    }

    @Property(seed = "20261123", tries = 300)
    void undoingEverythingGivesTheBeginningAndRedoingItTheEnd(
            @ForAll List<@From("edits") UnaryOperator<OwnMaterial>> edits) {
        var history = new History<>(EMPTY, false);
        var values = new ArrayList<>(List.of(EMPTY));
        for (var edit : edits) {
            if (history.edit(edit.apply(history.current()), null)) {
                values.add(history.current());
            }
        }
        for (var value : values.reversed()) {
            assertThat(history.current()).isEqualTo(value);
            history.undo();
        }
        for (var value : values) {
            assertThat(history.current()).isEqualTo(value);
            history.redo();
        }
    }

    @Test
    void aSheetIsRenamedEverywhere() {
        var both = withHandout().addLanguage(BG, EN, "");
        var renamed = both.renameSheet("handout-1", "handout-plan");
        for (var edition : renamed.editions().values()) {
            assertThat(edition.sheets())
                    .extracting(OwnSheet::name)
                    .containsExactly("handout-plan", "handout-plan");
        }
        var running = renamed.facts().running();
        assertThat(running.things().getFirst().sheet()).isEqualTo("handout-plan");
        assertThat(running.pages()).containsOnlyKeys("handout-plan");
        assertThat(renamed.renameSheet("handout-plan", "handout-1")).isEqualTo(both);
        assertThatThrownBy(() -> both.renameSheet("handout-1", "cards-1"))
                .isInstanceOf(IllegalArgumentException.class);
        var two = both.addSheet(EN, SheetKind.HANDOUT, "handout-2", "");
        assertThatThrownBy(() -> two.renameSheet("handout-1", "handout-2"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRemovedSheetIsForgottenEverywhere() {
        var easyGone = withHandout().removeSheet("handout-1", true);
        assertThat(easyGone.edition(EN).sheets()).hasSize(1);
        assertThat(easyGone.facts()).isEqualTo(withHandout().facts());
        var gone = withHandout().removeSheet("handout-1", false);
        assertThat(gone.edition(EN).sheets()).isEmpty();
        assertThat(gone.facts().running().pages()).isEmpty();
        assertThat(gone.facts().running().things().getFirst().sheet()).isNull();
    }

    @Test
    void aNewSheetStandsInEveryLanguageUnderAFreeName() {
        assertThat(EMPTY.freeName(SheetKind.HANDOUT)).isEqualTo("handout-1");
        var own = withHandout().addLanguage(BG, EN, "");
        assertThat(own.freeName(SheetKind.HANDOUT)).isEqualTo("handout-2");
        assertThat(own.freeName(SheetKind.BACKGROUND)).isEqualTo("background");
        var cards = own.addSheet(BG, SheetKind.CARDS, own.freeName(SheetKind.CARDS), "Карти");
        assertThat(cards.edition(BG).sheet("cards-1", false).orElseThrow().title())
                .isEqualTo("Карти");
        assertThat(cards.edition(EN).sheet("cards-1", false).orElseThrow().title()).isEmpty();
        assertThat(cards.addSheet(EN, SheetKind.CARDS, "cards-1", "x")).isEqualTo(cards);
    }

    @Test
    void aFurtherLanguageBeginsAsADraftOfATranslation() {
        var own = withHandout().addLanguage(BG, EN, "guide");
        var bulgarian = own.edition(BG);
        assertThat(bulgarian.sheets())
                .extracting(s -> s.name() + s.easy() + s.title() + s.body())
                .containsExactly("handout-1false", "handout-1true");
        var translation = Objects.requireNonNull(bulgarian.translation());
        assertThat(translation.status()).isEqualTo(TranslationStatus.DRAFT);
        assertThat(translation.source()).isEqualTo(EN);
        assertThat(own.isUpToDate(BG)).isTrue();
        assertThat(own.original()).isEqualTo(EN);
        var changed = own.withSummary(EN, "other");
        assertThat(changed.isUpToDate(BG)).isFalse();
        assertThat(changed.isUpToDate(EN)).isTrue();
        assertThat(changed.translated(BG, TranslationStatus.REVIEWED).isUpToDate(BG)).isTrue();
        assertThat(changed.withSummary(EN, "").isUpToDate(BG)).as("as it was").isTrue();
        assertThatThrownBy(() -> own.addLanguage(BG, EN, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutItsOriginalATranslationBecomesOne() {
        var own = EMPTY.addLanguage(BG, EN, "").withTitle(BG, "Заглавие").removeLanguage(EN);
        assertThat(own.original()).isEqualTo(BG);
        assertThat(own.edition(BG).translation()).isNull();
        assertThat(own.title()).isEqualTo("Заглавие");
        assertThatThrownBy(() -> own.removeLanguage(BG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTitleIsTheOriginalsElseAnyThatThereIs() {
        var own = EMPTY.addLanguage(BG, EN, "").withTitle(BG, "Заглавие");
        assertThat(own.title()).isEqualTo("Заглавие");
        assertThat(own.withTitle(EN, "Title").title()).isEqualTo("Title");
        assertThat(EMPTY.title()).isEmpty();
    }

    @Test
    void onlyWhatTheFormatCanHoldIsASheetOrAFile() {
        assertThat(OwnSheet.isName(SheetKind.HANDOUT, "handout-a-1")).isTrue();
        for (String name : List.of("handout-", "handout-A", "cards-1", "handout", "handout-../a")) {
            assertThat(OwnSheet.isName(SheetKind.HANDOUT, name)).as(name).isFalse();
        }
        assertThat(OwnSheet.isName(SheetKind.GUIDE, "guide")).isFalse();
        assertThatThrownBy(() -> new OwnSheet(SheetKind.CARDS, "cards-1", true, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(OwnMaterial.OwnFile.isName("a-hand.png")).isTrue();
        for (String name : List.of("", "../a.png", "a/b.png", "a b.png")) {
            assertThat(OwnMaterial.OwnFile.isName(name)).as(name).isFalse();
        }
    }

    @Test
    void aNewWorkBeginsUnderTheLibrarysLicence() {
        assertThat(EMPTY.facts().credits().licence()).isEqualTo(Licence.BY_SA);
        assertThat(EMPTY.facts().credits().authors()).containsExactly("Ana Example");
        assertThat(NewMaterial.empty(BG, " ", 2026).facts().credits().authors()).isEmpty();
        assertThat(NewMaterial.empty(BG, "", 2026).edition(BG).guide())
                .contains("## Подготовка {#preparation}");
        assertThat(EMPTY.facts().topic().audience()).isEqualTo(Set.of());
    }
}
