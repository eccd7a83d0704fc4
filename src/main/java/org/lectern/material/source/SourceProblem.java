package org.lectern.material.source;

import org.lectern.base.UserMessage;

/**
 * Something in a source folder that the format does not allow.
 *
 * @param file the file's path from the library's folder on, with {@code /} between its parts
 * @param line the line, from 1; 1 when the file as a whole is meant
 * @param expectation what is wrong and what is expected instead
 */
public record SourceProblem(String file, int line, UserMessage expectation) {}
