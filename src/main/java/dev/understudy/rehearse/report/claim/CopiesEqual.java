package dev.understudy.rehearse.report.claim;

import dev.understudy.rehearse.report.Report.Validation;
import java.util.List;
import java.util.stream.Collectors;

/// Were both stores equal whenever they were compared?
final class CopiesEqual implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        List<Validation> all = run.report().validations();
        List<Validation> different = all.stream().filter(one -> !one.equal()).toList();
        if (all.isEmpty()) {
            return run.judged() ? List.of(Claim.open("both stores hold the same rows: no validation ran")) : List.of();
        }
        return List.of(
                different.isEmpty()
                        ? Claim.proven("both stores hold the same rows: equal at %s".formatted(levels(all)))
                        : Claim.disproven(
                                "both stores hold the same rows: they differ at %s".formatted(levels(different))));
    }

    private static String levels(List<Validation> validations) {
        return validations.stream()
                .map(one -> one.step().value() + " (" + one.level() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
