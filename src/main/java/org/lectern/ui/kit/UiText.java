package org.lectern.ui.kit;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.Settings;
import org.lectern.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The interface's words on screen: what is bound to them changes language at run time. A binding
 * lives as long as the property that is bound to it.
 */
public final class UiText {
    private final ReadOnlyObjectWrapper<Texts> texts;

    /** Words in this language until {@link #use} changes it. */
    public UiText(LanguageTag language) {
        texts = new ReadOnlyObjectWrapper<>(Texts.of(language));
    }

    /** Words in the chosen language, or the system's while none is chosen; follows the setting. */
    public static UiText following(Settings settings, Locale system) {
        Function<Optional<LanguageTag>, LanguageTag> resolve =
                chosen -> chosen.orElseGet(() -> Texts.languageFor(system));
        var text = new UiText(resolve.apply(settings.get(SettingKeys.INTERFACE_LANGUAGE)));
        settings.observe(SettingKeys.INTERFACE_LANGUAGE, chosen -> text.use(resolve.apply(chosen)));
        return text;
    }

    /** The words that count now. */
    public ReadOnlyObjectProperty<Texts> texts() {
        return texts.getReadOnlyProperty();
    }

    /** Changes the language of everything bound. */
    public void use(LanguageTag language) {
        texts.set(Texts.of(language));
    }

    /** The interface language now. */
    public LanguageTag language() {
        return texts.get().language();
    }

    /** The locale for dates, times and numbers on screen. */
    public Locale locale() {
        return language().locale();
    }

    /** The words of a key now, unbound: for what is shown once, such as a file name. */
    public String get(String key, Object... arguments) {
        return texts.get().get(key, arguments);
    }

    /** A message in words now, unbound. */
    public String get(UserMessage message) {
        return texts.get().get(message);
    }

    /**
     * The words of a key, in the language of each moment.
     *
     * @param arguments as {@link Texts#get(String, Object...)} takes them; an {@link
     *     ObservableValue} among them stands for its value and is followed
     */
    public StringBinding text(String key, Object... arguments) {
        List<Observable> sources = new ArrayList<>();
        sources.add(texts);
        for (Object argument : arguments) {
            if (argument instanceof ObservableValue<?> value) {
                sources.add(value);
            }
        }
        return Bindings.createStringBinding(
                () -> texts.get().get(key, plain(arguments)), sources.toArray(Observable[]::new));
    }

    /** A message in words, in the language of each moment. */
    public StringBinding text(UserMessage message) {
        return Bindings.createStringBinding(() -> texts.get().get(message), texts);
    }

    /** A message that changes, in words; an empty string while it is null. */
    public StringBinding text(ObservableValue<? extends @Nullable UserMessage> message) {
        return Bindings.createStringBinding(
                () -> {
                    @Nullable UserMessage now = message.getValue();
                    return now == null ? "" : texts.get().get(now);
                },
                texts,
                message);
    }

    /** Anything made from the words of each moment, such as a formatted date. */
    public <T> ObjectBinding<T> map(Function<Texts, T> make, Observable... furtherSources) {
        var sources = new Observable[furtherSources.length + 1];
        sources[0] = texts;
        System.arraycopy(furtherSources, 0, sources, 1, furtherSources.length);
        return Bindings.createObjectBinding(() -> make.apply(texts.get()), sources);
    }

    private static Object[] plain(Object[] arguments) {
        var plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] =
                    arguments[i] instanceof ObservableValue<?> value
                            ? value.getValue()
                            : arguments[i];
        }
        return plain;
    }
}
