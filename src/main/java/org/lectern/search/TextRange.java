package org.lectern.search;

/** A word to mark in a text: UTF-16 indexes, from inclusive, to exclusive. */
public record TextRange(int from, int to) {}
