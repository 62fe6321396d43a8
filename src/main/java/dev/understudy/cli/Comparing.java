package dev.understudy.cli;

import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.project.Conversion;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The comparison of two databases as a command sees it.
public interface Comparing {
    /// Compares, and returns when all is compared.
    ///
    /// @throws CommandFailure if it could not begin, or could not go on
    Compared compare(ComparisonRequest request, ComparisonListener listener);

    /// Plants known defects on practice databases and sees which level of a comparison catches which.
    ///
    /// @param loosened conversions that are in force
    /// @param progress told what is going on
    /// @throws CommandFailure if the practice databases do not start
    List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, Consumer<String> progress);
}
