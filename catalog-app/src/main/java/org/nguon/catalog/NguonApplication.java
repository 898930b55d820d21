package org.nguon.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the desks over an archive.
@SpringBootApplication
class NguonApplication {
    static void main(String[] args) {
        SpringApplication.run(NguonApplication.class, args);
    }
}
