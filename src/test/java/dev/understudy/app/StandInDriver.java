package dev.understudy.app;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Logger;

/// Takes the URLs of SQL Server and Oracle, and answers with what it was told.
public final class StandInDriver implements Driver {
    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith("jdbc:sqlserver:") || url.startsWith("jdbc:oracle:");
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        String told = new TreeMap<>(properties).toString().replace('{', '[').replace('}', ']');
        throw new SQLException("no server here for %s %s".formatted(url, told), "S0001", 18_456);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged here");
    }
}
