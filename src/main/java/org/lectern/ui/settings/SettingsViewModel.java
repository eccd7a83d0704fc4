package org.lectern.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.base.LanguageTag;
import org.lectern.settings.SettingKey;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.Settings;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The settings as properties: what is set here counts at once. */
public final class SettingsViewModel {
    private final Settings settings;
    private final List<LanguageTag> offered;
    private final ObjectProperty<Optional<LanguageTag>> language;
    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<TextScale> textScale;
    private final ObjectProperty<Boolean> reduceMotion;
    private final ObservableList<LanguageTag> handoutLanguages =
            FXCollections.observableArrayList();
    private final ObservableList<LanguageTag> furtherLanguages =
            FXCollections.observableArrayList();

    // Held, since a wrapper hears of changes only while somebody holds it.
    private final ObservableList<LanguageTag> handoutLanguagesShown =
            FXCollections.unmodifiableObservableList(handoutLanguages);
    private final ObservableList<LanguageTag> furtherLanguagesShown =
            FXCollections.unmodifiableObservableList(furtherLanguages);

    /**
     * The settings of this program.
     *
     * @param offered the languages in which there may be handouts, in order
     */
    public SettingsViewModel(Settings settings, List<LanguageTag> offered) {
        this.settings = settings;
        this.offered = List.copyOf(offered);
        language = property(SettingKeys.INTERFACE_LANGUAGE);
        theme = property(SettingKeys.THEME);
        textScale = property(SettingKeys.TEXT_SCALE);
        reduceMotion = property(SettingKeys.REDUCE_MOTION);
        settings.observe(SettingKeys.HANDOUT_LANGUAGES, this::showHandoutLanguages);
        showHandoutLanguages(settings.get(SettingKeys.HANDOUT_LANGUAGES));
    }

    private <T> ObjectProperty<T> property(SettingKey<T> key) {
        var property = new SimpleObjectProperty<>(settings.get(key));
        property.subscribe((_, chosen) -> settings.set(key, chosen));
        settings.observe(key, property::set);
        return property;
    }

    /** The interface language; empty for the system's. */
    public ObjectProperty<Optional<LanguageTag>> language() {
        return language;
    }

    /** Light or dark. */
    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** The size of everything. */
    public ObjectProperty<TextScale> textScale() {
        return textScale;
    }

    /** Whether things jump instead of sliding. */
    public ObjectProperty<Boolean> reduceMotion() {
        return reduceMotion;
    }

    /** The chosen handout languages, the most used first; changed by the methods below. */
    public ObservableList<LanguageTag> handoutLanguages() {
        return handoutLanguagesShown;
    }

    /** The languages that can still be added. */
    public ObservableList<LanguageTag> furtherLanguages() {
        return furtherLanguagesShown;
    }

    /** Adds a handout language at the end. */
    public void add(LanguageTag tag) {
        change(
                list -> {
                    if (!list.contains(tag)) {
                        list.add(tag);
                    }
                });
    }

    /** Takes a handout language away. */
    public void remove(LanguageTag tag) {
        change(list -> list.remove(tag));
    }

    /** Moves a handout language one place up; the first stays. */
    public void moveUp(LanguageTag tag) {
        change(
                list -> {
                    int at = list.indexOf(tag);
                    if (at > 0) {
                        Collections.swap(list, at, at - 1);
                    }
                });
    }

    private void change(Consumer<List<LanguageTag>> edit) {
        var list = new ArrayList<>(settings.get(SettingKeys.HANDOUT_LANGUAGES));
        edit.accept(list);
        settings.set(SettingKeys.HANDOUT_LANGUAGES, List.copyOf(list));
    }

    private void showHandoutLanguages(List<LanguageTag> chosen) {
        // Who hears that the chosen ones have changed finds the further ones changed already.
        furtherLanguages.setAll(offered.stream().filter(tag -> !chosen.contains(tag)).toList());
        handoutLanguages.setAll(chosen);
    }
}
