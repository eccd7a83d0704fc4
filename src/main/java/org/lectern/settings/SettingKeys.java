package org.lectern.settings;

import org.lectern.base.LanguageTag;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every setting that Lectern has. */
public final class SettingKeys {
    /** The language of the interface; empty means the system's. */
    public static final SettingKey<Optional<LanguageTag>> INTERFACE_LANGUAGE =
            SettingKey.optional(
                    "interfaceLanguage",
                    SettingKeys::language,
                    tag -> JsonNodeFactory.instance.stringNode(tag.value()));

    /** Light or dark colours. */
    public static final SettingKey<ThemeChoice> THEME =
            SettingKey.choice("theme", ThemeChoice.SYSTEM);

    /** The size of everything in the window. */
    public static final SettingKey<TextScale> TEXT_SCALE =
            SettingKey.choice("textScale", TextScale.NORMAL);

    /** Whether panels and moved things jump instead of sliding. */
    public static final SettingKey<Boolean> REDUCE_MOTION = SettingKey.flag("reduceMotion", false);

    /** Where the window was when it was last closed; empty before that. */
    public static final SettingKey<Optional<WindowPlace>> WINDOW =
            SettingKey.optional("window", SettingKeys::window, SettingKeys::windowNode);

    /**
     * The languages in which the counselor hands out, the most used first; empty means that nothing
     * was chosen yet.
     */
    public static final SettingKey<List<LanguageTag>> HANDOUT_LANGUAGES =
            new SettingKey<>(
                    "handoutLanguages",
                    List.of(),
                    node ->
                            node.isArray()
                                    ? Optional.of(
                                            node.valueStream()
                                                    .flatMap(each -> language(each).stream())
                                                    .distinct()
                                                    .toList())
                                    : Optional.empty(),
                    SettingKeys::languagesNode);

    /** What the blocks of plans don't show. */
    public static final SettingKey<Set<PlanDetail>> HIDDEN_PLAN_DETAILS =
            SettingKey.some("hiddenPlanDetails", PlanDetail.class);

    private SettingKeys() {}

    private static Optional<LanguageTag> language(JsonNode node) {
        return node.isString() && LanguageTag.isValid(node.stringValue())
                ? Optional.of(LanguageTag.of(node.stringValue()))
                : Optional.empty();
    }

    private static JsonNode languagesNode(List<LanguageTag> tags) {
        var array = JsonNodeFactory.instance.arrayNode();
        tags.forEach(tag -> array.add(tag.value()));
        return array;
    }

    private static Optional<WindowPlace> window(JsonNode node) {
        try {
            return Optional.of(
                    new WindowPlace(
                            node.path("x").asDouble(Double.NaN),
                            node.path("y").asDouble(Double.NaN),
                            node.path("width").asDouble(Double.NaN),
                            node.path("height").asDouble(Double.NaN),
                            node.path("maximised").asBoolean(false)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode windowNode(WindowPlace place) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximised", place.maximised());
    }
}
