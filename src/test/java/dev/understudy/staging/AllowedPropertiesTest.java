package dev.understudy.staging;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Product;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowedPropertiesTest {
    @Test
    void transportSecurityMayBeSet() {
        pass(Connections.staging().properties(Map.of("sslmode", "verify-full", "sslrootcert", "/etc/ca.pem")));
        pass(Connections.staging()
                .product(Product.MARIADB)
                .properties(Map.of("sslMode", "verify-full", "serverSslCert", "/etc/ca.pem")));
        pass(Connections.staging().product(Product.MYSQL).properties(Map.of("allowPublicKeyRetrieval", "true")));
    }

    @Test
    void whateverLoadsCodeOrReadsFilesIsRefused() {
        List<String> dangerous = List.of(
                "socketFactory",
                "sslfactory",
                "sslhostnameverifier",
                "authenticationPluginClassName",
                "loggerFile",
                "options",
                "allowLocalInfile",
                "allowMultiQueries",
                "user",
                "password",
                "sessionVariables");
        for (Product product : Product.values()) {
            for (String name : dangerous) {
                String said = refusal(Connections.staging().product(product).properties(Map.of(name, "x")));
                assertTrue(said.contains("“" + name + "”"), said);
            }
        }
    }

    @Test
    void propertiesOfOneProductAreNotThoseOfAnother() {
        refusal(Connections.staging().product(Product.MARIADB).properties(Map.of("sslmode", "disable")));
        refusal(Connections.staging().properties(Map.of("sslMode", "disable")));
    }

    @Test
    void namesCannotCarryMoreThanAName() {
        for (String database : List.of("shop?socketFactory=evil.Factory", "shop&x=y", "a/b", "a;b", "", "a b", "%2e")) {
            refusal(Connections.staging().database(database));
        }
        for (String host : List.of("a,b", "a/b", "a?b", "a:5432/x", "user@host", "(x)", "", "[::1]")) {
            refusal(Connections.staging().at(host, 5432));
        }
    }

    @Test
    void hostNamesAndAddressesPass() {
        for (String host : List.of("db.example", "10.0.0.7", "db-1_a", "::1", "fe80::1", "bücher.example")) {
            pass(Connections.staging().at(host, 5432));
        }
        pass(Connections.staging().database("shop-2_żółw$"));
    }

    @Test
    void aHostNeedsAPort() {
        assertEquals(
                "Connection “orders” was refused: its port is missing.",
                refusal(Connections.staging().at("db.example", 0)));
    }

    private static void pass(Connections connection) {
        assertDoesNotThrow(() -> AllowedProperties.check(connection.build()));
    }

    private static String refusal(Connections connection) {
        StagingException e = assertThrows(StagingException.class, () -> AllowedProperties.check(connection.build()));
        assertEquals(StagingException.Reason.REFUSED, e.reason());
        return e.getMessage();
    }
}
