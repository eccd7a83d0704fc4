/** The session plan: blocks, timeline, totals of what to prepare. */
@NullMarked
package org.lectern.plan;

import org.jspecify.annotations.NullMarked;
