package org.lectern.material;

/**
 * One printable part of an edition.
 *
 * @param name the file's name without {@code .md} and {@code .easy}: {@code guide}, {@code
 *     handout-my-top-three}; the same in every language
 * @param easy whether this is the easy-to-read text of the sheet of the same name
 * @param title its title; of the guide, the material's
 * @param markdown the text below the front matter
 */
public record Sheet(SheetKind kind, String name, boolean easy, String title, String markdown) {}
