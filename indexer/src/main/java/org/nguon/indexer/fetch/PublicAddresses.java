package org.nguon.indexer.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Which addresses are those of the public network (IANA's registries of special-purpose addresses, RFC 6890). Whatever
/// is not known to be public is not: this machine, the house's network, a provider's inner network, the services
/// that clouds answer on link-local addresses, groups, documentation, and IPv6 that wraps one of these.
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            block(8, 0),
            block(8, 10),
            block(10, 100, 64),
            block(8, 127),
            block(16, 169, 254),
            block(12, 172, 16),
            block(24, 192, 0, 0),
            block(24, 192, 0, 2),
            block(24, 192, 88, 99),
            block(16, 192, 168),
            block(15, 198, 18),
            block(24, 198, 51, 100),
            block(24, 203, 0, 113),
            block(4, 224),
            block(4, 240));

    /// Global unicast, the only part of IPv6 that is given out.
    private static final Block GLOBAL_6 = block(3, 0x20);

    private static final List<Block> NOT_PUBLIC_6 = List.of(
            block(23, 0x20, 0x01, 0x00, 0x00), // protocols of the IETF, Teredo among them
            block(32, 0x20, 0x01, 0x0d, 0xb8),
            block(16, 0x20, 0x02), // 6to4 wraps any IPv4
            block(20, 0x3f, 0xff, 0x00));

    /// NAT64 (RFC 6052): how a network without IPv4 reaches a public IPv4 address.
    private static final Block NAT64 = block(96, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final int V4_IN_NAT64 = 12;

    private PublicAddresses() {}

    /// All addresses that begin with the same bits.
    private static final class Block {

        private final int bits;
        private final byte[] prefix;

        Block(int bits, byte[] prefix) {
            this.bits = bits;
            this.prefix = prefix;
        }

        boolean holds(byte[] address) {
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            int mask = 0xff << (Byte.SIZE - rest);
            return Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (rest == 0 || ((address[whole] ^ prefix[whole]) & mask & 0xff) == 0);
        }
    }

    private static Block block(int bits, int... prefix) {
        byte[] bytes = new byte[Math.max(prefix.length, (bits + Byte.SIZE - 1) / Byte.SIZE)];
        for (int i = 0; i < prefix.length; i++) {
            bytes[i] = (byte) prefix[i];
        }
        return new Block(bits, bytes);
    }

    /// Whether an address is a public one.
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes));
        }
        if (NAT64.holds(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, V4_IN_NAT64, bytes.length));
        }
        return GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static boolean isPublicV4(byte[] bytes) {
        try {
            return isPublic(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not four bytes", e);
        }
    }
}
