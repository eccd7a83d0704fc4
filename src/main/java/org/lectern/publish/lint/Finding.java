package org.lectern.publish.lint;

import org.lectern.base.UserMessage;

/**
 * Something that a reader of the library would stumble over.
 *
 * @param file the file's path from the library's folder on, with {@code /} between its parts; of a
 *     material or edition as a whole, its folder
 * @param line the line, from 1; 1 when the file as a whole is meant
 * @param message what was found and what to do
 */
public record Finding(Rule rule, String file, int line, UserMessage message) {}
