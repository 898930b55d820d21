package org.nguon.indexer.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Breaks whole files in the ways that files are broken by disks, by bad writers and by people who mean harm.
/// The same seed and number give the same mutant, whatever was made before it.
final class Mutants {

    private static final int LARGEST = 3 << 20;

    private static final long[] EXTREMES = {
        0,
        1,
        2,
        7,
        0x7f,
        0x80,
        0xff,
        0x100,
        0x7fff,
        0x8000,
        0xffff,
        0x1_0000,
        0x7fff_ffffL,
        0x8000_0000L,
        0xffff_fff0L,
        0xffff_ffffL,
        0x1_0000_0000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1
    };

    private final List<Specimen> specimens;
    private final long seed;

    Mutants(List<Specimen> specimens, long seed) {
        this.specimens = List.copyOf(specimens);
        this.seed = seed;
    }

    /// A broken file.
    static final class Mutant {

        private final int number;
        private final Specimen of;
        private final byte[] bytes;
        private final List<String> ways;

        private Mutant(int number, Specimen of, byte[] bytes, List<String> ways) {
            this.number = number;
            this.of = of;
            this.bytes = bytes;
            this.ways = List.copyOf(ways);
        }

        /// From 0; the first are the specimens as they are.
        int number() {
            return number;
        }

        /// What it was made of.
        Specimen of() {
            return of;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        /// How it was broken, in words.
        List<String> ways() {
            return ways;
        }
    }

    /// The mutant with this number.
    Mutant number(int number) {
        if (number < specimens.size()) {
            Specimen whole = specimens.get(number);
            return new Mutant(number, whole, whole.bytes(), List.of("whole"));
        }
        Random random = new Random(seed * 1_000_003 + number);
        Specimen of = specimens.get(random.nextInt(specimens.size()));
        byte[] bytes = of.bytes();
        List<String> ways = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Way way = Way.values()[random.nextInt(Way.values().length)];
            if (bytes.length > 0) {
                bytes = way.breaking(
                        bytes, specimens.get(random.nextInt(specimens.size())).bytes(), random);
                ways.add(way.name().toLowerCase(Locale.ROOT));
            }
        }
        return new Mutant(number, of, bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes, ways);
    }

    /// What can be done to a file.
    private enum Way {
        BITS {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                for (int i = 1 + random.nextInt(16); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return bytes;
            }
        },
        BYTES {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                byte[] extremes = {0, -1, 0x7f, (byte) 0x80, 1, '<', '"', '&'};
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = extremes[random.nextInt(extremes.length)];
                }
                return bytes;
            }
        },
        NUMBER {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                return put(bytes, random.nextInt(bytes.length), 1 << random.nextInt(1, 4), random);
            }
        },
        /// A number that can be a length or an address in this file becomes another one.
        LENGTH {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                for (int i = 0; i < 200; i++) {
                    int at = random.nextInt(bytes.length);
                    int size = random.nextBoolean() ? 4 : 2;
                    ByteBuffer buffer = ByteBuffer.wrap(bytes)
                            .order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                    if (at + size <= bytes.length) {
                        long said = size == 4 ? buffer.getInt(at) : Short.toUnsignedInt(buffer.getShort(at));
                        if (said > 1 && said <= bytes.length) {
                            return put(bytes, at, size, random);
                        }
                    }
                }
                return bytes;
            }
        },
        END {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
        },
        GAP {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
                return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            }
        },
        SPLICE {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                byte[] tail = Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
                return joined(Arrays.copyOf(bytes, random.nextInt(bytes.length)), tail);
            }
        },
        INSERTION {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                int at = random.nextInt(bytes.length);
                int from = random.nextInt(other.length);
                return joined(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(2000))),
                        Arrays.copyOfRange(bytes, at, bytes.length));
            }
        },
        /// A stretch stands there many times: blocks, chunks, entries, elements.
        REPETITION {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
                byte[] stretch = Arrays.copyOfRange(bytes, from, to);
                int times = 1 << random.nextInt(1, random.nextInt(8) == 0 ? 13 : 9);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(bytes, 0, from);
                for (int i = 0; i < times && out.size() < LARGEST; i++) {
                    out.writeBytes(stretch);
                }
                out.write(bytes, from, bytes.length - from);
                return out.toByteArray();
            }
        },
        /// Things inside one another: elements, brackets, boxes.
        NESTING {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                int at = random.nextInt(bytes.length);
                int depth = 1 << random.nextInt(3, random.nextInt(4) == 0 ? 15 : 10);
                byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
                if (random.nextInt(3) == 0) {
                    String[] types = {"meta", "moov", "trak", "jumb", "iprp", "ipco", "uuid", "jp2h"};
                    byte[] type = types[random.nextInt(types.length)].getBytes(StandardCharsets.ISO_8859_1);
                    int layers = Math.min(depth, 2000);
                    ByteBuffer boxes = ByteBuffer.allocate(8 * layers);
                    for (int i = 0; i < layers; i++) {
                        boxes.putInt(8 * (layers - i) + tail.length).put(type);
                    }
                    return joined(Arrays.copyOf(bytes, at), boxes.array(), tail);
                }
                String[] openings = {
                    "[",
                    "{\"a\":",
                    "<rdf:li>",
                    "<rdf:li rdf:parseType='Resource'><rdf:Bag>",
                    "<a>",
                    "\"",
                    "(",
                    "<dc:b c='"
                };
                String opening = openings[random.nextInt(openings.length)];
                byte[] layers = opening.repeat(depth).getBytes(StandardCharsets.ISO_8859_1);
                return joined(Arrays.copyOf(bytes, at), layers, tail);
            }
        },
        /// A written number becomes a huge one.
        DIGITS {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                int start = random.nextInt(bytes.length);
                for (int i = 0; i < bytes.length; i++) {
                    int at = (start + i) % bytes.length;
                    if (bytes[at] >= '0' && bytes[at] <= '9') {
                        String[] numbers = {"9".repeat(400), "1e999999999", "-1", "0x7fffffff", "99999999999999999999"};
                        return joined(
                                Arrays.copyOf(bytes, at),
                                numbers[random.nextInt(numbers.length)].getBytes(StandardCharsets.ISO_8859_1),
                                Arrays.copyOfRange(bytes, at + 1, bytes.length));
                    }
                }
                return bytes;
            }
        },
        TAIL {
            @Override
            byte[] breaking(byte[] bytes, byte[] other, Random random) {
                byte[] tail = new byte[1 << random.nextInt(4, random.nextInt(8) == 0 ? 20 : 12)];
                Arrays.fill(tail, (byte) (random.nextBoolean() ? 0 : random.nextInt(256)));
                return joined(bytes, tail);
            }
        };

        abstract byte[] breaking(byte[] bytes, byte[] other, Random random);

        private static byte[] put(byte[] bytes, int at, int size, Random random) {
            long value = random.nextInt(4) == 0
                    ? bytes.length + random.nextLong(-9, 10)
                    : EXTREMES[random.nextInt(EXTREMES.length)];
            boolean big = random.nextBoolean();
            for (int i = 0; i < size && at + i < bytes.length; i++) {
                int shift = 8 * (big ? size - 1 - i : i);
                bytes[at + i] = (byte) (value >> shift);
            }
            return bytes;
        }

        private static byte[] joined(byte[]... parts) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
            }
            return all.toByteArray();
        }
    }
}
