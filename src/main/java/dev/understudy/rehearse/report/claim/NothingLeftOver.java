package dev.understudy.rehearse.report.claim;

import java.util.List;

/// Is anything left that a person must clean up?
final class NothingLeftOver implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        int left = run.report().leftovers().size();
        return left == 0
                ? List.of()
                : List.of(Claim.disproven(
                        "nothing is left over: %s for a person to clean up".formatted(Run.counted(left, "thing"))));
    }
}
