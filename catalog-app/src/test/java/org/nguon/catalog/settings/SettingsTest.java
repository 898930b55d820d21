package org.nguon.catalog.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class SettingsTest {

    @Test
    void needNothing() {
        Settings settings = Settings.from(Map.of());
        assertThat(settings.port()).isEqualTo(8420);
        assertThat(settings.bind().isLoopbackAddress()).isTrue();
        assertThat(settings.checkEvery()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.address(8420)).isEqualTo("http://127.0.0.1:8420");
    }

    @Test
    void askForNoSignInOnOnesOwnMachine() {
        assertThat(Settings.from(Map.of()).signInRequired()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NGUON_SIGN_IN,required", "NGUON_PUBLIC_URL,https://nguon.example.org", "NGUON_BIND,0.0.0.0"})
    void askForSignInAsSoonAsOthersCouldCome(String name, String value) {
        assertThat(Settings.from(Map.of(name, value)).signInRequired()).isTrue();
    }

    @Test
    void tellWhenTheDailyRoundIsMadeAndForWhom() {
        assertThat(Settings.from(Map.of()).daily()).isEmpty();
        Settings.Daily usual =
                Settings.from(Map.of("NGUON_DAILY", "07:30")).daily().orElseThrow();
        assertThat(usual)
                .isEqualTo(new Settings.Daily(
                        LocalTime.of(7, 30), ZoneId.of("Asia/Ho_Chi_Minh"), List.of("CLEARANCE_COORDINATOR")));
        assertThat(Settings.from(Map.of(
                                "NGUON_DAILY", "06:00 Europe/Paris", "NGUON_DAILY_TO", "DIRECTOR, a@example.org"))
                        .daily())
                .contains(new Settings.Daily(
                        LocalTime.of(6, 0), ZoneId.of("Europe/Paris"), List.of("DIRECTOR", "a@example.org")));
    }

    @Test
    void tellThePublicAddress() {
        Settings settings = Settings.from(Map.of("NGUON_PUBLIC_URL", "https://nguon.example.org/"));
        assertThat(settings.publicUrl()).contains(URI.create("https://nguon.example.org"));
        assertThat(settings.address(8420)).isEqualTo("https://nguon.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "NGUON_PORT,eighty",
        "NGUON_PORT,70000",
        "NGUON_SIGN_IN,maybe",
        "NGUON_PUBLIC_URL,nguon.example.org",
        "NGUON_PUBLIC_URL,https://example.org/nguon",
        "NGUON_PUBLIC_URL,ftp://example.org",
        "NGUON_CHECK_EVERY,weekly",
        "NGUON_DAILY,in the morning",
        "NGUON_DAILY,07:00 Hanoi/Somewhere"
    })
    void nameWhatTheyCannotUnderstand(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        refused -> assertThat(refused.getName()).isEqualTo(name));
    }
}
