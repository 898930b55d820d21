package org.nguon.indexer.isolation;

/// Work on hostile bytes, done inside a child process. A task has a constructor without arguments; it is made
/// once in each child, on first use, and then serves one request at a time.
@FunctionalInterface
public interface ChildTask {

    /// Does the work of one request.
    ///
    /// @param request what the caller handed to [Children#call(Class, byte[])]
    /// @return the answer that the caller gets, at most 64 MB
    /// @throws Exception whatever went wrong; the caller meets it as a refusal and the child lives on
    byte[] run(byte[] request) throws Exception;
}
