/** The counselor's settings: typed keys that own their default, kept in one file. */
@NullMarked
package org.lectern.settings;

import org.jspecify.annotations.NullMarked;
