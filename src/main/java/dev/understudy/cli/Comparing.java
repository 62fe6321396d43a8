package dev.understudy.cli;

import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.compare.ComparisonSettings;
import dev.understudy.compare.MatchingOptions;
import dev.understudy.compare.NotCompared;
import dev.understudy.project.Connection;
import dev.understudy.project.Conversion;
import dev.understudy.project.FileProduct;
import dev.understudy.project.ReadConnection;
import dev.understudy.project.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The comparison of two databases as a command sees it.
public interface Comparing {
    /// Compares, and returns when all is compared.
    ///
    /// @throws CommandFailure if it could not begin, or could not go on
    Compared compare(Request request, ComparisonListener listener);

    /// Plants known defects on practice databases and sees which level of a comparison catches which.
    ///
    /// @param loosened conversions that are in force
    /// @param progress told what is going on
    /// @throws CommandFailure if the practice databases do not start
    List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, Consumer<String> progress);

    /// Where rows are.
    sealed interface Place {
        /// On a server.
        record Server(Connection connection) implements Place {}

        /// On a server of a product that is only read.
        record ReadServer(ReadConnection connection) implements Place {}

        /// In a file.
        ///
        /// @param user and the variable of the password, for a product whose files have them; empty, null
        record File(
                FileProduct product,
                Side side,
                Path path,
                String user,
                @Nullable String secretVariable) implements Place {}
    }

    /// What is asked for.
    ///
    /// @param trustedHosts `host:port` of servers that this machine trusts from now on for comparisons
    /// @param trustedFiles files of H2 that may be opened: code that such a file holds can run then
    record Request(
            Place source,
            Place target,
            MatchingOptions matching,
            ComparisonSettings settings,
            Set<String> trustedHosts,
            Set<Path> trustedFiles) {
        public Request {
            trustedHosts = Set.copyOf(trustedHosts);
            trustedFiles = Set.copyOf(trustedFiles);
        }
    }

    /// What was found.
    ///
    /// @param notCompared tables and columns that were left out, with the reason
    /// @param options what was agreed on before, a sentence each: every loosening among them
    /// @param bytesReceived from both servers, as far as they are counted
    /// @param repair SQL that would make the target equal, to be looked at by a person
    record Compared(
            ComparisonResult result,
            List<NotCompared> notCompared,
            List<String> options,
            long bytesReceived,
            List<String> repair) {
        public Compared {
            notCompared = List.copyOf(notCompared);
            options = List.copyOf(options);
            repair = List.copyOf(repair);
        }

        /// Whether nothing differs among what was compared.
        public boolean alike() {
            return result.differences() == 0;
        }

        /// Whether everything was compared, and nothing differs.
        public boolean equal() {
            return alike() && notCompared.isEmpty();
        }
    }
}
