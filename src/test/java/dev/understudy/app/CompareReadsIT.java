package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Side;
import dev.understudy.staging.practice.Sandbox;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A comparison only reads, whatever its condition calls.
class CompareReadsIT {
    @TempDir
    private Path folder;

    @Test
    void aConditionThatWritesIsRefusedByBothServers() throws Exception {
        try (var servers = new TwoServers(folder)) {
            servers.run(
                    Side.SOURCE,
                    "create table seen (id int); create table t (id int primary key); insert into t values (1)");
            Sandbox.query(
                    servers.of(Side.SOURCE),
                    "create function spy(i int) returns int modifies sql data"
                            + " begin insert into seen values (i); return 1; end");
            servers.run(Side.TARGET, """
                    create table seen (id int); create table t (id int primary key); insert into t values (1);
                    create function spy(i int) returns int language sql as
                      'insert into seen values (i) returning 1'""");

            Typed.Ended there = servers.compare("--tables", "t", "--where", "spy(id) = 1");
            Typed.Ended back = servers.compareAs(
                    servers.connection(Side.TARGET),
                    servers.connection(Side.SOURCE),
                    "--tables",
                    "t",
                    "--where",
                    "spy(id) = 1");

            for (Typed.Ended ended : List.of(there, back)) {
                assertEquals(2, ended.code(), ended.out() + ended.err());
                assertTrue(ended.out().toLowerCase(java.util.Locale.ROOT).contains("read"), ended.out());
            }
            assertEquals(List.of("0"), Sandbox.query(servers.of(Side.SOURCE), "select count(*) from seen"));
            assertEquals(List.of("0"), Sandbox.query(servers.of(Side.TARGET), "select count(*) from seen"));
        }
    }
}
