package org.nguon.indexer.letter;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.nguon.indexer.rights.Look;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Tells by mail what lapses, in Vietnamese and in English. A mail goes out in any case: also when
/// nothing lapses, so that its absence means something, and when it could not be looked, which it says
/// first.
public final class Alarm {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Optional<MailServer> server;
    private final Clock clock;

    /// @param server absent where mail is not sent from here
    public Alarm(Optional<MailServer> server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /// Looks, and tells what was seen.
    ///
    /// @param watch looks for what lapses
    /// @param to a mail address
    /// @return what was seen
    /// @throws ArchiveException `RQ-NO-MAIL-SERVER`, `RQ-NO-ADDRESS` or `RQ-MAIL-NOT-SENT` when it could
    /// not be told; what kept the radar from looking, after that was told
    public List<Look> tell(Supplier<List<Look>> watch, String to) {
        requireServer();
        requireAddress(to);
        List<Look> looks;
        try {
            looks = watch.get();
        } catch (ArchiveException why) {
            tellBlind(why, to);
            throw why;
        } catch (RuntimeException why) {
            // whatever it was: who waits for this mail must not take silence for good news
            tellBlind(new ArchiveException(Code.RR_RADAR_BLIND, why.toString(), why), to);
            throw why;
        }
        send(to, subject(looks), text(looks));
        return looks;
    }

    /// Tells that it could not be looked at all.
    ///
    /// @throws ArchiveException as [#tell]
    public void tellBlind(ArchiveException why, String to) {
        RadarWords vietnamese = RadarWords.in(VIETNAMESE);
        RadarWords english = RadarWords.in(Locale.ENGLISH);
        send(
                to,
                vietnamese.subjectWhenBlind() + " / " + english.subjectWhenBlind(),
                vietnamese.blind(why) + english.blind(why));
    }

    /// The mail's subject, in both languages.
    static String subject(List<Look> looks) {
        return RadarWords.in(VIETNAMESE).subject(looks) + " / "
                + RadarWords.in(Locale.ENGLISH).subject(looks).replaceFirst("^Nguồn: ", "");
    }

    /// The mail's words, in both languages.
    static String text(List<Look> looks) {
        return RadarWords.in(VIETNAMESE).digest(looks) + "\n----------------------------------------\n\n"
                + RadarWords.in(Locale.ENGLISH).digest(looks);
    }

    private MailServer requireServer() {
        return server.orElseThrow(() -> new ArchiveException(Code.RQ_NO_MAIL_SERVER, ""));
    }

    private static void requireAddress(String to) {
        if (!MailAddresses.isOne(to)) {
            throw new ArchiveException(Code.RQ_NO_ADDRESS, to);
        }
    }

    private void send(String to, String subject, String text) {
        requireAddress(to);
        new Mail(to, subject, text, Optional.empty(), "").send(requireServer(), clock.instant());
    }
}
