package org.lectern.document;

import java.time.Instant;

/**
 * An earlier state of a document, as a list shows it.
 *
 * @param name what the store calls it; no two versions of a document have the same
 * @param save the number of the save that it was
 * @param savedAt when it was saved
 * @param title its title then, may be empty
 */
public record DocumentVersion(String name, long save, Instant savedAt, String title) {}
