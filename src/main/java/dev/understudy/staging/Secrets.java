package dev.understudy.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.ReadConnection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where passwords come from: typed in, or environment variables named `UNDERSTUDY_SECRET_...`; never a project
/// file.
public final class Secrets {
    private static final String ALLOWED = "UNDERSTUDY_SECRET_[A-Z0-9_]{1,60}";

    private final Function<String, @Nullable String> environment;
    private final TypedSecrets typed;

    /// Where nobody can type.
    ///
    /// @param environment answers the value of a variable, or null: `System::getenv` outside tests
    public Secrets(Function<String, @Nullable String> environment) {
        this(environment, new TypedSecrets());
    }

    /// @param typed is asked first
    public Secrets(Function<String, @Nullable String> environment, TypedSecrets typed) {
        this.environment = environment;
        this.typed = typed;
    }

    /// The password of a connection.
    ///
    /// @throws StagingException if none was typed in and the connection names no variable, or one that is not set
    public Secret of(Connection connection) {
        return typed.of(connection).orElseGet(() -> of(connection.id().toString(), connection.secretVariable()));
    }

    /// The same.
    ///
    /// @throws StagingException as above
    public Secret of(ReadConnection connection) {
        return of(connection.side().word(), connection.secretVariable());
    }

    private Secret of(String id, @Nullable String variable) {
        if (variable == null) {
            throw refused(
                    "Connection “%s” names no variable for its password, and none was typed in.".formatted(id),
                    "Name a variable UNDERSTUDY_SECRET_... in the connection, or type the password in.");
        }
        return read(variable);
    }

    /// The value of one variable.
    ///
    /// @throws StagingException if its name is not `UNDERSTUDY_SECRET_...` or it is not set
    public Secret read(String variable) {
        if (!variable.matches(ALLOWED)) {
            throw refused(
                    "The variable %s was not read: a secret comes only from a variable named UNDERSTUDY_SECRET_..."
                            .formatted(variable),
                    "Name such a variable in the connection.");
        }
        String value = environment.apply(variable);
        if (value == null || value.isEmpty()) {
            throw refused(
                    "The variable %s, which holds the password, is not set.".formatted(variable),
                    "Set it and start again.");
        }
        return new Secret(value);
    }

    private static StagingException refused(String why, String next) {
        return new StagingException(StagingException.Reason.REFUSED, why, next);
    }
}
