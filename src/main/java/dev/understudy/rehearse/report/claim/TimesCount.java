package dev.understudy.rehearse.report.claim;

import java.util.List;
import java.util.stream.Stream;

/// Are its times evidence?
final class TimesCount implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        Stream<String> impaired =
                run.report().noEvidence().isEmpty() && run.report().service().impaired()
                        ? Stream.of("own stalls of this machine impair the figures")
                        : Stream.empty();
        return Stream.concat(impaired, run.report().noEvidence().stream().map(Sentence::open))
                .map(why -> Claim.open("its times: %s".formatted(why)))
                .toList();
    }
}
