package org.lectern.material.markup;

import org.lectern.base.UserMessage;

/**
 * Something in a text that the source format does not allow.
 *
 * @param line the line in the text, from 1
 * @param expectation what is wrong and what is expected instead
 */
public record MarkupProblem(int line, UserMessage expectation) {}
