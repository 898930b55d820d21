/// What the operator decides, read once from the environment: port, data folder, public address, whether people sign
/// in.
/// Every desk may read it; nobody changes it.
@NullMarked
package org.nguon.catalog.settings;

import org.jspecify.annotations.NullMarked;
