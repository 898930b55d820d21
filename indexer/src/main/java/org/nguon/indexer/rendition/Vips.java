package org.nguon.indexer.rendition;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The part of libvips 8.13 or later that thumbnails need, by name. One thread of one child uses it; the only
/// other threads are those libvips makes, and they only meet [Complaints].
///
/// Loaders are let in one by one: libvips can also call ImageMagick, PDF and SVG renderers, which have no
/// business with hostile bytes.
@SuppressWarnings("restricted") // calling native code is what this class is for
final class Vips {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE;
    private static final ValueLayout PTR = ValueLayout.ADDRESS;

    private static final int LOG_WARNING = 1 << 4;
    private static final int SEQUENTIAL = 1;
    private static final int SRGB = 22;
    private static final int RGB16 = 25;
    private static final int GREY16 = 26;
    private static final int UCHAR = 0;
    private static final int VERSION_WITH_BLOCKING = 8 * 1000 + 13;

    /// What tells nothing about a picture: files read past their end, loaders kept out, counts.
    private static final Predicate<String> NOISE = Pattern.compile(
                    "bad seek to|operation is blocked|read gave \\d+ warn")
            .asPredicate();

    private static final List<String> LOADERS = List.of(
            "VipsForeignLoadJpeg",
            "VipsForeignLoadPng",
            "VipsForeignLoadNsgif",
            "VipsForeignLoadTiff",
            "VipsForeignLoadWebp",
            "VipsForeignLoadHeif",
            "VipsForeignLoadJp2k",
            "VipsForeignLoadJxl");

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library;

    private final MethodHandle typeFind;
    private final MethodHandle errorBuffer;
    private final MethodHandle errorClear;
    private final MethodHandle sourceFromFile;
    private final MethodHandle sourceFromMemory;
    private final MethodHandle imageFromSource;
    private final MethodHandle imageFromMemory;
    private final MethodHandle width;
    private final MethodHandle height;
    private final MethodHandle interpretation;
    private final MethodHandle hasAlpha;
    private final MethodHandle typeOf;
    private final MethodHandle setInt;
    private final MethodHandle arrayDouble;
    private final MethodHandle areaUnref;
    private final MethodHandle thumbnail;
    private final MethodHandle flatten;
    private final MethodHandle toSpace;
    private final MethodHandle cast;
    private final MethodHandle autorot;
    private final MethodHandle writeToMemory;
    private final MethodHandle jpegSave;
    private final MethodHandle free;
    private final MethodHandle unref;
    private final String version;

    /// The library, started; empty where it is not installed or older than 8.13.
    static Optional<Vips> here() {
        return Here.VIPS;
    }

    private Vips(SymbolLookup library) throws Throwable {
        this.library = library;
        MethodHandle versionPart = fixed("vips_version", INT, INT);
        int major = (int) versionPart.invokeExact(0);
        int minor = (int) versionPart.invokeExact(1);
        this.version = major + "." + minor + "." + (int) versionPart.invokeExact(2);
        if (major * 1000 + minor < VERSION_WITH_BLOCKING) {
            throw new IllegalStateException("libvips " + version + " is too old");
        }
        this.typeFind = fixed("vips_type_find", LONG, PTR, PTR);
        this.errorBuffer = fixed("vips_error_buffer", PTR);
        this.errorClear = fixed(FunctionDescriptor.ofVoid(), "vips_error_clear");
        this.sourceFromFile = fixed("vips_source_new_from_file", PTR, PTR);
        this.sourceFromMemory = fixed("vips_source_new_from_memory", PTR, PTR, LONG);
        this.imageFromSource = variadic("vips_image_new_from_source", 2, PTR, PTR, PTR, PTR, INT, PTR);
        this.imageFromMemory = fixed("vips_image_new_from_memory", PTR, PTR, LONG, INT, INT, INT, INT);
        this.width = fixed("vips_image_get_width", INT, PTR);
        this.height = fixed("vips_image_get_height", INT, PTR);
        this.interpretation = fixed("vips_image_get_interpretation", INT, PTR);
        this.hasAlpha = fixed("vips_image_hasalpha", INT, PTR);
        this.typeOf = fixed("vips_image_get_typeof", LONG, PTR, PTR);
        this.setInt = fixed(FunctionDescriptor.ofVoid(PTR, PTR, INT), "vips_image_set_int");
        this.arrayDouble = fixed("vips_array_double_new", PTR, PTR, INT);
        this.areaUnref = fixed(FunctionDescriptor.ofVoid(PTR), "vips_area_unref");
        // source, out, width, then pairs of name and value: height, no_rotate, option_string, export_profile
        this.thumbnail =
                variadic("vips_thumbnail_source", 3, INT, PTR, PTR, INT, PTR, INT, PTR, INT, PTR, PTR, PTR, PTR, PTR);
        this.flatten = variadic("vips_flatten", 2, INT, PTR, PTR, PTR, PTR, PTR);
        this.toSpace = variadic("vips_colourspace", 3, INT, PTR, PTR, INT, PTR);
        this.cast = variadic("vips_cast", 3, INT, PTR, PTR, INT, PTR);
        this.autorot = variadic("vips_autorot", 2, INT, PTR, PTR, PTR);
        this.writeToMemory = fixed("vips_image_write_to_memory", PTR, PTR, PTR);
        this.jpegSave = variadic("vips_jpegsave_buffer", 3, INT, PTR, PTR, PTR, PTR, INT, PTR, INT, PTR, INT, PTR);
        this.free = fixed(FunctionDescriptor.ofVoid(PTR), "g_free");
        this.unref = fixed(FunctionDescriptor.ofVoid(PTR), "g_object_unref");
        start();
    }

