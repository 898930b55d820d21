package org.nguon.indexer.letter;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// One mail: words, and a PDF beside them where there is one.
///
/// @param to the address of the receiver
/// @param fileName of the PDF
record Mail(String to, String subject, String text, Optional<byte[]> pdf, String fileName) {

    private static final String MILLIS = "20000";

    /// Hands it to the server.
    ///
    /// @throws ArchiveException `RQ-MAIL-NOT-SENT` when the server does not take it
    void send(MailServer server, Instant at) {
        Session session = Session.getInstance(properties(server));
        try (Transport transport = session.getTransport(server.secure() ? "smtps" : "smtp")) {
            MimeMessage message = message(session, server.from(), at);
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user().isEmpty() ? null : server.user(),
                    server.user().isEmpty() ? null : server.password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new ArchiveException(Code.RQ_MAIL_NOT_SENT, server + ": " + e.getMessage(), e);
        }
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.put("mail." + protocol + ".connectiontimeout", MILLIS);
            properties.put("mail." + protocol + ".timeout", MILLIS);
            properties.put("mail." + protocol + ".writetimeout", MILLIS);
            properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
            properties.put(
                    "mail." + protocol + ".auth",
                    Boolean.toString(!server.user().isEmpty()));
        }
        // a password never goes out in the clear
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(!server.user().isEmpty()));
        return properties;
    }

    /// The mail as a file (RFC 5322), for whoever sends it with a program of their own.
    byte[] file(String from, Instant at) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            message(Session.getInstance(new Properties()), from, at).writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new ArchiveException(Code.RQ_MAIL_NOT_SENT, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MimeMessage message(Session session, String from, Instant at) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        if (!from.isEmpty()) {
            message.setFrom(new InternetAddress(from, true));
        }
        if (!to.isEmpty()) {
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        message.setSubject(subject.replaceAll("[\\r\\n]+", " "), "UTF-8");
        message.setHeader("Date", DATE.format(at.atZone(java.time.ZoneOffset.UTC)));
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, "UTF-8");
        parts.addBodyPart(words);
        if (pdf.isPresent()) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf.get(), "application/pdf")));
            file.setFileName(fileName);
            parts.addBodyPart(file);
        }
        message.setContent(parts);
        return message;
    }

    private static final java.time.format.DateTimeFormatter DATE =
            java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
}
