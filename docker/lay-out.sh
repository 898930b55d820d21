#!/usr/bin/env bash
# Lays the built jar out in layers, from what changes least to what changes most:
#
#   docker/lay-out.sh JAR TARGET
#
#   TARGET/runtime       a Java machine with the modules that the program uses
#   TARGET/dependencies  the libraries
#   TARGET/application   our own jars, and the front door
#
# Each is rooted where the program will live; copied over one another they make it. Uses JAVA_HOME, a JDK 25.
set -euo pipefail

[ $# -eq 2 ] || {
    echo 'Usage: docker/lay-out.sh JAR TARGET' >&2
    exit 2
}
here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$1
target=$2
java=${JAVA_HOME:?JAVA_HOME must be a JDK 25}/bin

[ -f "$jar" ] || {
    echo "lay-out: there is no $jar; build it with ./nguon build" >&2
    exit 3
}
[ ! -e "$target" ] || {
    echo "lay-out: $target is there already" >&2
    exit 3
}

# Charsets for old captions, locale data for Vietnamese, zipfs for office files, vectors for Lucene.
modules=java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.incubator.vector,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management
modules=$modules,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.xml.dom,jdk.zipfs

mkdir -p "$target/runtime" "$target/dependencies" "$target/application"
"$java/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages \
    --output "$target/runtime/runtime"

unpacked=$target/unpacked
"$java/java" -Djarmode=tools -jar "$jar" extract --destination "$unpacked"
mkdir -p "$target/dependencies/app/lib" "$target/application/app/lib"
for library in "$unpacked"/lib/*.jar; do
    case ${library##*/} in
        nguon-*) mv "$library" "$target/application/app/lib/" ;;
        *) mv "$library" "$target/dependencies/app/lib/" ;;
    esac
done
mv "$unpacked/$(basename "$jar")" "$target/application/app/nguon.jar"
rm -r "$unpacked"
cp "$here/../nguon" "$target/application/nguon"
