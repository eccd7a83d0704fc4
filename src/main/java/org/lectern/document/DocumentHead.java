package org.lectern.document;

import org.lectern.base.DocumentId;

import java.time.Instant;

/**
 * What a list of documents shows without opening them.
 *
 * @param id the document
 * @param title its title, may be empty
 * @param savedAt when it was last saved
 */
public record DocumentHead(DocumentId id, String title, Instant savedAt) {}
