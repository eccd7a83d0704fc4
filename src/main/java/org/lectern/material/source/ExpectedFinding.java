package org.lectern.material.source;

/**
 * A finding that a library's publisher knows of and means to keep (docs/source-format.md,
 * lint.yaml).
 *
 * @param finding the name of the rule
 * @param at the file or folder that it is found in
 * @param why the reason, in the publisher's words
 * @param line where {@code lint.yaml} says so, from 1
 */
public record ExpectedFinding(String finding, String at, String why, int line) {
    /** Whether a finding of this rule in this file is meant. */
    public boolean covers(String rule, String file) {
        return finding.equals(rule) && (file.equals(at) || file.startsWith(at + "/"));
    }
}
