package dev.understudy.staging.practice;

import dev.understudy.project.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A process that starts both servers, says so by a file and then waits to be killed.
final class ServersChild {
    private ServersChild() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path cache = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        PracticeServers servers = new PracticeServers(Sandbox.artifacts(), cache, _ -> {});
        try (var one = servers.start(Product.POSTGRESQL, folder.resolve("postgresql"), "shop");
                var other = servers.start(Product.MARIADB, folder.resolve("mariadb"), "shop")) {
            Files.writeString(folder.resolve("ready"), one.port() + " " + other.port());
            if (arguments.length == 3) {
                Thread.currentThread().join();
            }
        }
    }
}
