/**
 * What the counselor writes and keeps of their own: materials and adaptations, favourites, private
 * notes, collections, and what was used last.
 */
@NullMarked
package org.lectern.authoring;

import org.jspecify.annotations.NullMarked;
