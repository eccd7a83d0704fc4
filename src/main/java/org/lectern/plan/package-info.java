/** The session plan: blocks, timeline, totals of what to prepare, and beginning from a sample. */
@NullMarked
package org.lectern.plan;

import org.jspecify.annotations.NullMarked;
