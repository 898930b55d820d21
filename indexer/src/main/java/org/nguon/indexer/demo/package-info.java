/// The demo archive: pictures drawn by this program, with what museums, photographers and finders might have written
/// into them, so that whoever opens an empty archive sees at once what it is for. All people, museums and collections
/// in
/// them are invented, and so are the inventory numbers and the terms.
///
/// Takes nothing but a folder; hands on JPEG files with Exif, IIM and XMP inside, and a key for each by which grants,
/// parties and works can be tied to it. No font is used and all chance comes from seeds, so that one version of the
/// program draws the same bytes everywhere.
@NullMarked
package org.nguon.indexer.demo;

import org.jspecify.annotations.NullMarked;
