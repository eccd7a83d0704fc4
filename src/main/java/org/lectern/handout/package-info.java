/**
 * Composing sheets for a group: which sheet in which language in how many copies, and what is
 * missing.
 */
@NullMarked
package org.lectern.handout;

import org.jspecify.annotations.NullMarked;
