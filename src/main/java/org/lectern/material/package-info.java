/**
 * The framework, materials, editions and sheets, licences and pins; reading and writing the source
 * format (docs/source-format.md).
 */
@NullMarked
package org.lectern.material;

import org.jspecify.annotations.NullMarked;
