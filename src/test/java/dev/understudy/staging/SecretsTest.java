package dev.understudy.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = new Secrets(
            Map.of("UNDERSTUDY_SECRET_SHOP", "hunter2", "PATH", "/bin", "UNDERSTUDY_SECRET_EMPTY", "")::get);

    @Test
    void aNamedVariableGivesThePassword() {
        assertEquals(
                "hunter2",
                secrets.of(Connections.staging()
                                .secret("UNDERSTUDY_SECRET_SHOP")
                                .build())
                        .reveal());
    }

    @Test
    void anyOtherVariableIsNotRead() {
        StagingException e = assertThrows(StagingException.class, () -> secrets.read("PATH"));
        assertEquals(StagingException.Reason.REFUSED, e.reason());
        assertTrue(e.getMessage().contains("UNDERSTUDY_SECRET_..."), e.getMessage());
        assertFalse(e.getMessage().contains("/bin"), e.getMessage());
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        StagingException e = assertThrows(StagingException.class, () -> secrets.read("UNDERSTUDY_SECRET_GONE"));
        assertEquals(
                "The variable UNDERSTUDY_SECRET_GONE, which holds the password, is not set. Set it and start again.",
                e.getMessage());
        assertThrows(StagingException.class, () -> secrets.read("UNDERSTUDY_SECRET_EMPTY"));
    }

    @Test
    void withoutAVariableAPasswordMustBeTypedIn() {
        StagingException e = assertThrows(
                StagingException.class,
                () -> secrets.of(Connections.staging().secret(null).build()));
        assertTrue(e.getMessage().contains("type the password in"), e.getMessage());
    }

    @Test
    void theTextFormOfASecretIsMasked() {
        Secret secret = new Secret("hunter2");
        assertEquals("••••", secret.toString());
        assertEquals("password •••• is wrong", secret.maskIn("password hunter2 is wrong"));
        assertEquals("nothing to mask", new Secret("").maskIn("nothing to mask"));
    }
}
