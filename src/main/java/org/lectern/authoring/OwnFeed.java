package org.lectern.authoring;

import org.lectern.base.DocumentId;
import org.lectern.base.Sha256;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;
import org.lectern.document.DocumentStore;

import java.security.SecureRandom;
import java.util.List;

/**
 * The feed identity under which this data folder's own materials are pinned: drawn once at random
 * and then kept as a document, so that backups hold it too.
 */
record OwnFeed(Sha256 identity) implements Document {
    static final DocumentKind<OwnFeed> KIND = new DocumentKind<>("own-feed", OwnFeed.class, 1);

    /** There is one in each data folder, and so it needs no id of its own. */
    static final DocumentId ID = new DocumentId("5d0b7c4e-3f5a-4a61-9d0f-2a8c7e61b394");

    private static final int RANDOM_BYTES = 32;

    @Override
    public String title() {
        return "";
    }

    /** The identity of a data folder; drawn when it has none yet. For one thread at a time. */
    static Sha256 of(DocumentStore documents) {
        return documents
                .load(KIND, ID)
                .map(stored -> stored.content().identity())
                .orElseGet(() -> draw(documents));
    }

    private static Sha256 draw(DocumentStore documents) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        var feed = new OwnFeed(Sha256.of(random));
        return documents.save(KIND, ID, feed, List.of()).content().identity();
    }
}
