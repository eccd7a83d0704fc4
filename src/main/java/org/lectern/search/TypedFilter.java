package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialType;

import java.util.Set;

/**
 * A filter that was typed among the words, as it was understood. {@link #range} is its place in the
 * text as typed, so that it can be taken out of it.
 */
public sealed interface TypedFilter {
    /** Where it stands in the text. */
    TextRange range();

    /** {@code area:…}: ids of areas, at least one. */
    record Areas(Set<String> ids, TextRange range) implements TypedFilter {
        public Areas {
            ids = Set.copyOf(ids);
        }
    }

    /** {@code level:…}: ids of levels, at least one. */
    record Levels(Set<String> ids, TextRange range) implements TypedFilter {
        public Levels {
            ids = Set.copyOf(ids);
        }
    }

    /** {@code lang:…}: at least one. */
    record Languages(Set<LanguageTag> languages, TextRange range) implements TypedFilter {
        public Languages {
            languages = Set.copyOf(languages);
        }
    }

    /** {@code type:…}: at least one. */
    record Types(Set<MaterialType> types, TextRange range) implements TypedFilter {
        public Types {
            types = Set.copyOf(types);
        }
    }

    /** {@code <45 min}, {@code 30-60 min}. */
    record Minutes(NumberRange minutes, TextRange range) implements TypedFilter {}

    /** {@code 10 people}, {@code 6-12 people}. */
    record People(NumberRange people, TextRange range) implements TypedFilter {}
}
