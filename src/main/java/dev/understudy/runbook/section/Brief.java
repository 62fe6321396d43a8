package dev.understudy.runbook.section;

import dev.understudy.project.Project;
import dev.understudy.project.Role;
import dev.understudy.project.RoleId;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.runbook.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The material with what every section asks of it.
record Brief(Material material) {

    Project project() {
        return material.project();
    }

    /// The steps that run, in order.
    List<Step> steps() {
        return project().plan().enabledSteps();
    }

    Measurements measured() {
        return new Measurements(material);
    }

    /// The number of a step, from 1; empty if it does not run.
    Optional<Integer> number(StepId id) {
        int index = steps().stream().map(Step::id).toList().indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    /// Step ids as numbers: `steps 1, 4 to 7`; `all steps` for none.
    String numbers(List<StepId> ids) {
        if (ids.isEmpty()) {
            return "all steps";
        }
        List<Integer> known =
                ids.stream().flatMap(id -> number(id).stream()).sorted().toList();
        List<String> words = new ArrayList<>();
        if (!known.isEmpty()) {
            words.add((known.size() == 1 ? "step " : "steps ") + Ranges.of(known));
        }
        ids.stream()
                .filter(id -> number(id).isEmpty())
                .forEach(id -> words.add("step " + id.value() + ", which does not run"));
        return String.join("; ", words);
    }

    Optional<Role> role(RoleId id) {
        return project().roles().stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /// Who it is: the person and the role, or what is missing of them.
    String owner(RoleId id) {
        return role(id).map(role -> role.person().isBlank()
                        ? role.title() + " (nobody named)"
                        : role.person() + ", " + role.title())
                .orElse(id.value() + " (no such role)");
    }

    /// The first letters of the person's names, for narrow columns.
    String initials(RoleId id) {
        String person = role(id).map(Role::person).orElse("");
        if (person.isBlank()) {
            return "?";
        }
        StringBuilder letters = new StringBuilder();
        for (String name : person.strip().split("\\s+")) {
            letters.appendCodePoint(name.codePointAt(0));
        }
        return letters.toString();
    }

    /// The anchor of a step's own page.
    static String anchor(StepId id) {
        return "step-" + id.value();
    }
}
