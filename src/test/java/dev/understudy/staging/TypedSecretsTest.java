package dev.understudy.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedSecretsTest {
    private final TypedSecrets typed = new TypedSecrets();

    @Test
    void aTypedPasswordComesBeforeTheVariable() {
        var connection = Connections.staging().secret("UNDERSTUDY_SECRET_SHOP").build();
        var secrets = new Secrets(Map.of("UNDERSTUDY_SECRET_SHOP", "from the variable")::get, typed);
        typed.hold(connection, new Secret("typed in"));
        assertEquals("typed in", secrets.of(connection).reveal());
        typed.forget(connection);
        assertEquals("from the variable", secrets.of(connection).reveal());
    }

    @Test
    void aPasswordIsForOnePlaceAndOneUser() {
        typed.hold(Connections.staging().build(), new Secret("typed in"));
        assertTrue(typed.of(Connections.staging().build()).isPresent());
        assertTrue(typed.of(Connections.staging().at("elsewhere.example", 5432).build())
                .isEmpty());
        assertTrue(typed.of(Connections.staging().user("somebody_else").build()).isEmpty());
    }
}
