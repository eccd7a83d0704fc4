/**
 * Lectern's Markdown: CommonMark with tables, the directives for paper, fill-ins and boxes to tick
 * (docs/source-format.md), read into a tree that is safe to show whatever the text was.
 */
@NullMarked
package org.lectern.material.markup;

import org.jspecify.annotations.NullMarked;
