/// The accounts desk: who may sign in, with which role. Takes names, roles and passwords; hands on
/// accounts. Passwords are kept as salted hashes only. The `ui` package is private to the desk.
@NullMarked
package org.nguon.catalog.accounts;

import org.jspecify.annotations.NullMarked;
