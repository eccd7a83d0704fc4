/**
 * What every other room stands on: ids, user messages, progress and cancellation, hashing, and the
 * one layer through which files are written. JDK only.
 */
@NullMarked
package org.lectern.base;

import org.jspecify.annotations.NullMarked;
