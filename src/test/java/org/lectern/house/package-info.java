/**
 * Holds the house rules: architecture, banned APIs, the interface's words, the build's own gates.
 */
@NullMarked
package org.lectern.house;

import org.jspecify.annotations.NullMarked;
