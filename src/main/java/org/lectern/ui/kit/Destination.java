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
    Place place();

    /** The catalogue. */
    record Catalogue() implements Destination {
        @Override
        public Place place() {
            return Place.CATALOGUE;
        }
    }

    /** One material. */
    record Material(MaterialId id) implements Destination {
        @Override
        public Place place() {
            return Place.CATALOGUE;
        }
    }

    /** The catalogue, narrowed to one of the counselor's collections. */
    record Collection(DocumentId id) implements Destination {
        @Override
        public Place place() {
            return Place.CATALOGUE;
        }
    }

    /** The counselor's own materials and collections, and their trash. */
    record OwnWork() implements Destination {
        @Override
        public Place place() {
            return Place.CATALOGUE;
        }
    }

    /** An own material that is being written. */
    record Editor(DocumentId id) implements Destination {
        @Override
        public Place place() {
            return Place.CATALOGUE;
        }
    }

    /** The list of session plans. */
    record Plans() implements Destination {
        @Override
        public Place place() {
            return Place.PLANS;
        }
    }

    /** One session plan. */
    record Plan(DocumentId id) implements Destination {
        @Override
        public Place place() {
            return Place.PLANS;
        }
    }

    /** A session of a plan that is being held, or begins. */
    record Live(DocumentId plan) implements Destination {
        @Override
        public Place place() {
            return Place.PLANS;
        }
    }

    /** The list of handouts. */
    record Handouts() implements Destination {
        @Override
        public Place place() {
            return Place.HANDOUTS;
        }
    }

    /** One handout. */
    record Handout(DocumentId id) implements Destination {
        @Override
        public Place place() {
            return Place.HANDOUTS;
        }
    }

    /** A handout composed from one material, not saved yet. */
    record MaterialHandout(MaterialId material) implements Destination {
        @Override
        public Place place() {
            return Place.HANDOUTS;
        }
    }

    /** Everything to print for a plan. */
    record PlanHandouts(DocumentId plan) implements Destination {
        @Override
        public Place place() {
            return Place.HANDOUTS;
        }
    }

    /** What is installed, and updates. */
    record Library() implements Destination {
        @Override
        public Place place() {
            return Place.LIBRARY;
        }
    }

    /** The settings. */
    record Settings() implements Destination {
        @Override
        public Place place() {
            return Place.SETTINGS;
        }
    }
}
