package org.lectern.store;

import org.lectern.base.UserMessage;

import java.util.List;

/**
 * What a check of the store found.
 *
 * @param blobsVerified files of the library whose bytes are what they should be
 * @param blobsMissing files that are named but not there
 * @param blobsDamaged files with other bytes; they were set aside, so that installing the library
 *     again brings them back
 * @param documentsVerified documents that can be read
 * @param repaired files and rows that were made anew from what they are derived from
 * @param messages what the user should hear of, a sentence for each trouble
 */
public record CheckReport(
        int blobsVerified,
        int blobsMissing,
        int blobsDamaged,
        int documentsVerified,
        int repaired,
        List<UserMessage> messages) {
    public CheckReport {
        messages = List.copyOf(messages);
    }

    /** Whether there is nothing left to worry about. */
    public boolean isSound() {
        return messages.isEmpty();
    }
}
