/// The way out into the network, for whoever names an address. Takes an address and hands on the file that its server
/// gave, with what the server said of it. A server is a stranger: it is asked politely and one request at a time, never
/// reached in a network that is not public, believed in nothing that it says about length, and given a limited
/// time. What broke off goes on where it stopped.
@NullMarked
package org.nguon.indexer.fetch;

import org.jspecify.annotations.NullMarked;
