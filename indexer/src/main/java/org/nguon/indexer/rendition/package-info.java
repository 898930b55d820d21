/// Pictures made from originals. Takes an original and what was read from it; hands on a thumbnail, and a
/// picture for a screen when one looks at it, or says honestly why there is none: this machine has no
/// decoder for the kind, or the picture is broken.
///
/// All decoding runs in children of the `isolation` room. Two engines do it: libvips through the
/// foreign-function interface where it is installed, and ImageIO with TwelveMonkeys everywhere. Renditions can
/// be thrown away and made again.
@NullMarked
package org.nguon.indexer.rendition;

import org.jspecify.annotations.NullMarked;
