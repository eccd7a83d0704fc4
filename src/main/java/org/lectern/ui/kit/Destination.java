package org.lectern.ui.kit;

import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;

/** Where the window can go. Holds ids only; a screen looks up the rest. */
public sealed interface Destination {
    /** The places of the rail; every destination belongs to one. */
    enum Place {
        CATALOGUE,
        PLANS,
        HANDOUTS,
        LIBRARY,
        SETTINGS
    }

    /** The place that the rail marks while this is shown. */
    default Place place() {
        return switch (this) {
            case Catalogue _, Material _, Collection _, OwnWork _, Editor _ -> Place.CATALOGUE;
            case Plans _, Plan _, Live _ -> Place.PLANS;
            case Handouts _, Handout _, MaterialHandout _, PlanHandouts _ -> Place.HANDOUTS;
            case Library _ -> Place.LIBRARY;
            case Settings _ -> Place.SETTINGS;
        };
    }

    /** The catalogue. */
    record Catalogue() implements Destination {}

    /** One material. */
    record Material(MaterialId id) implements Destination {}

    /** The catalogue, narrowed to one of the counselor's collections. */
    record Collection(DocumentId id) implements Destination {}

    /** The counselor's own materials and collections, and their trash. */
    record OwnWork() implements Destination {}

    /** An own material that is being written. */
    record Editor(DocumentId id) implements Destination {}

    /** The list of session plans. */
    record Plans() implements Destination {}

    /** One session plan. */
    record Plan(DocumentId id) implements Destination {}

    /** A session of a plan that is being held, or begins. */
    record Live(DocumentId plan) implements Destination {}

    /** The list of handouts. */
    record Handouts() implements Destination {}

    /** One handout. */
    record Handout(DocumentId id) implements Destination {}

    /** A handout composed from one material, not saved yet. */
    record MaterialHandout(MaterialId material) implements Destination {}

    /** Everything to print for a plan. */
    record PlanHandouts(DocumentId plan) implements Destination {}

    /** What is installed, and updates. */
    record Library() implements Destination {}

    /** The settings. */
    record Settings() implements Destination {}
}
