/// Words that others have fixed and that files use: Creative Commons licences, RightsStatements.org
/// statements, PLUS terms. Each is recognised in the spellings found in real files and given its one
/// canonical address.
@NullMarked
package org.nguon.schemas.vocabulary;

import org.jspecify.annotations.NullMarked;
