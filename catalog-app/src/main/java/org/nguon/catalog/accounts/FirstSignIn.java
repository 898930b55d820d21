package org.nguon.catalog.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// The first run of an archive where people sign in: makes the administrator and leaves the password for one sign-in
/// in the start output and in a file that only the owner of the process may read. The file goes when a password has
/// been chosen.
public final class FirstSignIn {

    private static final String ADMINISTRATOR = "admin";

    private final Accounts accounts;
    private final Path file;

    /// @param dataFolder where `first-sign-in.txt` is put
    public FirstSignIn(Accounts accounts, Path dataFolder) {
        this.accounts = accounts;
        this.file = dataFolder.resolve("first-sign-in.txt");
    }

    /// Makes the administrator if there is none, or a new password if the first was lost before it was used.
    ///
    /// @return lines to print; empty when somebody can sign in already
    public List<String> prepare() {
        if (!accounts.haveAdministrator()) {
            return made(accounts.join(freeName(), "", Role.ADMINISTRATOR, "first start"));
        }
        List<Account> administrators = accounts.all().stream()
                .filter(account -> account.role() == Role.ADMINISTRATOR && account.enabled())
                .toList();
        Account first = administrators.getFirst();
        if (administrators.size() > 1 || !first.mustChangePassword()) {
            return List.of();
        }
        return Files.exists(file)
                ? List.of("The first sign-in is described in " + file)
                : leave(first.name(), accounts.resetPassword(first, "first start"));
    }

    /// Takes the file away, since its password no longer opens anything.
    ///
    /// @throws ArchiveException when the folder cannot be written
    public void done() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, file.toString(), e);
        }
    }

    private List<String> made(Accounts.Joining joining) {
        return switch (joining) {
            case Accounts.Joining.Joined(Account account, String password) -> leave(account.name(), password);
            case Accounts.Joining.NameTaken(String name) ->
                throw new IllegalStateException(name + " was free a moment ago");
        };
    }

    private String freeName() {
        String name = ADMINISTRATOR;
        for (int i = 2; accounts.find(name).isPresent(); i++) {
            name = ADMINISTRATOR + i;
        }
        return name;
    }

    private List<String> leave(String name, String password) {
        List<String> lines = List.of(
                "First sign-in:  name " + name + "   password " + password,
                "It works once; then a password of your own is asked for. Also in " + file);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, "name     " + name + "\npassword " + password + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, file.toString(), e);
        }
        return lines;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
