package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// Derives what to do from where a project stands; nothing where the rule has nothing to say.
interface AdviceRule {
    List<Advice> of(Standing standing);
}
