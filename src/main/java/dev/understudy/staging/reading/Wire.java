package dev.understudy.staging.reading;

import dev.understudy.project.ReadConnection;
import dev.understudy.staging.Secret;
import java.time.Duration;
import java.util.Properties;

/// How a driver is told where a server is. The guard has let host and database pass: they are plain names, and can
/// say no more than that in a URL.
///
/// @param driver its file, in words
/// @param url without user and password
/// @param init a statement to run on each new connection before anything else; empty if there is none
record Wire(String driver, String url, Properties properties, String init) {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// A question about a whole table may take long.
    private static final Duration SILENCE = Duration.ofMinutes(30);

    /// UTC is what a time without a zone is taken as; and equal texts are those whose letters are the same,
    /// whatever language this machine speaks: the driver tells the server.
    private static final String ORACLE_SESSION =
            "alter session set time_zone = '+00:00' nls_comp = binary nls_sort = binary";

    static Wire of(ReadConnection connection, Secret password) {
        var properties = new Properties();
        properties.putAll(connection.properties());
        properties.setProperty("user", connection.user());
        properties.setProperty("password", password.reveal());
        return switch (connection.product()) {
            case SQLSERVER -> sqlServer(connection, properties);
            case ORACLE -> oracle(connection, properties);
        };
    }

    private static Wire sqlServer(ReadConnection connection, Properties properties) {
        properties.setProperty("serverName", connection.host());
        properties.setProperty("portNumber", Integer.toString(connection.port()));
        properties.setProperty("databaseName", connection.database());
        properties.setProperty("applicationName", "understudy");
        properties.setProperty("loginTimeout", Long.toString(CONNECT.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(SILENCE.toMillis()));
        return new Wire("mssql-jdbc-VERSION.jar of Microsoft", "jdbc:sqlserver://", properties, "");
    }

    /// Rows come ten at a time if nothing is said.
    private static Wire oracle(ReadConnection connection, Properties properties) {
        String host = connection.host().contains(":") ? "[" + connection.host() + "]" : connection.host();
        properties.setProperty("v$session.program", "understudy");
        properties.setProperty("oracle.net.CONNECT_TIMEOUT", Long.toString(CONNECT.toMillis()));
        properties.setProperty("oracle.jdbc.ReadTimeout", Long.toString(SILENCE.toMillis()));
        properties.setProperty("defaultRowPrefetch", "1000");
        return new Wire(
                "ojdbc11.jar of Oracle",
                "jdbc:oracle:thin:@//%s:%d/%s".formatted(host, connection.port(), connection.database()),
                properties,
                ORACLE_SESSION);
    }
}
