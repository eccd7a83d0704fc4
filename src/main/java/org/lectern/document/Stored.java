package org.lectern.document;

import org.lectern.base.DocumentId;

import java.time.Instant;

/**
 * A document as it is kept.
 *
 * @param id whose document it is
 * @param save how often anything was saved under this id, from 1; the higher one wins between file
 *     and database
 * @param savedAt when
 * @param trashed whether it lies in the trash
 * @param content the document
 */
public record Stored<D extends Document>(
        DocumentId id, long save, Instant savedAt, boolean trashed, D content) {}
