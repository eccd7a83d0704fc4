package org.lectern.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for what is wrong with the interface's words.
 *
 * @param bundleNames the bundles that there should be
 * @param languages the languages that there should be; the first is what the others are held
 *     against
 * @param bundles the words
 * @param sources the code that uses them
 * @param sameAsEnglish "key language" for words that are rightly the same
 */
record Localization(
        List<String> bundleNames,
        List<String> languages,
        Bundles bundles,
        SourceWords sources,
        Set<String> sameAsEnglish) {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9-]+)+\\.?");

    /** A place in quotes is shown as it stands; a brace in quotes may be meant. */
    private static final Pattern HIDDEN_PLACE = Pattern.compile("'\\{[0-9A-Za-z]");

    private static final Pattern PLACES = Pattern.compile("\\{[^{}]*}");

    /** Names are the same in every language. */
    private static final Pattern NAMES =
            Pattern.compile("\\b(Lectern|PDF|CSV|HTTPS?|URL|Ctrl|Esc|Markdown|A[345]|H2)\\b");

    private static final Map<String, Pattern> SCRIPTS =
            Map.of("bg", Pattern.compile("\\p{IsCyrillic}"), "el", Pattern.compile("\\p{IsGreek}"));

    /** What can be wrong. */
    enum Kind {
        FILE,
        TWICE,
        STRANGE_KEY,
        MISSING,
        NOT_IN_ENGLISH,
        EMPTY,
        UNUSED,
        UNKNOWN_KEY,
        PATTERN,
        APOSTROPHE,
        PLACES,
        PLURAL,
        ENGLISH,
        SCRIPT,
        NEEDLESS_EXCEPTION,
        LITERAL
    }

    /** One thing that is wrong, and the line to paste or what to do. */
    record Finding(Kind kind, String where, String what) {
        @Override
        public String toString() {
            return kind + " " + where + ": " + what;
        }
    }

    /** Everything that is wrong. */
    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        files(found);
        bundles.duplicates()
                .forEach(twice -> found.add(new Finding(Kind.TWICE, twice, "keep one of the two")));
        for (String bundle : bundleNames) {
            keys(bundle, found);
            for (String language : languages) {
                words(bundle, language, found);
            }
        }
        uses(found);
        exceptions(found);
        for (var literal : sources.shown()) {
            if (hasWords(literal.text())) {
                found.add(
                        new Finding(
                                Kind.LITERAL,
                                literal.place(),
                                "\""
                                        + literal.text()
                                        + "\" is shown as it stands: put it in a bundle"));
            }
        }
        return found;
    }

    private void files(List<Finding> found) {
        var wanted = new TreeSet<String>();
        bundleNames.forEach(b -> languages.forEach(l -> wanted.add(b + "_" + l)));
        Stream.concat(wanted.stream(), bundles.files().keySet().stream())
                .distinct()
                .filter(file -> !wanted.contains(file) || !bundles.files().containsKey(file))
                .forEach(
                        file ->
                                found.add(
                                        new Finding(
                                                Kind.FILE,
                                                file + ".properties",
                                                wanted.contains(file)
                                                        ? "is missing"
                                                        : "is not one of Texts.BUNDLES")));
    }

    /** The same keys in every language. */
    private void keys(String bundle, List<Finding> found) {
        Map<String, String> english = bundles.words(bundle, languages.getFirst());
        for (String language : languages) {
            String file = bundle + "_" + language + ".properties";
            Map<String, String> words = bundles.words(bundle, language);
            english.forEach(
                    (key, value) -> {
                        if (!words.containsKey(key)) {
                            found.add(
                                    new Finding(
                                            Kind.MISSING,
                                            file,
                                            "translate and paste\n    " + key + "=" + value));
                        }
                    });
            for (String key : words.keySet()) {
                if (!key.startsWith(bundle + ".")) {
                    found.add(
                            new Finding(
                                    Kind.STRANGE_KEY, file, key + " belongs to another bundle"));
                }
                if (!english.containsKey(key)) {
                    found.add(new Finding(Kind.NOT_IN_ENGLISH, file, "delete " + key));
                }
            }
        }
    }

    /** Each pattern by itself and against the English one. */
    private void words(String bundle, String language, List<Finding> found) {
        Map<String, String> english = bundles.words(bundle, languages.getFirst());
        bundles.words(bundle, language)
                .forEach(
                        (key, pattern) -> {
                            String where = bundle + "_" + language + ".properties " + key;
                            if (pattern.isBlank()) {
                                found.add(new Finding(Kind.EMPTY, where, "says nothing"));
                            }
                            var problem = Patterns.problem(pattern, language);
                            if (problem.isPresent()) {
                                found.add(new Finding(Kind.PATTERN, where, problem.get()));
                                return;
                            }
                            if (HIDDEN_PLACE.matcher(pattern).find()
                                    || (pattern.contains("''") && !pattern.contains("{"))) {
                                found.add(
                                        new Finding(
                                                Kind.APOSTROPHE,
                                                where,
                                                "' hides a place or is shown twice: write ’"));
                            }
                            plurals(language, where, pattern, found);
                            String original = english.getOrDefault(key, pattern);
                            if (!original.equals(pattern)
                                    && Patterns.problem(original, languages.getFirst()).isEmpty()) {
                                places(where, original, pattern, found);
                            }
                            language(language, key, where, original, pattern, found);
                        });
    }

    private static void plurals(
            String language, String where, String pattern, List<Finding> found) {
        for (var plural : Patterns.plurals(pattern)) {
            var missing = new TreeSet<>(Patterns.forms(language));
            missing.removeAll(plural.getValue());
            if (!missing.isEmpty()) {
                found.add(
                        new Finding(
                                Kind.PLURAL,
                                where,
                                "{" + plural.getKey() + "} also needs " + forms(missing)));
            }
            var strange = new TreeSet<>(plural.getValue());
            strange.removeIf(form -> form.startsWith("="));
            strange.removeAll(Patterns.allForms(language));
            if (!strange.isEmpty()) {
                found.add(
                        new Finding(
                                Kind.PLURAL,
                                where,
                                "the language has no form " + String.join(", ", strange)));
            }
        }
    }

    private static String forms(Set<String> missing) {
        return String.join(" ", missing.stream().map(form -> form + " {# …}").toList());
    }

    private static void places(String where, String original, String pattern, List<Finding> found) {
        var expected = Patterns.places(original);
        var actual = Patterns.places(pattern);
        if (!expected.keySet().equals(actual.keySet())) {
            found.add(
                    new Finding(
                            Kind.PLACES,
                            where,
                            "has the places "
                                    + actual.keySet()
                                    + ", English "
                                    + expected.keySet()));
        }
        expected.forEach(
                (place, counts) -> {
                    if (counts && Boolean.FALSE.equals(actual.get(place))) {
                        found.add(
                                new Finding(
                                        Kind.PLURAL,
                                        where,
                                        "{"
                                                + place
                                                + "} is a plural in English and must be one here"));
                    }
                });
    }

    private void language(
            String language,
            String key,
            String where,
            String original,
            String pattern,
            List<Finding> found) {
        boolean excepted = sameAsEnglish.contains(key + " " + language);
        boolean same =
                !language.equals(languages.getFirst())
                        && original.equals(pattern)
                        && hasWords(pattern);
        if (same && !excepted) {
            found.add(
                    new Finding(
                            Kind.ENGLISH,
                            where,
                            "translate, or paste into same-as-english.txt\n    "
                                    + key
                                    + " "
                                    + language));
        } else if (excepted && !same) {
            found.add(
                    new Finding(
                            Kind.NEEDLESS_EXCEPTION,
                            "same-as-english.txt",
                            "delete " + key + " " + language));
        } else if (!excepted
                && SCRIPTS.containsKey(language)
                && hasWords(pattern)
                && !SCRIPTS.get(language).matcher(pattern).find()) {
            found.add(new Finding(Kind.SCRIPT, where, "no letter of the language's script"));
        }
    }

    /** Whether a text has words that somebody could translate. */
    private static boolean hasWords(String pattern) {
        String bare = PLACES.matcher(pattern).replaceAll(" ");
        return LETTERS.matcher(NAMES.matcher(bare).replaceAll(" ")).find();
    }

    /** Keys that no code names, and keys in the code that no bundle has. */
    private void uses(List<Finding> found) {
        var keys = new TreeSet<String>();
        bundleNames.forEach(b -> keys.addAll(bundles.words(b, languages.getFirst()).keySet()));
        for (String key : keys) {
            if (!isNamed(key)) {
                found.add(
                        new Finding(
                                Kind.UNUSED, key, "no code names it: delete it in every language"));
            }
        }
        for (var use : sources.keys()) {
            String text = use.text();
            if (!KEY.matcher(text).matches()
                    || bundleNames.stream().noneMatch(b -> text.startsWith(b + "."))) {
                continue;
            }
            boolean known =
                    text.endsWith(".")
                            ? keys.stream().anyMatch(k -> k.startsWith(text))
                            : keys.contains(text);
            if (!known) {
                found.add(new Finding(Kind.UNKNOWN_KEY, use.place(), "no bundle has " + text));
            }
        }
    }

    /**
     * A key is named as a whole, or by a literal that ends with a dot and further words that the
     * code has: literals, constants.
     */
    private boolean isNamed(String key) {
        if (sources.literals().contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (sources.literals().contains(key.substring(0, dot + 1))
                    && Stream.of(key.substring(dot + 1).split("\\.", -1))
                            .map(SourceWords::plain)
                            .allMatch(sources.names()::contains)) {
                return true;
            }
        }
        return false;
    }

    private void exceptions(List<Finding> found) {
        for (String exception : sameAsEnglish) {
            String[] parts = exception.split(" ", -1);
            String bundle = parts[0].replaceAll("\\..*", "");
            if (parts.length != 2 || !bundles.words(bundle, parts[1]).containsKey(parts[0])) {
                found.add(
                        new Finding(
                                Kind.NEEDLESS_EXCEPTION,
                                "same-as-english.txt",
                                "delete " + exception));
            }
        }
    }
}
