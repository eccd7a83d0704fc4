/**
 * What is installed: releases, materials and their editions, and who uses what; the ports that the
 * store implements.
 */
@NullMarked
package org.lectern.library;

import org.jspecify.annotations.NullMarked;
