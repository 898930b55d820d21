/// Letters as people read them: as a page, as PDF, as mail. Takes a request's letter or an answer
/// and sets its words in Vietnamese and English from a versioned template, with the pictures
/// beside; hands on the files, and gives them to a mail server where one is set.
@NullMarked
package org.nguon.indexer.letter;

import org.jspecify.annotations.NullMarked;