    private void start() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            // whole pictures stay in memory, where a limit holds them, and never fill the disk
            int set = (int) fixed("g_setenv", INT, PTR, PTR, INT)
                    .invokeExact(arena.allocateFrom("VIPS_DISC_THRESHOLD"), arena.allocateFrom("64g"), 1);
            int started = (int) fixed("vips_init", INT, PTR).invokeExact(arena.allocateFrom("nguon"));
            if (set == 0 || started != 0) {
                throw new IllegalStateException("libvips does not start: " + takeError());
            }
            fixed(FunctionDescriptor.ofVoid(INT), "vips_concurrency_set").invokeExact(1);
            fixed(FunctionDescriptor.ofVoid(INT), "vips_cache_set_max").invokeExact(0);
            MethodHandle block = fixed(FunctionDescriptor.ofVoid(PTR, INT), "vips_operation_block_set");
            block.invokeExact(arena.allocateFrom("VipsForeignLoad"), 1);
            for (String loader : LOADERS) {
                block.invokeExact(arena.allocateFrom(loader), 0);
            }
            MethodHandle listener = MethodHandles.lookup()
                    .findStatic(
                            Complaints.class,
                            "add",
                            MethodType.methodType(
                                    void.class,
                                    MemorySegment.class,
                                    int.class,
                                    MemorySegment.class,
                                    MemorySegment.class));
            MemorySegment stub = linker.upcallStub(
                    listener,
                    FunctionDescriptor.ofVoid(
                            PTR,
                            INT,
                            ValueLayout.ADDRESS.withTargetLayout(
                                    MemoryLayout.sequenceLayout(Integer.MAX_VALUE, ValueLayout.JAVA_BYTE)),
                            PTR),
                    Arena.global());
            int handler = (int) fixed("g_log_set_handler", INT, PTR, INT, PTR, PTR)
                    .invokeExact(arena.allocateFrom("VIPS"), LOG_WARNING, stub, MemorySegment.NULL);
            if (handler == 0) {
                throw new IllegalStateException("libvips does not hand out its warnings");
            }
        }
    }

    /// Such as `8.14.1`.
    String version() {
        return version;
    }

    /// Whether a loader of this name was built in.
    boolean has(String loader) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) typeFind.invokeExact(arena.allocateFrom("VipsOperation"), arena.allocateFrom(loader)) != 0;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// A file as a source of bytes; to be [released][#release(MemorySegment)].
    MemorySegment openFile(Arena arena, File file) throws Undecodable {
        try {
            return there((MemorySegment) sourceFromFile.invokeExact(arena.allocateFrom(file.getPath())));
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// Bytes as a source, which must outlive it; to be [released][#release(MemorySegment)].
    MemorySegment openBytes(MemorySegment bytes) throws Undecodable {
        try {
            return there((MemorySegment) sourceFromMemory.invokeExact(bytes, bytes.byteSize()));
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// What a header says.
    ///
    /// @param inPasses interlaced or progressive
    /// @param hasProfile whether an ICC profile is embedded
    record Header(int width, int height, boolean inPasses, boolean hasProfile) {}

    Header header(Arena arena, MemorySegment source) throws Undecodable {
        try {
            MemorySegment image = there((MemorySegment) imageFromSource.invokeExact(
                    source, arena.allocateFrom(""), arena.allocateFrom("access"), SEQUENTIAL, MemorySegment.NULL));
            try {
                return new Header(
                        (int) width.invokeExact(image),
                        (int) height.invokeExact(image),
                        (long) typeOf.invokeExact(image, arena.allocateFrom("interlaced")) != 0,
                        (long) typeOf.invokeExact(image, arena.allocateFrom("icc-profile-data")) != 0);
            } finally {
                release(image);
            }
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// The picture within a square of `side` pixels, not yet turned. Nothing is decoded yet.
    ///
    /// @param side at most the long side of the picture, or it is enlarged. To have libvips not enlarge (`size`
    ///     down) would spoil pyramids (TIFF, JPEG 2000): every layer is then large enough for it, and it takes
    ///     the smallest
    /// @param profiled whether to go to sRGB by way of the embedded profile; without one, libvips would invent
    ///     a profile and spoil pure colours
    MemorySegment thumbnail(Arena arena, MemorySegment source, int side, boolean profiled) throws Undecodable {
        try {
            MemorySegment out = arena.allocate(PTR);
            // a name that is null ends the list
            MemorySegment goal = profiled ? arena.allocateFrom("export_profile") : MemorySegment.NULL;
            done((int) thumbnail.invokeExact(
                    source,
                    out,
                    side,
                    arena.allocateFrom("height"),
                    side,
                    arena.allocateFrom("no_rotate"),
                    1,
                    // its own fail_on reaches no loader that reads from a source
                    arena.allocateFrom("option_string"),
                    arena.allocateFrom("fail_on=error"),
                    goal,
                    arena.allocateFrom("srgb"),
                    MemorySegment.NULL));
            return out.get(ValueLayout.ADDRESS, 0);
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// On white, three bands of eight bits. Takes over the image it is given.
    MemorySegment onWhite(Arena arena, MemorySegment image) throws Undecodable {
        try {
            MemorySegment out = arena.allocate(PTR);
            MemorySegment now = image;
            if ((int) hasAlpha.invokeExact(now) != 0) {
                int space = (int) interpretation.invokeExact(now);
                double white = space == RGB16 || space == GREY16 ? 65535 : 255;
                MemorySegment background =
                        (MemorySegment) arrayDouble.invokeExact(arena.allocateFrom(DOUBLE, white), 1);
                int status = (int)
                        flatten.invokeExact(now, out, arena.allocateFrom("background"), background, MemorySegment.NULL);
                areaUnref.invokeExact(background);
                now = next(now, status, out);
            }
            now = next(now, (int) toSpace.invokeExact(now, out, SRGB, MemorySegment.NULL), out);
            return next(now, (int) cast.invokeExact(now, out, UCHAR, MemorySegment.NULL), out);
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// Samples as an image, turned as Exif Orientation says. It stands on the samples, which must outlive it.
    MemorySegment upright(Arena arena, MemorySegment samples, int columns, int rows, int orientation)
            throws Undecodable {
        try {
            MemorySegment image = there(
                    (MemorySegment) imageFromMemory.invokeExact(samples, samples.byteSize(), columns, rows, 3, UCHAR));
            if (orientation == 1) {
                return image;
            }
            setInt.invokeExact(image, arena.allocateFrom("orientation"), orientation);
            MemorySegment out = arena.allocate(PTR);
            return next(image, (int) autorot.invokeExact(image, out, MemorySegment.NULL), out);
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    int width(MemorySegment image) {
        try {
            return (int) width.invokeExact(image);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    int height(MemorySegment image) {
        try {
            return (int) height.invokeExact(image);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// Decodes, and hands out the samples, row by row; to be [freed][#free(MemorySegment)].
    MemorySegment samples(Arena arena, MemorySegment image) throws Undecodable {
        try {
            MemorySegment size = arena.allocate(LONG);
            MemorySegment samples = there((MemorySegment) writeToMemory.invokeExact(image, size));
            return samples.reinterpret(size.get(LONG, 0));
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// Encodes as a baseline JPEG without metadata.
    byte[] jpeg(Arena arena, MemorySegment image, int quality) throws Undecodable {
        try {
            MemorySegment buffer = arena.allocate(PTR);
            MemorySegment length = arena.allocate(LONG);
            done((int) jpegSave.invokeExact(
                    image,
                    buffer,
                    length,
                    arena.allocateFrom("Q"),
                    quality,
                    arena.allocateFrom("strip"),
                    1,
                    arena.allocateFrom("optimize_coding"),
                    1,
                    MemorySegment.NULL));
            MemorySegment encoded = buffer.get(ValueLayout.ADDRESS, 0).reinterpret(length.get(LONG, 0));
            try {
                return encoded.toArray(ValueLayout.JAVA_BYTE);
            } finally {
                free(encoded);
            }
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// Lets go of an image or a source.
    void release(MemorySegment object) {
        try {
            unref.invokeExact(object);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// Gives back [samples][#samples(Arena, MemorySegment)].
    void free(MemorySegment memory) {
        try {
            free.invokeExact(memory);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private MemorySegment next(MemorySegment image, int status, MemorySegment out) throws Undecodable {
        release(image);
        done(status);
        return out.get(ValueLayout.ADDRESS, 0);
    }

    private MemorySegment there(MemorySegment object) throws Undecodable {
        if (object.address() == 0) {
            throw Undecodable.because(takeError());
        }
        return object;
    }

    private void done(int status) throws Undecodable {
        if (status != 0) {
            throw Undecodable.because(takeError());
        }
    }

    private String takeError() {
        return String.join("; ", complaints());
    }

    /// What libvips and its decoders said since this was last asked, line by line: errors, those it got over,
    /// warnings.
    List<String> complaints() {
        try {
            MemorySegment text = (MemorySegment) errorBuffer.invokeExact();
            List<String> said = new ArrayList<>(
                    text.reinterpret(1 << 20).getString(0).lines().toList());
            errorClear.invokeExact();
            said.addAll(Complaints.take());
            return said.stream().filter(NOISE.negate()).distinct().toList();
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private MethodHandle fixed(String name, ValueLayout result, ValueLayout... arguments) {
        return fixed(FunctionDescriptor.of(result, arguments), name);
    }

    private MethodHandle fixed(FunctionDescriptor shape, String name) {
        return linker.downcallHandle(library.findOrThrow(name), shape);
    }

    private MethodHandle variadic(String name, int firstVariadic, ValueLayout result, ValueLayout... arguments) {
        return linker.downcallHandle(
                library.findOrThrow(name),
                FunctionDescriptor.of(result, arguments),
                Linker.Option.firstVariadicArg(firstVariadic));
    }

    private static Undecodable passed(Throwable thrown) {
        if (thrown instanceof Undecodable undecodable) {
            return undecodable;
        }
        throw unexpected(thrown);
    }

    /// Downcalls declare that they throw anything; native code throws nothing, so what arrives is an error of
    /// the machine.
    private static RuntimeException unexpected(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }

    /// Warnings that libvips wrote since they were last taken. Its decoders warn where they go on with invented
    /// pixels.
    static final class Complaints {
        private static final int AT_MOST = 100;
        private static final List<String> SAID = new ArrayList<>();

        private Complaints() {}

        // called by native code
        static void add(MemorySegment domain, int level, MemorySegment message, MemorySegment data) {
            synchronized (SAID) {
                if (SAID.size() < AT_MOST) {
                    SAID.addAll(message.getString(0).lines().toList());
                }
            }
        }

        private static List<String> take() {
            synchronized (SAID) {
                List<String> said = List.copyOf(SAID);
                SAID.clear();
                return said;
            }
        }
    }

    private static final class Here {
        static final Optional<Vips> VIPS = load();

        private static Optional<Vips> load() {
            for (String[] names : List.of(
                    new String[] {"libvips.so.42", "libgobject-2.0.so.0", "libglib-2.0.so.0"},
                    new String[] {"libvips.42.dylib", "libgobject-2.0.0.dylib", "libglib-2.0.0.dylib"},
                    new String[] {"libvips-42.dll", "libgobject-2.0-0.dll", "libglib-2.0-0.dll"})) {
                try {
                    SymbolLookup lookup = SymbolLookup.libraryLookup(names[0], Arena.global())
                            .or(SymbolLookup.libraryLookup(names[1], Arena.global()))
                            .or(SymbolLookup.libraryLookup(names[2], Arena.global()));
                    return Optional.of(new Vips(lookup));
                } catch (IllegalArgumentException | IllegalStateException | java.util.NoSuchElementException e) {
                    // not installed under this name, or not usable: the next name, or none
                } catch (Throwable e) {
                    throw unexpected(e);
                }
            }
            return Optional.empty();
        }
    }
}
