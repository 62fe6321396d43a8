package dev.understudy.ui.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.ServerFacts;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.TypedSecrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A room with the real guard and servers that are only said to be there.
final class Room implements ConnectionRoom {
    private final TypedSecrets typed = new TypedSecrets();
    private final HostTrust trust;
    final List<String> met = new ArrayList<>();
    boolean practice = true;

    Room(Path folder) {
        trust = new HostTrust(folder.resolve("trusted-hosts"));
    }

    @Override
    public TypedSecrets typed() {
        return typed;
    }

    @Override
    public boolean isSet(String variable) {
        return variable.equals("UNDERSTUDY_SECRET_SET");
    }

    @Override
    public boolean wantsTrust(Connection connection, Path project) {
        return new ProductionGuard(trust).wantsTrust(connection, project);
    }

    @Override
    public void trust(Connection connection, Path project) {
        trust.trust(project, String.valueOf(connection.host()), connection.port());
    }

    @Override
    public ServerFacts meet(Connection connection, Path project) {
        met.add(new ProductionGuard(trust).passStaging(connection, project));
        return facts(connection.product());
    }

    @Override
    public Optional<String> practice(Product product) {
        return practice ? Optional.of(product.title() + " 1.0") : Optional.empty();
    }

    @Override
    public Map<Side, ServerFacts> tryPractice(Project project, Consumer<String> progress) {
        progress.accept("Starting the practice source");
        if (!practice) {
            throw new StagingException(StagingException.Reason.PRACTICE, "There is no artifact.");
        }
        return Map.of(Side.SOURCE, facts(Product.MARIADB), Side.TARGET, facts(Product.POSTGRESQL));
    }

    private static ServerFacts facts(Product product) {
        return new ServerFacts(product, "1.0", "here", "shop", 1_000, false);
    }
}
