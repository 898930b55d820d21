/// Reads what a file says about itself, and believes it carefully. Containers (JPEG, PNG, TIFF, HEIF …) are
/// walked here, each within limits; what they carry (Exif, IIM, XMP, ICC, Photoshop resources) becomes
/// statements with their sources, what they say of rights becomes claims, and what is broken becomes
/// faults. Nothing is defaulted and nothing is overwritten.
///
/// Takes the path of an original; hands on a `Reading`. The other way round, `Embedding` writes an
/// `Inscription` into a picture that the program made itself.
@NullMarked
package org.nguon.indexer.metadata;

import org.jspecify.annotations.NullMarked;
