package dev.understudy.rehearse.proof;

import java.util.ArrayList;
import java.util.List;

/// The first hundred names of something; the rest is only counted elsewhere. Used by one thread.
final class Names {
    private static final int MOST = 100;

    private final List<String> list = new ArrayList<>();

    void add(String name) {
        if (list.size() < MOST) {
            list.add(name);
        }
    }

    List<String> list() {
        return List.copyOf(list);
    }
}
