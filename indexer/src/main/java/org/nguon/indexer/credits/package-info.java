/// The part of a film's credits that owes its names to sources. Takes a bundle, or a list of the shots that
/// are in the film; hands on a roll in Vietnamese and English, as text, page or table, with the proof that
/// a picture is credited if and only if it is used. A shot whose origin nobody knows stops it.
@NullMarked
package org.nguon.indexer.credits;

import org.jspecify.annotations.NullMarked;
