package org.lectern.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a block stands for. In JSON a closed set of names, never a class name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BlockContent.Material.class, name = "material"),
    @JsonSubTypes.Type(value = BlockContent.Break.class, name = "break"),
    @JsonSubTypes.Type(value = BlockContent.Text.class, name = "text")
})
public sealed interface BlockContent {
    /** A material, in the very revision with which the plan was made. */
    record Material(org.lectern.material.Pin pin) implements BlockContent {}

    /** A break. */
    record Break() implements BlockContent {}

    /** Something of the counselor's own. */
    record Text() implements BlockContent {}
}
