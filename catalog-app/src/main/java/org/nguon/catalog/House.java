package org.nguon.catalog;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nguon.catalog.accounts.Accounts;
import org.nguon.catalog.accounts.FirstSignIn;
import org.nguon.catalog.accounts.Role;
import org.nguon.catalog.bundle.Handover;
import org.nguon.catalog.intake.Bringing;
import org.nguon.catalog.intake.RecordBringing;
import org.nguon.catalog.jobs.DailyRounds;
import org.nguon.catalog.jobs.VaultChecks;
import org.nguon.catalog.settings.Settings;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.cli.HandedOverCommands;
import org.nguon.indexer.credits.Credits;
import org.nguon.indexer.index.SearchIndex;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.rendition.ScreenPictures;
import org.nguon.indexer.rendition.Thumbnails;
import org.nguon.indexer.rights.Parties;
import org.nguon.indexer.rights.Rights;
import org.nguon.indexer.rights.Works;
import org.nguon.indexer.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// What all desks stand on: the settings, the clock, and the rooms of the one archive that this process owns. The
/// archive closes its rooms itself, in the right order, after the desks.
@Configuration(proxyBeanMethods = false)
class House {

    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final String KEPT_BY_THE_ARCHIVE = "";

    @Bean
    Settings settings() {
        return Settings.from(System.getenv());
    }

    /// Owns the archive while the desks are open; commands of the same archive hand their work over to it.
    @Bean
    Archive archive(Settings settings) {
        Archive archive = Archive.open(ArchiveSettings.from(settings.dataFolder(), System.getenv()));
        archive.serve(new HandedOverCommands(archive));
        return archive;
    }

    @Bean
    Clock clock(Archive archive) {
        return archive.clock();
    }

    @Bean(destroyMethod = KEPT_BY_THE_ARCHIVE)
    SearchIndex index(Archive archive) {
        return archive.index();
    }

    @Bean(destroyMethod = KEPT_BY_THE_ARCHIVE)
    Catalogue catalogue(Archive archive) {
        return archive.catalogue();
    }

    @Bean(destroyMethod = KEPT_BY_THE_ARCHIVE)
    Vault vault(Archive archive) {
        return archive.vault();
    }

    @Bean
    Productions productions(Archive archive) {
        return archive.productions();
    }

    @Bean
    Selections selections(Archive archive) {
        return archive.selections();
    }

    @Bean
    Parties parties(Archive archive) {
        return archive.parties();
    }

    @Bean
    Works works(Archive archive) {
        return archive.works();
    }

    @Bean
    Rights rights(Archive archive) {
        return archive.rights();
    }

    @Bean
    Credits credits(Archive archive) {
        return archive.credits();
    }

    @Bean
    Handover handover(Archive archive) {
        return new Handover(archive.rights(), archive.bundles(), archive.catalogue(), archive.clock());
    }

    @Bean
    Thumbnails thumbnails(Archive archive) {
        return archive.thumbnails();
    }

    @Bean
    ScreenPictures screenPictures(Archive archive) {
        return archive.screenPictures();
    }

    @Bean(destroyMethod = KEPT_BY_THE_ARCHIVE)
    DataSource database(Archive archive) {
        return archive.dataSource();
    }

    @Bean
    Bringing bringing(Archive archive, Settings settings) {
        return new Bringing(
                archive.intake(),
                settings.dataFolder().resolve("uploads"),
                archive.settings().largestFile());
    }

    /// After the desk for pictures, which empties the folder that both use.
    @Bean
    RecordBringing recordBringing(Archive archive, Bringing bringing) {
        return new RecordBringing(archive.recordIntake(), archive.mappingProfiles(), bringing.folder());
    }

    @Bean
    VaultChecks vaultChecks(Archive archive, Settings settings) {
        return new VaultChecks(archive, settings.checkEvery());
    }

    @Bean
    DailyRounds dailyRounds(Archive archive, Settings settings, Accounts accounts) {
        return new DailyRounds(
                archive,
                settings,
                () -> settings.daily().stream()
                        .flatMap(daily -> daily.to().stream())
                        .flatMap(reader -> Stream.of(Role.values())
                                        .anyMatch(role -> role.name().equals(reader))
                                ? accounts.addresses(Role.valueOf(reader)).stream()
                                : Stream.of(reader))
                        .distinct()
                        .toList());
    }

    @Bean
    Opened opened(Settings settings, FirstSignIn firstSignIn) {
        return new Opened(settings, firstSignIn);
    }

    /// Says, once the doors are open, where they are and how to come in.
    record Opened(Settings settings, FirstSignIn firstSignIn) {

        @EventListener
        void say(WebServerInitializedEvent event) {
            if (settings.signInRequired()) {
                List<String> lines = firstSignIn.prepare();
                lines.forEach(LOG::info);
            }
            LOG.info("Nguồn is at {}", settings.address(event.getWebServer().getPort()));
        }
    }
}
