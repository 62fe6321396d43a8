package dev.understudy.rehearse.engine;

import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.venue.Venue;
import dev.understudy.staging.Database;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Secret;
import dev.understudy.staging.Stores;
import dev.understudy.staging.pool.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/// Servers of somebody else's, as a connected staging has them: they go on when a process that rehearses there
/// dies, and so does a statement that it had sent.
record KeptVenue(Databases databases, List<Kept> servers) implements Venue {
    /// How a process finds a server that another one started.
    record Kept(Product product, int port, String user, Secret password, String database) implements RunningServer {
        @Override
        public boolean ours() {
            return true;
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException("it is another process's");
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException("it is another process's");
        }

        @Override
        public void close() {
            // it goes on
        }

        private String line() {
            return String.join(" ", product.name(), String.valueOf(port), user, password.reveal(), database);
        }

        private static Kept of(String line) {
            List<String> words = List.of(line.split(" ", -1));
            return new Kept(
                    Product.valueOf(words.get(0)),
                    Integer.parseInt(words.get(1)),
                    words.get(2),
                    new Secret(words.get(3)),
                    words.get(4));
        }
    }

    /// Writes down where the servers are, the source first.
    static void write(Path file, List<RunningServer> servers) throws IOException {
        Files.write(
                file,
                servers.stream()
                        .map(one -> new Kept(one.product(), one.port(), one.user(), one.password(), one.database()))
                        .map(Kept::line)
                        .toList());
    }

    static KeptVenue read(Path file, Databases databases) throws IOException {
        return new KeptVenue(
                databases, Files.readAllLines(file).stream().map(Kept::of).toList());
    }

    /// One of the two databases.
    @SuppressWarnings("EnumOrdinal") // the servers stand in the order of the sides
    Database open(Side side, String sessionName) {
        return databases.practice(servers.get(side.ordinal()), side, sessionName);
    }

    /// Runs the project's scripts that fill the source.
    void fill(Project project, int scale) throws SQLException {
        try (Database source = open(Side.SOURCE, "understudy-fill");
                Connection connection = source.dedicated("fill");
                Statement statement = connection.createStatement()) {
            for (String path : project.practice().source()) {
                String script = project.scripts().getOrDefault(path, "").replace("${scale}", String.valueOf(scale));
                for (String sql : source.dialect().statements(script)) {
                    statement.execute(sql);
                }
            }
        }
    }

    @Override
    public Stores fresh(Project project, RunSettings settings, String sessionName, Consumer<String> progress) {
        return again(project, sessionName, progress);
    }

    @Override
    public Stores again(Project project, String sessionName, Consumer<String> progress) {
        return new Stores(open(Side.SOURCE, sessionName), open(Side.TARGET, sessionName));
    }

    @Override
    public Optional<Map<Side, SortedMap<String, String>>> planned(
            Project project, List<StepId> done, Consumer<String> progress) {
        return Optional.empty();
    }

    @Override
    public void discard() {
        // not ours to throw away
    }
}
