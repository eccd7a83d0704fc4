/**
 * Finding materials: the index over the installed library, queries in any language, exact facets,
 * the places to mark in what a row shows. The only place with Lucene.
 */
@NullMarked
package org.lectern.search;

import org.jspecify.annotations.NullMarked;
